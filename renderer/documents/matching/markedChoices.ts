import type { FoundOption } from "../../domain/reading";
import type { Line, TextPiece } from "./lines";

/** A printed choice such as "Yes / No", with what stood before it. */
export type MarkedChoice = {
  readonly label: string;
  readonly options: readonly FoundOption[];
};

const MAX_OPTION_WORDS = 4;

type Word = { readonly text: string; readonly piece: TextPiece };

/**
 * A choice made by striking out, highlighting, underlining or setting in bold: options parted by slashes of which
 * some are set off from the others. Null when the line offers no such choice or nobody has made it.
 */
export function markedChoice(line: Line): MarkedChoice | null {
  const texts = line.pieces.filter((piece): piece is TextPiece => piece.kind === "text");
  if (texts.length < 2 || !line.text.includes("/") || /_{2,}|\|/u.test(line.text)) return null;
  const words = texts.flatMap((piece) =>
    piece.text.split(/(?<=[/|:?])|(?=[/|])/u).map((text) => ({ text, piece })),
  );
  const { label, groups } = optionGroups(words);
  const options = groups.filter((group) => group.some(({ text }) => text.trim() !== ""));
  if (options.length < 2 || options.some(isTooLong)) return null;
  const chosen = chosenOf(options);
  if (chosen === null) return null;
  return {
    label,
    options: options.map((option, index) => ({
      label: textOf(option),
      ticked: chosen.includes(index),
      place: line.place,
    })),
  };
}

function optionGroups(words: readonly Word[]): { label: string; groups: readonly Word[][] } {
  let label = "";
  let groups: Word[][] = [[]];
  for (const word of words) {
    if (/^[/|]$/u.test(word.text.trim())) groups.push([]);
    else if (/[:?]\s*$/u.test(word.text) && groups.length === 1) {
      label +=
        groups
          .flat()
          .map(({ text }) => text)
          .join("") + word.text;
      groups = [[]];
    } else groups.at(-1)?.push(word);
  }
  return { label, groups };
}

function isTooLong(option: readonly Word[]): boolean {
  return textOf(option).split(" ").length > MAX_OPTION_WORDS;
}

function textOf(option: readonly Word[]): string {
  return option
    .map(({ text }) => text)
    .join("")
    .replace(/[/|]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

/** Struck options are out; otherwise the ones set off in the one way that not all of them share are in. */
function chosenOf(options: readonly (readonly Word[])[]): readonly number[] | null {
  const indices = options.map((_, index) => index);
  const having = (mark: "struck" | "highlighted" | "underlined" | "bold") =>
    indices.filter((index) =>
      (options[index] ?? [])
        .filter(({ text }) => text.trim() !== "")
        .every(({ piece }) => piece[mark]),
    );
  const struck = having("struck");
  if (struck.length > 0 && struck.length < options.length) {
    return indices.filter((index) => !struck.includes(index));
  }
  for (const mark of ["highlighted", "underlined", "bold"] as const) {
    const marked = having(mark);
    if (marked.length === 1) return marked;
  }
  return null;
}
