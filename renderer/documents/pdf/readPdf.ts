import type { PDFDocumentProxy } from "pdfjs-dist";
import type { OriginalPages, PageBox } from "../../domain/originalPages";
import type { Aside, Block, Notice, OriginalText, Place } from "../../domain/originalText";
import type { ReadDocument } from "../outside/documentReader";
import { notAWordFile, unsafe } from "../outside/refusedFile";
import { readAnnotations } from "./annotations";
import { commentAside, runningAside, turnedAside } from "./asides";
import { habitsOf } from "./documentHabits";
import { openPdf, refusalOf } from "./engine";
import { type Box, heightOf, widthOf } from "./geometry";
import { joinPages } from "./joinPages";
import { type PreparedPage, preparedPage, writtenOutsideTables } from "./preparedPage";
import { readPage } from "./readPage";
import { type BlockWriter, blocksOf, type PlaceBoxes } from "./regionBlocks";
import { regionsOf, writtenBox } from "./regions";
import { type Running, runningLines, withoutRunning } from "./runningLines";

const MOST_PAGES = 200;
const MOST_LETTERS = 1_500_000;
/** Pictures are only looked at when a page is shown. */
const NO_PICTURES = 1;
/** A page with fewer letters, and a picture in the file, is itself a picture. */
const LETTERS_OF_A_SCAN = 20;

/** Reads a PDF of any program: its lines, tables, fields and ticks as the common tree. */
export async function readPdfFile(bytes: Uint8Array): Promise<ReadDocument> {
  const { document, close } = await openPdf(bytes, NO_PICTURES);
  try {
    const read = await readPages(document, hasPictures(bytes));
    return { ...read, withBlanked: () => null };
  } catch (failure) {
    throw refusalOf(failure);
  } finally {
    await close();
  }
}

async function readPages(
  document: PDFDocumentProxy,
  mayBeScan: boolean,
): Promise<Pick<ReadDocument, "text"> & { readonly pages: OriginalPages }> {
  const pages = await preparedPages(document);
  await refuseAdobeForm(document, pages);
  const habits = habitsOf(pages.map(({ content }) => content));
  const running = runningLines(pages.map(writtenOutsideTables));
  const boxes: PlaceBoxes = new Map();
  const cuts: Place[] = [];
  const counter = { paragraphs: 0 };
  const writers = pages.map(
    (_, page): BlockWriter => ({ page, boxes, habits, cuts, counter, grids: new Map() }),
  );
  const body = pages.map((page, index) => ({
    blocks: pageBlocks(page, running, writers[index] as BlockWriter),
    grids: (writers[index] as BlockWriter).grids,
  }));
  const text: OriginalText = {
    blocks: [...joinPages(body), ...asidesOf(pages, running, writers)],
    notices: [
      ...cuts.map((place): Notice => ({ kind: "textCut", place })),
      ...(mayBeScan ? scanNotice(pages) : []),
    ],
  };
  return { text, pages: shownPages(pages, boxes) };
}

/** Where everything stands, in shares of its page. */
function shownPages(pages: readonly PreparedPage[], boxes: PlaceBoxes): OriginalPages {
  const sizes = pages.map(({ content: { width, height } }) => ({ width, height }));
  const onPages = [...boxes].map(([place, all]) => {
    return [place, all.map(({ page, box }) => pageBox(page, box, sizes[page] as Size))] as const;
  });
  return { sizes, boxes: new Map(onPages) };
}

type Size = OriginalPages["sizes"][number];

function pageBox(page: number, box: Box, { width, height }: Size): PageBox {
  return {
    page,
    left: box.left / width,
    top: box.top / height,
    width: widthOf(box) / width,
    height: heightOf(box) / height,
  };
}

async function preparedPages(document: PDFDocumentProxy): Promise<readonly PreparedPage[]> {
  if (document.numPages > MOST_PAGES) throw unsafe("it has more than 200 pages");
  const pages: PreparedPage[] = [];
  let letters = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const content = await readPage(page);
    letters += content.glyphs.length;
    if (letters > MOST_LETTERS) throw unsafe("it holds more text than any form");
    pages.push(preparedPage(content, await readAnnotations(page)));
    page.cleanup();
  }
  return pages;
}

function pageBlocks(
  { content, pieces, grids }: PreparedPage,
  running: readonly Running[],
  writer: BlockWriter,
): readonly Block[] {
  const kept = withoutRunning(pieces, writer.page, running);
  const sheet = { left: 0, top: 0, right: content.width, bottom: content.height };
  const region = regionsOf(writtenBox(sheet, kept, grids), kept, grids);
  return blocksOf(region, `p${writer.page}.`, writer, true);
}

function asidesOf(
  pages: readonly PreparedPage[],
  running: readonly Running[],
  writers: readonly BlockWriter[],
): readonly Aside[] {
  return [
    ...runningAside("header", running, writers),
    ...runningAside("footer", running, writers),
    ...pages.flatMap((page, index) => [
      ...turnedAside(page.content, writers[index] as BlockWriter),
      ...commentAside(page.comments, index),
    ]),
  ];
}

/** Forms of Adobe's own kind hold their fields as XML, and on their pages only the words "Please wait". */
async function refuseAdobeForm(
  document: PDFDocumentProxy,
  pages: readonly PreparedPage[],
): Promise<void> {
  const { info } = await document.getMetadata();
  const hasXfa = (info as { readonly IsXFAPresent?: boolean }).IsXFAPresent === true;
  const hasFields = pages.some(({ pieces }) =>
    pieces.some(({ content }) => content.kind !== "text" && content.source !== "glyph"),
  );
  if (hasXfa && !hasFields) {
    throw notAWordFile(
      "a PDF form of Adobe's own kind (XFA), which only Adobe Reader can open",
      "saveAsPdf",
    );
  }
}

/** Picture streams are named as such in the file itself, never inside a packed part of it. */
function hasPictures(bytes: Uint8Array): boolean {
  const text = new TextDecoder("latin1").decode(bytes);
  return /\/Subtype\s{0,4}\/Image\b|\/Filter\s{0,4}\[?\s{0,4}\/(DCT|JPX|JBIG2|CCITTFax)Decode/.test(
    text,
  );
}

function scanNotice(pages: readonly PreparedPage[]): readonly Notice[] {
  const scanned = pages.filter(({ content, pieces }) => {
    const letters = content.glyphs.filter(({ text }) => text !== " ").length;
    return letters < LETTERS_OF_A_SCAN && pieces.every(({ content: { kind } }) => kind === "text");
  });
  return scanned.length === 0 ? [] : [{ kind: "scan", pages: scanned.length }];
}
