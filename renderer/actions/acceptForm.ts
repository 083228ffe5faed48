import type { Application } from "../domain/application";
import type { CalendarDate } from "../domain/calendar";
import type { ApplicationId, NewId, PersonId } from "../domain/ids";
import { personFromAnswers } from "../domain/personFromAnswers";
import { change, type Facts, type Operation, put } from "../domain/records";
import { ok, type Result, refused } from "../domain/result";
import type { Vault } from "../storage/vault";

export type AcceptRefusal =
  | { readonly kind: "noSuchApplication" }
  | { readonly kind: "notToCheck" }
  /** Without any name nobody could be written to or called. */
  | { readonly kind: "noName" };

/** A person compared the answers with the original: the application is checked and its person exists from now on. */
export async function acceptForm(
  vault: Vault,
  newId: NewId,
  id: ApplicationId,
  on: CalendarDate,
): Promise<Result<PersonId, AcceptRefusal>> {
  const accepted = acceptance(vault.facts, newId, id, on);
  if (!accepted.ok) return accepted;
  await vault.commit(accepted.value.operations, { action: "acceptForm" });
  return ok(accepted.value.personId);
}

/** Accepts several in one commit, which one undo takes back; those that cannot be accepted are left out and counted. */
export async function acceptForms(
  vault: Vault,
  newId: NewId,
  ids: readonly ApplicationId[],
  on: CalendarDate,
): Promise<{ readonly accepted: number; readonly leftOut: number }> {
  const operations = ids.flatMap((id) => {
    const one = acceptance(vault.facts, newId, id, on);
    return one.ok ? [one.value.operations] : [];
  });
  if (operations.length > 0) await vault.commit(operations.flat(), { action: "acceptForms" });
  return { accepted: operations.length, leftOut: ids.length - operations.length };
}

type Acceptance = { readonly personId: PersonId; readonly operations: readonly Operation[] };

function acceptance(
  facts: Facts,
  newId: NewId,
  id: ApplicationId,
  on: CalendarDate,
): Result<Acceptance, AcceptRefusal> {
  const application = facts.application.get(id);
  if (application === undefined) return refused({ kind: "noSuchApplication" });
  if (application.check.kind !== "toCheck") return refused({ kind: "notToCheck" });
  const personId = personIdOf(application, newId);
  const person = personFromAnswers(personId, application.answers, facts.person.get(personId));
  if (person.fullName === "") return refused({ kind: "noName" });
  return ok({
    personId: person.id,
    operations: [
      put("person", person),
      change("application", id, { check: { kind: "checked", on }, personId: person.id }),
    ],
  });
}

/** A form checked for the second time renews the person it made the first time. */
function personIdOf(application: Application, newId: NewId): PersonId {
  return application.personId ?? (newId() as PersonId);
}
