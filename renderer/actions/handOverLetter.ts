import type { LetterId } from "../domain/ids";
import type { LetterWay } from "../domain/letter";
import { put, remove } from "../domain/records";
import type { Vault } from "../storage/vault";
import { type LetterOutside, madeLetter, readyLetter } from "./makeLetters";

/** A way that leads past the writer of Word files: what is shown on screen goes out itself. */
export type DirectWay = Extract<LetterWay, "paper" | "pdf" | "mailto">;

/**
 * Notes that a letter was handed to the printer, kept as PDF or opened in the mail program, so that it is not sent again
 * by accident. False where it may not go out: what it told has changed, or nobody approved it.
 */
export async function handOverLetter(
  vault: Vault,
  outside: Pick<LetterOutside, "newId" | "today">,
  id: string,
  { way, path }: { readonly way: DirectWay; readonly path: string },
): Promise<boolean> {
  const ready = readyLetter(vault, id, "makeAgain", outside.today);
  if ("kind" in ready) return false;
  const letter = madeLetter(ready.letter, outside, way, path);
  await vault.commit([put("letter", letter)], { action: "handOverLetter" });
  return true;
}

/** It did not go out after all: the note goes, and the letter waits again as it was approved. */
export async function takeLetterBack(vault: Vault, id: LetterId): Promise<void> {
  if (!vault.facts.letter.has(id)) return;
  await vault.commit([remove("letter", id)], { action: "takeLetterBack" });
}
