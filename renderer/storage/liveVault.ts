import type { AuditDeed, AuditHeads } from "../domain/auditLog";
import { type Operation, put } from "../domain/records";
import { ok } from "../domain/result";
import { type Auditor, auditor, deedOf, deedOfUndo } from "./auditor";
import {
  type BackupRead,
  differenceOf,
  openBackup,
  type VaultBackups,
  writeRestored,
} from "./backups";
import { commitWriter, type WriterParts } from "./commitWriter";
import type { CopyKeeper } from "./copyKeeper";
import { erase } from "./erase";
import { bringFormerFiles, formerBackup } from "./formerBackup";
import type { VaultHeader } from "./header";
import { vaultKeyring } from "./keyring";
import { openOriginal, originalsNamedBy, putOriginal, removeOriginal } from "./originals";
import type { Repair } from "./repairs";
import type { VaultKeys } from "./seal";
import type { VaultSurroundings } from "./unlocking";
import type { CommitNote, Vault, VaultName } from "./vault";
import { keepWaiting, openWaiting } from "./waitingBox";
import { VaultLocked } from "./writingFailed";

/** Actions that can be taken back, one after the other, since the vault was unlocked. */
const MOST_UNDO_STEPS = 200;

type VaultParts = WriterParts & {
  readonly name: VaultName;
  readonly keys: VaultKeys;
  readonly header: VaultHeader;
  readonly surroundings: VaultSurroundings;
  readonly heads: AuditHeads | null;
  readonly repairs: readonly Repair[];
};

type Undoable = { readonly note: CommitNote; readonly inverse: readonly Operation[] };

/** Brings opened records to life: the facts in memory, the queue of commits, and what can be taken back. */
export function liveVault(parts: VaultParts): Vault {
  const { database, records, keeper } = parts;
  const { memory } = records;
  const writer = commitWriter(parts);
  const { write, writeHeader, commits } = writer;
  const changes = changeSignal();
  const inTurn = queue();
  let held: VaultKeys | null = parts.keys;
  const keys = (): VaultKeys => {
    if (held === null) throw new VaultLocked();
    return held;
  };
  const { clock } = parts.surroundings;
  const log = auditor({ ...parts, device: parts.stamps.device, facts: memory.facts, clock });
  const writeNoted = notedWriter({ write, keys, log });
  const { forget: forgetUndo, ...committing } = committingIn({ writeNoted, inTurn, changes });

  return {
    name: parts.name,
    facts: memory.facts,
    repairs: parts.repairs,
    copyCondition: keeper.condition,
    version: changes.version,
    subscribe: changes.subscribe,
    ...committing,
    auditHeads: log.heads,
    putOriginal: (id, bytes) => inTurn(() => putOriginal({ database, keeper }, keys(), id, bytes)),
    openOriginal: async (id) => openOriginal({ database, keeper }, keys(), id),
    waiting: {
      keep: (name, things) => inTurn(() => keepWaiting(database, keys(), name, things)),
      kept: (name) => inTurn(async () => (await openWaiting(database, keys()))[name] ?? []),
    },
    backups: backupsOf(parts, { keys, inTurn, commits, writeNoted }),
    keyring: vaultKeyring({
      ...parts,
      writeHeader: (text) => inTurn(() => writeHeader(text)),
      renew: (run) =>
        inTurn(async () => {
          const { replaceAll } = writer;
          const renewed = await run({ ...parts, keys: keys(), replaceAll });
          if (renewed.ok) held = renewed.value.keys;
          return renewed;
        }),
    }),
    erase: (erasure) =>
      inTurn(async () => {
        forgetUndo(); // it could bring back what is to be gone
        const from = await erase({ ...parts, writer, log }, keys(), erasure);
        changes.announce();
        return from;
      }),
    removeOriginal: (id) => inTurn(() => removeOriginal(database, keys(), id)),
    lock() {
      held = null;
      changes.silence();
      const forget = () => {
        forgetUndo();
        records.shelf.clear();
        memory.clear();
      };
      forget();
      // A commit already on its way to disk is let finish; what it opened is then forgotten too.
      void inTurn(async () => {
        forget();
        database.close();
      });
    },
  };
}

