import { isAnswered } from "../domain/answers";
import type { Application, Channel } from "../domain/application";
import type { Answers } from "../domain/applicationForm";
import { lastApplicationNumber } from "../domain/applicationNumber";
import type { CalendarDate } from "../domain/calendar";
import type { ApplicationId, EditionId, NewId } from "../domain/ids";
import { change, put } from "../domain/records";
import { ok, type Result, refused } from "../domain/result";
import type { Vault } from "../storage/vault";

/** An application being typed in from paper or at the telephone. */
export type Entry = {
  /** Null until the first answer is kept. */
  readonly id: ApplicationId | null;
  readonly editionId: EditionId;
  readonly channel: Extract<Channel, "paper" | "phone">;
  readonly receivedOn: CalendarDate;
  readonly answers: Answers;
};

export type EntryRefusal =
  | { readonly kind: "nothingTyped" }
  | { readonly kind: "noSuchApplication" }
  | { readonly kind: "notToCheck" };

/**
 * Keeps an entry as far as it is typed: with its first answer it becomes an application to check, so that a lock or a power
 * cut loses nothing. Empty answers are left out.
 */
export async function saveEntry(
  vault: Vault,
  newId: NewId,
  entry: Entry,
): Promise<Result<Application, EntryRefusal>> {
  const { id, editionId, channel, receivedOn } = entry;
  const answers = Object.fromEntries(
    Object.entries(entry.answers).filter(([, value]) => isAnswered(value)),
  ) as Answers;
  if (id !== null) return keepChange(vault, id, { answers, channel, receivedOn });
  if (Object.keys(answers).length === 0) return refused({ kind: "nothingTyped" });
  const application: Application = {
    id: newId() as ApplicationId,
    editionId,
    number: lastApplicationNumber(vault.facts, editionId) + 1,
    channel,
    receivedOn,
    check: { kind: "toCheck" },
    answers,
    personId: null,
    decision: { kind: "pending" },
    original: null,
    batchId: null,
  };
  await vault.commit([put("application", application)], { action: "addApplication" });
  return ok(application);
}

async function keepChange(
  vault: Vault,
  id: ApplicationId,
  fields: Pick<Application, "answers" | "channel" | "receivedOn">,
): Promise<Result<Application, EntryRefusal>> {
  const before = vault.facts.application.get(id);
  if (before === undefined) return refused({ kind: "noSuchApplication" });
  if (before.check.kind !== "toCheck") return refused({ kind: "notToCheck" });
  await vault.commit([change("application", id, fields)], { action: "typeAnswers" });
  return ok({ ...before, ...fields });
}
