import { type RefObject, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { acceptForm } from "../../actions/acceptForm";
import { formOfEdition } from "../../actions/formInCheck";
import { type Entry, saveEntry } from "../../actions/saveEntry";
import { useSay } from "../../components/Say";
import type { Application } from "../../domain/application";
import type { AnswerValue, FieldKey, FormQuestion } from "../../domain/applicationForm";
import type { Edition } from "../../domain/edition";
import { missingAnswers } from "../../domain/formQuestions";
import { fullNameOf } from "../../domain/personFromAnswers";
import { useAcademy } from "../academy";
import { useQuestion } from "../useQuestion";

/** The step of the address under which applications are typed in. */
export const ENTER = "enter";

export type EntryChannel = Entry["channel"];

/** A pause in typing this long keeps what is typed, also while the field is not left. */
const KEPT_AFTER_MS = 1_500;

/** What is said where the application cannot be accepted as it was kept. */
const REFUSED = { noName: "noName", noSuchApplication: "gone", notToCheck: "gone" } as const;

export type EntryState = {
  readonly questions: readonly FormQuestion[];
  readonly entry: Entry;
  /** Null until the first answer is kept. */
  readonly number: number | null;
  readonly missing: readonly FieldKey[];
  /** True once saving was tried with answers missing: the next time it is saved as it stands. */
  readonly isWarned: boolean;
  readonly answer: (field: FieldKey, value: AnswerValue) => void;
  readonly set: (fields: Partial<Pick<Entry, "channel" | "receivedOn">>) => void;
  /** Keeps what is typed so far. */
  readonly keep: () => void;
  /** Saves it as checked and begins the next; false while answers are missing and nobody was told. */
  readonly finish: () => Promise<boolean>;
};

/** One application as it is typed in: kept question by question, checked when it is saved. */
export function useEntry(
  edition: Edition,
  channel: EntryChannel,
  begun: Application | null,
): EntryState {
  const { today } = useAcademy();
  const questions = useQuestion(formOfEdition, edition.id);
  const [entry, setEntry] = useState<Entry>(() => entryOf(edition, channel, begun, today));
  const [isWarned, setWarned] = useState(false);
  const latest = useRef(entry);
  const { number, isKept, keep, accept } = useKeeping(latest, begun);
  const hold = (next: Entry) => {
    latest.current = next;
    setEntry(next);
  };
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const keepSoon = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void keep(), KEPT_AFTER_MS);
  };
  const missing = missingAnswers(entry.answers, questions);
  const finish = async () => {
    if (missing.length > 0 && !isWarned) {
      setWarned(true);
      return false;
    }
    clearTimeout(timer.current);
    if (!(await accept())) return false;
    setWarned(false);
    hold({ ...latest.current, id: null, answers: {} });
    return true;
  };
  return {
    questions,
    entry,
    number,
    missing,
    isWarned,
    answer: (field, value) => {
      hold({ ...latest.current, answers: { ...latest.current.answers, [field]: value } });
      keepSoon();
    },
    set: (fields) => {
      hold({ ...latest.current, ...fields });
      if (isKept()) void keep();
    },
    keep: () => void keep(),
    finish,
  };
}

/** Keeps what was typed last, one write after another, and accepts it; either says what went wrong. */
function useKeeping(latest: RefObject<Entry>, begun: Application | null) {
  const { t } = useTranslation("entry");
  const { vault, newId, today } = useAcademy();
  const say = useSay();
  const [number, setNumber] = useState(begun?.number ?? null);
  const id = useRef(begun?.id ?? null);
  const turn = useRef<Promise<boolean>>(Promise.resolve(true));
  const refuse = (why: "notSaved" | "noName" | "gone") => {
    say({ words: t(why), tone: "danger" });
    return false;
  };
  const notSaved = () => refuse("notSaved");
  const keep = (): Promise<boolean> => {
    const kept = turn.current.then(async () => {
      const saved = await saveEntry(vault, newId, { ...latest.current, id: id.current });
      if (saved.ok) {
        id.current = saved.value.id;
        setNumber(saved.value.number);
      }
      return true;
    });
    turn.current = kept.catch(notSaved);
    return turn.current;
  };
  const acceptKept = async () => {
    const application = vault.facts.application.get(id.current ?? "");
    if (application === undefined) return refuse(id.current === null ? "noName" : "gone");
    const accepted = await acceptForm(vault, newId, application.id, today);
    if (!accepted.ok) return refuse(REFUSED[accepted.error.kind]);
    const name = fullNameOf(latest.current.answers);
    say({ words: t("saved", { number: application.number, name }) });
    id.current = null;
    setNumber(null);
    return true;
  };
  return {
    number,
    isKept: () => id.current !== null,
    keep,
    accept: async () => (await keep()) && acceptKept().catch(notSaved),
  };
}

function entryOf(
  edition: Edition,
  channel: EntryChannel,
  begun: Application | null,
  today: Entry["receivedOn"],
): Entry {
  return {
    id: begun?.id ?? null,
    editionId: edition.id,
    channel: begun?.channel === "phone" ? "phone" : channel,
    receivedOn: begun?.receivedOn ?? today,
    answers: begun?.answers ?? {},
  };
}
