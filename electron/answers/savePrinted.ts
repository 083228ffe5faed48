import type { SaveOutcome } from "../bridge";

const NOT_PRINTED = "The page could not be made into a PDF. Nothing was saved.";

/** Prints a page and saves it. A browser that does not print, as when it is just closing, is an outcome too. */
export async function savePrinted(
  print: () => Promise<Uint8Array>,
  save: (pdf: Uint8Array) => Promise<SaveOutcome>,
): Promise<SaveOutcome> {
  const pdf = await print().catch(() => null);
  return pdf === null ? { kind: "failed", reason: NOT_PRINTED } : save(pdf);
}
