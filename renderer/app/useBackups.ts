import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type BackedUp, type BackupFailure, backUp } from "../actions/backUp";
import { reasonOf } from "../domain/reasonOf";
import { type Result, refused } from "../domain/result";
import type { BackupStatus, BackupsAtHand } from "../screens/backups/backupStatus";
import type { BackupShelf } from "../storage/backupShelf";
import type { Vault } from "../storage/vault";
import { clock } from "./start";

const HOUR_MS = 60 * 60 * 1000;
const ASKED_EVERY_MS = 5 * 60 * 1000;

/** Knows the backups, and makes one each hour in which something changed. */
export function useBackups(vault: Vault, shelf: BackupShelf): BackupsAtHand {
  const [status, setStatus] = useState<BackupStatus | null>(null);
  const [isWorking, setWorking] = useState(false);
  const backedUpVersion = useRef<number | null>(null);
  const making = useRef<Promise<Result<BackedUp, BackupFailure>> | null>(null);

  const refresh = useCallback(async () => {
    setStatus(await statusOf(shelf));
  }, [shelf]);

  const make = useCallback(async (): Promise<Result<BackedUp, BackupFailure>> => {
    setWorking(true);
    const version = vault.version();
    try {
      const made = await backUp(vault, shelf);
      if (made.ok) backedUpVersion.current = version;
      return made;
    } catch (error) {
      return refused({ kind: "notWritten", reason: reasonOf(error) });
    } finally {
      setWorking(false);
      await refresh();
    }
  }, [vault, shelf, refresh]);

  /** Whoever asks while one is being made waits for that one. */
  const backUpNow = useCallback(() => {
    making.current ??= make().finally(() => {
      making.current = null;
    });
    return making.current;
  }, [make]);

  useEffect(() => {
    const ask = async (): Promise<void> => {
      if (backedUpVersion.current === vault.version()) return;
      const now = await statusOf(shelf);
      setStatus(now);
      if (now !== null && clock() - (now.madeAt ?? 0) >= HOUR_MS) await backUpNow();
    };
    void ask();
    const timer = setInterval(() => void ask(), ASKED_EVERY_MS);
    return () => clearInterval(timer);
  }, [vault, shelf, backUpNow]);

  return useMemo(
    () => ({ shelf, status, isWorking, backUpNow, refresh }),
    [shelf, status, isWorking, backUpNow, refresh],
  );
}

async function statusOf(shelf: BackupShelf): Promise<BackupStatus | null> {
  const [listed, known] = await Promise.all([shelf.list(null), shelf.places()]);
  if (listed === null || known === null) return null;
  return { ...known, madeAt: listed[0]?.madeAt ?? null, count: listed.length };
}
