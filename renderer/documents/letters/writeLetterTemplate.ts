import { type ISectionOptions, Paragraph } from "docx";
import type { LetterLanguage, LetterPurpose } from "../../domain/letter";
import { mm } from "../wordWriting/look";
import { a4Page, wordBytes } from "../wordWriting/wordFile";
import { certificateSection } from "./certificate";
import { letterBody } from "./letterBody";
import { letterTop } from "./letterTop";
import { taggedRuns } from "./taggedRuns";

/** The words of a letter with their fields, to be put on paper. */
export type TemplateToWrite = {
  readonly purpose: LetterPurpose;
  readonly language: LetterLanguage;
  readonly subject: string;
  /** Paragraphs are parted by an empty line. */
  readonly body: string;
};

const PAGE_TOP_MM = 15;
const SIDES_MM = 22;
const TEXT_WIDTH_MM = 210 - 2 * SIDES_MM;
const SIGNATURE_SPACE_MM = 16;

/**
 * A letter as a Word file with its fields still in it: what is filled for each person, and what the coordinator gets to
 * change in Word. Its properties name nobody.
 */
export function writeLetterTemplate(template: TemplateToWrite): Promise<Uint8Array> {
  const isCertificate = template.purpose === "certificate";
  const section = isCertificate ? certificateSection(template) : letterSection(template);
  return wordBytes(isCertificate ? "Certificate" : "Letter", "", [section]);
}

function letterSection({ language, subject, body }: TemplateToWrite): ISectionOptions {
  const isRightToLeft = language === "ar";
  const paragraph = (text: string, spacing: { before?: number; after: number }, bold = false) =>
    new Paragraph({
      bidirectional: isRightToLeft,
      keepNext: bold,
      spacing,
      children: taggedRuns(text, isRightToLeft, { bold }),
    });
  return {
    properties: { page: a4Page({ sidesMm: SIDES_MM, topMm: PAGE_TOP_MM }) },
    children: [
      letterTop(TEXT_WIDTH_MM, isRightToLeft),
      paragraph("{{today}}", { before: 200, after: 240 }),
      ...(subject.trim() === "" ? [] : [paragraph(subject, { after: 200 }, true)]),
      ...letterBody(body, TEXT_WIDTH_MM, isRightToLeft),
      new Paragraph({ keepNext: true, spacing: { before: mm(SIGNATURE_SPACE_MM), after: 0 } }),
      paragraph("{{academy}}", { after: 0 }),
    ],
  };
}
