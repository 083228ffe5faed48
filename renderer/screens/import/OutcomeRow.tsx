import { memo } from "react";
import { useTranslation } from "react-i18next";
import { StateMark } from "../../components/StateMark";
import { TextLink } from "../../components/TextLink";
import { pathTo } from "../goTo";
import { isSpreadsheet, SpreadsheetRow } from "../spreadsheet/SpreadsheetRow";
import { FileName, Inside } from "./FileName";
import styles from "./ImportOutcomes.module.css";
import type { BesideOutcome, MainOutcome, ShownOutcome } from "./importQuestions";
import { refusalWords } from "./refusalWords";

const MARKS = {
  read: { tone: "present", shape: "tick" },
  needsALook: { tone: "attention", shape: "half" },
  leftOut: { tone: "neutral", shape: "dash" },
  refused: { tone: "danger", shape: "cross" },
} as const;

/** One file: its name, what it came in, what became of it, and what is kept beside it. */
export const OutcomeRow = memo(function OutcomeRow({ shown }: { readonly shown: ShownOutcome }) {
  const { outcome, number, beside } = shown;
  if (isSpreadsheet(outcome)) return <SpreadsheetRow outcome={outcome} />;
  return (
    <tr>
      <th scope="row">
        <FileName outcome={outcome} />
        <Inside steps={outcome.inside ?? []} />
      </th>
      <td>
        <span className={styles.outcome}>
          <OutcomeMark kind={outcome.kind} />
          <OutcomeWords outcome={outcome} number={number} />
        </span>
        {number !== null && <Beside beside={beside} />}
      </td>
    </tr>
  );
});

function OutcomeMark({ kind }: { readonly kind: MainOutcome["kind"] }) {
  const { t } = useTranslation("imports");
  const words = {
    read: t("read"),
    needsALook: t("needsALook"),
    leftOut: t("leftOutMark"),
    refused: t("refusedMark"),
  };
  return <StateMark {...MARKS[kind]}>{words[kind]}</StateMark>;
}

type WordsProps = { readonly outcome: MainOutcome; readonly number: number | null };

function OutcomeWords({ outcome, number }: WordsProps) {
  const { t } = useTranslation("imports");
  switch (outcome.kind) {
    case "refused":
      return <span>{refusalWords(t, outcome.refusal)}</span>;
    case "leftOut":
      return <span>{t(`leftOut.${outcome.reason}`)}</span>;
    case "read":
    case "needsALook": {
      if (number === null) return <span>{t("gone")}</span>;
      const words = outcome.kind === "read" ? "readWords" : "needsALookWords";
      const several = outcome.formsInMail ?? 1;
      return (
        <>
          <TextLink to={pathTo("applications", outcome.applicationId)}>
            {t(words, { number })}
          </TextLink>
          {several > 1 && <span>{t("formOfSeveral", { count: several })}</span>}
        </>
      );
    }
  }
}

function Beside({ beside }: { readonly beside: readonly BesideOutcome[] }) {
  const { t } = useTranslation("imports");
  if (beside.length === 0) return null;
  return (
    <span className={styles.beside}>
      <span>{t("besideIt")}</span>
      {beside.map((outcome) =>
        outcome.what === "message" ? (
          <span key="message">{t("itsMessage")}</span>
        ) : (
          <FileName key={`${outcome.fileName} ${outcome.inside?.length ?? 0}`} outcome={outcome} />
        ),
      )}
    </span>
  );
}
