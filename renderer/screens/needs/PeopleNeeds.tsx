import { Plus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { Section } from "../../components/Section";
import { formatDayAndYear } from "../../domain/calendarWords";
import type { Edition } from "../../domain/edition";
import type { PersonId } from "../../domain/ids";
import type { KnownNeed } from "../../domain/notedNeeds";
import { useAcademy } from "../academy";
import { Name } from "../support/Name";
import { nameIn, namesOf } from "../support/supportQuestions";
import { useQuestion } from "../useQuestion";
import { NeedDialog } from "./NeedDialog";
import styles from "./Needs.module.css";
import { type PersonWithNeeds, peopleWithNeeds } from "./needsQuestions";

type Asked = { readonly personId: PersonId; readonly need: KnownNeed | null };

/** Each person's needs with where they are known from, to be corrected and added to. */
export function PeopleNeeds({ edition }: { readonly edition: Edition }) {
  const { t } = useTranslation("needs");
  const { today } = useAcademy();
  const people = useQuestion(peopleWithNeeds, edition.id, today);
  const [asked, setAsked] = useState<Asked | null>(null);
  return (
    <Section title={t("views.people")}>
      {people.length === 0 && <p>{t("nobody")}</p>}
      <ul className={styles.list}>
        {people.map((person) => (
          <PersonRow key={person.place.id} person={person} onAsk={setAsked} />
        ))}
      </ul>
      {asked !== null && <NeedDialog edition={edition} {...asked} onClose={() => setAsked(null)} />}
    </Section>
  );
}

type RowProps = { readonly person: PersonWithNeeds; readonly onAsk: (asked: Asked) => void };

function PersonRow({ person: { place, needs }, onAsk }: RowProps) {
  const { t } = useTranslation("needs");
  const { personId, rowCode } = place;
  const name = nameIn(useQuestion(namesOf), personId);
  return (
    <li className={styles.person}>
      <div className={styles.personHead}>
        <span>
          <span className={styles.code}>{rowCode}</span>
          <Name personId={personId} />
        </span>
        <Button
          look="quiet"
          icon={Plus}
          aria-label={t("addLabel", { name })}
          onPress={() => onAsk({ personId, need: null })}
        >
          {t("add")}
        </Button>
      </div>
      {needs.length === 0 && <p className={styles.soft}>{t("noNeeds")}</p>}
      {needs.map((need) => (
        <NeedRow
          key={need.kind}
          need={need}
          name={name}
          onChange={() => onAsk({ personId, need })}
        />
      ))}
    </li>
  );
}

type NeedProps = {
  readonly need: KnownNeed;
  readonly name: string;
  readonly onChange: () => void;
};

function NeedRow({ need: { kind, words, source }, name, onChange }: NeedProps) {
  const { t } = useTranslation("needs");
  return (
    <div className={styles.need}>
      <strong>{t(`kinds.${kind}`)}</strong>
      <span>{words === "" ? t("interpreter") : <bdi dir="auto">{words}</bdi>}</span>
      <span className={styles.soft}>
        {source.kind === "application" ? (
          t("fromApplication", { day: formatDayAndYear(source.receivedOn) })
        ) : (
          <bdi dir="auto">
            {t("noted", { source: source.source, day: formatDayAndYear(source.on) })}
          </bdi>
        )}
      </span>
      <Button
        look="quiet"
        aria-label={t("changeLabel", { kind: t(`kinds.${kind}`), name })}
        onPress={onChange}
      >
        {t("change")}
      </Button>
    </div>
  );
}
