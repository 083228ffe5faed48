import { useState } from "react";
import { useTranslation } from "react-i18next";
import { changePlan, type PlanRefusal, writePlan } from "../../actions/actionPlans";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { Select } from "../../components/Select";
import { TextArea } from "../../components/TextArea";
import { type ActionPlan, LONGEST_GOAL, type PlanWords } from "../../domain/actionPlan";
import type { Edition, ThemeKey } from "../../domain/edition";
import type { PersonId } from "../../domain/ids";
import { namesOf, type PlanMember } from "../../storage/questions/plans";
import { useAcademy } from "../academy";
import { useQuestion } from "../useQuestion";
import styles from "./Plans.module.css";
import { planRefusalWords } from "./planWords";
import { SharedWith } from "./SharedWith";
import { useKeeping } from "./useKeeping";

type Props = {
  readonly edition: Edition;
  readonly member: PlanMember;
  /** Null for a new one. */
  readonly plan: ActionPlan | null;
  readonly words: PlanWords;
  readonly onClose: () => void;
};

const NO_THEME = "none";

/** The words of a plan and whose it is; lists are typed a name a line. */
export function PlanDialog(props: Props) {
  const { t } = useTranslation("plans");
  const { edition, member, onClose } = props;
  const { fields, set, errorOf, keep } = usePlanForm(props);
  const themes = edition.themes.map(({ key, title }) => ({ key: key as string, label: title }));
  return (
    <Dialog
      isOpen
      onClose={onClose}
      width="wide"
      title={props.plan === null ? t("beginTitle", { name: member.name }) : t("changeTitle")}
      actions={
        <>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button look="primary" onPress={() => void keep()}>
            {t("keep")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextArea
          label={t("goal")}
          hint={t("goalHint", { count: LONGEST_GOAL })}
          value={fields.goal}
          onChange={(goal) => set({ goal })}
          error={errorOf("noGoal", "goalTooLong")}
          rows={2}
        />
        <div className={styles.halves}>
          <Select
            label={t("theme")}
            placeholder={t("noTheme")}
            options={[{ key: NO_THEME, label: t("noTheme") }, ...themes]}
            value={fields.theme ?? NO_THEME}
            onChange={(key) => set({ theme: key === NO_THEME ? null : (key as ThemeKey) })}
          />
          <SharedWith
            edition={edition}
            owner={member.person.id}
            members={fields.members}
            onChange={(members) => set({ members })}
            error={errorOf("noMember", "tooManyMembers", "hasPlan", "noSuchPlan")}
          />
          {(["people", "organisations", "developing"] as const).map((key) => (
            <TextArea
              key={key}
              label={t(key)}
              hint={t("onePerLine")}
              value={fields[key]}
              onChange={(typed) => set({ [key]: typed })}
              rows={3}
            />
          ))}
          <TextArea
            label={t("whatHappened")}
            value={fields.whatHappened}
            onChange={(whatHappened) => set({ whatHappened })}
            rows={4}
          />
        </div>
      </div>
    </Dialog>
  );
}

type Fields = {
  readonly goal: string;
  readonly theme: ThemeKey | null;
  readonly people: string;
  readonly organisations: string;
  readonly developing: string;
  readonly whatHappened: string;
  readonly members: readonly PersonId[];
};

function usePlanForm({ edition, member, plan, words, onClose }: Props) {
  const { t } = useTranslation("plans");
  const { vault, today, newId } = useAcademy();
  const names = useQuestion(namesOf, edition.id);
  const keeping = useKeeping();
  const [refusal, setRefusal] = useState<PlanRefusal | null>(null);
  const [fields, setFields] = useState<Fields>({
    ...words,
    people: words.people.join("\n"),
    organisations: words.organisations.join("\n"),
    developing: words.developing.join("\n"),
    members: plan?.members ?? [member.person.id],
  });
  const keep = async () => {
    const { members, ...typed } = fields;
    const kept: PlanWords = {
      ...typed,
      people: typed.people.split("\n"),
      organisations: typed.organisations.split("\n"),
      developing: typed.developing.split("\n"),
    };
    const refused =
      plan === null
        ? await keeping(
            writePlan(vault, { editionId: edition.id, members, words: kept }, today, newId),
            t("said.written"),
          )
        : await keeping(changePlan(vault, plan.id, kept, members), t("said.changed"));
    if (refused === null) onClose();
    else if (refused !== "broken") setRefusal(refused);
  };
  return {
    fields,
    set: (some: Partial<Fields>) => setFields((before) => ({ ...before, ...some })),
    errorOf: (...kinds: readonly PlanRefusal["kind"][]) =>
      refusal !== null && kinds.includes(refusal.kind)
        ? planRefusalWords(t, refusal, names)
        : undefined,
    keep,
  };
}
