import { useMemo, useState } from "react";
import type { TextSource } from "../../actions/placeText";
import { copiesOf } from "../../actions/teachForm";
import type { FieldKey } from "../../domain/applicationForm";
import { foldLabel } from "../../domain/foldText";
import type { ApplicationId } from "../../domain/ids";
import type { FormReading } from "../../domain/reading";
import type { Facts } from "../../domain/records";
import { type Lesson, taughtFormOf } from "../../domain/taughtForm";
import { useAcademy } from "../academy";
import { useQuestion } from "../useQuestion";
import { readingOf } from "./checkingQuestions";
import type { Checking } from "./useChecking";

/** The corrections of one form: only its own, or, while it is shown, those of all its copies. */
export function useShowing(id: ApplicationId, checking: Checking) {
  const { vault } = useAcademy();
  const copies = useQuestion(copiesOfForm, id);
  const known = useQuestion(taughtFormOfForm, id);
  const [isShowing, setShowing] = useState(false);
  const canShow = (useQuestion(readingOf, id).fingerprint ?? []).length > 0;
  const correcting = useMemo(() => {
    const now = () => readingOf(vault.facts, id);
    const answersNow = () => vault.facts.application.get(id)?.answers ?? {};
    const teach = (lesson: Lesson | null, isDone: () => boolean, otherwise: () => void) =>
      isShowing && lesson !== null ? checking.teach(lesson, isDone, otherwise) : otherwise();
    const isOpen = (field: FieldKey) =>
      now().warnings.some((warning) => "field" in warning && warning.field === field);
    return {
      settle: (field: FieldKey) =>
        teach(
          lessonOfSettling(now(), field),
          () => !isOpen(field),
          () => checking.settle(field),
        ),
      place: (source: TextSource, field: FieldKey) => {
        const lesson = lessonOfPlacing(now(), source, field);
        const before = answersNow()[field];
        const isDone = () => String(answersNow()[field] ?? "") !== String(before ?? "");
        teach(lesson, isDone, () => checking.place(source, field));
      },
      takeAway: (field: FieldKey, text: string) => {
        const label = now().evidence[field]?.question ?? "";
        const isDone = () => answersNow()[field] === undefined;
        teach({ kind: "noAnswer", label, text }, isDone, () => checking.takeAway(field));
      },
      leave: (index: number) => {
        const piece = now().unplaced[index];
        if (piece === undefined) return;
        const isDone = () => now().unplaced[index]?.isLeft === true;
        const lesson = { kind: "noAnswer", label: piece.question, text: piece.text } as const;
        teach(lesson, isDone, () => checking.leave(index));
      },
    };
  }, [vault, id, isShowing, checking]);
  return { isShowing, setShowing, canShow, copies, known, ...correcting };
}

export type Showing = ReturnType<typeof useShowing>;

function copiesOfForm(facts: Facts, id: ApplicationId): number {
  return copiesOf(facts, readingOf(facts, id));
}

function taughtFormOfForm(facts: Facts, id: ApplicationId) {
  return taughtFormOf(readingOf(facts, id).fingerprint, facts.taughtForm.values());
}

/** Settled: a guess is right on every copy; what is missing is not asked there. Other doubts are about one answer only. */
function lessonOfSettling(reading: FormReading, field: FieldKey): Lesson | null {
  const warning = reading.warnings.find((one) => "field" in one && one.field === field);
  if (warning?.kind === "missingField") return { kind: "notAsked", field };
  const label = reading.evidence[field]?.question ?? "";
  if (warning?.kind !== "doubtfulField" || label === "") return null;
  if (!warning.doubts.includes("guessedLabel")) return null;
  return { kind: "under", label, fields: fieldsUnder(reading, label) };
}

/** A whole name is parted over two fields that share its label: both are right together. */
function fieldsUnder(reading: FormReading, label: string): readonly FieldKey[] {
  const fields = Object.keys(reading.evidence) as FieldKey[];
  return fields.filter((field) => {
    const evidence = reading.evidence[field];
    return (
      evidence?.mechanism !== "byHand" && foldLabel(evidence?.question ?? "") === foldLabel(label)
    );
  });
}

/** Text without a label cannot be found again on another copy: it is placed on this one only. */
function lessonOfPlacing(reading: FormReading, source: TextSource, field: FieldKey): Lesson | null {
  const label = labelOf(reading, source);
  return label === "" ? null : { kind: "under", label, fields: [field] };
}

function labelOf(reading: FormReading, source: TextSource): string {
  switch (source.kind) {
    case "unplaced":
      return reading.unplaced[source.index]?.question ?? "";
    case "answer":
      return reading.evidence[source.field]?.question ?? "";
    case "chosen":
      return "";
  }
}
