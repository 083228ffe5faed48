import { useEffect } from "react";
import type { AuditAct } from "../domain/auditLog";
import type { Vault } from "../storage/vault";
import { useAcademy } from "./academy";

type Seen = Extract<AuditAct, `saw${string}`>;

/** What was noted since the academy was opened: looking twice is one line in the log. */
const noted = new WeakMap<Vault, Set<string>>();

/** Notes in the log that special data stand on the screen; `about` is the application or person, or null for figures. */
export function useSeen(act: Seen, about: string | null): void {
  const { vault } = useAcademy();
  useEffect(() => {
    const known = noted.get(vault) ?? new Set<string>();
    noted.set(vault, known);
    const mark = `${act} ${about}`;
    if (known.has(mark)) return;
    known.add(mark);
    const deed = about === null ? { act } : { act, about };
    vault.note(deed).catch(() => known.delete(mark)); // tried again at the next look
  }, [vault, act, about]);
}
