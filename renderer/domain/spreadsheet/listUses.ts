import type { Session } from "../edition";
import type { SessionId } from "../ids";
import { type Column, isAddress } from "./columns";
import { sessionOfHeader } from "./sessionOfHeader";

/** What a column of a list of participants is. */
export type ListUse =
  | { readonly kind: ListFact | "ignored" }
  | { readonly kind: "session"; readonly sessionId: SessionId };

export type ListFact =
  | "name"
  | "firstName"
  | "familyName"
  | "knownAs"
  | "email"
  | "phone"
  | "organisation"
  | "joinedOn";

export type ListUses = Readonly<Record<string, ListUse>>;

const HEADERS: readonly (readonly [fact: ListFact, header: RegExp])[] = [
  ["firstName", /^(first|given|christian) ?names?$|^forenames?$/u],
  ["familyName", /^(family|last|second) ?names?$|^surnames?$/u],
  ["knownAs", /^(known as|preferred name|nickname|calls? (him|her|them)sel(f|ves)|goes by)$/u],
  ["name", /\bname\b|^(participants?|members?|people|person|who|attendees?|learners?|students?)$/u],
  ["email", /\be-?mail\b/u],
  ["phone", /\b(phone|telephone|tel|mobile|cell|contact (no|number))\b/u],
  ["organisation", /\b(organi[sz]ation|org|group|charity|community|employer|from)\b/u],
  ["joinedOn", /\b(joined|start(ed|s)?( date)?|join(ing)? date|since)\b/u],
];

/** What each column of a list seems to be: the facts of a person, or the session whose date its header names. */
export function proposeListUses(
  columns: readonly Column[],
  sessions: readonly Session[],
): ListUses {
  const taken = new Set<string>();
  const uses: Record<string, ListUse> = {};
  for (const column of columns) {
    const use = proposedUse(column, sessions);
    const what = use.kind === "session" ? use.sessionId : use.kind;
    const isFree = use.kind === "ignored" || !taken.has(what);
    uses[column.key] = isFree ? use : { kind: "ignored" };
    taken.add(what);
  }
  return uses;
}

function proposedUse({ header, key, samples }: Column, sessions: readonly Session[]): ListUse {
  const session = sessionOfHeader(header, sessions);
  if (session !== null) return { kind: "session", sessionId: session.id };
  const named = HEADERS.find(([, words]) => words.test(key));
  if (named !== undefined) return { kind: named[0] };
  const holdsAddresses = samples.length > 0 && samples.every(isAddress);
  return { kind: holdsAddresses ? "email" : "ignored" };
}

const NAMES: readonly ListUse["kind"][] = ["name", "firstName", "knownAs"];
/** Marks are short; the answers of a form are not. */
const LONGEST_MARK = 20;
const FEWEST_SESSIONS = 2;

/** True for what looks like today's own list: names, and marks under the dates of sessions. */
export function isMarkList(columns: readonly Column[], uses: ListUses): boolean {
  const kinds = Object.values(uses).map(({ kind }) => kind);
  const ofMarks = columns.filter(
    ({ key, samples }) =>
      uses[key]?.kind === "session" && samples.every(({ length }) => length <= LONGEST_MARK),
  );
  return ofMarks.length >= FEWEST_SESSIONS && NAMES.some((kind) => kinds.includes(kind));
}
