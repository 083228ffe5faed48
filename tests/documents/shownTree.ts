import type { Block, Inline, OriginalText } from "../../renderer/domain/originalText";

/**
 * A document's tree as lines to compare: "H1" headings, "R" right to left, "*" bold, "/" italic, "~" struck, "!"
 * highlighted, "_" underlined, "[x]" boxes, "<kind: text>" controls with "?" while they show a prompt, rows as
 * "(column) cell | …" with "+columns" and "xrows" where a cell spans.
 */
export function shownTree({ blocks }: OriginalText): readonly string[] {
  return blocks.flatMap(shownBlock);
}

function shownBlock(block: Block): readonly string[] {
  if (block.kind === "aside")
    return block.blocks.flatMap(shownBlock).map((line) => `${block.aside}: ${line}`);
  if (block.kind === "table") {
    return block.rows.map(({ cells }) =>
      cells
        .map((cell) => {
          const columns = cell.columnSpan > 1 ? `+${cell.columnSpan}` : "";
          const rows = cell.rowSpan > 1 ? `x${cell.rowSpan}` : "";
          return `(${cell.column}${columns}${rows}) ${cell.blocks.flatMap(shownBlock).join(" ¶ ")}`;
        })
        .join(" | "),
    );
  }
  const heading = block.headingLevel > 0 ? `H${block.headingLevel} ` : "";
  const direction = block.isRightToLeft ? "R " : "";
  const label = block.listLabel === "" ? "" : `${block.listLabel} `;
  return [`${heading}${direction}${label}${block.inlines.map(shownInline).join("")}`];
}

const MARKS = [
  ["bold", "*"],
  ["italic", "/"],
  ["struck", "~"],
  ["highlighted", "!"],
  ["underlined", "_"],
] as const;

function shownInline(inline: Inline): string {
  if (inline.kind === "tick") return inline.ticked ? "[x]" : "[ ]";
  if (inline.kind === "control") {
    return `<${inline.control}${inline.isPlaceholder ? "?" : ""}: ${inline.inlines.map(shownInline).join("")}>`;
  }
  const marks = MARKS.map(([name, sign]) => (inline[name] ? sign : "")).join("");
  return `${marks}${inline.text}${[...marks].reverse().join("")}`;
}
