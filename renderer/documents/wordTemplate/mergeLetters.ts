import { NumberingRestarts, renumbered } from "./mergedNumbering";

/** One filled letter as its parts: the document, and the headers and footers that hold something of the person. */
export type FilledParts = ReadonlyMap<string, string>;

export type MergeParts = {
  readonly mainPart: string;
  /** Ids of headers and footers that are filled, by their parts. */
  readonly runningIds: ReadonlyMap<string, string>;
  readonly relationships: { readonly part: string; readonly xml: string };
  readonly contentTypes: { readonly part: string; readonly xml: string };
  readonly numbering: { readonly part: string; readonly xml: string } | null;
};

/** Parts to be written anew, and parts that are copies of others under new names. */
export type Merged = {
  readonly written: ReadonlyMap<string, string>;
  /** New part, and the one whose own relationships it shares. */
  readonly added: ReadonlyMap<string, { readonly xml: string; readonly like: string }>;
};

/**
 * Letters of one template one behind the other: each is a section on pages of its own with its own headers, its page
 * numbers and numbered lists begin anew, and styles are one as the template is one.
 */
export function mergeLetters(letters: readonly FilledParts[], parts: MergeParts): Merged {
  const added = new Map<string, { readonly xml: string; readonly like: string }>();
  const numbering = parts.numbering === null ? null : new NumberingRestarts(parts.numbering.xml);
  const bodies = letters.map((letter, index) => {
    const document = bodyOf(letter.get(parts.mainPart) ?? "");
    if (index === 0) return document;
    const names = new Map<string, string>();
    for (const [part, id] of parts.runningIds) {
      const name = part.replace(/(\.[^.]*)$/, `-letter${index + 1}$1`);
      names.set(id, `${id}Letter${index + 1}`);
      added.set(name, { xml: letter.get(part) ?? "", like: part });
    }
    const section = withRunning(document.section, names);
    return { ...document, content: renumbered(document.content, numbering), section };
  });
  const document = bodies.map(({ before, content, section, after }, index) =>
    [
      index === 0 ? before : "",
      content,
      index === bodies.length - 1 ? section + after : sectionBreak(section),
    ].join(""),
  );
  return {
    written: new Map([
      [parts.mainPart, document.join("")],
      ...letters.slice(0, 1).flatMap((letter) => restOf(letter, parts.mainPart)),
      ...(added.size === 0 ? [] : registered(parts, letters.length)),
      ...(parts.numbering === null || numbering === null
        ? []
        : [[parts.numbering.part, numbering.xml()] as const]),
    ]),
    added,
  };
}

function restOf(letter: FilledParts, mainPart: string) {
  return [...letter].filter(([part]) => part !== mainPart);
}

type Body = {
  readonly before: string;
  readonly content: string;
  readonly section: string;
  readonly after: string;
};

/** Values are escaped, so that these tags are the document's own. */
function bodyOf(xml: string): Body {
  const start = xml.indexOf(">", xml.indexOf("<w:body")) + 1;
  const end = xml.lastIndexOf("</w:body>");
  const sectionAt = xml.lastIndexOf("<w:sectPr", end);
  const inside = xml.slice(start, sectionAt < 0 ? end : sectionAt);
  const section = sectionAt < 0 ? "<w:sectPr/>" : xml.slice(sectionAt, end);
  return {
    before: xml.slice(0, start),
    content: inside,
    section: onItsOwnPages(section),
    after: xml.slice(end),
  };
}

/** What stands behind `w:pgNumType` in a section's properties (ISO/IEC 29500-1, 17.6.17). */
const BEHIND_PAGE_NUMBERS =
  /<w:(?:cols|formProt|vAlign|noEndnote|titlePg|textDirection|bidi|rtlGutter|docGrid|printerSettings|sectPrChange)[ />]|<\/w:sectPr>/;

function onItsOwnPages(section: string): string {
  const open = section.replace(/^<w:sectPr([^>]*)\/>/, "<w:sectPr$1></w:sectPr>");
  const plain = open.replace(/<w:type [^>]*\/>/, "");
  if (plain.includes("<w:pgNumType")) return plain;
  return plain.replace(BEHIND_PAGE_NUMBERS, (behind) => `<w:pgNumType w:start="1"/>${behind}`);
}

/** A paragraph too low to be seen carries the end of a letter's section. */
function sectionBreak(section: string): string {
  return `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>${section}</w:pPr></w:p>`;
}

function withRunning(section: string, names: ReadonlyMap<string, string>): string {
  return section.replace(/<w:(?:header|footer)Reference [^>]*>/g, (reference) =>
    reference.replace(/(r:id=")([^"]*)"/, (whole, start: string, id: string) => {
      const name = names.get(id);
      return name === undefined ? whole : `${start}${name}"`;
    }),
  );
}

/** The new headers and footers in the lists of what belongs to the document and of what each part is. */
function registered(
  { runningIds, relationships, contentTypes }: MergeParts,
  count: number,
): readonly (readonly [string, string])[] {
  let links = "";
  let types = "";
  for (let number = 2; number <= count; number++) {
    for (const [part, id] of runningIds) {
      const link = new RegExp(`<[^<]*\\bId="${id}"[^>]*>`).exec(relationships.xml)?.[0] ?? "";
      links += link
        .replace(`Id="${id}"`, `Id="${id}Letter${number}"`)
        .replace(/(Target="[^"]*?)(\.[^."]*")/, `$1-letter${number}$2`);
      const type = new RegExp(
        `<[^<]*PartName="/${part.replace(/[.\\]/g, "\\$&")}"[^>]*>`,
        "i",
      ).exec(contentTypes.xml)?.[0];
      types += (type ?? "").replace(/(PartName="[^"]*?)(\.[^."]*")/, `$1-letter${number}$2`);
    }
  }
  const before = (xml: string, more: string) => xml.replace(/<\/[^<]*>\s*$/, (end) => more + end);
  return [
    [relationships.part, before(relationships.xml, links)],
    [contentTypes.part, before(contentTypes.xml, types)],
  ];
}
