import type { Facts, RecordKind, Records } from "../domain/records";
import { type Payload, recordOf } from "./payload";
import { recordKinds, SCHEMA_STEPS } from "./schemas";

type Maps = { readonly [Kind in RecordKind]: Map<string, Records[Kind]> };

/** The facts, and the one hand that changes them. */
export type FactsInMemory = {
  readonly facts: Facts;
  set(payload: Payload): void;
  delete(kind: RecordKind, id: string): void;
  clear(): void;
};

export function factsInMemory(): FactsInMemory {
  const maps: Maps = {
    settings: new Map(),
    audit: new Map(),
    edition: new Map(),
    session: new Map(),
    sessionChange: new Map(),
    venue: new Map(),
    contact: new Map(),
    supportMeeting: new Map(),
    pair: new Map(),
    actionPlan: new Map(),
    claim: new Map(),
    notedNeed: new Map(),
    application: new Map(),
    reading: new Map(),
    person: new Map(),
    place: new Map(),
    mark: new Map(),
    guest: new Map(),
    signedSheet: new Map(),
    template: new Map(),
    letter: new Map(),
    letterDraft: new Map(),
    batch: new Map(),
    taughtForm: new Map(),
    equality: new Map(),
    surveyResponse: new Map(),
    formColumns: new Map(),
    markWord: new Map(),
    reviewer: new Map(),
    review: new Map(),
    panelEntry: new Map(),
  };
  return {
    facts: maps,
    set(payload) {
      const record = recordOf(payload);
      if (record === null) maps[payload.kind].delete(payload.id);
      else mapOf(maps, payload.kind).set(payload.id, record);
    },
    delete: (kind, id) => void maps[kind].delete(id),
    clear() {
      for (const kind of recordKinds(SCHEMA_STEPS)) maps[kind].clear();
    },
  };
}

/** A payload of a kind holds a record of that kind: only commits of typed operations write them, and the seal keeps it so. */
function mapOf(maps: Maps, kind: RecordKind): Map<string, object> {
  return maps[kind] as Map<string, object>;
}
