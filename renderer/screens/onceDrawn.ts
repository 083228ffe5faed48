/** A window that is not seen draws nothing. */
const AT_THE_LATEST_MS = 50;

let coming: Promise<void> | null = null;

/**
 * Kept once what has just changed is drawn, so that a key does not wait for what it sets going. At the latest with the
 * next key or press, so that what they set going keeps its order.
 */
export function onceDrawn(): Promise<void> {
  coming ??= untilDrawn().finally(() => {
    coming = null;
  });
  return coming;
}

function untilDrawn(): Promise<void> {
  return new Promise((resolve) => {
    const end = new AbortController();
    const { port1, port2 } = new MessageChannel();
    const done = () => {
      end.abort();
      clearTimeout(timer);
      port1.close();
      resolve();
    };
    const timer = setTimeout(done, AT_THE_LATEST_MS);
    const first = { capture: true, signal: end.signal };
    addEventListener("keydown", done, first);
    addEventListener("pointerdown", done, first);
    // A frame is drawn after its callbacks; a message comes as soon as it is, a timer later.
    port1.onmessage = done;
    requestAnimationFrame(() => port2.postMessage(null));
  });
}
