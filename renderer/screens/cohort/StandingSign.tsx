import { useTranslation } from "react-i18next";
import { markCode } from "../../domain/attendanceTable";
import type { Standing } from "../../domain/figures";
import { MarkSign } from "../marks/MarkSign";
import { useMarkWords } from "../marks/markWords";
import styles from "./Cohort.module.css";

type Props = {
  readonly standing: Standing | undefined;
  /** The word, or in the grid the letter; screen readers get the word either way. */
  readonly look: "word" | "letter";
};

/** How one session counts for one person. */
export function StandingSign({ standing, look }: Props) {
  const { t } = useTranslation("cohort");
  const words = useMarkWords();
  if (standing?.kind !== "marked") {
    const kind = standing?.kind ?? "notHeld";
    const said = t(`cell.${kind}`);
    if (look === "word") return <span className={styles.quiet}>{said}</span>;
    return (
      <>
        <span aria-hidden="true" className={styles.quiet}>
          {UNMARKED_SIGNS[kind]}
        </span>
        <span className={styles.said}>{said}</span>
      </>
    );
  }
  const { status } = standing;
  if (look === "word") return <MarkSign status={status}>{words(status)}</MarkSign>;
  return (
    <>
      <span aria-hidden="true">
        <MarkSign status={status}>{markCode(status)}</MarkSign>
      </span>
      <span className={styles.said}>{words(status)}</span>
    </>
  );
}

const UNMARKED_SIGNS = {
  notHeld: "",
  notYetJoined: "–",
  left: "–",
  notInvited: "–",
  unmarked: "?",
} as const;
