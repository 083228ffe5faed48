import { type Paragraph, Tab, TabStopType, TextRun, type XmlComponent } from "docx";
import type { FormOption, FormQuestion } from "../../domain/applicationForm";
import type { EqualityQuestion } from "../../domain/equalityPage";
import { optionsOf } from "../../domain/formQuestions";
import type { ContentControls, ControlName } from "./contentControls";
import { mm } from "./look";
import { textRuns } from "./runs";
import { paragraphOf } from "./xmlElement";

/** With more options than this a one-of question becomes a list to choose from; fewer can also be ticked on paper. */
const MOST_TICK_BOXES = 6;
const BOX_WIDTH_MM = 6;
/** In characters: a longer label does not fit into half the cell and gets a line of its own. */
const LONGEST_OF_A_PAIR = 22;
const SECOND_OPTION_AT_MM = 56;
const NO_AFTER_YES_AT_MM = 22;

/** Word's own prompts: LibreOffice forgets that a prompt is one, and everyone's reader knows these for what they are. */
const ENTER_TEXT = "Enter text here";
const CHOOSE = "Choose an item";
const CHOOSE_A_DATE = "Choose a date";

/** What stands in the answer cell of a question. */
export function answerParagraphs(
  question: FormQuestion,
  controls: ContentControls,
): readonly Paragraph[] {
  const name = { tag: `cg:${question.key}`, label: question.ask };
  const { answer } = question;
  switch (answer.kind) {
    case "text":
      return [controlParagraph(controls.text(name, ENTER_TEXT))];
    case "date":
      return [controlParagraph(controls.date(name, CHOOSE_A_DATE))];
    case "yesNo":
      return [
        optionsParagraph(
          optionsOf(question).map((option) => tickedOption(name, option, controls)),
          NO_AFTER_YES_AT_MM,
        ),
      ];
    case "anyOf":
      return tickParagraphs(name, answer.options, controls);
    case "ranked":
      return answer.options.map((option) => rankParagraph(name, option, answer.options, controls));
    case "oneOf":
      return answer.options.length > MOST_TICK_BOXES
        ? [controlParagraph(controls.dropdown(name, CHOOSE, answer.options))]
        : tickParagraphs(name, answer.options, controls);
  }
}

/** Boxes for every option, as the sheet is often printed and filled in by hand. */
export function equalityParagraphs(
  { key, ask, answer }: EqualityQuestion,
  controls: ContentControls,
): readonly Paragraph[] {
  const name = { tag: `cg-equality:${key}`, label: ask };
  const boxes = tickParagraphs(name, answer.options, controls);
  return answer.kind === "text"
    ? [controlParagraph(controls.text(name, ENTER_TEXT)), ...boxes]
    : boxes;
}

function controlParagraph(control: XmlComponent): Paragraph {
  return paragraphOf([control], { spacing: { after: 40 } });
}

function tickParagraphs(
  question: ControlName,
  options: readonly FormOption[],
  controls: ContentControls,
): readonly Paragraph[] {
  return linesOf(options).map((line) =>
    optionsParagraph(line.map((option) => tickedOption(question, option, controls))),
  );
}

function tickedOption(
  question: ControlName,
  option: FormOption,
  controls: ContentControls,
): readonly XmlComponent[] {
  const box = controls.tickBox({
    tag: `${question.tag}:${option.key}`,
    label: `${option.label} (${question.label})`,
  });
  return [box, tab(), ...textRuns(option.label)];
}

/** A label's second line starts under its first, not under the box. */
function optionsParagraph(
  options: readonly (readonly XmlComponent[])[],
  secondAtMm = SECOND_OPTION_AT_MM,
): Paragraph {
  const children = options.flatMap((option, index) => (index === 0 ? option : [tab(), ...option]));
  return paragraphOf(children, {
    spacing: { after: 40 },
    indent: { left: mm(BOX_WIDTH_MM), hanging: mm(BOX_WIDTH_MM) },
    tabStops: [
      { type: TabStopType.LEFT, position: mm(secondAtMm) },
      { type: TabStopType.LEFT, position: mm(secondAtMm + BOX_WIDTH_MM) },
    ],
  });
}

function rankParagraph(
  question: ControlName,
  option: FormOption,
  options: readonly FormOption[],
  controls: ContentControls,
): Paragraph {
  const ranks = options.map((_, index) => ({ key: String(index + 1), label: String(index + 1) }));
  const control = controls.dropdown(
    { tag: `${question.tag}:${option.key}`, label: `${option.label} (${question.label})` },
    CHOOSE,
    ranks,
  );
  return paragraphOf([...textRuns(option.label), tab(), control], {
    spacing: { after: 60 },
    tabStops: [{ type: TabStopType.LEFT, position: mm(72) }],
  });
}

function tab(): TextRun {
  return new TextRun({ children: [new Tab()] });
}

/** Short options stand two on a line, in their order. */
function linesOf(options: readonly FormOption[]): readonly (readonly FormOption[])[] {
  const lines: FormOption[][] = [];
  for (const option of options) {
    const line = lines.at(-1) ?? [];
    const fits = [...line, option].every(({ label }) => label.length <= LONGEST_OF_A_PAIR);
    if (line.length === 1 && fits) line.push(option);
    else lines.push([option]);
  }
  return lines;
}
