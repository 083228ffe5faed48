import { Plus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { FactList } from "../../components/FactList";
import { Panes } from "../../components/Panes";
import { PickList } from "../../components/PickList";
import { Section } from "../../components/Section";
import { TextLink } from "../../components/TextLink";
import { formatSessionTimeAndYear } from "../../domain/calendarWords";
import type { Session, Venue } from "../../domain/edition";
import { goTo, pathTo } from "../goTo";
import { useQuestion } from "../useQuestion";
import styles from "./Proposals.module.css";
import { everyVenue } from "./useSessionForm";
import { VenueDialog } from "./VenueDialog";

type Props = { readonly sessions: readonly Session[]; readonly chosenId: string | null };

/** The rooms: how to get in, whom to ask for, what works there, and what takes place in each. */
export function Venues({ sessions, chosenId }: Props) {
  const { t } = useTranslation("programme");
  const venues = useQuestion(everyVenue);
  const [isAdding, setAdding] = useState(false);
  const chosen = venues.find(({ id }) => id === chosenId) ?? venues[0] ?? null;
  return (
    <>
      <Panes
        listLabel={t("venues")}
        detailLabel={t("detail")}
        list={
          <>
            <PickList
              label={t("venues")}
              items={venues}
              idOf={({ id }) => id}
              wordsOf={({ name }) => name}
              selectedId={chosen?.id ?? null}
              onSelect={(id) => goTo("programme", "venues", id)}
              empty={<EmptyState title={t("noVenues")} />}
            >
              {(venue) => <bdi>{venue.name}</bdi>}
            </PickList>
            <Button icon={Plus} onPress={() => setAdding(true)}>
              {t("addVenue")}
            </Button>
          </>
        }
        detail={chosen && <VenueDetail key={chosen.id} venue={chosen} sessions={sessions} />}
      />
      {isAdding && <VenueDialog venue={null} onClose={() => setAdding(false)} />}
    </>
  );
}

type DetailProps = { readonly venue: Venue; readonly sessions: readonly Session[] };

function VenueDetail({ venue, sessions }: DetailProps) {
  const { t } = useTranslation("programme");
  const [isEditing, setEditing] = useState(false);
  const here = sessions.filter(({ venueId }) => venueId === venue.id);
  const words = (text = "") => (text === "" ? null : <bdi dir="auto">{text}</bdi>);
  return (
    <>
      <Section
        title={venue.name}
        action={
          <div className={styles.deeds}>
            <Button onPress={() => setEditing(true)}>{t("edit")}</Button>
            <TextLink look="plain" to={pathTo("programme", "venues", venue.id, "sheet")}>
              {t("accessSheet")}
            </TextLink>
          </div>
        }
      >
        <FactList
          absent={t("notWritten")}
          facts={[
            { term: t("address"), value: words(venue.address) },
            { term: t("access"), value: words(venue.accessNotes) },
            { term: t("venueContact"), value: words(venue.contact) },
            { term: t("worksOffline"), value: words(venue.worksOffline) },
          ]}
        />
      </Section>
      <Section title={t("takesPlaceHere")}>
        {here.length === 0 && <p className={styles.rule}>{t("nothingHere")}</p>}
        <ul className={styles.days}>
          {here.map((session) => (
            <li key={session.id} className={styles.day}>
              <span className={styles.dayWords}>{formatSessionTimeAndYear(session.time)}</span>
              <TextLink to={pathTo("programme", session.id)}>{session.title}</TextLink>
            </li>
          ))}
        </ul>
      </Section>
      {isEditing && <VenueDialog venue={venue} onClose={() => setEditing(false)} />}
    </>
  );
}
