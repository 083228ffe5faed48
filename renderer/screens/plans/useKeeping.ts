import { useTranslation } from "react-i18next";
import { useSay } from "../../components/Say";
import type { Result } from "../../domain/result";
import { useTakeBack } from "../useTakeBack";

/** Gives the function that waits for a change, says that it is kept with Undo beside it, and hands back what was refused; null when it was kept. */
export function useKeeping() {
  const { t } = useTranslation("plans");
  const say = useSay();
  const takeBack = useTakeBack();
  return async <Refusal extends { readonly kind: string }>(
    kept: Promise<Result<unknown, Refusal>>,
    words: string,
  ): Promise<Refusal | "broken" | null> => {
    const outcome = await kept.catch(() => null);
    if (outcome === null) {
      say({ words: t("notSaved"), tone: "danger" });
      return "broken";
    }
    if (!outcome.ok) return outcome.error;
    say({ words, action: { label: t("undo"), onPress: takeBack } });
    return null;
  };
}
