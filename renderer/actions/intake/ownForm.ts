import { formLabels } from "../../documents/formLabels";
import type { ReadingWorker } from "../../documents/readingWorker";
import type { DocumentToWrite } from "../../documents/writeDocument";
import { equalityQuestions } from "../../domain/equalityPage";
import { formFingerprint } from "../../domain/formFingerprint";
import type { EditionId, TaughtFormId } from "../../domain/ids";
import { newTaughtForm, type TaughtForm } from "../../domain/taughtForm";
import { settingsOf } from "../../storage/questions/settings";
import type { Vault } from "../../storage/vault";
import { formOfEdition } from "../formInCheck";
import type { DocumentWriter } from "../outside";

type Tools = {
  readonly writer: Pick<DocumentWriter, "write">;
  readonly reader: Pick<ReadingWorker, "readOriginal">;
};

type FormDocument = Extract<DocumentToWrite, { readonly kind: "form" }>;

/**
 * The form as the edition gives it out, with nothing on it: by it a copy is read that lost its fields and tags on the
 * way, as when it was typed anew in another program. Null where it could not be made; such a copy is then read as
 * any other form is.
 */
export async function ownForm(
  vault: Vault,
  editionId: EditionId,
  tools: Tools,
): Promise<TaughtForm | null> {
  const document = formDocument(vault, editionId);
  if (document === null) return null;
  const key = JSON.stringify(document);
  const known = made.get(vault);
  if (known?.key === key) return known.form;
  const form = await makeForm(document, tools).catch(() => null);
  if (form !== null) made.set(vault, { key, form });
  return form;
}

/** Made once, until the edition's own form changes. */
const made = new WeakMap<Vault, { readonly key: string; readonly form: TaughtForm }>();

function formDocument({ facts }: Vault, editionId: EditionId): FormDocument | null {
  const edition = facts.edition.get(editionId);
  if (edition === undefined) return null;
  const { academyName } = settingsOf(facts);
  const questions = formOfEdition(facts, editionId);
  const form = { academyName, edition, questions, equality: equalityQuestions() };
  return { kind: "form", form };
}

async function makeForm(
  document: FormDocument,
  { writer, reader }: Tools,
): Promise<TaughtForm | null> {
  const bytes = Uint8Array.from(await writer.write(document));
  const read = await reader.readOriginal("form.docx", bytes);
  if (!read.ok) return null;
  const { blocks } = read.value.text;
  const labels = formLabels(blocks, { answers: [], unplaced: [] });
  const { callOpens } = document.form.edition;
  const form = newTaughtForm("" as TaughtFormId, "", formFingerprint(labels), callOpens);
  return { ...form, blank: blocks };
}
