import { useState } from "react";
import { useTranslation } from "react-i18next";
import { enterPlans } from "../../actions/actionPlans";
import { Button } from "../../components/Button";
import { Place } from "../../components/Place";
import { PlaceHeader } from "../../components/PlaceHeader";
import { Section } from "../../components/Section";
import { TextArea } from "../../components/TextArea";
import { TextLink } from "../../components/TextLink";
import type { Edition } from "../../domain/edition";
import { ok } from "../../domain/result";
import { useAcademy } from "../academy";
import { goTo, pathTo } from "../goTo";
import { useQuestion } from "../useQuestion";
import styles from "./Plans.module.css";
import { TypedLine } from "./TypedLine";
import { typedPlans } from "./typedQuestions";
import { useKeeping } from "./useKeeping";

type Props = { readonly edition: Edition };

/** The pages of the planning day typed back, all of them in one go: each line is read as it is typed. */
export function TypedPlans({ edition }: Props) {
  const { t } = useTranslation("plans");
  const { vault, today, newId } = useAcademy();
  const keeping = useKeeping();
  const [text, setText] = useState("");
  const { lines, plans, troubles } = useQuestion(typedPlans, edition, today, newId, text);
  const keep = async () => {
    const kept = enterPlans(vault, plans).then(() => ok(null));
    const refused = await keeping(kept, t("said.typed", { count: plans.length }));
    if (refused === null) goTo("support", "plans");
  };
  return (
    <Place
      header={
        <PlaceHeader
          title={t("typedTitle")}
          line={t("typedLine")}
          back={<TextLink to={pathTo("support", "plans")}>{t("backToPlans")}</TextLink>}
          action={
            <Button
              look="primary"
              isDisabled={troubles > 0 || plans.length === 0}
              onPress={() => void keep()}
            >
              {troubles > 0
                ? t("putRight", { count: troubles })
                : t("keepTyped", { count: lines.length })}
            </Button>
          }
        />
      }
    >
      <div className={styles.typed}>
        <div className={styles.form}>
          <TextArea label={t("typed")} value={text} onChange={setText} rows={14} />
          <Rules />
        </div>
        <Section title={t("understood")}>
          {lines.length === 0 && <p className={styles.quiet}>{t("nothingTyped")}</p>}
          <ol className={styles.read}>
            {lines.map((line) => (
              <TypedLine key={line.line} edition={edition} typed={line} />
            ))}
          </ol>
        </Section>
      </div>
    </Place>
  );
}

const RULES = ["goal", "step", "done", "by", "dropped"] as const;

function Rules() {
  const { t } = useTranslation("plans");
  return (
    <section aria-label={t("typedHow")} className={styles.rules}>
      <dl>
        {RULES.map((rule) => (
          <div key={rule}>
            <dt>
              <code>{t(`typedRules.${rule}`)}</code>
            </dt>
            <dd>{t(`typedRuleWords.${rule}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
