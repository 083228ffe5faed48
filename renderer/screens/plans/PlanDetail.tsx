import { useState } from "react";
import { useTranslation } from "react-i18next";
import { NO_WORDS } from "../../actions/actionPlans";
import { Button } from "../../components/Button";
import { FactList } from "../../components/FactList";
import { PersonName } from "../../components/PersonName";
import { Section } from "../../components/Section";
import { StateMark } from "../../components/StateMark";
import { TextLink } from "../../components/TextLink";
import { type ActionPlan, isUnderWay } from "../../domain/actionPlan";
import { formatDayAndYear } from "../../domain/calendarWords";
import type { Edition } from "../../domain/edition";
import { namesOf, type PlanMember } from "../../storage/questions/plans";
import { pathTo } from "../goTo";
import { useQuestion } from "../useQuestion";
import { PlanDeeds } from "./PlanDeeds";
import { PlanDialog } from "./PlanDialog";
import styles from "./Plans.module.css";
import { SavePages } from "./SavePages";
import { StepList } from "./StepList";

type Props = { readonly edition: Edition; readonly member: PlanMember };

/** One person's plan to read and change: the one under way, or the way to begin one; earlier ones below. */
export function PlanDetail({ edition, member }: Props) {
  const { t } = useTranslation("plans");
  const { person, name, rowCode, plans } = member;
  const [isBeginning, setBeginning] = useState(false);
  const [latest, ...earlier] = plans;
  const needsOne = latest === undefined || !isUnderWay(latest);
  return (
    <div className={styles.detail}>
      <header className={styles.detailHead}>
        <div>
          <h2 className={styles.detailName}>
            <PersonName name={name} />
          </h2>
          <p className={styles.quiet}>
            {t("number", { code: rowCode })}{" "}
            <TextLink to={pathTo("cohort", person.id)}>{t("toPerson")}</TextLink>
          </p>
        </div>
        <div className={styles.deeds}>
          <SavePages edition={edition} only={person.id} />
          {needsOne && (
            <Button look="primary" onPress={() => setBeginning(true)}>
              {t(latest === undefined ? "begin" : "beginNext")}
            </Button>
          )}
        </div>
      </header>
      {latest === undefined ? (
        <Section title={t("noPlanTitle")}>
          <p>{t("noPlan")}</p>
        </Section>
      ) : (
        <OnePlan key={latest.id} edition={edition} member={member} plan={latest} />
      )}
      {earlier.length > 0 && (
        <Section title={t("earlier")}>
          <ul className={styles.earlier}>
            {earlier.map((plan) => (
              <li key={plan.id}>
                <Status plan={plan} /> <bdi dir="auto">{plan.goal}</bdi>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {isBeginning && (
        <PlanDialog
          edition={edition}
          member={member}
          plan={null}
          words={NO_WORDS}
          onClose={() => setBeginning(false)}
        />
      )}
    </div>
  );
}

type PlanProps = Props & { readonly plan: ActionPlan };

function OnePlan({ edition, member, plan }: PlanProps) {
  const { t } = useTranslation("plans");
  const names = useQuestion(namesOf, edition.id);
  const others = plan.members
    .filter((id) => id !== member.person.id)
    .flatMap((id) => names.get(id) ?? []);
  const list = (some: readonly string[]) =>
    some.length === 0 ? null : (
      <ul className={styles.names}>
        {some.map((one) => (
          <li key={one} dir="auto">
            {one}
          </li>
        ))}
      </ul>
    );
  const theme = edition.themes.find(({ key }) => key === plan.theme);
  return (
    <>
      <div className={styles.goal}>
        <Status plan={plan} />
        <p className={styles.goalWords} dir="auto">
          {plan.goal}
        </p>
        {others.length > 0 && (
          <p>
            <bdi>{t("together", { names: new Intl.ListFormat("en-GB").format(others) })}</bdi>
          </p>
        )}
        <PlanDeeds edition={edition} member={member} plan={plan} />
      </div>
      <StepList plan={plan} />
      <FactList
        absent={t("notSaid")}
        facts={[
          { term: t("theme"), value: theme?.title ?? null },
          { term: t("people"), value: list(plan.people) },
          { term: t("organisations"), value: list(plan.organisations) },
          { term: t("developing"), value: list(plan.developing) },
          {
            term: t("whatHappened"),
            value:
              plan.whatHappened === "" ? null : (
                <p className={styles.happened} dir="auto">
                  {plan.whatHappened}
                </p>
              ),
          },
        ]}
      />
    </>
  );
}

function Status({ plan: { status } }: { readonly plan: ActionPlan }) {
  const { t } = useTranslation("plans");
  if (status.kind === "underWay") {
    return (
      <StateMark tone="action" shape="half">
        {t("statuses.underWay")}
      </StateMark>
    );
  }
  const words = t("statusOn", {
    status: t(`statuses.${status.kind}`),
    day: formatDayAndYear(status.on),
  });
  const isReached = status.kind === "reached";
  return (
    <StateMark tone={isReached ? "present" : "neutral"} shape={isReached ? "tick" : "dash"}>
      {status.kind === "setDown" ? `${words}: ${status.why}` : words}
    </StateMark>
  );
}
