import { strToU8 } from "fflate";
import {
  flatDocument,
  odtP,
  odtStyle,
  openDocumentFile,
} from "../../fixtures/forms/openDocumentFixture";
import { p, run, wordFile } from "../../fixtures/forms/wordFixture";
import { hostile } from "../hostileFile";

const xml = hostile("XML", "form.docx");

const nested = (name: string, times: number, inside = "") =>
  `<${name}>`.repeat(times) + inside + `</${name}>`.repeat(times);
const attributes = (count: number) =>
  Array.from({ length: count }, (_, index) => `a${index}="1"`).join(" ");

const BILLION =
  '<!DOCTYPE w [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>';

export const XML_TRICKS = [
  xml.refused("unsafe", "a billion laughs", () => wordFile({ body: p("&c;"), prolog: BILLION })),
  xml.refused("unsafe", "an entity from a file", () =>
    wordFile({ body: p("&x;"), prolog: '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>' }),
  ),
  xml.refused("unsafe", "a document type of the network", () =>
    wordFile({ body: p("a"), prolog: '<!DOCTYPE w SYSTEM "https://example.org/w.dtd">' }),
  ),
  xml.refused("unsafe", "a document type in the relationships", () =>
    wordFile({
      body: p("a"),
      loose: { "_rels/.rels": strToU8('<!DOCTYPE r [<!ENTITY a "b">]><Relationships/>') },
    }),
  ),
  xml.refused("damaged", "an entity that nobody declared", () => wordFile({ body: p("&a;") })),
  xml.refused("unsafe", "250 levels", () => wordFile({ body: nested("w:smartTag", 250) })),
  xml.refused("unsafe", "100,000 levels", () => wordFile({ body: nested("w:p", 100_000) })),
  xml.refused("unsafe", "300 attributes", () => wordFile({ body: `<w:p ${attributes(300)}/>` })),
  xml.read(
    "256 attributes",
    () => wordFile({ body: `${p("Ana")}<w:p ${attributes(256)}/>` }),
    "Ana",
  ),
  xml.refused("unsafe", "more than a million elements", () =>
    wordFile({ body: `<w:p>${"<w:r><w:b/></w:r>".repeat(510_000)}</w:p>` }),
  ),
  xml.refused("unsafe", "more than 10 MB of text in one part", () =>
    wordFile({ body: p(run(noise(40_000).repeat(280))) }),
  ),
  xml.refused("damaged", "an element left open", () => wordFile({ body: "<w:p>" })),
  xml.refused("damaged", "elements closed in the wrong order", () =>
    wordFile({ body: "<w:p><w:r></w:p></w:r>" }),
  ),
  xml.refused("damaged", "one attribute twice", () => wordFile({ body: '<w:p a="1" a="2">' })),
  xml.refused("damaged", "a NUL written as a reference", () => wordFile({ body: p("a&#0;b") })),
  xml.read(
    "names that objects inherit",
    () => wordFile({ body: `${p("Ana")}<w:__proto__ constructor="1"/><w:p __proto__="x"/>` }),
    "Ana",
  ),
  xml.refused("unsafe", "an .odt with a document type", () =>
    openDocumentFile({
      body: "",
      loose: { "content.xml": strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') },
    }),
  ),
  xml.refused("unsafe", "an .odt of 250 levels", () =>
    openDocumentFile({ body: nested("text:section", 250) }),
  ),
  xml.refused("unsafe", "a flat .odt of 250 levels", () =>
    flatDocument(nested("text:section", 250)),
  ),
  xml.read(
    "styles that build on each other in a circle",
    () =>
      openDocumentFile({
        body: odtP("Ana", "A"),
        automatic:
          odtStyle("A", "", { family: "paragraph", more: 'style:parent-style-name="B"' }) +
          odtStyle("B", "", { family: "paragraph", more: 'style:parent-style-name="A"' }),
      }),
    "Ana",
  ),
  xml.read(
    "Word styles that build on each other in a circle",
    () =>
      wordFile({
        body: p("Ana", '<w:pStyle w:val="A"/>'),
        parts: {
          "styles.xml": {
            type: "styles",
            xml: '<w:styles NS><w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>',
          },
        },
      }),
    "Ana",
  ),
];

/** Letters that hardly pack, so that the limit on packing is not what stops them. */
function noise(length: number): string {
  let state = 7;
  // Beyond 32 KB nothing is recognised as having been there before.
  return Array.from({ length: length / 8 }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state.toString(36).padStart(8, "a").slice(0, 8);
  }).join("");
}
