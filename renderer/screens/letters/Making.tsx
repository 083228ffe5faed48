import { useTranslation } from "react-i18next";
import type { LetterOutcome } from "../../actions/makeLetters";
import { Banner } from "../../components/Banner";
import { Button } from "../../components/Button";
import { ConfirmDialog } from "../../components/Dialog";
import { Progress } from "../../components/Progress";
import { useAcademy } from "../academy";
import styles from "./Letters.module.css";
import type { Making as State } from "./useMaking";

type Props = { readonly making: State };

/** The warning before, the progress during, and what became of each letter after. */
export function Making({ making }: Props) {
  const { t } = useTranslation("letters");
  const { state } = making;
  switch (state.kind) {
    case "idle":
      return null;
    case "warning":
      return <InTheClear making={making} count={state.count} />;
    case "making":
      return (
        <div className={styles.making}>
          <Progress
            label={t("making")}
            share={state.done / state.count}
            words={t("progress", { done: state.done, count: state.count })}
          />
          <Button onPress={making.stop}>{t("stop")}</Button>
        </div>
      );
    case "notRecorded":
      return <Banner tone="danger">{t("notRecorded")}</Banner>;
    case "done":
      return <Outcomes outcomes={state.outcomes} />;
  }
}

function InTheClear({ making, count }: Props & { readonly count: number }) {
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
      onConfirm={making.confirm}
      onCancel={making.cancel}
    >
      {t("clearWords", { count, folder })}
    </ConfirmDialog>
  );
}

type OutcomeProps = { readonly outcomes: readonly LetterOutcome[] };

function Outcomes({ outcomes }: OutcomeProps) {
  const { t } = useTranslation("letters");
  const made = outcomes.filter((outcome) => outcome.kind === "made");
  const leftOut = outcomes.filter(({ kind }) => kind === "leftOut").length;
  const already = outcomes.filter(({ kind }) => kind === "alreadyMade").length;
  const [first] = made;
  return (
    <Banner
      tone={made.length === outcomes.length ? "info" : "attention"}
      title={t("made", { count: made.length })}
    >
      {first !== undefined && <p>{t("madeAt", { path: whereTo(first.path, made.length) })}</p>}
      <Troubles outcomes={outcomes} />
      {already > 0 && <p>{t("alreadyMade", { count: already })}</p>}
      {leftOut > 0 && <p>{t("leftOut", { count: leftOut })}</p>}
    </Banner>
  );
}

function Troubles({ outcomes }: OutcomeProps) {
  const { t } = useTranslation("letters");
  const { vault } = useAcademy();
  const numberOf = (id: LetterOutcome["applicationId"]) =>
    vault.facts.application.get(id)?.number ?? "";
  return outcomes.map((outcome) => {
    if (outcome.kind === "notSaved") {
      const number = numberOf(outcome.applicationId);
      return <p key={outcome.applicationId}>{t("notSaved", { number, reason: outcome.reason })}</p>;
    }
    if (outcome.kind === "unknownFields") {
      const fields = outcome.fields.map((field) => `{{${field}}}`).join(", ");
      const number = numberOf(outcome.applicationId);
      return <p key={outcome.applicationId}>{t("notMadeUnknown", { number, fields })}</p>;
    }
    return null;
  });
}

/** One letter's whole path; for several, the folder they are in. */
function whereTo(path: string, count: number): string {
  return count === 1 ? path : path.replace(/[\\/][^\\/]*$/, "");
}
