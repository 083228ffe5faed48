import { useTranslation } from "react-i18next";
import { Banner } from "../../components/Banner";
import { Button } from "../../components/Button";
import { Progress } from "../../components/Progress";
import { Sheet } from "../../components/Sheet";
import { DoorSheet } from "../DoorSheet";
import type { DoorProps } from "../door";
import { useSample } from "../useSample";
import styles from "./Choices.module.css";

type Props = DoorProps & { readonly onSetUp: () => void; readonly onBringBack: () => void };

/** Two ways in. */
export function Choices({ door, onOpen, onSetUp, onBringBack }: Props) {
  const { t } = useTranslation(["welcome", "backups"]);
  const sample = useSample(door, onOpen);
  const isOpening = sample.state.kind === "opening";
  return (
    <DoorSheet title={t("welcome")} line={t("welcomeLine")}>
      <Sheet needsYou>
        <h2>{t("sampleTitle")}</h2>
        <p>{t("sampleWords")}</p>
        {isOpening ? (
          <Progress label={t("openingSample")} share={null} />
        ) : (
          <div>
            <Button look="primary" size="touch" onPress={sample.open}>
              {t("openSample")}
            </Button>
          </div>
        )}
        {sample.state.kind === "failed" && (
          <Banner tone="danger">{t("sampleFailed", { reason: sample.state.reason })}</Banner>
        )}
      </Sheet>
      <Sheet>
        <h2>{t("ownTitle")}</h2>
        <p>{t("ownWords")}</p>
        <div className={styles.ways}>
          <Button size="touch" onPress={onSetUp} isDisabled={isOpening}>
            {t("setUp")}
          </Button>
          <Button look="quiet" size="touch" onPress={onBringBack} isDisabled={isOpening}>
            {t("backups:bring")}
          </Button>
        </div>
      </Sheet>
    </DoorSheet>
  );
}
