import type { RecordKind } from "../domain/records";
import type { Field, Payload, WrittenPayload } from "./payload";

type Fields = Readonly<Record<string, Field>>;

/** From one schema of a kind to the next. It moves values with their stamps, so that merging stays fair. */
export type SchemaStep = (fields: Fields) => Fields;

/** The steps of each kind, oldest first; a kind with n steps is at schema n + 1. */
export type SchemaSteps = { readonly [Kind in RecordKind]: readonly SchemaStep[] };

/** Steps only grow: fixture vaults of every earlier version are opened by every run of the tests. */
export const SCHEMA_STEPS: SchemaSteps = {
  settings: [],
  audit: [],
  edition: [],
  session: [],
  sessionChange: [],
  venue: [],
  contact: [],
  supportMeeting: [],
  pair: [],
  actionPlan: [],
  claim: [],
  notedNeed: [],
  application: [],
  reading: [],
  person: [],
  place: [],
  mark: [],
  guest: [],
  signedSheet: [],
  template: [],
  letter: [],
  letterDraft: [],
  batch: [],
  taughtForm: [],
  equality: [],
  surveyResponse: [],
  formColumns: [],
  markWord: [],
  reviewer: [],
  review: [],
  panelEntry: [],
};

type SchemaOutcome =
  | { readonly kind: "current" | "upgraded"; readonly payload: Payload }
  /** Written by a newer version of the program: a kind or a schema not known here. */
  | { readonly kind: "newer" };

/** Brings a payload up to today's schema. */
export function upToDate(written: WrittenPayload, steps: SchemaSteps): SchemaOutcome {
  if (!isKnownKind(written.kind, steps)) return { kind: "newer" };
  const payload: Payload = { ...written, kind: written.kind };
  const todays = schemaOf(payload.kind, steps);
  if (payload.schema > todays) return { kind: "newer" };
  if (payload.schema === todays) return { kind: "current", payload };
  let fields = payload.fields;
  for (const step of steps[payload.kind].slice(payload.schema - 1)) fields = step(fields);
  return { kind: "upgraded", payload: { ...payload, schema: todays, fields } };
}

export function schemaOf(kind: RecordKind, steps: SchemaSteps): number {
  return steps[kind].length + 1;
}

export function recordKinds(steps: SchemaSteps): readonly RecordKind[] {
  return Object.keys(steps).filter((kind) => isKnownKind(kind, steps));
}

function isKnownKind(kind: string, steps: SchemaSteps): kind is RecordKind {
  return Object.hasOwn(steps, kind);
}
