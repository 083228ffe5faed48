import type { AuditDeed, AuditEntry, AuditHead, AuditHeads } from "../domain/auditLog";
import type { Facts, Operation } from "../domain/records";
import { chainsOf, headOf, laterHead, nextEntry } from "./auditChain";
import type { CopyKeeper } from "./copyKeeper";
import { type SealedRow, seal, unseal, type VaultKeys } from "./seal";
import type { CommitNote } from "./vault";

/** Commits that are noted by what they are called. All others are the day's work, which the records tell themselves. */
const NOTED_COMMITS: Readonly<Record<string, AuditDeed["act"]>> = {
  importForms: "imported",
  importAnswers: "imported",
  takeOverList: "imported",
  testRecoveryKey: "testedRecoveryKey",
};

/** What a commit is noted as; null for one that is not. */
export function deedOf(operations: readonly Operation[], { action }: CommitNote): AuditDeed | null {
  const act = NOTED_COMMITS[action];
  if (act === undefined || operations.length === 0) return null;
  const taken = operations.filter((one) => one.kind === "application" && one.do === "put").length;
  return act === "imported" ? { act, detail: String(taken) } : { act };
}

/** What taking a commit back is noted as. */
export function deedOfUndo({ action }: CommitNote): AuditDeed | null {
  return NOTED_COMMITS[action] === "imported" ? { act: "tookBack" } : null;
}

/** Writes the chain of this device on, and notes its end beside the second copy. */
export type Auditor = {
  next(deed: AuditDeed): AuditEntry;
  /** The entry stands in both copies: its end is noted. Never throws; a note that fails is written with the next. */
  stands(keys: VaultKeys, entry: AuditEntry): Promise<void>;
  /** Null where no note of the ends is at hand. */
  heads(): AuditHeads | null;
};

export type AuditorParts = {
  readonly facts: Pick<Facts, "audit" | "settings">;
  readonly device: string;
  readonly clock: () => number;
  readonly keeper: CopyKeeper;
  /** As found beside the second copy when the vault was opened. */
  readonly heads: AuditHeads | null;
};

export function auditor({ facts, device, clock, keeper, heads: found }: AuditorParts): Auditor {
  let heads = found;
  /** Where the chain was once known to end it goes on, so that a cut stays a gap. */
  const end = (): AuditHead | null => {
    const last = chainsOf(facts.audit.values()).get(device)?.at(-1);
    return laterHead(last && headOf(last), heads?.[device]);
  };
  return {
    next: (deed) =>
      nextEntry(end(), deed, {
        device,
        at: clock(),
        who: facts.settings.get("settings")?.coordinatorName ?? "",
      }),
    async stands(keys, entry) {
      const next = { ...heads, [device]: headOf(entry) };
      if (await keeper.keepLogHead(await sealedHeads(keys, next))) heads = next;
    },
    heads: () => heads,
  };
}

const HEAD_ROW = "log-head";

function sealedHeads(keys: VaultKeys, heads: AuditHeads): Promise<SealedRow> {
  return seal(keys, HEAD_ROW, new TextEncoder().encode(JSON.stringify(heads)));
}

/** Null for no note, or one that this vault's key does not open. */
export async function openedHeads(
  keys: VaultKeys,
  row: SealedRow | null,
): Promise<AuditHeads | null> {
  const bytes = row === null || row.id !== HEAD_ROW ? null : await unseal(keys, row);
  return bytes === null ? null : JSON.parse(new TextDecoder().decode(bytes)); // its seal says who wrote it
}
