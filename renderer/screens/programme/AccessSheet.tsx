import { FileDown, Printer } from "lucide-react";
import { useTranslation } from "react-i18next";
import { printAccessSheet, saveAccessSheet } from "../../actions/accessSheet";
import { Button } from "../../components/Button";
import { OnPaper } from "../../components/OnPaper";
import { Place } from "../../components/Place";
import { PlaceHeader } from "../../components/PlaceHeader";
import { useSay } from "../../components/Say";
import { TextLink } from "../../components/TextLink";
import { formatSessionTimeAndYear } from "../../domain/calendarWords";
import type { Session, Venue } from "../../domain/edition";
import { isOn } from "../../domain/figures";
import { settingsOf } from "../../storage/questions/settings";
import { useAcademy } from "../academy";
import { pathTo } from "../goTo";
import { useQuestion } from "../useQuestion";
import { useSaySaved } from "../useSaySaved";
import styles from "./AccessSheet.module.css";

type Props = { readonly venue: Venue; readonly sessions: readonly Session[] };

/** How to get to a room and into it, on one page to hand out. Nobody's name but the venue's contact stands on it. */
export function AccessSheet({ venue, sessions }: Props) {
  const { t } = useTranslation("programme");
  const { desktop } = useAcademy();
  const say = useSay();
  const saySaved = useSaySaved();
  const print = async () => {
    const outcome = await printAccessSheet(desktop);
    if (outcome.kind === "failed") say({ words: outcome.reason, tone: "danger" });
  };
  const paper = <Paper venue={venue} sessions={sessions} />;
  return (
    <Place
      header={
        <PlaceHeader
          title={t("accessSheet")}
          line={venue.name}
          back={<TextLink to={pathTo("programme", "venues", venue.id)}>{t("toVenues")}</TextLink>}
          action={
            <>
              <Button icon={FileDown} onPress={() => void saySaved(saveAccessSheet(desktop))}>
                {t("savePdf")}
              </Button>
              <Button look="primary" icon={Printer} onPress={() => void print()}>
                {t("print")}
              </Button>
            </>
          }
        />
      }
    >
      <div className={styles.desk}>{paper}</div>
      <OnPaper root={document.body}>{paper}</OnPaper>
    </Place>
  );
}

function Paper({ venue, sessions }: Props) {
  const { t } = useTranslation("programme");
  const { academyName } = useQuestion(settingsOf);
  const here = sessions.filter((session) => session.venueId === venue.id && isOn(session));
  const parts = [
    [t("paperHow"), venue.accessNotes],
    [t("paperContact"), venue.contact ?? ""],
    [t("paperThere"), venue.worksOffline ?? ""],
  ] as const;
  return (
    <article className={styles.paper} lang="en">
      <p className={styles.academy}>
        <bdi>{academyName}</bdi>
      </p>
      <h2 className={styles.name} dir="auto">
        {venue.name}
      </h2>
      <p className={styles.address} dir="auto">
        {venue.address}
      </p>
      {parts.map(
        ([title, words]) =>
          words !== "" && (
            <section key={title} className={styles.part}>
              <h3>{title}</h3>
              <p dir="auto">{words}</p>
            </section>
          ),
      )}
      {here.length > 0 && (
        <section className={styles.part}>
          <h3>{t("takesPlaceHere")}</h3>
          <ul className={styles.dates}>
            {here.map((session) => (
              <li key={session.id}>
                <strong>{formatSessionTimeAndYear(session.time)}</strong>
                <span>{session.title}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}
