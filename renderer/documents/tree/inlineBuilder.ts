import type { Control, Inline, Place, TickBox } from "../../domain/originalText";
import { LIMITS } from "../outside/limits";
import { splitAtBoxes } from "./glyphs";
import { isSameMarks, type Marks } from "./marks";

export type ControlStart = Omit<Control, "kind" | "place" | "inlines" | "isPlaceholder">;

type Level = { readonly start: ControlStart | null; readonly inlines: Inline[] };

/** Collects what stands in one paragraph; controls nest and are closed in turn. */
export class InlineBuilder {
  private readonly levels: Level[] = [{ start: null, inlines: [] }];
  private count = 0;
  private characters = 0;
  isCut = false;

  constructor(private readonly place: Place) {}

  /** Adds text; boxes to tick in it become boxes. What passes the limit of a field is left out and `isCut` says so. */
  text(text: string, marks: Marks): void {
    const room = LIMITS.fieldCharacters - this.characters;
    if (text.length > room) this.isCut = true;
    const kept = text.slice(0, Math.max(room, 0));
    this.characters += kept.length;
    for (const piece of splitAtBoxes(kept)) {
      if (typeof piece === "string") this.plain(piece, marks);
      else this.tick({ ticked: piece.ticked, source: "glyph", tag: "" });
    }
  }

  /** Takes back what matches at the end of the text just added; "" where nothing does. */
  takeBack(ending: RegExp): string {
    const last = this.inlines.at(-1);
    const taken = last?.kind === "text" ? (ending.exec(last.text)?.[0] ?? "") : "";
    if (last?.kind !== "text" || taken === "") return "";
    const text = last.text.slice(0, last.text.length - taken.length);
    this.inlines.pop();
    if (text !== "") this.inlines.push({ ...last, text });
    this.characters -= taken.length;
    return taken;
  }

  tick(tick: Omit<TickBox, "kind" | "place">): void {
    this.inlines.push({ kind: "tick", place: this.nextPlace(), ...tick });
  }

  open(start: ControlStart): void {
    this.levels.push({ start, inlines: [] });
  }

  /** Closes the innermost control; `isPlaceholder` judges by the text it shows. */
  close(isPlaceholder: (text: string) => boolean): void {
    const level = this.levels.pop();
    if (level === undefined || level.start === null) throw new Error("no control is open");
    this.inlines.push({
      kind: "control",
      place: this.nextPlace(),
      ...level.start,
      isPlaceholder: isPlaceholder(shownText(level.inlines)),
      inlines: level.inlines,
    });
  }

  /** True once the innermost open control, or the paragraph, shows some text. */
  get hasText(): boolean {
    return shownText(this.inlines) !== "";
  }

  finished(): readonly Inline[] {
    return this.inlines;
  }

  private get inlines(): Inline[] {
    const level = this.levels.at(-1);
    if (level === undefined) throw new Error("the paragraph is closed");
    return level.inlines;
  }

  private plain(text: string, marks: Marks): void {
    const last = this.inlines.at(-1);
    if (last?.kind === "text" && isSameMarks(last, marks)) {
      this.inlines[this.inlines.length - 1] = { ...last, text: last.text + text };
      return;
    }
    this.inlines.push({ kind: "text", text, ...marks });
  }

  private nextPlace(): Place {
    return `${this.place}.i${this.count++}`;
  }
}

/** What a reader sees of some inlines, without boxes. */
function shownText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === "text") return inline.text;
      return inline.kind === "control" ? shownText(inline.inlines) : "";
    })
    .join("");
}
