import type { Block, Control, Inline, Paragraph, TickBox } from "../../domain/originalText";
import type { FoundAnswer, FoundOption } from "../../domain/reading";
import { isPrintedFiller } from "./labelWords";
import { controlText } from "./lines";
import { isOwnTag } from "./ownTags";
import { tidyLabel } from "./sink";
import { untickedAnswer } from "./untickedChoices";

type TaggedTick = { readonly tick: TickBox; readonly label: string };

/** The answers of our own controls, also the choices of which none was made: their tags say which question they answer, wherever they stand. */
export function taggedAnswers(blocks: readonly Block[]): readonly FoundAnswer[] {
  const answers: FoundAnswer[] = [];
  const ticks = new Map<string, TaggedTick[]>();
  for (const paragraph of paragraphsOf(blocks)) {
    for (const control of controlsOf(paragraph.inlines)) {
      if (isOwnTag(control.tag)) answers.push(...answerOf(control));
    }
    for (const tagged of tagTicks(paragraph)) {
      const question = tagged.tick.tag.split(":").slice(0, 2).join(":");
      ticks.set(question, [...(ticks.get(question) ?? []), tagged]);
    }
  }
  for (const [tag, group] of ticks) answers.push(...answerOfTicks(tag, group));
  return answers;
}

export function paragraphsOf(blocks: readonly Block[]): readonly Paragraph[] {
  return blocks.flatMap((block): readonly Paragraph[] => {
    if (block.kind === "paragraph") return [block];
    if (block.kind === "aside") return paragraphsOf(block.blocks);
    return block.rows.flatMap((row) => row.cells.flatMap((cell) => paragraphsOf(cell.blocks)));
  });
}

export function controlsOf(inlines: readonly Inline[]): readonly Control[] {
  return inlines.flatMap((inline) =>
    inline.kind === "control" ? [inline, ...controlsOf(inline.inlines)] : [],
  );
}

function answerOf(control: Control): readonly FoundAnswer[] {
  const text = controlText(control);
  if (control.isPlaceholder || text === "" || isPrintedFiller(text)) return [];
  return [
    {
      question: control.alias,
      tag: control.tag,
      value: { kind: "text", text },
      labelPlaces: [],
      places: [control.place],
      mechanism: control.source,
      confidence: 1,
      doubts: [],
    },
  ];
}

/** A box's label is the text up to the next box. */
function tagTicks(paragraph: Paragraph): readonly TaggedTick[] {
  const { inlines } = paragraph;
  return inlines.flatMap((inline, index) => {
    if (inline.kind !== "tick" || !isOwnTag(inline.tag)) return [];
    const next = inlines.findIndex((other, at) => at > index && other.kind !== "text");
    const after = inlines.slice(index + 1, next < 0 ? undefined : next);
    const label = after.map((text) => (text.kind === "text" ? text.text : "")).join("");
    return [{ tick: inline, label: tidyLabel(label) }];
  });
}

function answerOfTicks(tag: string, group: readonly TaggedTick[]): readonly FoundAnswer[] {
  const options: readonly FoundOption[] = group.map(({ tick, label }) => ({
    label,
    ticked: tick.ticked,
    place: tick.place,
    tag: tick.tag,
  }));
  const ticked = options.filter((option) => option.ticked);
  if (ticked.length === 0) return [untickedAnswer("", tag, options)];
  const isYesNo =
    options.length === 2 && options.every(({ tag: own }) => /:(yes|no)$/.test(own ?? ""));
  return [
    {
      question: "",
      tag,
      value: { kind: "options", options },
      labelPlaces: [],
      places: ticked.map(({ place }) => place),
      mechanism: "ticked",
      confidence: 1,
      doubts: isYesNo && ticked.length > 1 ? ["bothTicked"] : [],
    },
  ];
}
