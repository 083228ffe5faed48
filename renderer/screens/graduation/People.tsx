import { GraduationCap } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { Section } from "../../components/Section";
import { StateMark } from "../../components/StateMark";
import { Table } from "../../components/Table";
import { formatDayAndYear } from "../../domain/calendarWords";
import type { Edition } from "../../domain/edition";
import type { CohortPlace } from "../../domain/person";
import { useAcademy } from "../academy";
import { Name } from "../support/Name";
import { namesOf } from "../support/supportQuestions";
import { useQuestion } from "../useQuestion";
import { ByRuleWords } from "./ByRuleWords";
import { DecideDialog } from "./DecideDialog";
import { GraduateDialog } from "./GraduateDialog";
import styles from "./Graduation.module.css";
import { type Finishing, finishing } from "./graduationQuestions";
import { Rule } from "./Rule";

type Props = { readonly edition: Edition };

/** The rule in words, and everybody by it: completed or what is missing, and what was decided. */
export function People({ edition }: Props) {
  const { t } = useTranslation("graduation");
  const { today } = useAcademy();
  const everybody = useQuestion(finishing, edition, today);
  const [deciding, setDeciding] = useState<Finishing | null>(null);
  const completed = everybody.filter(({ byRule }) => byRule.kind === "completed");
  const open = completed.map(({ place }) => place).filter(({ graduation }) => !graduation);
  return (
    <div className={styles.sections}>
      <Rule edition={edition} />
      {everybody.length === 0 ? (
        <EmptyState title={t("nobodyYet")}>{t("nobodyWords")}</EmptyState>
      ) : (
        <Section title={t("people")} action={<Graduate edition={edition} places={open} />}>
          <div className={styles.table}>
            <Table
              caption={t("caption", { completed: completed.length, count: everybody.length })}
              columns={[
                { key: "code", header: t("code"), align: "end" },
                { key: "name", header: t("person") },
                { key: "byRule", header: t("byRule") },
                { key: "decided", header: t("decided") },
                { key: "deed", header: t("deed") },
              ]}
            >
              {everybody.map((one) => (
                <Row key={one.place.id} one={one} onDecide={() => setDeciding(one)} />
              ))}
            </Table>
          </div>
        </Section>
      )}
      {deciding !== null && <DecideDialog finishing={deciding} onClose={() => setDeciding(null)} />}
    </div>
  );
}

function Graduate({ edition, places }: Props & { readonly places: readonly CohortPlace[] }) {
  const { t } = useTranslation("graduation");
  const [isOpen, setOpen] = useState(false);
  if (places.length === 0 && !isOpen) return null;
  return (
    <>
      <Button look="primary" icon={GraduationCap} onPress={() => setOpen(true)}>
        {t("graduate", { count: places.length })}
      </Button>
      {isOpen && (
        <GraduateDialog edition={edition} places={places} onClose={() => setOpen(false)} />
      )}
    </>
  );
}

type RowProps = { readonly one: Finishing; readonly onDecide: () => void };

function Row({ one: { place, byRule, isUnlikeRule }, onDecide }: RowProps) {
  const { t } = useTranslation("graduation");
  const name = useQuestion(namesOf).get(place.personId) ?? "";
  const { graduation } = place;
  return (
    <tr>
      <td data-align="end">{place.rowCode}</td>
      <th scope="row">
        <Name personId={place.personId} />
      </th>
      <td>
        <ByRuleWords byRule={byRule} />
      </td>
      <td>
        <Decided place={place} isUnlikeRule={isUnlikeRule} />
      </td>
      <td>
        <Button onPress={onDecide} aria-label={t("decideFor", { name })}>
          {t(graduation ? "change" : "decide")}
        </Button>
      </td>
    </tr>
  );
}

function Decided({
  place: { graduation = null, left },
  isUnlikeRule,
}: Pick<Finishing, "place" | "isUnlikeRule">) {
  const { t } = useTranslation("graduation");
  if (graduation === null) {
    return <span className={styles.soft}>{t(left === null ? "undecided" : "needsNone")}</span>;
  }
  const hasGraduated = graduation.kind === "graduated";
  return (
    <div className={styles.words}>
      <StateMark tone={hasGraduated ? "present" : "neutral"} shape={hasGraduated ? "tick" : "dash"}>
        {t(`decision.${graduation.kind}`, { day: formatDayAndYear(graduation.on) })}
      </StateMark>
      {graduation.otherwise !== null && (
        <span className={styles.soft}>
          <bdi dir="auto">{t("otherwise", { reason: graduation.otherwise })}</bdi>
        </span>
      )}
      {graduation.early && (
        <span className={styles.soft}>
          <bdi dir="auto">{t("wasEarly", { reason: graduation.early })}</bdi>
        </span>
      )}
      {isUnlikeRule && <span className={styles.soft}>{t("unlikeRule")}</span>}
    </div>
  );
}
