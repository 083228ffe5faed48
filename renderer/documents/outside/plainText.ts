/** The share of zero bytes at every second place that tells sixteen-bit text without a mark in front. */
const MOSTLY = 0.4;
const BYTES_LOOKED_AT = 1024;
const FEWEST_BYTES = 8;

/**
 * The text of bytes that say nothing of their encoding: by the mark in front, by the zero bytes of sixteen-bit text,
 * as UTF-8 where they are that, else as windows-1252, which takes any byte.
 */
export function decodeText(bytes: Uint8Array): string {
  const sixteen = sixteenBit(bytes);
  if (sixteen !== null) return new TextDecoder(sixteen).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decodeWestern(bytes);
  }
}

/** False where the characters are a guess: neither marked, nor sixteen-bit text, nor UTF-8. */
export function isUnicode(bytes: Uint8Array): boolean {
  if (sixteenBit(bytes) !== null) return true;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The beginning of a text; a letter of several bytes cut through at the end does not count. */
export function decodeStart(bytes: Uint8Array, mostBytes: number): string {
  const start = bytes.subarray(0, mostBytes);
  const sixteen = sixteenBit(start);
  if (sixteen !== null) return new TextDecoder(sixteen).decode(start);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(start, { stream: true });
  } catch {
    return decodeWestern(start);
  }
}

/** Which of the two orders of sixteen-bit text it is; null for anything else. */
function sixteenBit(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const [even, odd] = zerosAt(bytes.subarray(0, BYTES_LOOKED_AT));
  const enough = (Math.min(bytes.length, BYTES_LOOKED_AT) / 2) * MOSTLY;
  if (bytes.length < FEWEST_BYTES) return null;
  if (odd > enough && even === 0) return "utf-16le";
  return even > enough && odd === 0 ? "utf-16be" : null;
}

/** How many zero bytes stand at even places, and how many at odd ones. */
function zerosAt(bytes: Uint8Array): readonly [even: number, odd: number] {
  const zeros: [number, number] = [0, 0];
  for (const [at, byte] of bytes.entries()) {
    if (byte === 0) zeros[at % 2 === 0 ? 0 : 1]++;
  }
  return zeros;
}

/** What windows-1252 writes as 0x80 to 0x9f; the five it leaves open stay what they are. */
const WESTERN_MARKS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Some versions of Node decode windows-1252 as Latin-1, which has no quotes or euro there. */
export function decodeWestern(bytes: Uint8Array): string {
  return new TextDecoder("windows-1252")
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (mark) => WESTERN_MARKS[mark.charCodeAt(0) - 0x80] ?? mark);
}
