import type { AuditAct, AuditEntry, AuditHeads, ChainState } from "../../domain/auditLog";
import type { CalendarDate } from "../../domain/calendar";
import { londonDate } from "../../domain/londonTime";
import type { Facts } from "../../domain/records";
import { chainState } from "../auditChain";

export type LogGroup = "seen" | "left" | "changed";

const GROUP_OF: Record<AuditAct, LogGroup> = {
  sawContacts: "seen",
  sawNeeds: "seen",
  sawOriginal: "seen",
  sawSignedSheet: "seen",
  exported: "left",
  printed: "left",
  imported: "changed",
  tookBack: "changed",
  restored: "changed",
  erased: "changed",
  changedPassphrase: "changed",
  changedRecoveryKey: "changed",
  testedRecoveryKey: "changed",
  renewedKeys: "changed",
  keptKeyInSystem: "changed",
  forgotKeyInSystem: "changed",
  openedDamaged: "changed",
};

export type LogDay = { readonly day: CalendarDate; readonly entries: readonly AuditEntry[] };

/** The newest day first, and within it the newest entry; `group` null for all. */
export function logByDay(facts: Facts, group: LogGroup | null): readonly LogDay[] {
  const wanted = logEntries(facts).filter(({ act }) => group === null || GROUP_OF[act] === group);
  const days = new Map<CalendarDate, AuditEntry[]>();
  for (const entry of wanted.reverse()) {
    const day = londonDate(entry.at);
    const entries = days.get(day) ?? [];
    entries.push(entry);
    days.set(day, entries);
  }
  return [...days].map(([day, entries]) => ({ day, entries }));
}

/** The oldest first. */
export function logEntries({ audit }: Facts): AuditEntry[] {
  return [...audit.values()].sort(
    (left, right) => left.at - right.at || left.number - right.number,
  );
}

export function logState({ audit }: Facts, heads: AuditHeads | null): ChainState {
  return chainState(audit.values(), heads);
}

/** The number of the application an entry is about, also by the person it became; null where it is erased or none. */
export function applicationOf(
  facts: Facts,
  about: string | null,
): { readonly id: string; readonly number: number } | null {
  if (about === null) return null;
  const own = facts.application.get(about);
  if (own !== undefined) return own;
  for (const application of facts.application.values()) {
    if (application.personId === about) return application;
  }
  return null;
}
