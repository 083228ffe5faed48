import type { CalendarDate } from "../domain/calendar";
import type { EditionId, NewId, OriginalId, TemplateId } from "../domain/ids";
import type { EarlierVersion } from "../domain/letter";
import { nextVersion } from "../domain/letterVersions";
import type { FileRefusal } from "../domain/reading";
import { put } from "../domain/records";
import { isInTheWay, type TemplateFinding, templateFindings } from "../domain/templateFindings";
import { templatesOf } from "../storage/questions/letters";
import type { Vault } from "../storage/vault";
import { letterFileStem } from "./makeLetters";
import type { Desktop, DocumentWriter, ReadingWorker, SaveOutcome } from "./outside";
import { sha256Of } from "./sha256";

export type TemplateOutcome =
  | { readonly kind: "refused"; readonly refusal: FileRefusal }
  /** Nothing was kept: the findings say what to correct in Word. */
  | { readonly kind: "notUsable"; readonly findings: readonly TemplateFinding[] }
  | {
      readonly kind: "kept";
      readonly version: number;
      readonly findings: readonly TemplateFinding[];
    }
  | { readonly kind: "noSuchTemplate" };

type Which = { readonly editionId: EditionId; readonly id: TemplateId };

/** Checks the coordinator's Word file and, when letters can be made with it, keeps it sealed as the next version. */
export async function takeTemplate(
  vault: Vault,
  outside: {
    readonly reader: Pick<ReadingWorker, "readTemplate">;
    readonly newId: NewId;
    readonly today: CalendarDate;
  },
  { editionId, id }: Which,
  file: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> },
): Promise<TemplateOutcome> {
  const template = templatesOf(vault.facts, editionId).find((one) => one.id === id);
  if (template === undefined) return { kind: "noSuchTemplate" };
  const read = await outside.reader.readTemplate(file.name, file.bytes);
  if (!read.ok) return { kind: "refused", refusal: read.error };
  const findings = templateFindings(read.value, template.purpose);
  if (findings.some(isInTheWay)) return { kind: "notUsable", findings };
  const original = {
    id: outside.newId() as OriginalId,
    name: file.name,
    byteLength: file.bytes.byteLength,
    sha256: await sha256Of(file.bytes),
    kept: "file" as const,
  };
  const next = nextVersion(template, { original }, outside.today);
  await vault.putOriginal(original.id, file.bytes);
  await vault.commit([put("template", next)], { action: "editTemplate" });
  return { kind: "kept", version: next.version, findings };
}

/** Goes back to the words kept here; the Word file stays as an earlier version. */
export async function leaveWordTemplate(
  vault: Vault,
  { editionId, id }: Which,
  today: CalendarDate,
): Promise<void> {
  const template = templatesOf(vault.facts, editionId).find((one) => one.id === id);
  if (template === undefined) return;
  const next = nextVersion(template, { original: null }, today);
  await vault.commit([put("template", next)], { action: "editTemplate" });
}

/** Saves the Word file of an earlier version, to be looked at in Word. */
export async function saveEarlierFile(
  vault: Pick<Vault, "openOriginal">,
  desktop: Pick<Desktop, "saveFile">,
  { version, original }: EarlierVersion,
): Promise<SaveOutcome> {
  const bytes = original && (await vault.openOriginal(original.id));
  if (original === null || bytes === null) {
    return { kind: "failed", reason: "this Word file is no longer here" };
  }
  const name = original.name.replace(/\.docx$/iu, "");
  return desktop.saveFile(`${name}-version-${version}.docx`, bytes);
}

type Outside = {
  readonly writer: Pick<DocumentWriter, "write">;
  readonly desktop: Pick<Desktop, "saveFile">;
};

/** Saves a template as a Word file with its fields, to be changed in Word and given back. */
export async function saveTemplate(
  vault: Vault,
  { writer, desktop }: Outside,
  { editionId, id }: Which,
): Promise<SaveOutcome> {
  const template = templatesOf(vault.facts, editionId).find((one) => one.id === id);
  if (template === undefined) return { kind: "failed", reason: "this letter is no longer here" };
  const { purpose, subject, body, language = "en", original } = template;
  const kept = original ? await vault.openOriginal(original.id) : null;
  const words = { purpose, language, subject, body };
  const bytes = kept ?? (await writer.write({ kind: "letterTemplate", words }));
  const name = `template-${letterFileStem(purpose)}${language === "en" ? "" : `-${language}`}`;
  return desktop.saveFile(`${name}.docx`, bytes);
}
