import { folded, isFoundIn } from "../../domain/folded";
import type { PersonId, SessionId } from "../../domain/ids";
import type { Facts } from "../../domain/records";
import { expectedPlaces } from "../../domain/registerSummary";

export type Someone = {
  readonly id: PersonId;
  readonly name: string;
  readonly organisation: string;
  /** Their row on tonight's sheet, where they are expected. */
  readonly rowCode: number | null;
};

/** Few enough to stand in the dialog; another letter narrows it down. */
const SHOWN_AT_MOST = 5;

/** People a guest may be, by two letters of a name or organisation or more; those expected at the session first. */
export function whoCouldBe(facts: Facts, sessionId: SessionId, typed: string): readonly Someone[] {
  const sought = folded(typed);
  const session = facts.session.get(sessionId);
  if (sought.length < 2 || session === undefined) return [];
  const expected = expectedPlaces(session, [...facts.place.values()]);
  const rows = new Map(expected.map(({ personId, rowCode }) => [personId, rowCode]));
  return [...facts.person.values()]
    .filter(({ knownAs, fullName, organisation }) =>
      isFoundIn(folded(`${knownAs} ${fullName} ${organisation}`), sought),
    )
    .map(({ id, fullName, organisation }) => ({
      id,
      name: fullName,
      organisation,
      rowCode: rows.get(id) ?? null,
    }))
    .sort((left, right) => Number(left.rowCode === null) - Number(right.rowCode === null))
    .slice(0, SHOWN_AT_MOST);
}

const SUGGESTED_AT_MOST = 4;

/** Organisations named before whose words begin as typed; none once it is one of them. */
export function knownOrganisations(facts: Facts, typed: string): readonly string[] {
  const sought = folded(typed);
  if (sought === "") return [];
  const all = new Set(
    [...facts.person.values(), ...facts.guest.values()].map(({ organisation }) => organisation),
  );
  return [...all]
    .filter((name) => name !== "" && name !== typed && isFoundIn(folded(name), sought))
    .slice(0, SUGGESTED_AT_MOST);
}
