import { GraduationCap } from "lucide-react";
import { useTranslation } from "react-i18next";
import { forgetTaughtForm } from "../../actions/teachForm";
import { Button } from "../../components/Button";
import { classes } from "../../components/classes";
import { FileButton } from "../../components/FileButton";
import { useSay } from "../../components/Say";
import type { Application } from "../../domain/application";
import type { ApplicationId } from "../../domain/ids";
import type { Facts } from "../../domain/records";
import type { TaughtForm } from "../../domain/taughtForm";
import { useAcademy } from "../academy";
import { useQuestion } from "../useQuestion";
import { readingOf } from "./checkingQuestions";
import styles from "./ShowingBand.module.css";
import { useGivingBlank } from "./useGivingBlank";
import type { Showing } from "./useShowing";

type Props = { readonly application: Application; readonly showing: Showing };

/** Copies of one form: corrected once here, for all of them, when the coordinator says so. */
export function ShowingBand({ application, showing }: Props) {
  const { t } = useTranslation("checking");
  const { isShowing, setShowing, canShow, copies, known } = showing;
  if (!canShow) return null;
  const isQuiet = !isShowing && copies === 0;
  return (
    <section
      className={classes(styles.band, isShowing && styles.on, isQuiet && styles.quiet)}
      aria-label={t("showing")}
    >
      <div className={styles.words} role="status">
        <p>{isShowing ? t("showingOn") : t("copies", { count: copies })}</p>
        {known !== null && <Known form={known} />}
        {(isShowing || known !== null) && <EmptyForm application={application} />}
      </div>
      <Button
        look={isQuiet ? "quiet" : "plain"}
        icon={GraduationCap}
        shortcut="T"
        aria-pressed={isShowing}
        onPress={() => setShowing(!isShowing)}
      >
        {isShowing ? t("showingEnd") : t("showingBegin")}
      </Button>
    </section>
  );
}

/** The empty form, as a file or as this very one: with it, only what differs is an answer. */
function EmptyForm({ application }: { readonly application: Application }) {
  const { t } = useTranslation("checking");
  const isEmpty = useQuestion(isNothingFilledIn, application.id);
  const giveBlank = useGivingBlank(application.id);
  return (
    <p className={styles.known}>
      <FileButton
        look="quiet"
        accept={FORM_FILES}
        onFiles={([file]) => file && giveBlank({ kind: "file", file })}
      >
        {t("giveBlank")}
      </FileButton>
      {isEmpty && (
        <Button look="quiet" onPress={() => giveBlank({ kind: "imported", id: application.id })}>
          {t("thisIsBlank")}
        </Button>
      )}
    </p>
  );
}

const FORM_FILES = [".docx", ".docm", ".doc", ".odt", ".rtf", ".pdf"] as const;

function isNothingFilledIn(facts: Facts, id: ApplicationId): boolean {
  return readingOf(facts, id).warnings.some(({ kind }) => kind === "nothingFilledIn");
}

function Known({ form }: { readonly form: TaughtForm }) {
  const { t } = useTranslation(["checking", "common"]);
  const { vault } = useAcademy();
  const say = useSay();
  const forget = () => {
    forgetTaughtForm(vault, form.id).then(
      () => say({ words: t("forgotten") }),
      () => say({ words: t("notSaved"), tone: "danger" }),
    );
  };
  return (
    <p className={styles.known}>
      <span>{t("knownForm", { name: form.name })}</span>
      <Button look="quiet" onPress={forget}>
        {t("forgetForm")}
      </Button>
    </p>
  );
}
