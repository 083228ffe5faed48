import type { Application, JoinedVersion } from "../domain/application";
import type { Answers, FieldKey } from "../domain/applicationForm";
import type { CalendarDate } from "../domain/calendar";
import { readingAfterCorrection } from "../domain/checkingRules";
import type { ApplicationId, NewId, PersonId } from "../domain/ids";
import { personFromAnswers } from "../domain/personFromAnswers";
import type { FieldEvidence, FormReading } from "../domain/reading";
import { change, type Facts, type Operation, put } from "../domain/records";
import { ok, type Result, refused } from "../domain/result";
import { byArrival } from "../domain/samePerson";
import type { Vault } from "../storage/vault";
import { withAnswer } from "./correctAnswer";
import { type CheckRefusal, type FormInCheck, formInCheck } from "./formInCheck";

export type JoinRefusal =
  | CheckRefusal
  /** A letter may have gone out on it: its decision is reopened first. */
  | { readonly kind: "alreadyDecided"; readonly number: number }
  | { readonly kind: "notEarlier" };

/**
 * The newer of two versions by one person takes the earlier one's place, with the answers in `kept` from the earlier.
 * The earlier one stays as it was sent and is decided on no more. `splitVersions` takes them apart again.
 */
export async function joinVersions(
  vault: Vault,
  versions: { readonly newer: ApplicationId; readonly earlier: ApplicationId },
  kept: readonly FieldKey[],
  on: CalendarDate,
): Promise<Result<null, JoinRefusal>> {
  const form = formInCheck(vault.facts, versions.newer);
  if (!form.ok) return form;
  const earlier = vault.facts.application.get(versions.earlier);
  if (earlier === undefined) return refused({ kind: "noSuchApplication" });
  const { number, check, decision } = earlier;
  if (decision.kind !== "pending") return refused({ kind: "alreadyDecided", number });
  const isStanding = check.kind === "toCheck" || check.kind === "checked";
  if (!isStanding || byArrival(earlier, form.value.application) >= 0)
    return refused({ kind: "notEarlier" });
  await vault.commit(
    [
      ...withKept(form.value, earlier, kept, on),
      change("application", earlier.id, {
        check: { kind: "replaced", on, by: versions.newer, was: check },
      }),
    ],
    { action: "joinVersions" },
  );
  return ok(null);
}

function withKept(
  { application, reading, questions }: FormInCheck,
  earlier: Application,
  kept: readonly FieldKey[],
  on: CalendarDate,
): readonly Operation[] {
  let answers = application.answers;
  let after = reading;
  for (const field of kept) {
    answers = withAnswer(answers, field, earlier.answers[field] ?? "");
    after = readingAfterCorrection(after, answers, field, questions);
    after = { ...after, evidence: { ...after.evidence, [field]: fromEarlier } };
  }
  const joined: JoinedVersion = {
    earlierId: earlier.id,
    on,
    kept,
    answersBefore: only(application.answers, kept),
    evidenceBefore: only(reading.evidence, kept),
    personIdBefore: application.personId,
  };
  const personId = earlier.personId ?? application.personId;
  return [
    change("application", application.id, { answers, joined, personId }),
    put("reading", after),
  ];
}

/** The person chose it; it stands nowhere in this version's original. */
const fromEarlier: FieldEvidence = {
  places: [],
  mechanism: "byHand",
  confidence: 1,
  question: "",
  doubts: [],
};

function only<Value>(
  values: { readonly [Key in FieldKey]?: Value },
  fields: readonly FieldKey[],
): { readonly [Key in FieldKey]?: Value } {
  const kept: { [Key in FieldKey]?: Value } = {};
  for (const field of fields) {
    const value = values[field];
    if (value !== undefined) kept[field] = value;
  }
  return kept;
}

export type SplitRefusal =
  | { readonly kind: "noSuchApplication" }
  | { readonly kind: "notJoined" }
  | { readonly kind: "alreadyDecided"; readonly number: number };

/** Takes two joined versions apart: each has its own answers and, if it was checked, its own person again. Later corrections stay. */
export async function splitVersions(
  vault: Vault,
  newId: NewId,
  newerId: ApplicationId,
): Promise<Result<null, SplitRefusal>> {
  const newer = vault.facts.application.get(newerId);
  if (newer === undefined) return refused({ kind: "noSuchApplication" });
  const { joined, decision, number } = newer;
  if (joined === undefined || joined === null) return refused({ kind: "notJoined" });
  if (decision.kind !== "pending") return refused({ kind: "alreadyDecided", number });
  await vault.commit(
    [
      ...newerOnItsOwn(vault.facts, newer, joined, newId),
      ...earlierStandsAgain(vault.facts, newer),
    ],
    { action: "splitVersions" },
  );
  return ok(null);
}

function newerOnItsOwn(
  facts: Facts,
  newer: Application,
  joined: JoinedVersion,
  newId: NewId,
): readonly Operation[] {
  const answers = joined.kept.reduce<Answers>(
    (before, field) => withAnswer(before, field, joined.answersBefore[field] ?? ""),
    newer.answers,
  );
  const isChecked = newer.check.kind === "checked";
  const sharesPerson = newer.personId !== joined.personIdBefore;
  const personId = !isChecked
    ? joined.personIdBefore
    : sharesPerson
      ? (newId() as PersonId)
      : newer.personId;
  const reading = facts.reading.get(newer.id);
  return [
    change("application", newer.id, { answers, joined: null, personId }),
    ...(reading === undefined ? [] : [put("reading", withOwnEvidence(reading, joined))]),
    ...(isChecked && personId !== null
      ? [put("person", personFromAnswers(personId, answers, facts.person.get(personId)))]
      : []),
  ];
}

function withOwnEvidence(
  reading: FormReading,
  { kept, evidenceBefore }: JoinedVersion,
): FormReading {
  const evidence: { [Key in FieldKey]?: FieldEvidence } = { ...reading.evidence };
  for (const field of kept) {
    const before = evidenceBefore[field];
    if (before === undefined) delete evidence[field];
    else evidence[field] = before;
  }
  return { ...reading, evidence };
}

/** The version that `newer` replaced, as it was before, with its own person; nothing when it replaced none or that one is gone. */
export function earlierStandsAgain(facts: Facts, newer: Application): readonly Operation[] {
  const earlier = facts.application.get(newer.joined?.earlierId ?? "");
  if (earlier === undefined || earlier.check.kind !== "replaced") return [];
  const { id, check, personId, answers } = earlier;
  const isChecked = check.was.kind === "checked" && personId !== null;
  return [
    change("application", id, { check: check.was }),
    ...(isChecked
      ? [put("person", personFromAnswers(personId, answers, facts.person.get(personId)))]
      : []),
  ];
}

/** Two applications that look alike are two people's: it is remembered and not asked again. */
export async function sayTwoPeople(
  vault: Vault,
  one: ApplicationId,
  other: ApplicationId,
): Promise<Result<null, { readonly kind: "noSuchApplication" }>> {
  const application = vault.facts.application.get(one);
  if (application === undefined) return refused({ kind: "noSuchApplication" });
  const apart = [...new Set([...(application.apart ?? []), other])];
  await vault.commit([change("application", one, { apart })], { action: "sayTwoPeople" });
  return ok(null);
}
