import { useEffect, useState } from "react";
import { type OpenedOriginal, openOriginalText } from "../../actions/openOriginalText";
import type { Application } from "../../domain/application";
import type { OriginalId } from "../../domain/ids";
import type { Vault } from "../../storage/vault";
import { useAcademy } from "../academy";

export type ShownOriginal = OpenedOriginal | { readonly kind: "opening" };

/** Opens the kept original and reads it again; what was opened last is shown at once when it is asked for again. */
export function useOriginal(application: Application): ShownOriginal {
  const { vault, startReading } = useAcademy();
  const { original } = application;
  const [opened, setOpened] = useState<{
    readonly id: OriginalId;
    readonly outcome: OpenedOriginal;
  } | null>(null);
  const known = original === null ? null : (remembered(vault).get(original.id) ?? null);
  useEffect(() => {
    if (original === null || remembered(vault).has(original.id)) return;
    let isWanted = true;
    const reader = startReading();
    openOriginalText(vault, original, reader)
      .finally(reader.close)
      .then(
        (outcome) => {
          remember(vault, original.id, outcome);
          if (isWanted) setOpened({ id: original.id, outcome });
        },
        (failure: unknown) => {
          // The error boundary says what happened; a promise alone would keep it to itself.
          if (isWanted)
            setOpened(() => {
              throw failure;
            });
        },
      );
    return () => {
      isWanted = false;
    };
  }, [vault, original, startReading]);
  if (original === null) return { kind: "none" };
  if (known !== null) return known;
  return opened?.id === original.id ? opened.outcome : { kind: "opening" };
}

/** So many originals are kept open at once; the one opened first goes first, all go with the vault. */
const KEPT_OPEN = 12;

const openOnes = new WeakMap<Vault, Map<OriginalId, OpenedOriginal>>();

function remembered(vault: Vault): Map<OriginalId, OpenedOriginal> {
  const known = openOnes.get(vault);
  if (known !== undefined) return known;
  const fresh = new Map<OriginalId, OpenedOriginal>();
  openOnes.set(vault, fresh);
  return fresh;
}

function remember(vault: Vault, id: OriginalId, outcome: OpenedOriginal): void {
  const kept = remembered(vault);
  kept.set(id, outcome);
  const [oldest] = kept.keys();
  if (kept.size > KEPT_OPEN && oldest !== undefined) kept.delete(oldest);
}
