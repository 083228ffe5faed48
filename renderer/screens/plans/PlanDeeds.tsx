import { useState } from "react";
import { useTranslation } from "react-i18next";
import { endPlan, type PlanEnd, removePlan } from "../../actions/actionPlans";
import { Button } from "../../components/Button";
import { MenuButton } from "../../components/Menu";
import { useSay } from "../../components/Say";
import { type ActionPlan, isUnderWay } from "../../domain/actionPlan";
import type { Edition } from "../../domain/edition";
import { ok } from "../../domain/result";
import { namesOf, type PlanMember } from "../../storage/questions/plans";
import { useAcademy } from "../academy";
import { useQuestion } from "../useQuestion";
import { PlanDialog } from "./PlanDialog";
import styles from "./Plans.module.css";
import { planRefusalWords } from "./planWords";
import { ReasonDialog } from "./ReasonDialog";
import { useKeeping } from "./useKeeping";

type Props = {
  readonly edition: Edition;
  readonly member: PlanMember;
  readonly plan: ActionPlan;
};

/** What can be done with a plan: change it, say how it ended, take it up again, remove it. */
export function PlanDeeds({ edition, member, plan }: Props) {
  const { t } = useTranslation("plans");
  const { vault } = useAcademy();
  const keep = useKeeping();
  const end = useEnding(edition, plan);
  const [open, setOpen] = useState<"change" | "setDown" | null>(null);
  const close = () => setOpen(null);
  const entries = isUnderWay(plan)
    ? [
        { key: "reach", label: t("reach") },
        { key: "setDown", label: t("setDown") },
      ]
    : [{ key: "takeUp", label: t("takeUp") }];
  const choose = (key: string) => {
    if (key === "setDown") return setOpen("setDown");
    if (key === "reach") return void end({ kind: "reached" });
    if (key === "takeUp") return void end({ kind: "underWay" });
    void keep(
      removePlan(vault, plan.id).then(() => ok(null)),
      t("said.removed"),
    );
  };
  return (
    <div className={styles.deeds}>
      <Button onPress={() => setOpen("change")}>{t("change")}</Button>
      <MenuButton
        label={t("more")}
        entries={[...entries, { key: "remove", label: t("remove"), isDanger: true }]}
        onChoose={choose}
      />
      {open === "change" && (
        <PlanDialog edition={edition} member={member} plan={plan} words={plan} onClose={close} />
      )}
      {open === "setDown" && (
        <ReasonDialog
          title={t("setDownTitle")}
          words={t("setDownWords")}
          confirm={t("setDown")}
          onClose={close}
          onKeep={(why) => end({ kind: "setDown", why })}
        />
      )}
    </div>
  );
}

/** Null when it was kept, else what is wrong in words. */
function useEnding(edition: Edition, plan: ActionPlan) {
  const { t } = useTranslation("plans");
  const { vault, today } = useAcademy();
  const say = useSay();
  const keep = useKeeping();
  const names = useQuestion(namesOf, edition.id);
  return async (end: PlanEnd): Promise<string | null> => {
    const refusal = await keep(endPlan(vault, plan.id, end, today), t("said.ended"));
    if (refusal === null) return null;
    if (refusal === "broken") return t("notSaved");
    if (refusal.kind === "needsAReason") return t("refused.needsAReason");
    const words = planRefusalWords(t, refusal, names);
    say({ words, tone: "danger" });
    return words;
  };
}
