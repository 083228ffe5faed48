import type { LetterWay } from "../domain/letter";
import { reasonOf } from "../domain/reasonOf";
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
import type { Desktop, SaveOutcome } from "./outside";

type Ready = { readonly letter: LetterToSend; readonly composed: ComposedLetter };

type Group = readonly [Ready, ...Ready[]];

/**
 * Saves letters to be printed in one go: one Word file for each template, so that no letter takes another's styles.
 * The letters of a file are recorded together once it is saved.
 */
export async function printLetters(
  vault: Vault,
  outside: LetterOutside,
  batch: LetterBatch,
): Promise<readonly LetterOutcome[]> {
  const { outcomes, ready } = readyOf(vault, outside, batch);
  const groups = new Map<string, Group>();
  for (const one of ready) {
    const others = groups.get(groupOf(one));
    groups.set(groupOf(one), others === undefined ? [one] : [...others, one]);
  }
  for (const group of groups.values()) {
    const ended = batch.signal.aborted ? leftOut(group) : await printGroup(vault, outside, group);
    outcomes.push(...ended);
    batch.onProgress(outcomes.length);
  }
  return outcomes;
}

/**
 * Keeps letters as one PDF of the sheets that stand ready behind the screen; they are recorded together once it is saved.
 * Only Word prints those whose look is in a Word file: they are not among them.
 */
export async function keepLettersAsPdf(
  vault: Vault,
  outside: PdfOutside,
  batch: LetterBatch,
): Promise<readonly LetterOutcome[]> {
  const { outcomes, ready } = readyOf(vault, outside, batch);
  if (ready.length === 0) return outcomes;
  const saved = await savePdf(outside, `letters-${ready.length}.pdf`);
  return [...outcomes, ...(await recorded(vault, outside, ready, { way: "pdf", saved }))];
}

type PdfOutside = Pick<LetterOutside, "newId" | "today"> & {
  readonly desktop: Pick<Desktop, "savePagePdf">;
};

async function savePdf({ desktop }: PdfOutside, name: string): Promise<SaveOutcome> {
  try {
    return await desktop.savePagePdf(name, { landscape: false });
  } catch (error) {
    return failedBy(error);
  }
}

/** Those that can go out, and why the others cannot. */
function readyOf(vault: Vault, { today }: Pick<LetterOutside, "today">, batch: LetterBatch) {
  const outcomes: LetterOutcome[] = [];
  const ready: Ready[] = [];
  for (const id of batch.ids) {
    const one = readyLetter(vault, id, batch.alreadyMade, today);
    if ("kind" in one) outcomes.push({ id, ...one });
    else ready.push(one);
  }
  return { outcomes, ready };
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
  group: Group,
): Promise<readonly LetterOutcome[]> {
  const saved = await writeGroup(vault, outside, group);
  return recorded(vault, outside, group, { way: "printed", saved });
}

type Kept = { readonly way: LetterWay; readonly saved: SaveOutcome };

/** Nothing is recorded of letters that were not saved. */
async function recorded(
  vault: Vault,
  outside: Pick<LetterOutside, "newId" | "today">,
  group: readonly Ready[],
  { way, saved }: Kept,
): Promise<readonly LetterOutcome[]> {
  if (saved.kind === "cancelled") return leftOut(group);
  if (saved.kind === "failed") {
    const { reason } = saved;
    return group.map(({ letter }) => ({ id: letter.id, kind: "notSaved", reason }));
  }
  const { path } = saved;
  await vault.commit(
    group.map(({ letter }) => put("letter", madeLetter(letter, outside, way, path))),
    { action: "makeLetters" },
  );
  return group.map(({ letter }) => ({ id: letter.id, kind: "made", path }));
}

async function writeGroup(
  vault: Vault,
  { writer, desktop }: LetterOutside,
  group: Group,
): Promise<SaveOutcome> {
  const [{ letter }] = group;
  try {
    const source = await letterSource(vault, letter);
    const letters = group.map(({ composed }) => composed.values);
    const bytes = await writer.write({ kind: "letters", source, letters });
    const { purpose, language } = letter;
    const suffix = language === "en" ? "" : `-${language}`;
    const name = `${letterFileStem(purpose)}s-to-print${suffix}-${group.length}.docx`;
    return await desktop.saveFile(name, bytes);
  } catch (error) {
    return failedBy(error);
  }
}

function failedBy(error: unknown): SaveOutcome {
  return { kind: "failed", reason: reasonOf(error) };
}
