import { useTranslation } from "react-i18next";
import { Banner } from "../../components/Banner";
import { Button } from "../../components/Button";
import type { UnlockRefusal } from "../../storage/unlocking";

const MS_PER_SECOND = 1000;

type Props = {
  readonly refusal: UnlockRefusal;
  /** Opens without the records that cannot be read. */
  readonly onOpenReadable: () => void;
};

/** Why it did not open. A wrong passphrase and a wrong recovery key get the same sentence. */
export function RefusalBanner({ refusal, onOpenReadable }: Props) {
  const { t } = useTranslation("unlock");
  switch (refusal.kind) {
    case "wrongPassphrase":
      return (
        <Banner tone="attention" title={t("wrong")}>
          {refusal.nextWaitMs > 0 &&
            t("wait", { count: Math.ceil(refusal.nextWaitMs / MS_PER_SECOND) })}
        </Banner>
      );
    case "wrongSystemKey":
      return <Banner tone="attention" title={t("wrongSystemKey")} />;
    case "wrongRecoveryKey":
      return <Banner tone="attention" title={t("wrong")} />;
    case "notARecoveryKey":
      return <Banner tone="attention" title={t("notAKey")} />;
    case "newerFormat":
      return (
        <Banner tone="danger" title={t("newerTitle")}>
          {t("newerWords")}
        </Banner>
      );
    case "damagedRecords":
      return (
        <Banner
          tone="danger"
          title={t("damagedTitle")}
          action={<Button onPress={onOpenReadable}>{t("openReadable")}</Button>}
        >
          {t("damagedRecords", {
            readable: refusal.readable,
            broken: refusal.damaged + refusal.missing,
          })}
        </Banner>
      );
    case "damagedHeader":
    case "noVault":
      return (
        <Banner tone="danger" title={t("damagedTitle")}>
          {t("damagedWords")}
        </Banner>
      );
    case "heldElsewhere":
      return <Banner tone="attention" title={t("heldElsewhere")} />;
    case "cannotOpen":
      return (
        <Banner tone="danger" title={t("cannotOpenTitle")}>
          {t("cannotOpenWords", { reason: refusal.reason })}
        </Banner>
      );
  }
}
