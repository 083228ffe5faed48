import { useTranslation } from "react-i18next";
import { Progress } from "../../components/Progress";
import type { UnlockProgress } from "../../storage/unlocking";

/** How far the opening is: the wait after slips, the key, the records. */
export function Opening({ progress }: { readonly progress: UnlockProgress }) {
  const { t } = useTranslation("unlock");
  const share = progress.step === "waiting" ? null : progress.done;
  return <Progress label={t(progress.step)} share={share} />;
}
