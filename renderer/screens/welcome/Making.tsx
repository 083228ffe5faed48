import { useTranslation } from "react-i18next";
import { Progress } from "../../components/Progress";
import type { UnlockProgress } from "../../storage/unlocking";

/** The second of hard work that sealing takes. */
export function Making({ progress }: { readonly progress: UnlockProgress }) {
  const { t } = useTranslation("welcome");
  return (
    <>
      <Progress label={t("making")} share={progress.done} />
      <p>{t("makingHint")}</p>
    </>
  );
}
