import type { AuditDeed } from "../../renderer/domain/auditLog";
import {
  type Facts,
  type Operation,
  type RecordKind,
  type Records,
  remove,
} from "../../renderer/domain/records";
import type { CommitNote, Vault } from "../../renderer/storage/vault";

const KINDS: readonly RecordKind[] = [
  "settings",
  "audit",
  "edition",
  "session",
  "sessionChange",
  "venue",
  "contact",
  "supportMeeting",
  "pair",
  "actionPlan",
  "claim",
  "notedNeed",
  "application",
  "reading",
  "person",
  "place",
  "mark",
  "guest",
  "signedSheet",
  "template",
  "letter",
  "letterDraft",
  "batch",
  "taughtForm",
  "equality",
  "surveyResponse",
  "formColumns",
  "markWord",
  "reviewer",
  "review",
  "panelEntry",
];

type Maps = Record<RecordKind, Map<string, Records[RecordKind]>>;

export type VaultInMemory = Vault & {
  /** What was committed, one entry a commit. */
  readonly commits: { readonly operations: readonly Operation[]; readonly note: CommitNote }[];
  /** What was noted in the log beside commits. */
  readonly deeds: readonly AuditDeed[];
  /** From now on every commit fails, as on a full disk. */
  breakDisk(): void;
  /** From now on commits are written again. */
  mendDisk(): void;
  /** Changes facts in the very moment in which somebody presses a button: no screen was drawn since. */
  changeUnseen(...operations: readonly Operation[]): void;
};

function apply(maps: Maps, operation: Operation): Operation {
  const map = maps[operation.kind];
  const before = map.get(operation.id);
  if (operation.do === "put") map.set(operation.id, operation.record);
  if (operation.do === "remove") map.delete(operation.id);
  if (operation.do === "change") {
    if (before === undefined) throw new Error(`Nothing to change: ${operation.id}`);
    map.set(operation.id, { ...before, ...operation.fields } as Records[RecordKind]);
  }
  return before === undefined
    ? remove(operation.kind, operation.id)
    : ({ do: "put", kind: operation.kind, id: operation.id, record: before } as Operation);
}

/** The vault's promises without a disk: what a test of an action needs and no more. */
export function vaultInMemory(...start: readonly Operation[]): VaultInMemory {
  const maps = Object.fromEntries(KINDS.map((kind) => [kind, new Map()])) as unknown as Maps;
  for (const operation of start) apply(maps, operation);
  const commits: VaultInMemory["commits"] = [];
  const originals = new Map<string, Uint8Array>();
  const waiting = new Map<string, readonly unknown[]>();
  const listeners = new Set<() => void>();
  const deeds: AuditDeed[] = [];
  const undos: { readonly note: CommitNote; readonly inverse: readonly Operation[] }[] = [];
  let version = 0;
  let isBroken = false;
  const write = (operations: readonly Operation[]) => {
    if (isBroken) throw new Error("The disk is full");
    const inverse = operations.map((operation) => apply(maps, operation)).reverse();
    version += 1;
    for (const listener of listeners) listener();
    return inverse;
  };
  return {
    name: "academy",
    facts: maps as unknown as Facts,
    repairs: [],
    backups: {
      ready: async () => true,
      compare: async () => ({ ok: true, value: [] }),
      openFormer: async (backup) => ({ ok: true, value: backup }),
      restore: async () => ({ ok: true, value: null }),
    },
    erase: async ({ records, changes }) => {
      write([...changes, ...records.map(({ kind, id }) => remove(kind, id))]);
      return { copy: { secondPlace: "none", leftAside: 0 }, isStoreLeft: false };
    },
    keyring: {
      changePassphrase: async () => ({ ok: true, value: { spread: null } }),
      changeRecoveryKey: async () => ({ ok: true, value: { spread: null } }),
      renew: async () => ({
        ok: true,
        value: { records: 0, files: 0, damagedFiles: 0, spread: null },
      }),
      addSystemKey: async () => ({ ok: true, value: { spread: null } }),
      removeSystemKey: async () => ({ spread: null }),
      tryRecoveryKey: async () => ({ ok: true, value: null }),
    },
    copyCondition: () => "both",
    commits,
    breakDisk: () => {
      isBroken = true;
    },
    mendDisk: () => {
      isBroken = false;
    },
    changeUnseen: (...operations) => {
      for (const operation of operations) apply(maps, operation);
    },
    version: () => version,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    commit: async (operations, note) => {
      const inverse = write(operations);
      commits.push({ operations, note });
      undos.push({ note, inverse });
      return { inverse };
    },
    note: async (deed) => void deeds.push(deed),
    auditHeads: () => null,
    deeds,
    undoable: () => undos.at(-1)?.note ?? null,
    undo: async () => {
      const last = undos.pop();
      if (last === undefined) return null;
      write(last.inverse);
      return last.note;
    },
    putOriginal: async (id, bytes) => {
      originals.set(id, bytes);
    },
    openOriginal: async (id) => originals.get(id) ?? null,
    removeOriginal: async (id) => {
      originals.delete(id);
    },
    waiting: {
      keep: async (name, things) => void waiting.set(name, things),
      kept: async (name) => waiting.get(name) ?? [],
    },
    lock: () => undefined,
  };
}
