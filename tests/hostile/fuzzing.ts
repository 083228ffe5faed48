import { randomOf } from "../../build/trustRow";
import { faultOfBlanked } from "./blankedCopy";
import { whatObjectsInherit } from "./guards";
import { mutated, type Next } from "./mutations";
import { type Opened, readReceived } from "./readReceived";
import { type Seed, seedsByFormat, weighedFormats } from "./seeds";

export type FuzzResult = {
  readonly mutations: number;
  readonly seeds: number;
  /** How often a copy of each format was read, taken as a spreadsheet, or refused and why. */
  readonly outcomes: ReadonlyMap<string, number>;
  readonly slowest: { readonly ms: number; readonly shown: string };
  /** Each with the number that shows it again. */
  readonly crashes: readonly string[];
};

/** In processor time; a file that takes longer is refused by the program. */
const LONGEST_MS = 10_000;
const SPREAD = 1_000_003;

/** Hears of each copy before it is read, and of each crash as it happens. */
export type Watcher = {
  begins(number: number, shown: string): void;
  crashed(crash: string): void;
};
const NOBODY: Watcher = { begins: () => undefined, crashed: () => undefined };

/**
 * Reads `mutations` changed copies of valid files, and blanks and reads again each one that is a document. The same seed
 * gives the same copies.
 */
export async function fuzz(
  mutations: number,
  seed: number,
  watcher: Watcher = NOBODY,
): Promise<FuzzResult> {
  const byFormat = seedsByFormat();
  const formats = weighedFormats(byFormat.keys());
  const all = [...byFormat.values()].flat();
  const outcomes = new Map<string, number>();
  const crashes: string[] = [];
  let slowest = { ms: 0, shown: "" };
  const crashed = (crash: string) => {
    crashes.push(crash);
    watcher.crashed(crash);
  };
  await readReceived(
    "warm.pdf",
    all.find(({ format }) => format === "pdf")?.bytes ?? new Uint8Array(),
  );
  const inherited = whatObjectsInherit();
  for (let number = 0; number < mutations; number++) {
    const { from, bytes } = copyNumber(number, seed, byFormat, formats, all);
    const shown = `copy ${number} of seed ${seed} (${from.name})`;
    watcher.begins(number, shown);
    const started = process.cpuUsage().user;
    const outcome = await outcomeOf(from.name, bytes);
    const ms = (process.cpuUsage().user - started) / 1_000;
    if (ms > slowest.ms) slowest = { ms, shown };
    if (ms > LONGEST_MS) crashed(`${shown}: ${Math.round(ms)} ms`);
    if (outcome.kind === "crashed") crashed(`${shown}: ${outcome.why}`);
    if (whatObjectsInherit() !== inherited) crashed(`${shown}: objects inherit something new`);
    const key = `${from.format} ${outcome.kind}`;
    outcomes.set(key, (outcomes.get(key) ?? 0) + 1);
  }
  return { mutations, seeds: all.length, outcomes, slowest, crashes };
}

function copyNumber(
  number: number,
  seed: number,
  byFormat: ReadonlyMap<string, readonly Seed[]>,
  formats: readonly string[],
  all: readonly Seed[],
): { readonly from: Seed; readonly bytes: Uint8Array<ArrayBuffer> } {
  const random = randomOf(seed * SPREAD + number);
  const next: Next = (below) => Math.floor(random() * below);
  const format = formats[next(formats.length)] ?? "";
  const among = byFormat.get(format) ?? [];
  const from = among[next(among.length)];
  const other = all[next(all.length)];
  if (from === undefined || other === undefined) throw new Error("there are no seeds");
  let bytes = mutated(from, other.bytes, next);
  if (next(8) === 0 && bytes.length > 0) bytes = mutatedAgain(from, bytes, other, next);
  return { from, bytes };
}

/** What is no archive any more cannot be changed inside. */
function mutatedAgain(from: Seed, bytes: Uint8Array, other: Seed, next: Next) {
  try {
    return mutated({ ...from, bytes }, other.bytes, next);
  } catch {
    return new Uint8Array(bytes);
  }
}

async function outcomeOf(name: string, bytes: Uint8Array<ArrayBuffer>) {
  try {
    const read = await readReceived(name, bytes);
    const twice = placesNamedTwice(read);
    if (twice.length > 0)
      return { kind: "crashed", why: `places named twice: ${twice.slice(0, 3)}` } as const;
    const fault = read.kind === "read" ? await faultOfBlanked(name, bytes) : null;
    if (fault !== null) return { kind: "crashed", why: fault } as const;
    return { kind: read.kind === "refused" ? read.refusal.kind : read.kind, why: "" } as const;
  } catch (failure) {
    const why = failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
    return { kind: "crashed", why } as const;
  }
}

function placesNamedTwice(read: Opened): readonly string[] {
  if (read.kind !== "read") return [];
  const found = JSON.stringify(read.text.blocks).matchAll(/"place":"([^"]*)"/g);
  const seen = new Set<string>();
  return [...found].flatMap(([, place = ""]) => {
    if (seen.has(place)) return [place];
    seen.add(place);
    return [];
  });
}
