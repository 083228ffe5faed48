import { PencilLine } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { Section } from "../../components/Section";
import type { CompletionRule, Edition } from "../../domain/edition";
import { asksForNothing, ruleInForce } from "../../domain/graduation";
import { percent } from "../cohort/cohortWords";
import styles from "./Graduation.module.css";
import { RuleDialog } from "./RuleDialog";

/** The rule in words, where it comes from, and the way to change it. */
export function Rule({ edition }: { readonly edition: Edition }) {
  const { t } = useTranslation("graduation");
  const [isChanging, setChanging] = useState(false);
  const { rule, source } = ruleInForce(edition);
  const isNone = asksForNothing(rule);
  return (
    <Section
      title={t("rule")}
      action={
        <Button icon={PencilLine} onPress={() => setChanging(true)}>
          {t("changeRule")}
        </Button>
      }
    >
      <RuleWords rule={rule} />
      <p className={styles.soft}>
        {t(`sources.${isNone ? "none" : source}`)} {!isNone && `${t("theirs")} ${t("leavers")}`}
      </p>
      {isChanging && <RuleDialog edition={edition} onClose={() => setChanging(false)} />}
    </Section>
  );
}

function RuleWords({ rule }: { readonly rule: CompletionRule }) {
  const { t } = useTranslation("graduation");
  if (asksForNothing(rule)) return null;
  const { attendance, commitment, hours, planningDay, actionPlan = false } = rule;
  return (
    <ul className={styles.rule}>
      {attendance !== null && (
        <li>{t("ruleParts.attendance", { share: percent(attendance) ?? "" })}</li>
      )}
      {commitment !== null && (
        <li>{t("ruleParts.commitment", { share: percent(commitment) ?? "" })}</li>
      )}
      {hours !== null && <li>{t("ruleParts.hours", { hours })}</li>}
      {planningDay && <li>{t("ruleParts.planningDay")}</li>}
      {actionPlan && <li>{t("ruleParts.actionPlan")}</li>}
    </ul>
  );
}
