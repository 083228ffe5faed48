/** A word of the original on screen: letters between spaces, in one piece of text. */
export type ShownWord = {
  readonly node: Text;
  /** Offsets in the piece of text. */
  readonly from: number;
  readonly to: number;
  /** The paragraph or cell it stands in. */
  readonly block: Element;
};

/** The element that holds the original's words. */
const WORDS = "[data-words]";

export function wordsElement(original: HTMLElement | null): HTMLElement | null {
  return original?.querySelector<HTMLElement>(WORDS) ?? null;
}

export function isAmongWords(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(WORDS) !== null;
}

/** All words in the order of the document; the names we give to its parts are none. */
export function wordsIn(paper: HTMLElement): readonly ShownWord[] {
  const words: ShownWord[] = [];
  const walker = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const block = node.parentElement?.closest("p, td, div") ?? paper;
    const isOurs = node.parentElement?.closest("[data-ours], [role=img]") !== null;
    if (isOurs || !(node instanceof Text)) continue;
    for (const { index, 0: word } of node.data.matchAll(/\S+/gu)) {
      words.push({ node, from: index, to: index + word.length, block });
    }
  }
  return words;
}

/** The word at the selection, or the first after it; -1 where nothing is selected in there. */
export function wordAtSelection(paper: HTMLElement, words: readonly ShownWord[]): number {
  const selection = getSelection();
  if (selection === null || selection.rangeCount === 0) return -1;
  const range = selection.getRangeAt(0);
  if (!paper.contains(range.startContainer)) return -1;
  return words.findIndex(
    ({ node, to }) => range.comparePoint(node, to) > 0 || isIn(range, node, to),
  );
}

function isIn(range: Range, node: Text, offset: number): boolean {
  return range.comparePoint(node, offset) === 0;
}

/** The first word lit as the answer in focus, else as text that fits no question, else the first of all. */
export function firstLitWord(words: readonly ShownWord[]): number {
  const litAs = (light: string) =>
    words.findIndex(({ node }) => node.parentElement?.closest(`[data-lit="${light}"]`) !== null);
  const [answer, unplaced] = [litAs("answer"), litAs("unplaced")];
  return Math.max(0, answer === -1 ? unplaced : answer);
}

/** Selects from one word to another, whichever stands first, and brings the other into sight. */
export function selectWords(words: readonly ShownWord[], anchor: number, head: number): void {
  const first = words[Math.min(anchor, head)];
  const last = words[Math.max(anchor, head)];
  if (first === undefined || last === undefined) return;
  getSelection()?.setBaseAndExtent(first.node, first.from, last.node, last.to);
  const moved = words[head]?.node.parentElement;
  moved?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** Where a key leads from a word; null for a key that leads nowhere. Left and right follow the writing. */
export function wordByKey(words: readonly ShownWord[], at: number, key: string): number | null {
  const step = stepOf(words[at], key);
  if (step !== null) return clamped(words, at + step);
  if (key === "Home") return edgeOfBlock(words, at, -1);
  if (key === "End") return edgeOfBlock(words, at, 1);
  if (key === "ArrowDown") return clamped(words, edgeOfBlock(words, at, 1) + 1);
  if (key === "ArrowUp") {
    const before = clamped(words, edgeOfBlock(words, at, -1) - 1);
    return edgeOfBlock(words, before, -1);
  }
  return null;
}

function stepOf(word: ShownWord | undefined, key: string): 1 | -1 | null {
  if (key !== "ArrowRight" && key !== "ArrowLeft") return null;
  const isForward = key === "ArrowRight";
  const isRightToLeft = word !== undefined && getComputedStyle(word.block).direction === "rtl";
  return isForward === isRightToLeft ? -1 : 1;
}

function edgeOfBlock(words: readonly ShownWord[], at: number, step: 1 | -1): number {
  let edge = at;
  while (words[edge + step] !== undefined && words[edge + step]?.block === words[at]?.block) {
    edge += step;
  }
  return edge;
}

function clamped(words: readonly ShownWord[], index: number): number {
  return Math.max(0, Math.min(words.length - 1, index));
}
