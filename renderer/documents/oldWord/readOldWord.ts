import type { OriginalText } from "../../domain/originalText";
import { type CompoundFile, openCompoundFile } from "../outside/compoundFile";
import type { ReadDocument } from "../outside/documentReader";
import { readFileInformation } from "./fileInformation";
import { readLists } from "./lists";
import { openOldDocument } from "./oldDocument";
import { readAside, readStory } from "./readBlocks";
import { newReadingState, noticesOf, type ReadingState } from "./readingState";
import { boxesByAnchor, notesOf, pagesOf, sectionEndsOf } from "./stories";

const MACRO_STORAGES = ["macros", "_vba_project_cur"];

/** A file of Word 97 to 2003 ([MS-DOC]) as blocks. Throws a refusal. */
export function readOldWordFile(bytes: Uint8Array): ReadDocument {
  const compound = openCompoundFile(bytes);
  const file = readFileInformation(compound);
  const state = newReadingState(
    openOldDocument(file),
    readLists(file),
    sectionEndsOf(file),
    boxesByAnchor(file),
  );
  const text = readText(state);
  const macros = hasMacros(compound) ? [{ kind: "containsMacros" } as const] : [];
  return {
    text: { ...text, notices: [...macros, ...text.notices] },
    // Words stand at many places of such a file, also those of earlier savings: its structure is kept instead.
    withBlanked: () => null,
  };
}

function readText(state: ReadingState): OriginalText {
  const { stories } = state.document.file;
  const blocks = readStory(stories.main, "", state);
  const pages = [...pagesOf("header", state), ...pagesOf("footer", state)];
  const notes = [...notesOf("footnotes", state), ...notesOf("endnotes", state)];
  const comments = notesOf("comments", state);
  const asides = [...pages, ...notes, ...comments, ...looseBoxes(state)];
  const notices = [
    ...noticesOf(state),
    ...(comments.length > 0 ? [{ kind: "comments", count: comments.length } as const] : []),
  ];
  return { blocks: [...blocks, ...asides], notices };
}

/** Boxes in groups of shapes, and those whose anchor is gone. */
function looseBoxes(state: ReadingState) {
  const spans = [...state.boxes.values()].flat();
  return spans.map((span, index) => readAside(span, `textBox${index}`, "textBox", state));
}

function hasMacros({ root }: CompoundFile): boolean {
  return root.entries.some(
    ({ kind, name }) => kind === "storage" && MACRO_STORAGES.includes(name.toLowerCase()),
  );
}