/** Writes operations, and the line of the log they are noted by where they are. Null where nothing changed. */
type WriteNoted = (
  operations: readonly Operation[],
  deed: AuditDeed | null,
) => Promise<readonly Operation[] | null>;

function notedWriter({
  write,
  keys,
  log,
}: {
  readonly write: ReturnType<typeof commitWriter>["write"];
  readonly keys: () => VaultKeys;
  readonly log: Auditor;
}): WriteNoted {
  return async (operations, deed) => {
    if (deed === null) return write(keys(), operations);
    const entry = log.next(deed);
    // In one commit: a change and its line stand in both copies together, or neither does.
    const inverse = await write(keys(), [...operations, put("audit", entry)]);
    await log.stands(keys(), entry);
    return inverse;
  };
}

type Committing = {
  readonly writeNoted: WriteNoted;
  readonly inTurn: ReturnType<typeof queue>;
  readonly changes: ReturnType<typeof changeSignal>;
};

/** The ways to change the facts, and what was changed since the vault was unlocked. */
function committingIn({ writeNoted, inTurn, changes }: Committing) {
  const undoStack: Undoable[] = [];
  const commit: Vault["commit"] = (operations, note) =>
    inTurn(async () => {
      const inverse = await writeNoted(operations, deedOf(operations, note));
      if (inverse === null) return { inverse: [] };
      if (inverse.length > 0) undoStack.push({ note, inverse });
      if (undoStack.length > MOST_UNDO_STEPS) undoStack.shift();
      changes.announce();
      return { inverse };
    });
  const undo: Vault["undo"] = () =>
    inTurn(async () => {
      const latest = undoStack.at(-1);
      if (latest === undefined) return null;
      await writeNoted(latest.inverse, deedOfUndo(latest.note));
      undoStack.pop();
      changes.announce();
      return latest.note;
    });
  const note: Vault["note"] = (deed) =>
    inTurn(async () => {
      await writeNoted([], deed);
      changes.announce();
    });
  const undoable = () => undoStack.at(-1)?.note ?? null;
  const forget = () => {
    undoStack.length = 0;
  };
  return { commit, undo, note, undoable, forget };
}

type Turns = {
  readonly keys: () => VaultKeys;
  readonly inTurn: ReturnType<typeof queue>;
  readonly commits: () => number;
  readonly writeNoted: WriteNoted;
};

function backupsOf(parts: VaultParts, { keys, inTurn, commits, writeNoted }: Turns): VaultBackups {
  const { database, records, steps, keeper } = parts;
  return {
    ready: () => inTurn(() => keeper.bringInStep()),
    async compare(backup) {
      const opened = await openBackup(keys(), steps, await withoutErased(keeper, backup));
      return opened.ok ? ok(differenceOf(opened.value, records.shelf, steps)) : opened;
    },
    async openFormer(backup, secret, onProgress = () => undefined) {
      const door = { database, surroundings: parts.surroundings, onProgress };
      return formerBackup(door, keys(), await withoutErased(keeper, backup), secret);
    },
    restore: (found) =>
      inTurn(async () => {
        const backup = await withoutErased(keeper, found);
        const opened = await openBackup(keys(), steps, backup);
        if (!opened.ok) return opened;
        if (backup.former !== undefined) {
          const named = originalsNamedBy(opened.value);
          await bringFormerFiles({ database, keeper }, keys(), backup.former, named);
        }
        await writeNoted([], { act: "restored" });
        await keeper.catchUp(await writeRestored(parts, keys(), backup, commits() + 1));
        return ok(null);
      }),
  };
}

/** What was erased does not come back, however old the backup. */
async function withoutErased(keeper: CopyKeeper, backup: BackupRead): Promise<BackupRead> {
  const erased = new Set(await keeper.erased());
  return { ...backup, rows: backup.rows.filter(({ id }) => !erased.has(id)) };
}

/** Runs one piece of work after the other; one that fails does not stop the next. */
function queue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
}

/** Tells screens that the facts changed, and which state of them this is. */
function changeSignal() {
  const listeners = new Set<() => void>();
  let version = 0;
  return {
    version: () => version,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    announce() {
      version++;
      for (const listener of [...listeners]) listener();
    },
    silence: () => listeners.clear(),
  };
}
