import { fieldName, type TemplateValues } from "./templateTags";

export type FilledTemplate = {
  /** Lines within a paragraph are parted by a line break. */
  readonly paragraphs: readonly string[];
  /** Fields the template names and nobody knows; they stand in the text as written. */
  readonly unknownFields: readonly string[];
  /** Fields that are known and have nothing to say here. */
  readonly emptyFields: readonly string[];
};

/** A field, or the beginning or end of a part that depends on one: {{#if reply_by}} … {{/if}}, {{^reason}} … {{/reason}}. */
const TAG = /\{\{\s*(?:([#^])\s*(?:(if|unless)\s+)?|(\/)\s*)?([A-Za-z_]\w{0,60})\s*\}\}/g;

/**
 * Fills {{merge fields}} in one pass, so that braces inside an answer stay as the person wrote them. Paragraphs are
 * parted by an empty line; one that held nothing but empty fields is left out, and so is what a condition leaves out.
 */
export function fillTemplate(body: string, texts: TemplateValues["texts"]): FilledTemplate {
  const filling = new Filling(texts);
  const paragraphs = paragraphsOf(body)
    .map((paragraph) => filling.paragraph(paragraph))
    .filter((paragraph) => paragraph.trim() !== "");
  return {
    paragraphs,
    unknownFields: [...filling.unknownFields],
    emptyFields: [...filling.emptyFields],
  };
}

class Filling {
  readonly unknownFields = new Set<string>();
  readonly emptyFields = new Set<string>();
  /** Of each part that is open, whether it stays. */
  private readonly open: boolean[] = [];

  constructor(private readonly texts: TemplateValues["texts"]) {}

  /** A line that held only tags and came out empty goes; so do lines of a part that is left out. */
  paragraph(text: string): string {
    return text
      .split("\n")
      .flatMap((line) => this.line(line))
      .join("\n");
  }

  private line(line: string): readonly string[] {
    let filled = "";
    let at = 0;
    let hasTag = false;
    for (const match of line.matchAll(TAG)) {
      hasTag = true;
      filled += this.kept(line.slice(at, match.index));
      filled += this.tag(match);
      at = match.index + match[0].length;
    }
    filled += this.kept(line.slice(at));
    return filled.trim() === "" && (hasTag || this.isLeftOut()) ? [] : [filled];
  }

  private tag([whole, sign, word, end, name = ""]: readonly (string | undefined)[]): string {
    if (end !== undefined) {
      this.open.pop();
      return "";
    }
    const text = this.text(name);
    if (sign === undefined) return this.kept(this.value(name, text, whole ?? ""));
    if (text === null) this.unknownFields.add(name);
    const isThere = (text ?? "").trim() !== "";
    this.open.push(sign === "^" || word === "unless" ? !isThere : isThere);
    return "";
  }

  private value(name: string, text: string | null, asWritten: string): string {
    if (this.isLeftOut()) return "";
    if (text === null) this.unknownFields.add(name);
    if (text === "") this.emptyFields.add(name);
    return text ?? asWritten;
  }

  private text(name: string): string | null {
    const known = fieldName(name);
    return Object.hasOwn(this.texts, known) ? (this.texts[known] ?? "") : null;
  }

  private kept(text: string): string {
    return this.isLeftOut() ? "" : text;
  }

  private isLeftOut(): boolean {
    return this.open.includes(false);
  }
}

/** Parted by empty lines. */
function paragraphsOf(body: string): readonly string[] {
  const lines = body.replace(/\r\n?/g, "\n").split("\n");
  const paragraphs: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === "") paragraphs.push([]);
    else paragraphs.at(-1)?.push(line.trimEnd());
  }
  return paragraphs
    .filter((paragraph) => paragraph.length > 0)
    .map((paragraph) => paragraph.join("\n"));
}
