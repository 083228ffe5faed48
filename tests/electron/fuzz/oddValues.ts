type Random = () => number;

export function oneOf<Thing>(things: readonly Thing[], random: Random): Thing {
  const thing = things[Math.floor(random() * things.length)];
  if (thing === undefined) throw new Error("There is nothing to choose from");
  return thing;
}

/** Words that have broken programs before ours. */
const ODD_WORDS: readonly string[] = [
  "",
  " ",
  ".",
  "..",
  "/",
  "\\",
  "../../../../etc/passwd",
  "..\\..\\..\\Windows\\win.ini",
  "/etc/passwd",
  "//server/share",
  "\\\\server\\share\\x",
  "C:\\Windows",
  "C:",
  "file:///etc/passwd",
  "con",
  "aux.docx",
  "a.docx:stream",
  "x".repeat(200),
  "x".repeat(201),
  "x".repeat(70_000),
  "\u0000",
  "a\u0000b",
  "a\r\nSet-Cookie: x",
  "\u202egnp.exe",
  "．．／．．／x",
  "%2e%2e%2f",
  "$(touch x)",
  "`touch x`",
  "; rm -rf ~",
  "<script>alert(1)</script>",
  "{{constructor}}",
  "__proto__",
  "constructor",
  "toString",
  "\ud800",
  "👩🏾‍🏫",
  "ትግስት",
  "true",
  "null",
  "0",
  "NaN",
  "backup-20161103T180000000-0000000000001.sealed",
  "backup-20161103T180000000-0000000000001.sealed/../../lock",
  "6f2f1c1e-8a4f-4a3e-9d3c-0d7c1f7f3b11",
  "academy",
  "sample",
  "AAAAAAAAAAAAAAAAAAAAAA",
  "aaaaaaaaaaaaaaaaaaaa/.",
  "journal",
  "lock",
];

const ODD_NUMBERS: readonly number[] = [
  -1,
  -0,
  0,
  0.5,
  1,
  2 ** 31,
  2 ** 32,
  2 ** 40,
  2 ** 40 + 1,
  2 ** 53,
  Number.MAX_VALUE,
  Number.MIN_VALUE,
  Number.NaN,
  Number.POSITIVE_INFINITY,
];

function nested(depth: number): unknown {
  let inner: unknown = [];
  for (let level = 0; level < depth; level += 1) inner = level % 2 === 0 ? [inner] : { inner };
  return inner;
}

function circle(): unknown {
  const ring: { self?: unknown; list: unknown[] } = { list: [] };
  ring.self = ring;
  ring.list.push(ring, ring);
  return ring;
}

function detached(): Uint8Array {
  const bytes = new Uint8Array(8);
  structuredClone(bytes, { transfer: [bytes.buffer] });
  return bytes;
}

/** Everything that can cross from a page to its shell, but for what the contract asks. */
const ODD_THINGS: readonly (() => unknown)[] = [
  () => undefined,
  () => null,
  () => true,
  () => false,
  () => [],
  () => ({}),
  () => [[]],
  () => Array(9).fill(null),
  () => Array(100_000),
  () => new Map([["landscape", true]]),
  () => new Set(["academy"]),
  () => new Date(0),
  () => new Date(Number.NaN),
  () => /^x$/,
  () => new Error("x"),
  () => 10n ** 30n,
  () => new ArrayBuffer(8),
  () => new SharedArrayBuffer(8),
  () => new DataView(new ArrayBuffer(8)),
  () => new Float64Array(2),
  () => new Uint16Array(3),
  () => new Uint8ClampedArray(3),
  () => new Uint8Array(0),
  () => new Uint8Array(100_000).fill(255),
  () => new Uint8Array(new SharedArrayBuffer(16)),
  detached,
  circle,
  () => nested(200),
  () => JSON.parse('{"__proto__":{"polluted":true},"landscape":true}'),
  () => JSON.parse('{"constructor":{"prototype":{"polluted":true}}}'),
  () => JSON.parse('[{"__proto__":{"polluted":true}}]'),
  () => ({ length: 1, 0: "academy" }),
  () => ({ byteLength: 3, buffer: {}, slice: "x" }),
  () => ({ kind: "saved", path: "/etc" }),
  () => ({ toString: 1, valueOf: null, toJSON: "x" }),
  () => ({ landscape: true, silent: true }),
  () => Object.create(null),
  () => new String("academy"),
  () => new Number(1),
];

/** Anything at all. */
export function anOddValue(random: Random): unknown {
  const sort = random();
  if (sort < 0.4) return oneOf(ODD_WORDS, random);
  if (sort < 0.55) return oneOf(ODD_NUMBERS, random);
  if (sort < 0.6)
    return String.fromCodePoint(
      ...Array.from({ length: 12 }, () => Math.floor(random() * 0x10ffff)),
    );
  return oneOf(ODD_THINGS, random)();
}
