import { byName } from "../outside/byName";
import {
  destinationOf,
  isStarred,
  parseRtf,
  type RtfGroup,
  type RtfText,
  type RtfWord,
  valueIn,
} from "./parseRtf";
import { readTables, type Tables } from "./tables";

/** How the words of a rich text stand in the page it was made of ([MS-OXRTFEX] 2.1.3.2). */
const FIXED_TEXT = byName<string>({
  par: "\r\n",
  line: "\r\n",
  tab: "\t",
  lquote: "&lsquo;",
  rquote: "&rsquo;",
  ldblquote: "&ldquo;",
  rdblquote: "&rdquo;",
  bullet: "&bull;",
  endash: "&ndash;",
  emdash: "&mdash;",
  "~": "&nbsp;",
  _: "&shy;",
});

const LEFT_OUT = new Set(["fonttbl", "colortbl", "stylesheet", "info", "pntext", "pict"]);
const UNICODE_STAND_INS = 1;
/** The word that says so stands among the first; others are rich text as it was written. */
const SAID_WITHIN = 2_000;

/** The web page that a mail program wrapped in rich text ([MS-OXRTFEX]); null for rich text that wraps none. Throws a refusal. */
export function htmlInRtf(rtf: Uint8Array): string | null {
  const start = new TextDecoder("latin1").decode(rtf.subarray(0, SAID_WITHIN));
  if (!/\\fromhtml1?(?![\da-z])/.test(start)) return null;
  const root = parseRtf(rtf);
  const reader = new PageReader(readTables(root), valueIn(root, "uc") ?? UNICODE_STAND_INS);
  reader.group(root, { isHidden: false, font: null });
  return reader.page.join("");
}

type Around = {
  /** Between \htmlrtf and \htmlrtf0: there for programs that know no pages. */
  isHidden: boolean;
  font: number | null;
};

class PageReader {
  readonly page: string[] = [];
  private standInsLeft = 0;

  constructor(
    private readonly tables: Tables,
    private readonly standIns: number,
  ) {}

  group({ children }: RtfGroup, around: Around): void {
    const state = { ...around };
    for (const node of children) {
      if (node.kind === "group") this.inner(node, state);
      else if (node.kind === "text") this.text(node, state);
      else this.word(node, state);
    }
  }

  private inner(group: RtfGroup, state: Around): void {
    const destination = destinationOf(group);
    // Tags are written as they stood in the page; other destinations of their own are none of it.
    const isLeftOut = isStarred(group) ? destination !== "htmltag" : LEFT_OUT.has(destination);
    if (!isLeftOut) this.group(group, state);
  }

  private text({ bytes }: RtfText, { isHidden, font }: Around): void {
    const passed = Math.min(this.standInsLeft, bytes.length);
    this.standInsLeft -= passed;
    if (isHidden || passed === bytes.length) return;
    const { decoding } = this.tables.fonts.get(font ?? -1) ?? this.tables.defaultFont;
    this.page.push(decoding(bytes.subarray(passed)));
  }

  private word({ name, value }: RtfWord, state: Around): void {
    if (name === "htmlrtf") state.isHidden = value !== 0;
    else if (name === "f") state.font = value;
    else if (state.isHidden) return;
    else if (name === "u") this.unicode(value ?? 0);
    else this.page.push(FIXED_TEXT.get(name) ?? "");
  }

  private unicode(value: number): void {
    this.standInsLeft = this.standIns;
    this.page.push(String.fromCharCode(value & 0xffff));
  }
}
