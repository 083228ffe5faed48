import type { OriginalText, Paragraph } from "../../domain/originalText";
import { LIMITS } from "../outside/limits";
import { InlineBuilder } from "../tree/inlineBuilder";
import { htmlBlocks } from "./htmlBlocks";

/**
 * The words of a mail as blocks. Mails mostly come as plain text and as a web page with the same words: the page is
 * read where it holds a table or there is no plain text, else the plain text, which says the same with less.
 */
export function mailText(plain: string, html: string): OriginalText {
  const isPlain = plain.trim() !== "";
  if (html.trim() === "") return plainBlocks(plain);
  const page = htmlBlocks(html);
  const hasTable = page.blocks.some(({ kind }) => kind === "table");
  return isPlain && !hasTable ? plainBlocks(plain) : page;
}

/** One paragraph a line; the marks of a quoted mail in front of a line go, its words stay. */
function plainBlocks(plain: string): OriginalText {
  const lines = plain
    .trimEnd()
    .split(/\r\n|\r|\n/)
    .slice(0, LIMITS.paragraphs + 1);
  const blocks: Paragraph[] = [];
  let cutAt: string | null = null;
  for (const [index, line] of lines.entries()) {
    const text = withoutQuoteMarks(line);
    const place = `m${index}`;
    if (index >= LIMITS.paragraphs) {
      cutAt ??= place;
      break;
    }
    const builder = new InlineBuilder(place);
    builder.text(text, {});
    if (builder.isCut) cutAt ??= place;
    blocks.push({
      kind: "paragraph",
      place,
      headingLevel: 0,
      listLabel: "",
      isRightToLeft: false,
      inlines: builder.finished(),
    });
  }
  return { blocks, notices: cutAt === null ? [] : [{ kind: "textCut", place: cutAt }] };
}

function withoutQuoteMarks(line: string): string {
  return line.replace(/^[> ]{0,40}>[> ]?/, "");
}
