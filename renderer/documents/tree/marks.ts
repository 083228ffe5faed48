import type { TextRun } from "../../domain/originalText";

export type Marks = Omit<TextRun, "kind" | "text">;

export function isSameMarks(left: Marks, right: Marks): boolean {
  return (
    left.bold === right.bold &&
    left.italic === right.italic &&
    left.struck === right.struck &&
    left.highlighted === right.highlighted &&
    left.underlined === right.underlined
  );
}
