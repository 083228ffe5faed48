import { useState } from "react";
import { useTranslation } from "react-i18next";
import { setCompletionRule } from "../../actions/graduate";
import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Checkbox";
import { Dialog } from "../../components/Dialog";
import { useSay } from "../../components/Say";
import { TextField } from "../../components/TextField";
import type { CompletionRule, Edition } from "../../domain/edition";
import { ruleInForce } from "../../domain/graduation";
import { useAcademy } from "../academy";
import styles from "./Graduation.module.css";

type Props = { readonly edition: Edition; readonly onClose: () => void };

const NUMBERED = ["attendance", "commitment", "hours"] as const;
type Numbered = (typeof NUMBERED)[number];
type Typed = { readonly isOn: boolean; readonly text: string };

/** What is offered where a part is switched on for the first time; ours. */
const USUAL: Readonly<Record<Numbered, string>> = {
  attendance: "75",
  commitment: "75",
  hours: "18",
};

/** Switches each part of the rule on or off and says how much of it is asked. */
export function RuleDialog({ edition, onClose }: Props) {
  const { t } = useTranslation("graduation");
  const { vault } = useAcademy();
  const say = useSay();
  const before = ruleInForce(edition).rule;
  const [typed, setTyped] = useState(() => typedOf(before));
  const [planningDay, setPlanningDay] = useState(before.planningDay);
  const [actionPlan, setActionPlan] = useState(before.actionPlan ?? false);
  const [isAsked, setAsked] = useState(false);
  const keep = () => {
    setAsked(true);
    const shares = sharesOf(typed);
    if (shares === null) return;
    setCompletionRule(vault, edition.id, { ...shares, planningDay, actionPlan }).then(onClose, () =>
      say({ words: t("notSaved"), tone: "danger" }),
    );
  };
  const set = (part: Numbered, some: Partial<Typed>) =>
    setTyped((all) => ({ ...all, [part]: { ...all[part], ...some } }));
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("changeRule")}
      actions={
        <>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button look="primary" onPress={keep}>
            {t("keep")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>{t("ruleHint")}</p>
        {NUMBERED.map((part) => (
          <div key={part} className={styles.part}>
            <Checkbox isSelected={typed[part].isOn} onChange={(isOn) => set(part, { isOn })}>
              {t(`ruleOf.${part}`)}
            </Checkbox>
            {typed[part].isOn && (
              <TextField
                label={t(part === "hours" ? "hoursField" : "percent")}
                value={typed[part].text}
                onChange={(text) => set(part, { text })}
                onSubmit={keep}
                error={
                  isAsked && numberOf(part, typed[part].text) === null
                    ? t(part === "hours" ? "wrongHours" : "wrongPercent")
                    : undefined
                }
              />
            )}
          </div>
        ))}
        <Checkbox isSelected={planningDay} onChange={setPlanningDay}>
          {t("ruleOf.planningDay")}
        </Checkbox>
        <Checkbox isSelected={actionPlan} onChange={setActionPlan}>
          {t("ruleOf.actionPlan")}
        </Checkbox>
      </div>
    </Dialog>
  );
}

function typedOf(rule: CompletionRule): Readonly<Record<Numbered, Typed>> {
  const of = (part: Numbered): Typed => {
    const value = rule[part];
    if (value === null) return { isOn: false, text: USUAL[part] };
    return { isOn: true, text: String(part === "hours" ? value : Math.round(value * 100)) };
  };
  return { attendance: of("attendance"), commitment: of("commitment"), hours: of("hours") };
}

/** A share from 0 to 1, or hours; null where what was typed is neither. */
function numberOf(part: Numbered, text: string): number | null {
  const number = Number(text.trim() || Number.NaN);
  if (part === "hours") return number > 0 && Number.isFinite(number) ? number : null;
  return Number.isInteger(number) && number >= 1 && number <= 100 ? number / 100 : null;
}

function sharesOf(typed: Readonly<Record<Numbered, Typed>>): Pick<CompletionRule, Numbered> | null {
  const numbers = NUMBERED.map((part) =>
    typed[part].isOn ? numberOf(part, typed[part].text) : "off",
  );
  if (numbers.includes(null)) return null;
  const [attendance = null, commitment = null, hours = null] = numbers.map((number) =>
    typeof number === "number" ? number : null,
  );
  return { attendance, commitment, hours };
}
