import type { Aside, Notice, OriginalText } from "../../domain/originalText";
import { byName } from "../outside/byName";
import type { ReadDocument } from "../outside/documentReader";
import { damaged } from "../outside/refusedFile";
import { attribute, child, childElements, descendants, type XmlElement } from "../outside/xmlTree";
import { withBlankedParagraphs } from "./blankParagraphs";
import { readFormControls } from "./formControls";
import { listStyleGroups, readLists } from "./lists";
import { type OpenPackage, openPackage } from "./openPackage";
import { readAside, readBlocks } from "./readBlocks";
import { noticesOf, type ReadingState } from "./readingState";
import { strandedChoices } from "./strandedChoices";
import { readFonts, readStyles } from "./styles";

/** An OpenDocument text as blocks (OASIS ODF 1.3, and what LibreOffice adds to it). Throws a refusal. */
export function readOpenDocument(bytes: Uint8Array): ReadDocument {
  const file = openPackage(bytes);
  const { text, elements } = readText(file);
  return { text, withBlanked: (places) => withBlankedParagraphs(file, elements, places) };
}

function readText(file: OpenPackage): {
  readonly text: OriginalText;
  readonly elements: ReadingState["elements"];
} {
  const body = child(child(file.content, "office:body"), "office:text");
  if (body === null) throw damaged("it has no text");
  const state = newReadingState(file);
  const blocks = readBlocks(body, "", state);
  const pages = pagesOf(file, { ...state, styles: stylesOf(file, file.styles) });
  const asides = [...pages, ...notesOf(state), ...commentsOf(state)];
  const comments = state.comments.length;
  const notices: readonly Notice[] = [
    ...(file.hasMacros ? [{ kind: "containsMacros" } as const] : []),
    ...noticesOf(state, trackedChangesIn(body)),
    ...(comments > 0 ? [{ kind: "comments", count: comments } as const] : []),
  ];
  return { text: { blocks: [...blocks, ...asides], notices }, elements: state.elements };
}

function newReadingState(file: OpenPackage): ReadingState {
  return {
    styles: stylesOf(file, file.content),
    lists: readLists([...listStyleGroups(file.styles), ...listStyleGroups(file.content)]),
    formControls: readFormControls(file.content),
    strandedChoices: strandedChoices(file.content),
    partsFields: descendants(file.content, "field:fieldmark-separator").length > 0,
    openFields: [],
    tally: { paragraphs: 0, pictures: 0 },
    cuts: [],
    notes: [],
    comments: [],
    elements: new Map(),
  };
}

/** The styles that hold in one part: its own automatic ones, and the document's. */
function stylesOf(file: OpenPackage, part: XmlElement | null) {
  const common = child(file.styles, "office:styles");
  const fonts = readFonts([file.styles, file.content]);
  return readStyles(child(part, "office:automatic-styles"), common, fonts);
}

const PAGE_PARTS = byName<"header" | "footer">({
  "style:header": "header",
  "style:header-left": "header",
  "style:header-first": "header",
  "loext:header-first": "header",
  "style:footer": "footer",
  "style:footer-left": "footer",
  "style:footer-first": "footer",
  "loext:footer-first": "footer",
});

/** Headers, then footers, of every kind of page. */
function pagesOf(file: OpenPackage, state: ReadingState): readonly Aside[] {
  const masters = child(file.styles, "office:master-styles");
  const parts = (masters === null ? [] : childElements(masters)).flatMap(childElements);
  return (["header", "footer"] as const).flatMap((kind) =>
    parts
      .filter((part) => PAGE_PARTS.get(part.name) === kind)
      .filter((part) => attribute(part, "style:display") !== "false")
      .map((part, index) => readAside(part, `${kind}${index}`, kind, state)),
  );
}

/** Notes may hold comments, and are met in the order they stand. */
function notesOf(state: ReadingState): readonly Aside[] {
  const asides: Aside[] = [];
  for (const [index, note] of state.notes.entries()) {
    const body = child(note, "text:note-body");
    if (body !== null) asides.push(readAside(body, `notes${index}`, "note", state));
  }
  return asides;
}

function commentsOf(state: ReadingState): readonly Aside[] {
  const asides: Aside[] = [];
  for (const [index, comment] of state.comments.entries()) {
    asides.push(readAside(comment, `comments${index}`, "comment", state));
  }
  return asides;
}

/** Deleted text stands apart from the text, inserted text in it: what is shown is the accepted view. */
function trackedChangesIn(body: XmlElement): number {
  const regions = descendants(body, "text:changed-region");
  const isChange = ({ name }: XmlElement) => name === "text:insertion" || name === "text:deletion";
  return regions.filter((region) => childElements(region).some(isChange)).length;
}
