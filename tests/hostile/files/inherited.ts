import { odtP, openDocumentFile } from "../../fixtures/forms/openDocumentFixture";
import { p, wordFile } from "../../fixtures/forms/wordFixture";
import { mailFile } from "../../fixtures/mails/mailFixture";
import { hostile, rtf } from "../hostileFile";

const xml = hostile("XML", "form.docx");
const rich = hostile("rtf, pdf, images", "form.rtf");
const mail = hostile("mail", "form.eml");

/** "constructor", "valueOf", "__proto__" and so on: what a plain table answers to without having it. */
const INHERITED = Object.getOwnPropertyNames(Object.prototype);
const ELEMENTS = INHERITED.map((name) => `<${name}/>`).join("");
const LEVELS = ["-2", "x", "1.5", "", "9", "30000000", "1e308"];

const NUMBERING = `<w:numbering NS><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="x"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
const listed = LEVELS.map((level) =>
  p("Ana", `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`),
).join("");

export const INHERITED_NAMES = [
  xml.read(
    "elements with names that objects inherit",
    () =>
      wordFile({
        body: `${ELEMENTS}<w:p>${ELEMENTS}<w:r><w:rPr>${ELEMENTS}</w:rPr>${ELEMENTS}<w:t>Ana</w:t></w:r></w:p>`,
      }),
    "Ana",
  ),
  xml.read(
    "elements with names that objects inherit in .odt",
    () => openDocumentFile({ body: ELEMENTS + odtP(`${ELEMENTS}Ana`) }),
    "Ana",
  ),
  xml.read(
    "levels of a list that are none",
    () =>
      wordFile({ body: listed, parts: { "numbering.xml": { type: "numbering", xml: NUMBERING } } }),
    "Ana",
  ),
  xml.read(
    "levels of headings and lists that are none in .odt",
    () =>
      openDocumentFile({
        body: LEVELS.map(
          (level) =>
            `<text:h text:outline-level="${level}">Ana</text:h><text:numbered-paragraph text:level="${level}">${odtP("b")}</text:numbered-paragraph>`,
        ).join(""),
      }),
    "Ana",
  ),
  rich.read(
    "control words that objects inherit",
    () => rtf(INHERITED.map((name) => `\\${name} {\\${name} b}{\\*\\${name} c}Ana\\par `).join("")),
    "Ana",
  ),
  mail.holds(
    "mail",
    "tags and headers that objects inherit",
    () =>
      mailFile({
        text: "Ana",
        html: INHERITED.map((name) => `<${name} ${name}="1">&${name};Ana</${name}>`).join(""),
        parts: [],
      }),
    [],
  ),
];
