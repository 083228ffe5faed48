import { byName } from "../outside/byName";
import { isSymbolFont, textInFont } from "../tree/glyphs";
import { changed, depthOf, type Format, marksOf } from "./formats";
import { PROMPT } from "./formFields";
import { groupText } from "./groupText";
import {
  destinationOf,
  groupsIn,
  isStarred,
  type RtfGroup,
  type RtfText,
  type RtfWord,
  valueIn,
} from "./parseRtf";
import { readField } from "./readField";
import type { Stream } from "./reading";
import { newRowShape, shapeRow } from "./tableRows";
import { headingLevelOf } from "./tables";

type GroupReader = (group: RtfGroup, format: Format, stream: Stream) => void;

/** What a group is for decides how it is read; plain ones, and unknown ones without a star, are read through. */
const GROUPS = byName<GroupReader>({
  field: (group, format, stream) => readField(group, format, stream, readGroup),
  listtext: readListLabel,
  pntext: readListLabel,
  shp: readShape,
  shpgrp: readShape,
  do: readShape,
  shptxt: (group, _, stream) => addTextBox(group, stream),
  dptxbxtext: (group, _, stream) => addTextBox(group, stream),
  pict: (_, __, { reading }) => void reading.pictures++,
  shppict: readGroup,
  nesttableprops: readNestedRow,
  upr: (group, format, stream) => {
    for (const inner of groupsIn(group)) {
      if (destinationOf(inner) === "ud") readGroup(inner, format, stream);
    }
  },
  ...kept("header", ["header", "headerl", "headerr", "headerf"]),
  ...kept("footer", ["footer", "footerl", "footerr", "footerf"]),
  ...kept("note", ["footnote"]),
  ...kept("comment", ["annotation"]),
});

function kept(
  kind: "header" | "footer" | "note" | "comment",
  destinations: readonly string[],
): Record<string, GroupReader> {
  const keep: GroupReader = (group, _, { reading }) => void reading.beside[kind].push(group);
  return Object.fromEntries(destinations.map((destination) => [destination, keep]));
}

/** What is no text of the document, or is there a second time for programs that know less. */
const NOT_SHOWN =
  /^(fonttbl|colortbl|stylesheet|info|listtable|listoverridetable|revtbl|rsidtbl|filetbl|nonshppict|nonesttables|shprslt|objdata|objclass|objname|objalias|objsect|xe|tc|tcn|rxe|txe|ftnsep|ftnsepc|ftncn|aftnsep|aftnsepc|aftncn|template|pnseclvl|private|sp|fldtype|bkmkstart|bkmkend|themedata|datastore)$/;

export function readGroup(group: RtfGroup, around: Format, stream: Stream): void {
  let format = around;
  stream.standInsLeft = 0;
  for (const node of group.children) {
    if (node.kind === "text") readText(node, format, stream);
    else if (node.kind === "group") readInnerGroup(node, format, stream);
    else format = readWord(node, format, stream);
  }
  stream.standInsLeft = 0;
}

function readInnerGroup(group: RtfGroup, format: Format, stream: Stream): void {
  const destination = destinationOf(group);
  const read = GROUPS.get(destination);
  if (read !== undefined) read(group, format, stream);
  else if (!NOT_SHOWN.test(destination) && !isStarred(group)) readGroup(group, format, stream);
}

const FIXED_TEXT = byName<string>({
  tab: "\t",
  line: "\n",
  lbr: "\n",
  page: "\n",
  column: "\n",
  emdash: "—",
  endash: "–",
  emspace: "\u2003",
  enspace: "\u2002",
  qmspace: "\u2005",
  bullet: "•",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  ltrmark: "\u200e",
  rtlmark: "\u200f",
  zwj: "\u200d",
  zwnj: "\u200c",
  "~": "\u00a0",
  _: "-",
});

type Ending = (format: Format, stream: Stream) => void;

const ENDINGS = byName<Ending>({
  par: (format, stream) => stream.flow.endParagraph(...ended(format, stream)),
  sect: (format, stream) => {
    if (stream.flow.hasStarted) stream.flow.endParagraph(...ended(format, stream));
  },
  cell: (format, stream) => stream.flow.endCell(ended(format, stream)[0], 1),
  row: (format, stream) => stream.flow.endRow(ended(format, stream)[0], 1),
  nestcell: (format, stream) => stream.flow.endCell(...nested(format, stream)),
  nestrow: (format, stream) => stream.flow.endRow(...nested(format, stream)),
  trowd: (_, { flow }) => {
    flow.rowShape = newRowShape();
  },
});

export function ended(format: Format, { reading }: Stream) {
  const { paragraph } = format;
  const { paragraphStyles } = reading.tables;
  const frame = {
    headingLevel: paragraph.outlineLevel || headingLevelOf(paragraphStyles, paragraph.style),
    isRightToLeft: paragraph.isRightToLeft,
  };
  return [frame, depthOf(paragraph)] as const;
}

