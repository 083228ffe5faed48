import { useTranslation } from "react-i18next";
import { Banner } from "../components/Banner";
import { Button } from "../components/Button";
import { DoorSheet } from "../screens/DoorSheet";

type Props = { readonly reason: string; readonly onAgain: () => void };

/** The academy could not even be looked for: what happened, and that it was left alone. */
export function StartFailed({ reason, onAgain }: Props) {
  const { t } = useTranslation("frame");
  return (
    <DoorSheet title={t("startFailedTitle")}>
      <Banner tone="danger">{t("startFailedWords", { reason })}</Banner>
      <Button look="primary" onPress={onAgain}>
        {t("brokenAgain")}
      </Button>
    </DoorSheet>
  );
}

/** Two windows over one vault would write over each other. */
export function HeldElsewhere({ onAgain }: Pick<Props, "onAgain">) {
  const { t } = useTranslation("frame");
  return (
    <DoorSheet title={t("heldTitle")}>
      <Banner tone="attention">{t("heldWords")}</Banner>
      <Button look="primary" onPress={onAgain}>
        {t("brokenAgain")}
      </Button>
    </DoorSheet>
  );
}
