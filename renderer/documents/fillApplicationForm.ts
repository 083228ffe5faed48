import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { answerText, chosenOptions } from "../domain/answers";
import type { Answers, FieldKey } from "../domain/applicationForm";
import { PREFER_NOT_TO_SAY } from "../domain/equalityPage";
import { editControls, isTickBox, labelOfChoice, ticked, written } from "./wordWriting/sdtText";

const DOCUMENT = "word/document.xml";
/** Zip keeps local times; one fixed time makes equal answers equal files. */
const PACKED_AT = "2016-07-01T12:00:00";

/** Answers of the separate page: option keys or, for text, what was written, by question. */
export type EqualityAnswers = Readonly<Record<string, string>>;

/**
 * Fills a form written by us as a person would in Word: words replace the prompts, boxes are ticked. Questions
 * without an answer stay as they are. Throws when the bytes are no such form.
 */
export function fillApplicationForm(
  formBytes: Uint8Array,
  answers: Answers,
  equality: EqualityAnswers = {},
): Uint8Array {
  const parts = unzipSync(formBytes);
  const document = parts[DOCUMENT];
  if (document === undefined) throw new Error("Not a Word form: it has no document part");
  const filled = editControls(strFromU8(document), (tag, control) => {
    const [kind = "", key = "", ...rest] = tag.split(":");
    const option = rest.length === 0 ? null : rest.join(":");
    if (kind === "cg") return filledControl(control, answers, key as FieldKey, option);
    return kind === "cg-equality" ? filledEquality(control, equality[key], option) : control;
  });
  return zipSync({ ...parts, [DOCUMENT]: strToU8(filled) }, { mtime: PACKED_AT });
}

function filledControl(
  control: string,
  answers: Answers,
  key: FieldKey,
  option: string | null,
): string {
  const chosen = chosenOptions(answers, key);
  if (isTickBox(control)) {
    return option !== null && chosen.includes(option) ? ticked(control) : control;
  }
  if (option !== null) return ranked(control, chosen.indexOf(option));
  const text = answerText(answers, key);
  return text === "" ? control : written(control, labelOfChoice(control, text) ?? text);
}

/** Ranks count from 1; a theme that was not ranked keeps its prompt. */
function ranked(control: string, index: number): string {
  return index < 0 ? control : written(control, String(index + 1));
}

function filledEquality(
  control: string,
  answer: string | undefined,
  option: string | null,
): string {
  if (answer === undefined) return control;
  if (isTickBox(control)) return answer === option ? ticked(control) : control;
  return answer === PREFER_NOT_TO_SAY.key ? control : written(control, answer);
}
