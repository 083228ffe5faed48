import {
  AlignmentType,
  Document,
  Footer,
  type ILevelsOptions,
  type ISectionOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { A4_HEIGHT_MM, A4_WIDTH_MM, INK_SOFT, mm, pt, STYLES } from "./look";
import { printableText } from "./printableText";
import { textRuns } from "./runs";

const BULLET_LIST = "bullets";

/** Numbering of a paragraph that is an item of a list with bullets. */
export const BULLETS = { reference: BULLET_LIST, level: 0 } as const;

/** The properties of a file name the academy, never a person. */
export async function wordBytes(
  title: string,
  academyName: string,
  sections: readonly ISectionOptions[],
): Promise<Uint8Array> {
  const owner = printableText(academyName);
  const file = new Document({
    title: printableText(title),
    creator: owner,
    lastModifiedBy: owner,
    description: "",
    styles: STYLES,
    numbering: { config: [{ reference: BULLET_LIST, levels: [bulletLevel()] }] },
    sections,
  });
  return withoutCustomProperties(new Uint8Array(await Packer.toArrayBuffer(file)));
}

const CUSTOM_PROPERTIES = "docProps/custom.xml";

/**
 * docx always adds a part for properties of one's own, and ours have none. Whoever takes words out of a file sent back
 * could not be sure that none of them stand there, too.
 */
function withoutCustomProperties(file: Uint8Array): Uint8Array {
  const { [CUSTOM_PROPERTIES]: _none, ...parts } = unzipSync(file);
  const without = (name: string, element: RegExp): Uint8Array =>
    strToU8(strFromU8(parts[name] ?? new Uint8Array()).replace(element, ""));
  return zipSync({
    ...parts,
    "[Content_Types].xml": without(
      "[Content_Types].xml",
      /<Override [^>]*PartName="\/docProps\/custom\.xml"[^>]*\/>/,
    ),
    "_rels/.rels": without(
      "_rels/.rels",
      /<Relationship [^>]*Target="docProps\/custom\.xml"[^>]*\/>/,
    ),
  });
}

function bulletLevel(): ILevelsOptions {
  return {
    level: 0,
    format: LevelFormat.BULLET,
    text: "•",
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: mm(6), hanging: mm(6) } } },
  };
}

export type PageMargins = { readonly sidesMm: number; readonly topMm: number };

export function a4Page({ sidesMm, topMm }: PageMargins) {
  return {
    size: { width: mm(A4_WIDTH_MM), height: mm(A4_HEIGHT_MM) },
    margin: {
      top: mm(topMm),
      bottom: mm(18),
      left: mm(sidesMm),
      right: mm(sidesMm),
      footer: mm(9),
    },
  };
}

/** What the file is on the left, "Page x of y" on the right. */
export function pageFooter(name: string, textWidthMm: number): Footer {
  const look = { size: pt(10), color: INK_SOFT };
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: mm(textWidthMm) }],
        children: [
          ...textRuns(name, look),
          new TextRun({
            ...look,
            children: [new Tab(), "Page ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}
