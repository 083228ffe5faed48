import { useState } from "react";
import { useTranslation } from "react-i18next";
import { reasonOf } from "../../domain/reasonOf";
import type { Result } from "../../domain/result";
import type { KeyChangeRefusal, KeysChanged } from "../../storage/keyring";
import type { OnProgress } from "../../storage/unlocking";

type Change = (onProgress: OnProgress) => Promise<Result<KeysChanged, KeyChangeRefusal>>;

/** Runs one change of a key: how far it is, why it was refused in a sentence, and what came of it. */
export function useKeyChange() {
  const { t } = useTranslation("keys");
  const [share, setShare] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);

  async function run(change: Change): Promise<KeysChanged | null> {
    setRefusal(null);
    setShare(0);
    try {
      const changed = await change(({ done }) => setShare(done));
      if (changed.ok) return changed.value;
      setRefusal(t(`refusals.${changed.error.kind}`));
    } catch (error) {
      setRefusal(t("refusals.broken", { reason: reasonOf(error) }));
    } finally {
      setShare(null);
    }
    return null;
  }

  return { share, refusal, run };
}
