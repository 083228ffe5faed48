import type { Application } from "../domain/application";
import type { CalendarDate } from "../domain/calendar";
import { placesOf } from "../domain/cohort";
import type { EditionId, NewId, PersonId, PlaceId } from "../domain/ids";
import { type CohortPlace, markId, type Person } from "../domain/person";
import { change, type Facts, type Operation, put } from "../domain/records";
import { ok, type Result, refused } from "../domain/result";
import type { MarkWord } from "../domain/spreadsheet/markWords";
import type { ListPlan, PlannedPerson } from "../domain/spreadsheet/planList";
import type { Vault } from "../storage/vault";
import { noLongerWaiting, type WaitedIn } from "./waitingSpreadsheet";

export type ListTakenOver = {
  /** Those who were not in the cohort before. */
  readonly people: number;
  readonly marks: number;
};

/** What was said about the list itself. */
export type ListSaid = {
  /** The import it waited in; null when it came by itself. */
  readonly waitedIn: WaitedIn | null;
  /** What words for marks mean, to be known from the next list on. */
  readonly markWords: readonly MarkWord[];
};

/**
 * Takes over a list of participants with their marks, as planned, in one commit: new people join the cohort, each with the
 * next row code, and their marks stand in the register. Who is here already gets only the marks that are missing.
 */
export async function takeOverList(
  vault: Vault,
  newId: NewId,
  editionId: EditionId,
  plan: ListPlan,
  { waitedIn, markWords }: ListSaid,
): Promise<Result<ListTakenOver, { readonly kind: "nothingNew" }>> {
  const places = placesOf(vault.facts.place.values(), editionId);
  let rowCode = places.reduce((highest, place) => Math.max(highest, place.rowCode), 0);
  const operations = plan.people.flatMap((planned) => {
    const personId = planned.personId ?? (newId() as PersonId);
    const joining = planned.isMember
      ? []
      : joiningOf(vault.facts, planned, { personId, editionId, rowCode: ++rowCode, newId });
    return [...joining, ...marksOf(planned, personId)];
  });
  if (operations.length === 0) return refused({ kind: "nothingNew" });
  const remembered = markWords.map((word) => put("markWord", word));
  const settled = noLongerWaiting(vault.facts, waitedIn);
  await vault.commit([...operations, ...remembered, ...settled], { action: "takeOverList" });
  return ok({
    people: plan.people.filter(({ isMember }) => !isMember).length,
    marks: plan.people.reduce((sum, { marks }) => sum + marks.length, 0),
  });
}

type Joining = {
  readonly personId: PersonId;
  readonly editionId: EditionId;
  readonly rowCode: number;
  readonly newId: NewId;
};

function joiningOf(facts: Facts, planned: PlannedPerson, joining: Joining): readonly Operation[] {
  const { personId, editionId, rowCode, newId } = joining;
  const application = applicationOf(facts, personId, editionId);
  const place: CohortPlace = {
    id: newId() as PlaceId,
    editionId,
    personId,
    applicationId: application?.id ?? null,
    rowCode,
    joinedOn: planned.joinedOn,
    left: null,
  };
  const isNew = planned.personId === null;
  return [
    ...(isNew ? [put("person", personOf(planned, personId))] : []),
    ...(application === undefined ? [] : acceptedBy(application, planned.joinedOn)),
    put("place", place),
  ];
}

function applicationOf(facts: Facts, personId: PersonId, editionId: EditionId) {
  return [...facts.application.values()].find(
    (application) => application.personId === personId && application.editionId === editionId,
  );
}

/** Who takes part was offered a place and took it; a decision somebody made here stays as it is. */
function acceptedBy({ id, decision }: Application, on: CalendarDate): readonly Operation[] {
  if (decision.kind !== "pending") return [];
  const accepted = {
    kind: "offered",
    on,
    replyBy: null,
    answer: { kind: "accepted", on },
  } as const;
  return [change("application", id, { decision: accepted })];
}

function personOf({ listed }: PlannedPerson, id: PersonId): Person {
  const { fullName, knownAs, email, phone, organisation } = listed;
  return {
    id,
    fullName,
    knownAs,
    email,
    phone,
    address: "",
    preferredContact: "",
    languages: "",
    organisation,
  };
}

function marksOf({ marks }: PlannedPerson, personId: PersonId): readonly Operation[] {
  return marks.map(({ sessionId, status }) =>
    put("mark", { id: markId(sessionId, personId), sessionId, personId, status }),
  );
}
