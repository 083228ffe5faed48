import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Panes } from "../../components/Panes";
import { PersonName } from "../../components/PersonName";
import { PickList } from "../../components/PickList";
import { SearchField } from "../../components/SearchField";
import { StateMark } from "../../components/StateMark";
import type { AttendanceTable } from "../../domain/attendanceTable";
import { formatDay } from "../../domain/calendarWords";
import type { EditionId } from "../../domain/ids";
import { type CohortMember, cohortOf } from "../../storage/questions/cohortOf";
import { findPeople } from "../findPeople";
import { goTo } from "../goTo";
import { useQuestion } from "../useQuestion";
import styles from "./Cohort.module.css";
import { MemberDetail } from "./MemberDetail";

type Props = {
  readonly editionId: EditionId;
  readonly table: AttendanceTable;
  /** A person's id from the address; null while nobody is chosen. */
  readonly chosenId: string | null;
};

type Listed = CohortMember & { readonly rowCode: number };

/** Everyone with a place by row code, and the chosen one's contacts, figures and sessions. */
export function CohortPeople({ editionId, table, chosenId }: Props) {
  const { t } = useTranslation("cohort");
  const members = useQuestion(cohortOf, editionId);
  const [typed, setTyped] = useState("");
  const listed = useMemo(() => {
    const all = members.map((member): Listed => ({ ...member, rowCode: member.place.rowCode }));
    return findPeople(all, typed);
  }, [members, typed]);
  const chosen = members.find(({ person }) => person.id === chosenId) ?? null;
  const row = table.rows.find(({ place }) => place.id === chosen?.place.id);
  return (
    <Panes
      listLabel={t("list")}
      detailLabel={t("detail")}
      list={
        <div className={styles.list}>
          <SearchField
            label={t("search")}
            placeholder={t("searchPlaceholder")}
            clearLabel={t("search")}
            value={typed}
            onChange={setTyped}
          />
          <PickList
            label={t("list")}
            items={listed}
            idOf={({ person }) => person.id}
            wordsOf={({ rowCode, person }) => t("row", { code: rowCode, name: person.knownAs })}
            selectedId={chosen?.person.id ?? null}
            onSelect={(id) => goTo("cohort", id)}
            empty={<p className={styles.quiet}>{t("noneFound")}</p>}
          >
            {(member) => <MemberLine member={member} />}
          </PickList>
        </div>
      }
      detail={
        chosen === null || row === undefined ? (
          <p className={styles.quiet}>{t("choose")}</p>
        ) : (
          <MemberDetail key={chosen.place.id} member={chosen} row={row} columns={table.columns} />
        )
      }
    />
  );
}

function MemberLine({ member }: { readonly member: Listed }) {
  const { t } = useTranslation("cohort");
  const { place, person } = member;
  return (
    <>
      <span className={styles.code}>{place.rowCode}</span>
      <span className={styles.who}>
        <span>
          <PersonName name={person.knownAs} />
        </span>
        {person.organisation !== "" && (
          <span className={styles.organisation}>
            <bdi dir="auto">{person.organisation}</bdi>
          </span>
        )}
      </span>
      {place.left !== null && (
        <StateMark tone="neutral" shape="dash">
          {t("leftOn", { day: formatDay(place.left.on) })}
        </StateMark>
      )}
    </>
  );
}
