import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Panes } from "../../components/Panes";
import { PersonName } from "../../components/PersonName";
import { PickList } from "../../components/PickList";
import { SearchField } from "../../components/SearchField";
import { nextStep } from "../../domain/actionPlan";
import type { Edition } from "../../domain/edition";
import type { PlanMember } from "../../storage/questions/plans";
import { findPeople } from "../findPeople";
import { goTo } from "../goTo";
import { PlanDetail } from "./PlanDetail";
import styles from "./Plans.module.css";
import { StandingMark } from "./StandingMark";

type Props = {
  readonly edition: Edition;
  readonly members: readonly PlanMember[];
  readonly chosenId: string | null;
};

/** The cohort with each goal in a line and the step that is due next, and the plan of the one that is chosen. */
export function PlansList({ edition, members, chosenId }: Props) {
  const { t } = useTranslation("plans");
  const [typed, setTyped] = useState("");
  const listed = useMemo(() => findPeople(members, typed), [members, typed]);
  const chosen = members.find(({ person }) => person.id === chosenId) ?? null;
  const hasNone = members.every(({ plans }) => plans.length === 0);
  return (
    <Panes
      listLabel={t("listLabel")}
      detailLabel={t("detailLabel")}
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
            label={t("listLabel")}
            items={listed}
            idOf={({ person }) => person.id}
            wordsOf={({ rowCode, name }) => t("row", { code: rowCode, name })}
            selectedId={chosen?.person.id ?? null}
            onSelect={(id) => goTo("support", "plans", id)}
            empty={<p className={styles.quiet}>{t("noneFound")}</p>}
          >
            {(member) => <PlanLine member={member} />}
          </PickList>
        </div>
      }
      detail={
        chosen === null ? (
          <p className={styles.quiet}>{t(hasNone ? "chooseNone" : "choose")}</p>
        ) : (
          <PlanDetail key={chosen.person.id} edition={edition} member={chosen} />
        )
      }
    />
  );
}

function PlanLine({ member: { rowCode, name, plans } }: { readonly member: PlanMember }) {
  const { t } = useTranslation("plans");
  const [plan] = plans;
  return (
    <>
      <span className={styles.code}>{rowCode}</span>
      <span className={styles.who}>
        <span className={styles.name}>
          <PersonName name={name} />
        </span>
        {plan === undefined ? (
          <span className={styles.quiet}>{t("noPlanYet")}</span>
        ) : (
          <>
            <bdi dir="auto" className={styles.goalLine} title={plan.goal}>
              {plan.goal}
            </bdi>
            <NextStep plan={plan} />
          </>
        )}
      </span>
    </>
  );
}

function NextStep({ plan }: { readonly plan: PlanMember["plans"][number] }) {
  const { t } = useTranslation("plans");
  const next = nextStep(plan);
  if (plan.status.kind !== "underWay") {
    return <span className={styles.quiet}>{t(`statuses.${plan.status.kind}`)}</span>;
  }
  if (next === null) return <span className={styles.quiet}>{t("noStep")}</span>;
  return (
    <span className={styles.nextLine}>
      <bdi dir="auto" className={styles.nextWords} title={next.words}>
        {next.words}
      </bdi>
      <StandingMark step={next} />
    </span>
  );
}
