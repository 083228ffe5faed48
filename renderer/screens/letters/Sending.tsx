import { useTranslation } from "react-i18next";
import type { LetterOutcome } from "../../actions/makeLetters";
import { Banner } from "../../components/Banner";
import { Button } from "../../components/Button";
import { ConfirmDialog } from "../../components/Dialog";
import { Progress } from "../../components/Progress";
import { letterCode, letterToSend } from "../../storage/questions/letters";
import { useAcademy } from "../academy";
import styles from "./Letters.module.css";
import type { Sending as State } from "./useSending";

type Props = { readonly sending: State };

/** The warning before, the progress during, and what became of each letter after. */
export function Sending({ sending }: Props) {
  const { t } = useTranslation("letters");
  const { state } = sending;
  switch (state.kind) {
    case "idle":
      return null;
    case "warning":
      return <InTheClear sending={sending} count={state.count} />;
    case "making":
      return (
        <div className={styles.making}>
          <Progress
            label={t("making")}
            share={state.done / state.count}
            words={t("progress", { done: state.done, count: state.count })}
          />
          <Button onPress={sending.stop}>{t("stop")}</Button>
        </div>
      );
    case "notRecorded":
      return <Banner tone="danger">{t("notRecorded")}</Banner>;
    case "done":
      return <Outcomes outcomes={state.outcomes} />;
  }
}

function InTheClear({ sending, count }: Props & { readonly count: number }) {
  const { t } = useTranslation("letters");
  const { shell } = useAcademy();
  const folder =
    shell.exportsFolder === null
      ? t("clearAsk")
      : t("clearFolder", { folder: shell.exportsFolder });
  return (
    <ConfirmDialog
      isOpen
      title={t("clearTitle")}
      confirmLabel={t("clearConfirm")}
      cancelLabel={t("cancel")}
      onConfirm={sending.confirm}
      onCancel={sending.cancel}
    >
      {t("clearWords", { count, folder })}
    </ConfirmDialog>
  );
}

type OutcomeProps = { readonly outcomes: readonly LetterOutcome[] };

function Outcomes({ outcomes }: OutcomeProps) {
  const { t } = useTranslation("letters");
  const paths = outcomes.flatMap((outcome) => (outcome.kind === "made" ? outcome.path : []));
  const countOf = (kind: LetterOutcome["kind"]) =>
    outcomes.filter((outcome) => outcome.kind === kind).length;
  const files = [...new Set(paths)];
  const [first] = files;
  return (
    <Banner
      tone={paths.length === outcomes.length ? "info" : "attention"}
      title={t("made", { count: paths.length })}
    >
      {first !== undefined && <p>{t("madeAt", { path: whereTo(first, files.length) })}</p>}
      <Troubles outcomes={outcomes} />
      {(["alreadyMade", "notApproved", "leftOut"] as const).map(
        (kind) => countOf(kind) > 0 && <p key={kind}>{t(kind, { count: countOf(kind) })}</p>,
      )}
    </Banner>
  );
}

function Troubles({ outcomes }: OutcomeProps) {
  const { t } = useTranslation("letters");
  const { vault, today } = useAcademy();
  return outcomes.map((outcome) => {
    if (outcome.kind !== "notSaved" && outcome.kind !== "unknownFields") return null;
    const letter = letterToSend(vault.facts, outcome.id, today);
    const number = letter === null ? "" : letterCode(letter);
    if (outcome.kind === "notSaved") {
      return <p key={outcome.id}>{t("notSaved", { number, reason: outcome.reason })}</p>;
    }
    const fields = outcome.fields.map((field) => `{{${field}}}`).join(", ");
    return <p key={outcome.id}>{t("notMadeUnknown", { number, fields })}</p>;
  });
}

/** One file's whole path; for several, the folder they are in. */
function whereTo(path: string, count: number): string {
  return count === 1 ? path : path.replace(/[\\/][^\\/]*$/, "");
}
