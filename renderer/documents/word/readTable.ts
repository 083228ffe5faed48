import type { Block, Cell, Place, Table } from "../../domain/originalText";
import { LIMITS } from "../outside/limits";
import { unsafe } from "../outside/refusedFile";
import { child, childCount, childElements, childValue, type XmlElement } from "../outside/xmlTree";
import { shapeOf } from "./contentControl";
import type { ReadingState } from "./readingState";
import { readBlockControl } from "./readParagraph";

/** Reads the blocks of a cell; comes in as an argument because cells hold tables again. */
export type BlockReader = (container: XmlElement, prefix: string) => readonly Block[];

type OpenCell = { -readonly [Key in keyof Cell]: Cell[Key] };

/** Rows and cells with their spans resolved; a cell that continues the one above adds to its row span. */
export function readTable(
  element: XmlElement,
  place: Place,
  state: ReadingState,
  readBlocks: BlockReader,
): Table {
  const rows = within(element, "w:tr");
  if (rows.length > LIMITS.tableRows) throw unsafe("a table has more than 5,000 rows");
  const above = new Map<number, OpenCell>();
  return {
    kind: "table",
    place,
    rows: rows.map((row, index) => ({
      cells: readRow(row, `${place}.r${index}`, above, state, readBlocks),
    })),
  };
}

function readRow(
  row: XmlElement,
  place: Place,
  above: Map<number, OpenCell>,
  state: ReadingState,
  readBlocks: BlockReader,
): readonly Cell[] {
  const cells: OpenCell[] = [];
  let column = childCount(child(row, "w:trPr"), "w:gridBefore", 0);
  for (const { element, control } of cellsOf(row)) {
    const properties = child(element, "w:tcPr");
    const columnSpan = Math.max(childCount(properties, "w:gridSpan", 1), 1);
    const continued = isContinuation(properties) ? above.get(column) : undefined;
    if (continued === undefined) {
      const blocks = readCell(element, control, `${place}.c${cells.length}`, state, readBlocks);
      const cell = { place: `${place}.c${cells.length}`, column, columnSpan, rowSpan: 1, blocks };
      cells.push(cell);
      above.set(column, cell);
    } else {
      continued.rowSpan++;
    }
    column += columnSpan;
    if (column > LIMITS.tableColumns) throw unsafe("a table has more than 100 columns");
  }
  return cells;
}

/** `<w:vMerge/>` continues, `<w:vMerge w:val="restart"/>` begins anew. */
function isContinuation(properties: XmlElement | null): boolean {
  const merge = child(properties, "w:vMerge");
  return merge !== null && childValue(properties, "w:vMerge") !== "restart";
}

function readCell(
  cell: XmlElement,
  control: XmlElement | null,
  place: Place,
  state: ReadingState,
  readBlocks: BlockReader,
): readonly Block[] {
  if (control === null || shapeOf(control).kind === "wrapper") {
    return readBlocks(cell, `${place}.`);
  }
  return [
    readBlockControl(controlAroundText(control, cell), `${place}.b0`, state, () => undefined),
  ];
}

/** A control around a whole cell, seen as one around the cell's paragraphs. */
function controlAroundText(control: XmlElement, cell: XmlElement): XmlElement {
  return {
    ...control,
    children: control.children.map((node) =>
      typeof node !== "string" && node.name === "w:sdtContent"
        ? { ...node, children: cell.children }
        : node,
    ),
  };
}

type FoundCell = { readonly element: XmlElement; readonly control: XmlElement | null };

function cellsOf(row: XmlElement): readonly FoundCell[] {
  return childElements(row).flatMap((node) => {
    if (node.name === "w:tc") return [{ element: node, control: null }];
    const content = node.name === "w:sdt" ? child(node, "w:sdtContent") : null;
    const control = node.name === "w:sdt" ? node : null;
    const inner = content ?? (node.name === "w:customXml" ? node : null);
    if (inner === null) return [];
    const cells = within(inner, "w:tc");
    return cells.map((element) => ({ element, control: cells.length === 1 ? control : null }));
  });
}

/** Rows or cells, also those inside wrappers. */
function within(parent: XmlElement, name: string): readonly XmlElement[] {
  return childElements(parent).flatMap((node) => {
    if (node.name === name) return [node];
    if (["w:sdt", "w:sdtContent", "w:customXml", "w:ins"].includes(node.name)) {
      return within(node, name);
    }
    return [];
  });
}
