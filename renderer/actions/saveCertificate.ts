import type { Desktop, SaveOutcome } from "./outside";

/** Saves a certificate of erasure as plain text, named by the numbers of the applications. */
export function saveCertificate(
  desktop: Pick<Desktop, "saveFile">,
  numbers: readonly number[],
  lines: readonly string[],
): Promise<SaveOutcome> {
  const text = `${lines.join("\r\n\r\n")}\r\n`;
  return desktop.saveFile(`erased-${numbers.join("-")}.txt`, new TextEncoder().encode(text));
}
