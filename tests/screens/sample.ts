import { sampleAcademy } from "../../renderer/actions/sampleAcademy/sampleAcademy";
import type { EditionId, PersonId, PlaceId, SessionId } from "../../renderer/domain/ids";
import { type MarkStatus, markId } from "../../renderer/domain/person";
import { type Operation, put } from "../../renderer/domain/records";

/** How the sample academy names what a test speaks of. */
export const SAMPLE_EDITION = "2016-17" as EditionId;

export const samplePerson = (rowCode: number) => `sample-person-${rowCode}` as PersonId;
export const samplePlace = (rowCode: number) => `sample-place-${rowCode}` as PlaceId;
export const sampleSession = (number: number) => `2016-17/session-${number}` as SessionId;

/** The mark of one person at one session, in place of the sample's. */
export function sampleMark(
  rowCode: number,
  session: number,
  kind: "present" | "absent",
): Operation {
  const [sessionId, personId] = [sampleSession(session), samplePerson(rowCode)];
  const status: MarkStatus = { kind };
  return put("mark", { id: markId(sessionId, personId), sessionId, personId, status });
}

/** The sample with only these in its cohort: quicker to show where a list holds a choice for each. */
export function sampleWithPlaces(...rowCodes: readonly number[]): readonly Operation[] {
  const kept = new Set<string>(rowCodes.map(samplePlace));
  return sampleAcademy().filter(({ kind, id }) => kind !== "place" || kept.has(id));
}

/** The sample without any record of these kinds. */
export function sampleWithout(...kinds: readonly Operation["kind"][]): readonly Operation[] {
  return sampleAcademy().filter(({ kind }) => !kinds.includes(kind));
}
