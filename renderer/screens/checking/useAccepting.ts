import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { acceptForm, acceptForms } from "../../actions/acceptForm";
import { setAsideForm } from "../../actions/setAsideForm";
import { useSay } from "../../components/Say";
import type { Application } from "../../domain/application";
import { formsToCheck } from "../../domain/checkingRules";
import type { ApplicationId } from "../../domain/ids";
import { useAcademy } from "../academy";
import type { InTurn } from "./useInTurn";

const REFUSED = {
  noSuchApplication: "refusedGone",
  notToCheck: "refusedNotToCheck",
  noName: "refusedNoName",
  noReason: "setAsideNeedsReason",
} as const;

/** Accepting, setting aside and taking back, with the step to the next form. */
export function useAccepting(
  waiting: readonly Application[],
  current: Application | undefined,
  goToForm: (id: ApplicationId) => void,
  inTurn: InTurn,
) {
  const { t } = useTranslation(["checking", "common"]);
  const { vault, today, newId } = useAcademy();
  const say = useSay();
  const isWriting = useRef(false);
  /** One at a time: a second Enter while the first is being kept would accept the same form twice. */
  const write = (writing: () => Promise<void>) => {
    if (isWriting.current) return;
    isWriting.current = true;
    inTurn(writing)
      .catch(() => say({ words: t("notSaved"), tone: "danger" }))
      .finally(() => {
        isWriting.current = false;
      });
  };

  const undo = () =>
    write(async () => {
      const before = new Set(formsToCheck(vault.facts.application.values()).map(({ id }) => id));
      if ((await vault.undo()) === null) return;
      say({ words: t("undone") });
      const back = formsToCheck(vault.facts.application.values()).find(({ id }) => !before.has(id));
      if (back !== undefined) goToForm(back.id);
    });
  const sayDone = (words: string) =>
    say({ words, action: { label: t("common:undo"), onPress: undo } });
  /** To the form after the one left, or to the one before it at the end. */
  const goOn = (from: Application, gone: ReadonlySet<ApplicationId> = new Set([from.id])) => {
    const others = waiting.filter(({ id }) => !gone.has(id));
    const next = others.find(({ number }) => number > from.number) ?? others.at(-1);
    if (next !== undefined) goToForm(next.id);
  };

  return {
    undo,
    accept: () =>
      write(async () => {
        if (current === undefined) return;
        const accepted = await acceptForm(vault, newId, current.id, today);
        if (!accepted.ok) return say({ words: t(REFUSED[accepted.error.kind]), tone: "danger" });
        goOn(current);
        // A name typed a moment ago is kept by now, and not yet in what this screen last drew.
        const name = vault.facts.person.get(accepted.value)?.fullName ?? "";
        sayDone(t("accepted", { number: current.number, name }));
      }),
    acceptTogether: (ids: readonly ApplicationId[]) =>
      write(async () => {
        const { accepted } = await acceptForms(vault, newId, ids, today);
        if (current !== undefined && ids.includes(current.id)) goOn(current, new Set(ids));
        sayDone(t("acceptedMany", { count: accepted }));
      }),
    setAside: (reason: string) =>
      write(async () => {
        if (current === undefined) return;
        const outcome = await setAsideForm(vault, current.id, today, reason);
        if (!outcome.ok) return say({ words: t(REFUSED[outcome.error.kind]), tone: "danger" });
        goOn(current);
        sayDone(t("wasSetAside", { number: current.number }));
      }),
  };
}
