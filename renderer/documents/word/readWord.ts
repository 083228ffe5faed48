import type { Aside, Notice, OriginalText, Place } from "../../domain/originalText";
import type { FileRefusal } from "../../domain/reading";
import { ok, type Result, refused } from "../../domain/result";
import type { ReadDocument } from "../outside/documentReader";
import { kindOfFile, unreadKind } from "../outside/fileKind";
import { damaged, refusalIn } from "../outside/refusedFile";
import { attribute, child, childElements, type XmlElement } from "../outside/xmlTree";
import { withBlankedParagraphs } from "./blankParagraphs";
import { LOOKS_ONLY } from "./looksOnly";
import { readNumbering } from "./numbering";
import { readPrompts } from "./prompts";
import { readAside, readBlocks } from "./readBlocks";
import { newReadingState, noticesOf, type ReadingState } from "./readingState";
import { readStyles } from "./styles";
import { openWordPackage, type WordPackage } from "./wordPackage";

export type WordDocument = {
  readonly file: WordPackage;
  readonly text: OriginalText;
  /** The element behind each paragraph, by its place. */
  readonly elements: ReadonlyMap<Place, XmlElement>;
};

/** A Word file as blocks. Throws a refusal. */
export function readWordFile(bytes: Uint8Array): ReadDocument {
  return {
    text: documentIn(bytes, LOOKS_ONLY).text,
    withBlanked: (places) => {
      const whole = documentIn(bytes);
      return withBlankedParagraphs(whole.file, whole.elements, places);
    },
  };
}

/** The same with its parts, or why it could not be read. Never throws for what a file contains. */
export function readWord(name: string, bytes: Uint8Array): Result<WordDocument, FileRefusal> {
  try {
    const kind = kindOfFile(name, bytes);
    if (kind !== "word") throw unreadKind(kind);
    return ok(documentIn(bytes));
  } catch (failure) {
    return refused(refusalIn(failure));
  }
}

function documentIn(bytes: Uint8Array, leftOut?: ReadonlySet<string>): WordDocument {
  const file = openWordPackage(bytes, leftOut);
  return { file, ...readText(file) };
}

function readText(file: WordPackage): Omit<WordDocument, "file"> {
  const related = (type: string) => relatedPart(file, type);
  const state = newReadingState(
    readStyles(related("styles")),
    readNumbering(() => related("numbering")),
    readPrompts(file),
  );
  const body = child(file.xml(file.mainPart), "w:body");
  if (body === null) throw damaged("it has no text");
  const blocks = readBlocks(body, "", state);
  const comments = notesOf(file, "comments", "w:comment", "comment", state);
  const asides = [
    ...pagesOf(file, "header", state),
    ...pagesOf(file, "footer", state),
    ...notesOf(file, "footnotes", "w:footnote", "note", state),
    ...notesOf(file, "endnotes", "w:endnote", "note", state),
    ...comments,
  ];
  const notices: readonly Notice[] = [
    ...(hasMacros(file) ? [{ kind: "containsMacros" } as const] : []),
    ...noticesOf(state),
    ...(comments.length > 0 ? [{ kind: "comments", count: comments.length } as const] : []),
  ];
  return { text: { blocks: [...blocks, ...asides], notices }, elements: state.elements };
}

function relatedPart(file: WordPackage, type: string): XmlElement | null {
  const part = file.relationships(file.mainPart).find((each) => each.type === type)?.part;
  return part === undefined || part === null ? null : file.xml(part);
}

function hasMacros(file: WordPackage): boolean {
  return file.names.some((name) => /vbaProject\.bin$/i.test(name));
}

function pagesOf(
  file: WordPackage,
  type: "header" | "footer",
  state: ReadingState,
): readonly Aside[] {
  return file
    .relationships(file.mainPart)
    .filter((related) => related.type === type && related.part !== null)
    .flatMap(({ part }, index) => {
      const root = part === null ? null : file.xml(part);
      return root === null ? [] : [readAside(root, `${type}${index}`, type, state)];
    });
}

/** Footnotes, endnotes and comments; the lines Word keeps among them to part notes from text are no notes. */
function notesOf(
  file: WordPackage,
  type: string,
  name: string,
  aside: "note" | "comment",
  state: ReadingState,
): readonly Aside[] {
  const root = relatedPart(file, type);
  return (root === null ? [] : childElements(root))
    .filter((note) => note.name === name && (attribute(note, "w:type") ?? "normal") === "normal")
    .map((note, index) => readAside(note, `${type}${index}`, aside, state));
}
