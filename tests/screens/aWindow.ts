import { cleanup, configure, getConfig } from "@testing-library/react";
import { afterEach, beforeEach, vi } from "vitest";
import { startText } from "../../renderer/text/startText";
import { forgetAnswers, WorkerHere } from "./aWorker";

/** What a browser has and jsdom has not, as far as our screens ask for it. Nothing is laid out: every size is 0. */
class NothingToObserve {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

Object.assign(globalThis, {
  ResizeObserver: NothingToObserve,
  IntersectionObserver: NothingToObserve,
  Worker: WorkerHere,
  CSS: { escape: (name: string) => name.replace(/[^\w-]/g, "\\$&") },
  getComputedStyle: styleByTag,
  requestAnimationFrame: (draw: FrameRequestCallback) => setImmediate(draw, 0),
  cancelAnimationFrame: clearImmediate,
  matchMedia: () => Object.assign(new EventTarget(), { matches: false }),
});
Element.prototype.scrollIntoView = () => {};

const INLINE = new Set(["A", "B", "BDI", "EM", "I", "KBD", "LABEL", "SPAN", "STRONG"]);

/** No style sheet is loaded here, and jsdom's own cascade takes most of the time of every search by role. */
function styleByTag({ tagName }: Element): Pick<CSSStyleDeclaration, "getPropertyValue"> {
  const values = { display: INLINE.has(tagName) ? "inline" : "block", visibility: "visible" };
  return {
    ...values,
    getPropertyValue: (name) => (name in values ? values[name as keyof typeof values] : ""),
  };
}

const { asyncWrapper } = getConfig();
configure({
  asyncUtilTimeout: 5_000,
  defaultHidden: true,
  getElementError: withWhatIsShown,
  asyncWrapper: (act) => asyncWrapper(async () => settled(await act())),
});
startText();

/** The sample's session 5 has just begun. */
const EVENING = new Date("2016-11-03T18:05:00Z");

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: EVENING });
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  localStorage.clear();
  forgetAnswers();
});

/** Every key and press is followed until nothing has been drawn for this many turns of the event loop. */
const QUIET_TURNS = 5;

/** What was pressed may write before it draws; a test that looks at once would see the screen of before. */
async function settled<T>(answer: T): Promise<T> {
  let quiet = 0;
  const drawn = new MutationObserver(() => {
    quiet = 0;
  });
  drawn.observe(document, {
    childList: true,
    subtree: true,
    attributes: true,
    characterData: true,
  });
  while (quiet < QUIET_TURNS) {
    quiet += 1;
    await new Promise((resolve) => setImmediate(resolve));
  }
  drawn.disconnect();
  return answer;
}

/** Says what was not found and what stands there instead: its words, not its elements. */
function withWhatIsShown(message: string | null, container: Element): Error {
  const [asked] = (message ?? "").split("\n\n");
  const texts = document.createNodeIterator(container, NodeFilter.SHOW_TEXT);
  const shown: string[] = [];
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    shown.push(text.textContent ?? "");
  }
  return new Error(`${asked}\nShown: ${shown.join(" | ")}`);
}
