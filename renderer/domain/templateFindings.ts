import type { LetterPurpose } from "./letter";
import { LIST_FIELDS, MERGE_FIELDS } from "./letterFields";
import { REQUIRED_FIELDS } from "./letterTemplates";
import type { TagPlace, TagProblem, TagUse, TemplateTags } from "./templateTags";

/** What the coordinator is told about a Word template before it is used. */
export type TemplateFinding = {
  readonly kind:
    | TagProblem["kind"]
    /** A field nobody knows. */
    | "unknownField"
    /** Known only to the entries of a list, and used outside it; `list` says which. */
    | "onlyInList"
    /** Must be there and is not. */
    | "missingField"
    /** Was cut into pieces by Word and joined: nothing to do. */
    | "joined";
  readonly name: string;
  readonly list?: string;
  /** Null for what is nowhere. */
  readonly place: TagPlace | null;
};

const FIELDS: ReadonlySet<string> = new Set(MERGE_FIELDS);
/** A map, as lists are asked for by names out of a file. */
const LISTS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(LIST_FIELDS));

/** Everything worth saying, what stands in the way first. */
export function templateFindings(
  { uses, problems }: TemplateTags,
  purpose: LetterPurpose,
): readonly TemplateFinding[] {
  const saysIt = ({ kind, name }: TagUse) =>
    kind === "value" || (kind === "with" && LISTS.has(name));
  const used = new Set(uses.filter(saysIt).map(({ name }) => name));
  const missing = REQUIRED_FIELDS[purpose].filter((name) => !used.has(name));
  return [
    ...problems,
    ...missing.map((name) => ({ kind: "missingField" as const, name, place: null })),
    ...uses.flatMap((use) => unknownUse(use) ?? []),
    ...uses
      .filter(({ isBroken }) => isBroken)
      .map(({ name, place }) => ({ kind: "joined" as const, name, place })),
  ];
}

/** Whether letters can be made with the template all the same. */
export function isInTheWay({ kind }: TemplateFinding): boolean {
  return kind !== "joined";
}

function unknownUse({ name, within, place }: TagUse): TemplateFinding | null {
  if (FIELDS.has(name) || within.some((list) => LISTS.get(list)?.includes(name))) return null;
  const list = [...LISTS.keys()].find((one) => LISTS.get(one)?.includes(name));
  return list === undefined
    ? { kind: "unknownField", name, place }
    : { kind: "onlyInList", name, list, place };
}
