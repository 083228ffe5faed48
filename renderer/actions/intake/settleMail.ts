import type { ReceivedMail } from "../../documents/openReceived";
import { isAnswered } from "../../domain/answers";
import type { FormMail } from "../../domain/application";
import { formsAmong, type MailedDocument, ownerOf } from "../../domain/submission";
import { type Arrived, type Intake, leaveOut, refuse } from "./intake";
import { type ArrivedDocument, keepBeside, keepForm, sealDocument } from "./keepForm";

/** A mail with everything in it opened. */
export type GatheredMail = {
  readonly arrived: Arrived;
  readonly mail: ReceivedMail;
  readonly documents: ArrivedDocument[];
  /** Mails within it; each was taken by itself. */
  forwarded: number;
  /** They wait for their columns to be named. */
  spreadsheets: number;
  /** Files of it that are here already. */
  here: number;
};

/** Decides what of a mail becomes applications and what is kept beside them; everything in it gets its outcome. */
export async function settleMail(intake: Intake, gathered: GatheredMail): Promise<void> {
  const documents = [...gathered.documents, ...messageOf(gathered)];
  const [first, ...further] = formsAmong(documents.map(weighed));
  if (first === undefined) return settleWithoutForm(intake, gathered);
  const mail: FormMail = { ...gathered.mail.head, sha256: gathered.mail.sha256 };
  const firstOwner = ownerFor(first.document);
  const owners = [firstOwner, ...further.map(({ document }) => ownerFor(document))];
  const forms = new Set(owners.map(({ document }) => document));
  for (const document of documents) {
    if (forms.has(document)) continue;
    ownerOf(document.arrived.fileName, [firstOwner, ...owners]).companions.push(document);
  }
  for (const { document: form, companions } of owners) {
    const document = await sealDocument(intake, form);
    const id = keepForm(intake, { document, mail, formsInMail: owners.length });
    for (const beside of companions) keepBeside(intake, id, await sealDocument(intake, beside));
  }
}

/** The mail's own words, the last of its documents. */
function messageOf({ arrived, mail }: GatheredMail): readonly ArrivedDocument[] {
  return mail.message === null ? [] : [{ arrived, read: mail.message, what: "message" }];
}

function weighed(document: ArrivedDocument): MailedDocument & { document: ArrivedDocument } {
  const { draft, look } = document.read;
  const answers = Object.values(draft.answers).filter(isAnswered).length;
  return { name: document.arrived.fileName, what: document.what, look, answers, document };
}

function ownerFor(document: ArrivedDocument) {
  const companions: ArrivedDocument[] = [];
  return { document, names: namesIn(document.read), companions };
}

/** First and family name, as far as they were read. */
export function namesIn({ draft }: Pick<ArrivedDocument["read"], "draft">): readonly string[] {
  const { firstName, familyName } = draft.answers;
  return [firstName, familyName].filter((name) => typeof name === "string");
}

/** Nothing of such a mail is kept, and the outcome of each part says why. */
function settleWithoutForm(intake: Intake, gathered: GatheredMail): void {
  const { arrived, documents, forwarded, spreadsheets, here } = gathered;
  const reason = here > 0 ? "formAlreadyHere" : "noFormBeside";
  for (const { arrived: part, read } of documents) {
    if (read.equality !== null) intake.equality.push(read.equality);
    leaveOut(intake, part, read.equality === null ? reason : "equalityOnly");
  }
  if (here > 0) leaveOut(intake, arrived, "formAlreadyHere");
  else if (forwarded > 0 && documents.length === 0) leaveOut(intake, arrived, "forwardingWords");
  else if (spreadsheets > 0) leaveOut(intake, arrived, "spreadsheetWords");
  else refuse(intake, arrived, { kind: "noForm" });
}
