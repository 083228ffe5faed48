import type { Notice, OriginalText, Paragraph, Place } from "../../domain/originalText";
import type { ReadDocument } from "../outside/documentReader";
import { LIMITS } from "../outside/limits";
import { decodeText, isUnicode } from "../outside/plainText";
import { unsafe } from "../outside/refusedFile";
import { InlineBuilder } from "../tree/inlineBuilder";

/** A text without any format as blocks, one paragraph a line. Throws a refusal. */
export function readPlainText(bytes: Uint8Array): ReadDocument {
  const text = textLines(decodeText(bytes));
  const guessed: readonly Notice[] = isUnicode(bytes) ? [] : [{ kind: "guessedCharacters" }];
  return {
    text: { blocks: text.blocks, notices: [...guessed, ...text.notices] },
    withBlanked: () => null,
  };
}

function textLines(text: string): OriginalText {
  const lines = text.trimEnd().split(/\r\n|[\r\n\f]/);
  if (lines.length > LIMITS.paragraphs) throw unsafe("more than 20,000 paragraphs");
  const cuts: Place[] = [];
  const blocks = lines.map((line, index) => paragraphOf(line, `b${index}`, cuts));
  return { blocks, notices: cuts.map((place) => ({ kind: "textCut", place })) };
}

function paragraphOf(line: string, place: Place, cuts: Place[]): Paragraph {
  const builder = new InlineBuilder(place);
  builder.text(withoutQuoteMarks(line), {});
  if (builder.isCut) cuts.push(place);
  return {
    kind: "paragraph",
    place,
    headingLevel: 0,
    listLabel: "",
    isRightToLeft: false,
    inlines: builder.finished(),
  };
}

/** The marks that mail programs put in front of the lines somebody replies to; the words stay. */
function withoutQuoteMarks(line: string): string {
  return line.replace(/^[> ]{0,40}>[> ]?/, "");
}
