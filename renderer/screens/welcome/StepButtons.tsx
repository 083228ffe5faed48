import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import styles from "./StepButtons.module.css";

type Props = {
  readonly onBack: () => void;
  readonly onNext: () => void;
  readonly nextLabel: string;
  readonly canGoOn: boolean;
};

/** Back and on, the same at every step. */
export function StepButtons({ onBack, onNext, nextLabel, canGoOn }: Props) {
  const { t } = useTranslation("welcome");
  return (
    <div className={styles.buttons}>
      <Button onPress={onBack} size="touch">
        {t("back")}
      </Button>
      <Button look="primary" onPress={onNext} isDisabled={!canGoOn} size="touch">
        {nextLabel}
      </Button>
    </div>
  );
}
