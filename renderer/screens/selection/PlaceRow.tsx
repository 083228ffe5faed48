import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { StateMark } from "../../components/StateMark";
import styles from "./Masking.module.css";
import type { PlaceGroup } from "./maskQuestions";

type Props = {
  readonly group: PlaceGroup;
  readonly onChoose: (choice: "mask" | "leave" | null) => void;
};

/** Some words that show who applied, with those around them, and what to do with all of them. */
export function PlaceRow({ group, onChoose }: Props) {
  const { t } = useTranslation("selection");
  const { what, isPerhaps, text, places, choice, before, after } = group;
  const toggle = (chosen: "mask" | "leave") => onChoose(choice === chosen ? null : chosen);
  return (
    <li className={styles.place}>
      <span className={styles.words}>
        <span className={styles.kind}>
          <StateMark
            tone={choice === null ? "attention" : "neutral"}
            shape={choice === null ? "ring" : choice === "mask" ? "disc" : "dash"}
            look="plain"
          >
            {isPerhaps ? t("maskPerhaps", { what: t(`mask.${what}`) }) : t(`mask.${what}`)}
          </StateMark>
          {places.length > 1 && (
            <span className={styles.soft}>{t("maskTimes", { count: places.length })}</span>
          )}
        </span>
        <bdi dir="auto" translate="no">
          {before}
          <mark className={styles.found}>{text}</mark>
          {after}
        </bdi>
      </span>
      <span className={styles.choices}>
        <Button
          look={choice === "mask" ? "primary" : "plain"}
          aria-pressed={choice === "mask"}
          aria-label={t("maskIt", { text })}
          onPress={() => toggle("mask")}
        >
          {t("maskChoice.mask")}
        </Button>
        <Button
          look={choice === "leave" ? "primary" : "plain"}
          aria-pressed={choice === "leave"}
          aria-label={t("leaveIt", { text })}
          onPress={() => toggle("leave")}
        >
          {t("maskChoice.leave")}
        </Button>
      </span>
    </li>
  );
}
