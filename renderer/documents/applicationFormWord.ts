import { type FileChild, HeadingLevel, Paragraph } from "docx";
import type { FormQuestion, FormSection } from "../domain/applicationForm";
import type { Edition } from "../domain/edition";
import { EQUALITY_PAGE_TITLE, type EqualityQuestion } from "../domain/equalityPage";
import { closingWords, NOT_STATED, WHO_MAY_APPLY } from "./callWords";
import { ContentControls } from "./wordWriting/contentControls";
import { answerParagraphs, equalityParagraphs } from "./wordWriting/formControls";
import { INK_SOFT, pt, TEAL } from "./wordWriting/look";
import { type QuestionRow, questionTable, TEXT_WIDTH_MM } from "./wordWriting/questionTable";
import { textRuns } from "./wordWriting/runs";
import { a4Page, pageFooter, wordBytes } from "./wordWriting/wordFile";

export type FormToWrite = {
  readonly academyName: string;
  readonly edition: Edition;
  /** In the order they are asked; questions of one section stand together. */
  readonly questions: readonly FormQuestion[];
  /** The separate page; none leaves the page out. */
  readonly equality: readonly EqualityQuestion[];
};

const SECTION_TITLES: Record<FormSection, string> = {
  you: "About you",
  group: "Your group or organisation",
  why: "Why you would like to join",
  availability: "When you can come",
  support: "What would help you take part",
  referee: "Someone who knows you",
  howHeard: "How you heard of us",
  declarations: "Your agreement",
};

const SECTION_NOTES: Partial<Record<FormSection, string>> = {
  declarations: "A no to any of these is a fair answer and is not weighed against you.",
};

/** From this many lines an answer gets the full width, under its question. */
const LONG_ANSWER_LINES = 5;

const EQUALITY_NOTES = [
  "This page is optional. Leave out whatever you like, or the whole page.",
  "It is kept apart from your application and is never linked to you. Nobody who decides about places sees it. We use it only to count, and to notice whom we are not reaching.",
];

/**
 * The academy's application form as a Word file. Every answer is a content control whose tag names its question, so
 * that the form sent back is read without guessing; on paper the same boxes leave room for a pen.
 */
export function writeApplicationForm(form: FormToWrite): Promise<Uint8Array> {
  const controls = new ContentControls();
  const name = `${form.academyName} ${form.edition.name}`;
  return wordBytes(`Application form, ${name}`, form.academyName, [
    {
      properties: { page: a4Page({ sidesMm: 18, topMm: 16 }) },
      footers: {
        default: pageFooter(`${name} · form ${form.edition.formVersion}`, TEXT_WIDTH_MM),
      },
      children: [
        ...introduction(form),
        ...sectionsOf(form.questions).flatMap(([section, questions]) =>
          sectionBlocks(section, questions, controls),
        ),
        ...equalityPage(form.equality, controls),
      ],
    },
  ]);
}

function introduction({ academyName, edition }: FormToWrite): readonly FileChild[] {
  const soft = { color: INK_SOFT, size: pt(11) };
  return [
    new Paragraph({
      spacing: { after: 20 },
      children: textRuns(`${academyName} ${edition.name}`, { bold: true, color: TEAL }),
    }),
    new Paragraph({ heading: HeadingLevel.TITLE, children: textRuns("Application form") }),
    new Paragraph({ children: textRuns(WHO_MAY_APPLY) }),
    new Paragraph({
      children: textRuns(
        "Write as much or as little as you need; the boxes grow. Spelling and grammar are not weighed. If another way is easier for you, by telephone or on paper, it counts the same.",
      ),
    }),
    new Paragraph({
      children: [
        ...textRuns("Send it back by "),
        ...textRuns(closingWords(edition), { bold: true }),
        ...textRuns(
          `. The address to send it to is ${NOT_STATED}; reply to whoever gave it to you.`,
        ),
      ],
    }),
    new Paragraph({ children: textRuns("Questions marked * need an answer.", soft) }),
  ];
}

/** Sections in the order in which their first question is asked. */
function sectionsOf(
  questions: readonly FormQuestion[],
): readonly (readonly [FormSection, readonly FormQuestion[]])[] {
  const sections = new Map<FormSection, FormQuestion[]>();
  for (const question of questions) {
    const together = sections.get(question.section) ?? [];
    together.push(question);
    sections.set(question.section, together);
  }
  return [...sections];
}

function sectionBlocks(
  section: FormSection,
  questions: readonly FormQuestion[],
  controls: ContentControls,
): readonly FileChild[] {
  const note = SECTION_NOTES[section];
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      children: textRuns(SECTION_TITLES[section]),
    }),
    ...(note === undefined ? [] : [new Paragraph({ keepNext: true, children: textRuns(note) })]),
    questionTable(questions.map((question) => questionRow(question, controls))),
  ];
}

function questionRow(question: FormQuestion, controls: ContentControls): QuestionRow {
  return {
    ask: question.ask,
    hint: question.hint,
    isRequired: question.isRequired,
    ...roomFor(question.answer),
    answer: answerParagraphs(question, controls),
  };
}

function roomFor(answer: FormQuestion["answer"]): Pick<QuestionRow, "room" | "lines"> {
  switch (answer.kind) {
    case "text":
      return { room: answer.lines < LONG_ANSWER_LINES ? "beside" : "below", lines: answer.lines };
    case "yesNo":
      return { room: "narrow", lines: 1 };
    default:
      return { room: "beside", lines: 1 };
  }
}

function equalityPage(
  questions: readonly EqualityQuestion[],
  controls: ContentControls,
): readonly FileChild[] {
  if (questions.length === 0) return [];
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: true,
      children: textRuns(EQUALITY_PAGE_TITLE),
    }),
    ...EQUALITY_NOTES.map((note) => new Paragraph({ children: textRuns(note) })),
    questionTable(
      questions.map((question) => ({
        ask: question.ask,
        hint: "",
        isRequired: false,
        room: "beside",
        lines: 1,
        answer: equalityParagraphs(question, controls),
      })),
    ),
  ];
}
