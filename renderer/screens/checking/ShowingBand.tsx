import { GraduationCap } from "lucide-react";
import { useTranslation } from "react-i18next";
import { forgetTaughtForm } from "../../actions/teachForm";
import { Button } from "../../components/Button";
import { classes } from "../../components/classes";
import { useSay } from "../../components/Say";
import type { TaughtForm } from "../../domain/taughtForm";
import { useAcademy } from "../academy";
import styles from "./ShowingBand.module.css";
import type { Showing } from "./useShowing";

/** Copies of one form: corrected once here, for all of them, when the coordinator says so. */
export function ShowingBand({ showing }: { readonly showing: Showing }) {
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