function nested(format: Format, stream: Stream) {
  const [frame, depth] = ended(format, stream);
  return [frame, Math.max(depth, 2)] as const;
}

function readWord(word: RtfWord, format: Format, stream: Stream): Format {
  const fixed = FIXED_TEXT.get(word.name);
  const ending = ENDINGS.get(word.name);
  if (word.name === "u") addUnicode(word.value ?? 0, format, stream);
  else if (fixed !== undefined) addFixed(fixed, format, stream);
  else if (ending !== undefined) ending(format, stream);
  else if (!shapeRow(stream.flow.rowShape, word)) {
    return changed(format, word, stream.reading.tables);
  }
  return format;
}

/** A word for a character may stand in for one written as Unicode. */
function addFixed(text: string, format: Format, stream: Stream): void {
  if (stream.standInsLeft > 0) stream.standInsLeft--;
  else addText(text, format, stream);
}

/** Numbers above 32,767 are written as negative ones; a character beyond them as two. */
function addUnicode(value: number, format: Format, stream: Stream): void {
  const code = value & 0xffff;
  stream.standInsLeft = format.standIns;
  const isHigh = code >= 0xd800 && code < 0xdc00;
  const text = (isHigh ? "" : stream.highSurrogate) + String.fromCharCode(code);
  stream.highSurrogate = isHigh ? text : "";
  if (!isHigh) addText(text, format, stream);
}

function readText({ bytes }: RtfText, format: Format, stream: Stream): void {
  const passed = Math.min(stream.standInsLeft, bytes.length);
  stream.standInsLeft -= passed;
  if (passed < bytes.length) {
    addText(format.character.font.decoding(bytes.subarray(passed)), format, stream);
  }
}

/** Adds text that is shown; deleted and hidden text is not. */
function addText(text: string, format: Format, stream: Stream): void {
  const { character } = format;
  noteChange(character, stream);
  if (character.isHidden || character.isDeleted) return;
  const { flow, reading } = stream;
  const isPrompt = isPromptStyle(format, stream);
  if (isPrompt) flow.inlines.open(PROMPT);
  const shown = text.replace(/\r/g, "\n").replace(/[\0\u00ad]/g, "");
  flow.inlines.text(textInFont(shown, character.font.name), marksOf(format, reading.tables));
  if (isPrompt) flow.inlines.close(() => true);
}

function noteChange({ isDeleted, isInserted }: Format["character"], stream: Stream): void {
  const change = isDeleted ? "deleted" : isInserted ? "inserted" : "";
  if (change !== "" && change !== stream.lastChange) stream.reading.trackedChanges++;
  stream.lastChange = change;
}

function isPromptStyle({ character }: Format, { reading }: Stream): boolean {
  const style = reading.tables.characterStyles.get(character.style ?? -1);
  return style !== undefined && /^placeholder text$/i.test(style.name);
}

/** What is printed in front of a list item; bullets of any font become one bullet. */
function readListLabel(group: RtfGroup, { character }: Format, { flow, reading }: Stream): void {
  const font = reading.tables.fonts.get(valueIn(group, "f") ?? -1) ?? character.font;
  const text = groupText(group, font.decoding).replace(/\s+/g, " ").trim();
  const isBullet = isSymbolFont(font.name) || text === "o" || !/[\p{L}\p{N}]/u.test(text);
  flow.listLabel = text !== "" && isBullet ? "•" : text;
}

/** A drawing is one picture at most, however often it holds it; its text stands once for programs that know drawings, and once for others. */
function readShape(group: RtfGroup, format: Format, stream: Stream): void {
  const { reading } = stream;
  const before = reading.pictures;
  readDrawn(group, format, stream);
  if (destinationOf(group) === "shp") reading.pictures = Math.min(reading.pictures, before + 1);
}

function readDrawn(group: RtfGroup, format: Format, stream: Stream): void {
  for (const inner of groupsIn(group)) {
    const destination = destinationOf(inner);
    if (destination === "shptxt" || destination === "dptxbxtext") addTextBox(inner, stream);
    else if (destination === "pict") stream.reading.pictures++;
    else if (destination !== "shprslt") readShape(inner, format, stream);
  }
}

function addTextBox(group: RtfGroup, stream: Stream): void {
  const { flow, readAside, reading } = stream;
  flow.addBox((place) => readAside(group, place, "textBox", reading));
}

/** The definition of a row of a table inside a cell; that of the row around stays as it was. */
function readNestedRow(group: RtfGroup, format: Format, stream: Stream): void {
  const around = stream.flow.rowShape;
  stream.flow.rowShape = newRowShape();
  readGroup(group, format, stream);
  stream.flow.rowShape = around;
}
