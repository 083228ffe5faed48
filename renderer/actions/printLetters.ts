import { put } from "../domain/records";
import type { LetterToSend } from "../storage/questions/letters";
import type { Vault } from "../storage/vault";
import type { ComposedLetter } from "./composeLetter";
import { letterSource } from "./letterSource";
import {
  type LetterBatch,
  type LetterOutcome,
  type LetterOutside,
  letterFileStem,
  madeLetter,
  readyLetter,
} from "./makeLetters";

type Ready = { readonly letter: LetterToSend; readonly composed: ComposedLetter };

/**
 * Saves letters to be printed in one go: one Word file for each template, so that no letter takes another's styles.
 * The letters of a file are recorded together once it is saved.
 */
export async function printLetters(
  vault: Vault,
  outside: LetterOutside,
  batch: LetterBatch,
): Promise<readonly LetterOutcome[]> {
  const outcomes: LetterOutcome[] = [];
  const groups = new Map<string, Ready[]>();
  for (const id of batch.ids) {
    const ready = readyLetter(vault, id, batch.alreadyMade, outside.today);
    if ("kind" in ready) outcomes.push({ id, ...ready });
    else groups.set(groupOf(ready), [...(groups.get(groupOf(ready)) ?? []), ready]);
  }
  for (const group of groups.values()) {
    const ended = batch.signal.aborted ? leftOut(group) : await printGroup(vault, outside, group);
    outcomes.push(...ended);
    batch.onProgress(outcomes.length);
  }
  return outcomes;
}

/** Letters of one template and version; one with words of its own is a file of its own. */
function groupOf({ letter: { id, template, draft } }: Ready): string {
  return draft?.wording ? id : `${template.id} ${template.version}`;
}

function leftOut(group: readonly Ready[]): readonly LetterOutcome[] {
  return group.map(({ letter }) => ({ id: letter.id, kind: "leftOut" }));
}

async function printGroup(
  vault: Vault,
  outside: LetterOutside,
  group: readonly Ready[],
): Promise<readonly LetterOutcome[]> {
  const [first] = group;
  if (first === undefined) return [];
  const saved = await writeGroup(vault, outside, first, group);
  if (saved.kind === "cancelled") return leftOut(group);
  if (saved.kind === "failed") {
    const { reason } = saved;
    return group.map(({ letter }) => ({ id: letter.id, kind: "notSaved", reason }));
  }
  const { path } = saved;
  await vault.commit(
    group.map(({ letter }) => put("letter", madeLetter(letter, outside, "printed", path))),
    { action: "makeLetters" },
  );
  return group.map(({ letter }) => ({ id: letter.id, kind: "made", path }));
}

async function writeGroup(
  vault: Vault,
  { writer, desktop }: LetterOutside,
  { letter }: Ready,
  group: readonly Ready[],
) {
  try {
    const source = await letterSource(vault, letter);
    const letters = group.map(({ composed }) => composed.values);
    const bytes = await writer.write({ kind: "letters", source, letters });
    const { purpose, language } = letter;
    const suffix = language === "en" ? "" : `-${language}`;
    const name = `${letterFileStem(purpose)}s-to-print${suffix}-${group.length}.docx`;
    return await desktop.saveFile(name, bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: "failed", reason } as const;
  }
}
