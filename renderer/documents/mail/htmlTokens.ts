import { withoutEntities } from "./htmlEntities";

export type HtmlToken =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "open" | "close";
      /** In lower case. */
      readonly tag: string;
      /** The tag as written, for the few attributes that carry meaning. */
      readonly written: string;
    };

/** What these hold is never text of the mail. */
const NOT_TEXT = new Set([
  "script",
  "style",
  "head",
  "title",
  "template",
  "noscript",
  "svg",
  "xml",
]);

/**
 * A web page in pieces, in one pass: nothing of it is ever rendered, fetched or run. Comments, scripts and styles
 * are left out; a tag that never closes ends the page.
 */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  const endless = new Set<string>();
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf("<", at);
    if (next === -1) {
      yield textToken(html.slice(at));
      return;
    }
    if (next > at) yield textToken(html.slice(at, next));
    const { token, end } = tagAt(html, next);
    const isHidden = token?.kind === "open" && NOT_TEXT.has(token.tag);
    if (token !== null && !isHidden) yield token;
    at = isHidden ? endOf(token.tag, html, end, endless) : end;
  }
}

function textToken(text: string): HtmlToken {
  return { kind: "text", text: withoutEntities(text) };
}

const TAG_NAME = /^<(\/?)([a-zA-Z][a-zA-Z0-9:]{0,40})/;
const LONGEST_START = 44;

/** The tag at a `<`, or the sign itself where it begins none; null for comments and declarations. */
function tagAt(html: string, at: number): { token: HtmlToken | null; end: number } {
  if (html.startsWith("<!--", at)) return { token: null, end: after(html, "-->", at) };
  if (html[at + 1] === "!" || html[at + 1] === "?") {
    return { token: null, end: after(html, ">", at) };
  }
  const start = TAG_NAME.exec(html.slice(at, at + LONGEST_START));
  if (start === null) return { token: textToken("<"), end: at + 1 };
  const end = after(html, ">", at);
  const [, slash, name = ""] = start;
  const kind = slash === "/" ? "close" : "open";
  return { token: { kind, tag: name.toLowerCase(), written: html.slice(at, end) }, end };
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found === -1 ? html.length : found + mark.length;
}

/** Where the element ends whose text is not wanted. Without an end, which is searched for once, the page just goes on. */
function endOf(tag: string, html: string, from: number, endless: Set<string>): number {
  if (endless.has(tag)) return from;
  const close = new RegExp(`</${tag}[\\s>]`, "gi");
  close.lastIndex = from;
  const found = close.exec(html);
  if (found === null) endless.add(tag);
  return found === null ? from : after(html, ">", found.index);
}
