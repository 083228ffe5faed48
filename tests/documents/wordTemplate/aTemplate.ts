import { strToU8, zipSync } from "fflate";
import type { TemplateValues } from "../../../renderer/domain/templateTags";

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

type Extra = {
  readonly header?: string;
  readonly footnotes?: string;
  /** Parts by name, as they are. */
  readonly parts?: Readonly<Record<string, string>>;
  readonly relationships?: string;
};

/** A Word file with this body and nothing it does not need. */
export function aTemplate(body: string, extra: Extra = {}): Uint8Array {
  const parts: Record<string, string> = {
    "[Content_Types].xml": contentTypes(extra),
    "_rels/.rels": relationships(
      `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`,
    ),
    "word/_rels/document.xml.rels": relationships(documentRelationships(extra)),
    "word/document.xml": `${HEAD}<w:document ${NAMESPACES}><w:body>${body}<w:sectPr>${
      extra.header === undefined ? "" : '<w:headerReference w:type="default" r:id="rId8"/>'
    }<w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
    ...(extra.header === undefined
      ? {}
      : { "word/header1.xml": `${HEAD}<w:hdr ${NAMESPACES}>${extra.header}</w:hdr>` }),
    ...(extra.footnotes === undefined
      ? {}
      : {
          "word/footnotes.xml": `${HEAD}<w:footnotes ${NAMESPACES}>${extra.footnotes}</w:footnotes>`,
        }),
    ...extra.parts,
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  );
}

function contentTypes({ header, footnotes }: Extra): string {
  const type = (part: string, kind: string) =>
    `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`;
  return `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type("document", "document.main")}${header === undefined ? "" : type("header1", "header")}${footnotes === undefined ? "" : type("footnotes", "footnotes")}</Types>`;
}

function relationships(inside: string): string {
  return `${HEAD}<Relationships xmlns="${RELATIONSHIPS}">${inside}</Relationships>`;
}

function documentRelationships({ header, footnotes, relationships: more = "" }: Extra): string {
  const to = (id: string, kind: string, part: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${part}.xml"/>`;
  return `${header === undefined ? "" : to("rId8", "header", "header1")}${
    footnotes === undefined ? "" : to("rId9", "footnotes", "footnotes")
  }${more}`;
}

/** A paragraph of runs, each with its own properties or none. */
export function p(...runs: readonly string[]): string {
  return `<w:p>${runs.map((one) => (one.startsWith("<") ? one : r(one))).join("")}</w:p>`;
}

export function r(text: string, look = ""): string {
  return `<w:r>${look === "" ? "" : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function row(...cells: readonly string[]): string {
  return `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join("")}</w:tr>`;
}

export function values(
  texts: TemplateValues["texts"],
  lists: TemplateValues["lists"] = {},
): TemplateValues {
  return { texts, lists };
}
