import { RefusedFile } from "../outside/refusedFile";
import { type ListCounter, type ListLevel, listCounter } from "../tree/listCounter";
import type { ByteView } from "./byteView";
import type { FileInformation } from "./fileInformation";

const LIST_BYTES = 28;
const OVERRIDE_BYTES = 16;
const LEVEL_BYTES = 28;
const MOST_LISTS = 5_000;
const LEVELS_OF_A_LIST = 9;

const FORMATS: Readonly<Record<number, string>> = {
  1: "upperRoman",
  2: "lowerRoman",
  3: "upperLetter",
  4: "lowerLetter",
  23: "bullet",
  255: "none",
};

/** What Word prints in front of list items, by the number that paragraphs give. Lists that cannot be read print nothing. */
export function readLists(file: FileInformation): ListCounter {
  try {
    return listCounter(overridden(file, listsById(file)));
  } catch (failure) {
    if (failure instanceof RefusedFile) return listCounter(new Map());
    throw failure;
  }
}

/** Lists first, then the levels of all of them behind the table ([MS-DOC] 2.9.191 and 2.9.150). */
function listsById(file: FileInformation): ReadonlyMap<number, readonly ListLevel[]> {
  const lists = new Map<number, readonly ListLevel[]>();
  if (file.table("lists").length === 0) return lists;
  const { view, length } = file.tableAndBeyond("lists");
  const count = Math.min(view.u16(0), MOST_LISTS);
  let at = length;
  for (let index = 0; index < count; index++) {
    const list = 2 + index * LIST_BYTES;
    const isSimple = (view.u8(list + 26) & 1) === 1;
    const levels: ListLevel[] = [];
    while (levels.length < (isSimple ? 1 : LEVELS_OF_A_LIST)) {
      const level = levelAt(view, at);
      levels.push(level.read);
      at = level.end;
    }
    lists.set(view.u32(list), levels);
  }
  return lists;
}

function levelAt(view: ByteView, at: number): { readonly read: ListLevel; readonly end: number } {
  const textAt = at + LEVEL_BYTES + view.u8(at + 24) + view.u8(at + 25);
  const length = view.u16(textAt);
  const text = [...view.utf16(textAt + 2, length)].map(levelText).join("");
  const format = FORMATS[view.u8(at + 4)] ?? "decimal";
  return { read: { format, text, start: view.u32(at) }, end: textAt + 2 + length * 2 };
}

/** The characters 0 to 8 stand for the counts of the levels. */
function levelText(character: string): string {
  const code = character.charCodeAt(0);
  return code < LEVELS_OF_A_LIST ? `%${code + 1}` : character;
}

/** Paragraphs name an override, and that its list; the number of the first is 1. */
function overridden(
  file: FileInformation,
  lists: ReadonlyMap<number, readonly ListLevel[]>,
): ReadonlyMap<string, readonly ListLevel[]> {
  const view = file.table("listOverrides");
  const levels = new Map<string, readonly ListLevel[]>();
  const count = view.length === 0 ? 0 : Math.min(view.u32(0), MOST_LISTS);
  const changes = changedStarts(view, count);
  for (let index = 0; index < count; index++) {
    const list = lists.get(view.u32(4 + index * OVERRIDE_BYTES)) ?? [];
    const changed = changes[index] ?? new Map<number, number>();
    levels.set(
      String(index + 1),
      list.map((level, number) => ({ ...level, start: changed.get(number) ?? level.start })),
    );
  }
  return levels;
}

/** Where overrides let levels begin with another number; they stand one behind the other, each with four bytes in front. */
function changedStarts(view: ByteView, count: number): readonly ReadonlyMap<number, number>[] {
  const changes: ReadonlyMap<number, number>[] = [];
  let at = 4 + count * OVERRIDE_BYTES;
  for (let index = 0; index < count && at + 4 <= view.length; index++) {
    const levels = view.u8(4 + index * OVERRIDE_BYTES + 12);
    const { starts, end } = startsAt(view, at + 4, levels);
    changes.push(starts);
    at = end;
  }
  return changes;
}

const HAS_START = 0x10;
const HAS_LEVEL = 0x20;

function startsAt(view: ByteView, from: number, levels: number) {
  const starts = new Map<number, number>();
  let at = from;
  for (let index = 0; index < levels && at + 8 <= view.length; index++) {
    const flags = view.u32(at + 4);
    const ownLevel = (flags & HAS_LEVEL) === 0 ? null : levelAt(view, at + 8);
    if ((flags & HAS_START) !== 0) starts.set(flags & 15, ownLevel?.read.start ?? view.u32(at));
    at = ownLevel?.end ?? at + 8;
  }
  return { starts, end: at };
}
