import type { Application } from "./application";
import type { AuditEntry } from "./auditLog";
import { foldText } from "./foldText";
import type { OriginalId } from "./ids";
import { fullNameOf } from "./personFromAnswers";
import { plansErased } from "./planErasure";
import type { ImportBatch } from "./reading";
import { change, type Facts, type Operation, type RecordKind } from "./records";
import { signedSheetsShowing } from "./signedSheet";

/** All that goes when somebody asks to be forgotten. */
export type Erasure = {
  /** The numbers of their applications, the lowest first: what a certificate may name. */
  readonly numbers: readonly number[];
  readonly records: readonly { readonly kind: RecordKind; readonly id: string }[];
  /** The received files, and what came beside them. */
  readonly originals: readonly OriginalId[];
  /** What stays and named them: file names in lists of imports, words in the log. */
  readonly changes: readonly Operation[];
};

/** They mention people by id only, or are about everybody. Any other kind that names one of the ids goes. */
const STAYING: ReadonlySet<RecordKind> = new Set([
  ...(["settings", "audit", "edition", "session", "venue", "template"] as const),
  ...([
    "batch",
    "taughtForm",
    "equality",
    "surveyResponse",
    "formColumns",
    "application",
    "person",
  ] as const),
  // May be shared with others: planErasure says what becomes of them.
  "actionPlan",
]);

/** What is erased with an application: every application of the same person, all that is about them, and their names elsewhere. */
export function erasureOf(facts: Facts, application: Application): Erasure {
  const applications = applicationsOfPerson(facts, application);
  const personIds = applications.flatMap(({ personId }) => personId ?? []);
  const ids = new Set<string>([...applications.map(({ id }) => id), ...personIds]);
  const sheets = signedSheetsShowing(facts, new Set(personIds));
  const files = applications.flatMap(({ original, companions = [] }) => [
    ...(original === null ? [] : [original]),
    ...companions,
  ]);
  const plans = plansErased(facts.actionPlan.values(), ids, namesAlone(facts, applications));
  return {
    numbers: applications.map(({ number }) => number).sort((left, right) => left - right),
    records: [
      ...applications.map(({ id }) => ({ kind: "application", id }) as const),
      ...personIds.filter(isFirst).map((id) => ({ kind: "person", id }) as const),
      ...sheets.map(({ id }) => ({ kind: "signedSheet", id }) as const),
      ...recordsAbout(facts, ids),
      ...plans.records,
    ],
    originals: [...files, ...sheets.map(({ original }) => original)].map(({ id }) => id),
    changes: [
      ...batchesWithout(facts, ids),
      ...formsUnnamed(facts, new Set(files.map(({ name }) => name))),
      ...logUnnamed(facts, namesOf(facts, applications)),
      ...plans.changes,
    ],
  };
}

/** By person, and by versions that stand in each other's place. */
function applicationsOfPerson(facts: Facts, application: Application): readonly Application[] {
  const found = new Set([application]);
  for (const one of found) {
    for (const other of facts.application.values()) if (isSamePerson(one, other)) found.add(other);
  }
  return [...found];
}

function isSamePerson(one: Application, other: Application): boolean {
  if (one.personId !== null && one.personId === other.personId) return true;
  return isEarlierOf(one, other) || isEarlierOf(other, one);
}

function isEarlierOf({ id, check }: Application, later: Application): boolean {
  return (check.kind === "replaced" && check.by === later.id) || later.joined?.earlierId === id;
}

/** Every record that carries one of the ids: as its own, as part of its own, or in a field. */
function recordsAbout(facts: Facts, ids: ReadonlySet<string>): Erasure["records"] {
  const kinds = (Object.keys(facts) as RecordKind[]).filter((kind) => !STAYING.has(kind));
  return kinds.flatMap((kind) =>
    [...facts[kind].values()]
      .filter((record: object & { readonly id: string }) => isAbout(record, ids))
      .map(({ id }) => ({ kind, id })),
  );
}

function isAbout(record: object & { readonly id: string }, ids: ReadonlySet<string>): boolean {
  if (record.id.split("~").some((part) => ids.has(part))) return true;
  return Object.values(record).some((value: unknown) =>
    Array.isArray(value) ? value.some((one) => ids.has(one)) : ids.has(value as string),
  );
}

function batchesWithout({ batch }: Facts, ids: ReadonlySet<string>): readonly Operation[] {
  const isOthers = (outcome: ImportBatch["outcomes"][number]) =>
    !("applicationId" in outcome) || !ids.has(outcome.applicationId);
  return [...batch.values()].flatMap(({ id, outcomes }) => {
    const kept = outcomes.filter(isOthers);
    return kept.length === outcomes.length ? [] : [change("batch", id, { outcomes: kept })];
  });
}

/** A form that was shown on their file is called by it. */
function formsUnnamed({ taughtForm }: Facts, fileNames: ReadonlySet<string>): readonly Operation[] {
  return [...taughtForm.values()]
    .filter(({ name }) => fileNames.has(name))
    .map(({ id }) => change("taughtForm", id, { name: "" }));
}

function logUnnamed({ audit }: Facts, names: readonly string[]): readonly Operation[] {
  const isNamed = ({ detail }: AuditEntry) => {
    const words = foldText(detail?.text ?? "");
    return names.some((name) => words.includes(name));
  };
  return [...audit.values()].filter(isNamed).map(({ id }) => change("audit", id, { detail: null }));
}

/** Names shorter than this are parts of too many words. */
const SHORTEST_NAME = 3;

/** Whole names, and each part of them by itself: file names are made of either. Folded. */
function namesOf({ person }: Facts, applications: readonly Application[]): readonly string[] {
  const parts = wholeNames(person, applications).flatMap((name) => [name, ...name.split(/[\s-]+/)]);
  return parts.map(foldText).filter((name) => name.length >= SHORTEST_NAME);
}

/** What they are called by and nobody else is: a name that two share may mean the other. */
function namesAlone({ person }: Facts, applications: readonly Application[]): readonly string[] {
  const theirs = new Set(applications.map(({ personId }) => personId));
  const others = [...person.values()].filter(({ id }) => !theirs.has(id));
  const taken = new Set(others.flatMap((one) => [foldText(one.knownAs), foldText(one.fullName)]));
  return wholeNames(person, applications)
    .filter((name) => name.trim().length > 1 && !taken.has(foldText(name)))
    .filter(isFirst)
    .sort((left, right) => right.length - left.length);
}

function wholeNames(
  person: Facts["person"],
  applications: readonly Application[],
): readonly string[] {
  return applications.flatMap(({ answers, personId }) => {
    const known = personId === null ? undefined : person.get(personId);
    return [fullNameOf(answers), known?.fullName ?? "", known?.knownAs ?? ""];
  });
}

function isFirst<Thing>(thing: Thing, at: number, all: readonly Thing[]): boolean {
  return all.indexOf(thing) === at;
}
