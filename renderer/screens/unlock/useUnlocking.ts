import { useState } from "react";
import { useTranslation } from "react-i18next";
import { unlockAcademy } from "../../actions/unlockAcademy";
import { reasonOf } from "../../domain/reasonOf";
import type { Secret, SystemSecret, UnlockProgress, UnlockRefusal } from "../../storage/unlocking";
import type { DoorProps } from "../door";

type AnySecret = Secret | SystemSecret;

/** Tries a secret: how far it is, why it was refused, and the way in when the secret was right and some records are not. */
export function useUnlocking(door: DoorProps["door"], onOpen: DoorProps["onOpen"]) {
  const { t } = useTranslation("unlock");
  const [progress, setProgress] = useState<UnlockProgress | null>(null);
  const [refusal, setRefusal] = useState<UnlockRefusal | null>(null);
  /** It was right, and the records behind it were not. Kept for one press and no longer. */
  const [right, setRight] = useState<AnySecret | null>(null);

  async function open(secret: AnySecret, acceptDamage = false): Promise<void> {
    setRefusal(null);
    setRight(null);
    setProgress({ step: "waiting", done: 0 });
    const { surroundings } = door;
    const name = t("nameIfNone");
    try {
      const opened = await unlockAcademy(secret, name, surroundings, setProgress, acceptDamage);
      if (opened.ok) return onOpen(opened.value);
      setRefusal(opened.error);
      if (opened.error.kind === "damagedRecords") setRight(secret);
    } catch (error) {
      setRefusal({ kind: "cannotOpen", reason: reasonOf(error) });
    } finally {
      setProgress(null);
    }
  }

  const openReadable = (): void => {
    if (right !== null) void open(right, true);
  };
  return { progress, refusal, open, openReadable };
}
