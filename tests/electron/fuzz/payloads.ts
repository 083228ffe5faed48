import * as v from "valibot";
import { encodeArguments, type RequestName, requestArguments } from "../../../electron/bridge";
import { encodeChanges } from "../../../electron/sealedRows";
import { anOddValue, oneOf } from "./oddValues";

type Random = () => number;

/** The parts of a schema a payload is made from. */
type Shape = {
  readonly type: string;
  readonly items?: readonly v.GenericSchema[];
  readonly item?: v.GenericSchema;
  readonly entries?: Readonly<Record<string, v.GenericSchema>>;
  readonly options?: readonly unknown[];
  readonly wrapped?: v.GenericSchema;
};

/** Words of the world that is attacked: its folders, and what stands in them by now. */
export type Words = {
  readonly paths: readonly string[];
  readonly backups: () => readonly string[];
};

/** What a round sends: a list as Electron carries it, or a body as loopback does. */
export type Payload =
  | { readonly kind: "cloned"; readonly list: unknown }
  | { readonly kind: "body"; readonly bytes: Uint8Array };

const GOOD_WORDS: readonly string[] = [
  "academy",
  "6f2f1c1e-8a4f-4a3e-9d3c-0d7c1f7f3b11",
  "0d7c1f7f-3b11-4a3e-9d3c-6f2f1c1e8a4f",
  "AAAAAAAAAAAAAAAAAAAAAA",
  "-_-_-_-_-_-_-_-_-_-_-_",
  "BQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQU=",
  "records",
  '{"format":1}',
  "Letter.docx",
  "Sign-in sheet 3 Nov.pdf",
  "backup-20161103T180000000-0000000000001.sealed",
];

/** How often a payload is as the contract asks, and so reaches the disk. */
const KEPT_WHOLE = 0.2;
const MOST_CHANGES = 3;

/** A payload for one request; the same for the same numbers. Requests added to the contract are met by their schema. */
export function aPayload(name: RequestName, words: Words, random: Random): Payload {
  let list: unknown = near(requestArguments[name], words, random);
  const changes = random() < KEPT_WHOLE ? 0 : 1 + Math.floor(random() * MOST_CHANGES);
  for (let change = 0; change < changes; change += 1) list = changed(list, random);
  if (random() < 0.5) return { kind: "cloned", list };
  return { kind: "body", bytes: scratched(bodyOf(list, random), random) };
}

/** A value that a schema takes, or nearly. */
function near(schema: v.GenericSchema, words: Words, random: Random): unknown {
  const shape = schema as unknown as Shape;
  if (shape.items) return shape.items.map((item) => near(item, words, random));
  const { item } = shape;
  if (item) {
    return Array.from({ length: Math.floor(random() * 4) }, () => near(item, words, random));
  }
  if (shape.entries) {
    const pairs = Object.entries(shape.entries);
    return Object.fromEntries(pairs.map(([name, inner]) => [name, near(inner, words, random)]));
  }
  if (shape.wrapped) return random() < 0.3 ? null : near(shape.wrapped, words, random);
  if (shape.options) return oneOf(shape.options, random);
  switch (shape.type) {
    case "string":
      return aWord(schema, words, random);
    case "number":
      return Math.floor(random() * 4);
    case "boolean":
      return random() < 0.5;
    default:
      return someBytes(random);
  }
}

function aWord(schema: v.GenericSchema, words: Words, random: Random): string {
  const known = [...GOOD_WORDS, ...words.paths, ...words.backups()];
  const fitting = known.filter((word) => v.is(schema, word));
  return fitting.length === 0 ? "x" : oneOf(fitting, random);
}

function someBytes(random: Random): Uint8Array {
  if (random() < 0.2) return noise(Math.floor(random() * 300), random);
  const written = Array.from({ length: Math.floor(random() * 3) }, (_, index) => ({
    id: `row${index}`,
    keyId: "k",
    nonce: Uint8Array.from(noise(12, random)),
    sealed: Uint8Array.from(noise(64, random)),
  }));
  return encodeChanges({ written, deleted: random() < 0.3 ? ["row9"] : [] });
}

function noise(length: number, random: Random): Uint8Array {
  return Uint8Array.from({ length }, () => Math.floor(random() * 256));
}

/** One change somewhere: another value, one more, one less, two in each other's place, no list at all. */
function changed(value: unknown, random: Random): unknown {
  if (Array.isArray(value) && random() < 0.9) return changedList(value, random);
  if (isPlain(value) && random() < 0.8) {
    const names = Object.keys(value);
    const name = random() < 0.8 && names.length > 0 ? oneOf(names, random) : "extra";
    return { ...value, [name]: anOddValue(random) };
  }
  return anOddValue(random);
}

function changedList(list: readonly unknown[], random: Random): unknown {
  const at = Math.floor(random() * list.length);
  const way = random();
  if (list.length === 0 || way < 0.15) return [...list, anOddValue(random)];
  if (way < 0.25) return list.toSpliced(at, 1);
  if (way < 0.3) return list.toReversed();
  return list.with(at, way < 0.6 ? anOddValue(random) : changed(list[at], random));
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && value.constructor === Object;
}

/** The list as it crosses loopback; what JSON cannot carry becomes noise. */
function bodyOf(list: unknown, random: Random): Uint8Array {
  try {
    return encodeArguments(Array.isArray(list) ? list : [list]);
  } catch {
    return noise(Math.floor(random() * 200), random);
  }
}

function scratched(body: Uint8Array, random: Random): Uint8Array {
  const way = random();
  if (way < 0.6 || body.byteLength === 0) return body;
  if (way < 0.7) return body.subarray(0, Math.floor(random() * body.byteLength));
  if (way < 0.8) return Uint8Array.from([...body.subarray(0, 5000), ...noise(8, random)]);
  const bytes = Uint8Array.from(body);
  const at = Math.floor(random() * Math.min(bytes.byteLength, 100));
  bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  return bytes;
}
