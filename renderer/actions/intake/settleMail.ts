import type { ReceivedMail } from "../../documents/openReceived";
import { isAnswered } from "../../domain/answers";
import type { FormMail } from "../../domain/application";
import type { ApplicationId } from "../../domain/ids";
import { formsAmong, type MailedDocument, ownerOf } from "../../domain/submission";
import { type Arrived, type Intake, leaveOut, refuse } from "./intake";
import { type ArrivedDocument, keepForm } from "./keepForm";

/** A mail with everything in it opened. */
export type GatheredMail = {
  readonly arrived: Arrived;
  readonly mail: ReceivedMail;
  readonly documents: ArrivedDocument[];
  /** Mails within it; each was taken by itself. */
  forwarded: number;
  /** Files of it that are here already. */
  here: number;
};

/** Decides what of a mail becomes applications and what is kept beside them; everything in it gets its outcome. */
export async function settleMail(intake: Intake, gathered: GatheredMail): Promise<void> {
  const documents = [...gathered.documents, ...messageOf(gathered)];
  const [first, ...further] = formsAmong(documents.map(weighed));
  if (first === undefined) return settleWithoutForm(intake, gathered);
  const mail: FormMail = { ...gathered.mail.head, sha256: gathered.mail.sha256 };
  const owners = [first, ...further].map((form) => ownerFor(intake, form.document));
  const [firstOwner, ...others] = owners;
  if (firstOwner === undefined) return;
  const forms = new Set(owners.map(({ document }) => document));
  for (const document of documents) {
    if (forms.has(document)) continue;
    ownerOf(document.arrived.fileName, [firstOwner, ...others]).companions.push(document);
  }
  for (const { id, document, companions } of owners) {
    await keepForm(intake, { ...document, id, mail, formsInMail: owners.length, companions });
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

function ownerFor(intake: Intake, document: ArrivedDocument) {
  const { firstName, familyName } = document.read.draft.answers;
  const names = [firstName, familyName].filter((name) => typeof name === "string");
  const companions: ArrivedDocument[] = [];
  return { id: intake.tools.newId() as ApplicationId, document, names, companions };
}

/** Nothing of such a mail is kept, and the outcome of each part says why. */
function settleWithoutForm(intake: Intake, gathered: GatheredMail): void {
  const { arrived, documents, forwarded, here } = gathered;
  const reason = here > 0 ? "formAlreadyHere" : "noFormBeside";
  for (const { arrived: part, read } of documents) {
    if (read.equality !== null) intake.equality.push(read.equality);
    leaveOut(intake, part, read.equality === null ? reason : "equalityOnly");
  }
  if (here > 0) leaveOut(intake, arrived, "formAlreadyHere");
  else if (forwarded > 0 && documents.length === 0) leaveOut(intake, arrived, "forwardingWords");
  else refuse(intake, arrived, { kind: "noForm" });
}
