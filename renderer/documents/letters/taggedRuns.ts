import { TextRun } from "docx";
import { type RunLook, textRuns } from "../wordWriting/runs";

const TAG = /(\{\{[^{}]*\}\})/;

/** Text as runs; each field is a run of its own that runs the way the letter does, so that none is cut in pieces. */
export function taggedRuns(
  text: string,
  isRightToLeft: boolean,
  look: RunLook = {},
): readonly TextRun[] {
  return text.split(TAG).flatMap((part) => {
    if (part === "") return [];
    if (!part.startsWith("{{")) return textRuns(part, look);
    return [new TextRun({ ...look, text: part, ...(isRightToLeft ? { rightToLeft: true } : {}) })];
  });
}
