import type { Page } from "playwright";

/** One key and what followed it, in milliseconds from the key; null while it has not followed. */
export type KeyTimes = {
  /** Which key it was, as `KeyboardEvent.code` names it. */
  readonly code: string;
  /** The next frame was drawn. */
  readonly framed: number | null;
  /** The row it was pressed on said saved. */
  readonly saved: number | null;
  /** What is looked for stood there, drawn: the people of a register where nothing else was said. */
  readonly listed: number | null;
};

/** From its next load on the page notes the times of each key. */
export async function clockKeys(page: Page): Promise<void> {
  await page.addInitScript(noteKeys);
}

/** From the next key on `listed` is when this stands there. */
export async function listFor(page: Page, selector: string): Promise<void> {
  await page.evaluate((wanted) => {
    Object.assign(window, { listedSelector: wanted });
  }, selector);
}

/** The times of all keys since the page was loaded, or since they were last taken. */
export async function takeKeyTimes(page: Page): Promise<readonly KeyTimes[]> {
  return page.evaluate(() => {
    const times: (KeyTimes & { readonly row?: unknown })[] = Reflect.get(window, "keyTimes");
    return times
      .splice(0)
      .map(({ code, framed, saved, listed }) => ({ code, framed, saved, listed }));
  });
}

type NotedKey = { -readonly [Part in keyof KeyTimes]: KeyTimes[Part] } & {
  readonly at: number;
  readonly row: Element | null;
  isSaving: boolean;
};

/** Runs in the page. Its functions stand in an object: tsx gives lone ones a helper that the page has not. */
function noteKeys(): void {
  const notes = {
    keys: [] as NotedKey[],
    /** A task after the next frame: by then it is drawn. */
    afterFrame(then: () => void): void {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = then;
        port2.postMessage(null);
      });
    },
    changed(): void {
      for (const key of notes.keys) {
        if (key.row === null) notes.lookForListed(key);
        else if (key.saved === null) notes.lookAtRow(key, key.row);
      }
    },
    lookForListed(last: NotedKey): void {
      const wanted: string = Reflect.get(window, "listedSelector");
      if (last.listed !== null || document.querySelector(wanted) === null) return;
      last.listed = 0;
      notes.afterFrame(() => {
        last.listed = performance.now() - last.at;
      });
    },
    lookAtRow(last: NotedKey, row: Element): void {
      if (row.querySelector('[aria-label="Saving"]') !== null) last.isSaving = true;
      else if (last.isSaving && row.querySelector('[aria-label="Saved"]') !== null) {
        last.saved = performance.now() - last.at;
      }
    },
  };
  Object.assign(window, { keyTimes: notes.keys, listedSelector: "#register-people tr" });
  addEventListener(
    "keydown",
    ({ code, timeStamp }) => {
      const row = document.activeElement?.closest("#register-people tr") ?? null;
      const none = { framed: null, saved: null, listed: null };
      const key: NotedKey = { code, at: timeStamp, row, isSaving: false, ...none };
      notes.keys.push(key);
      notes.afterFrame(() => {
        key.framed = performance.now() - key.at;
      });
    },
    { capture: true },
  );
  new MutationObserver(notes.changed).observe(document, {
    subtree: true,
    childList: true,
    attributeFilter: ["aria-label"],
  });
}
