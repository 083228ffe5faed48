import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { acceptForm, acceptForms } from "../../actions/acceptForm";
import { setAsideForm } from "../../actions/setAsideForm";
import { takeBack } from "../../actions/takeBack";
import { useSay } from "../../components/Say";
import type { Application } from "../../domain/application";
import { formsToCheck } from "../../domain/checkingRules";
import type { ApplicationId } from "../../domain/ids";
import type { Facts } from "../../domain/records";
import type { CommitNote, Vault } from "../../storage/vault";
import { deeds } from "../../text/frame";
import { useAcademy } from "../academy";
import { formsWithoutDoubt } from "./checkingQuestions";
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
  /** To one form; null: to those that need no look, as no other is left. */
  goToForm: (id: ApplicationId | null) => void,
  inTurn: InTurn,
) {
  const { t } = useTranslation(["checking", "common", "frame", "deeds"]);
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

  const isClear = (id: ApplicationId) =>
    formsWithoutDoubt(vault.facts, today).some((form) => form.id === id);
  const undo = () =>
    write(async () => {
      const { note, back } = await takeBackForm(vault);
      if (note === null) return say({ words: t("frame:nothingToUndo") });
      say({ words: t("frame:undone", { what: t(`deeds:${deedOf(note)}`) }) });
      if (back !== undefined) goToForm(isClear(back) ? null : back);
    });
  const sayDone = (words: string) =>
    say({ words, action: { label: t("common:undo"), onPress: undo } });
  /** To the next form that needs a look, round to the first; with none left, to the others. */
  const goOn = (from: Application) => {
    const at = waiting.findIndex(({ id }) => id === from.id);
    const others = [...waiting.slice(at + 1), ...waiting.slice(0, Math.max(at, 0))];
    goToForm(others.find(({ id }) => !isClear(id))?.id ?? null);
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

/** The change taken back, and the form that waits again because of it, if any does. */
async function takeBackForm(vault: Vault) {
  const before = waitingIds(vault.facts);
  const note = await takeBack(vault);
  return { note, back: [...waitingIds(vault.facts)].find((id) => !before.has(id)) };
}

function deedOf({ action }: CommitNote): keyof typeof deeds {
  return action in deeds ? (action as keyof typeof deeds) : "other";
}

function waitingIds(facts: Facts): ReadonlySet<ApplicationId> {
  return new Set(formsToCheck(facts.application.values()).map(({ id }) => id));
}
