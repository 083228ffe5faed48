import { type IRunStylePropertiesOptions, Tab, TextRun } from "docx";
import { directionStretches, printableText } from "./printableText";

export type RunLook = IRunStylePropertiesOptions & { readonly style?: string };

/** Text as runs, each marked with its direction; line ends become breaks within the paragraph. */
export function textRuns(text: string, look: RunLook = {}): readonly TextRun[] {
  return printableText(text)
    .split("\n")
    .flatMap((line, index) => lineRuns(line, look, index > 0));
}

function lineRuns(line: string, look: RunLook, startsNewLine: boolean): readonly TextRun[] {
  const stretches = directionStretches(line);
  if (stretches.length === 0) return startsNewLine ? [new TextRun({ ...look, break: 1 })] : [];
  return stretches.map(
    ({ text, isRightToLeft }, index) =>
      new TextRun({
        ...look,
        children: withTabs(text),
        ...(isRightToLeft ? { rightToLeft: true } : {}),
        ...(startsNewLine && index === 0 ? { break: 1 } : {}),
      }),
  );
}

function withTabs(text: string): readonly (string | Tab)[] {
  return text.split("\t").flatMap((part, index) => {
    const words = part === "" ? [] : [part];
    return index === 0 ? words : [new Tab(), ...words];
  });
}
