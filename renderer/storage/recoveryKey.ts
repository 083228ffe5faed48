import { sha256 } from "@noble/hashes/sha2.js";
import { ok, type Result, refused } from "../domain/result";

/** Crockford's base 32: no I, L, O or U, so that nothing looks like something else. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const KEY_BYTES = 16;
const KEY_LENGTH = 26;
const CHECK_LENGTH = 2;
const GROUP_LENGTH = 4;
const BITS_PER_CHARACTER = 5n;

export type RecoveryKeyRefusal = {
  readonly kind: "notARecoveryKey";
  readonly problem: "length" | "character" | "typo";
};

/** 128 random bits as people write them down: 26 characters and 2 to catch a slip, in seven groups of four. */
export function newRecoveryKey(): string {
  return formatRecoveryKey(crypto.getRandomValues(new Uint8Array(KEY_BYTES)));
}

export function formatRecoveryKey(bytes: Uint8Array): string {
  const text = digits(numberOf(bytes), KEY_LENGTH) + check(bytes);
  return text.replace(new RegExp(`.{${GROUP_LENGTH}}(?=.)`, "g"), "$&-");
}

/** Reads it as typed: any case, spaces and dashes anywhere, O for 0, I and L for 1. */
export function parseRecoveryKey(
  typed: string,
): Result<Uint8Array<ArrayBuffer>, RecoveryKeyRefusal> {
  const text = unconfused(typed);
  if (text.length !== KEY_LENGTH + CHECK_LENGTH) return problem("length");
  let value = 0n;
  for (const character of text) {
    const digit = ALPHABET.indexOf(character);
    if (digit < 0) return problem("character");
    value = (value << BITS_PER_CHARACTER) | BigInt(digit);
  }
  const bytes = bytesOf(value >> (BITS_PER_CHARACTER * BigInt(CHECK_LENGTH)));
  if (bytes === null || unconfused(formatRecoveryKey(bytes)) !== text) return problem("typo");
  return ok(bytes);
}

/** A key as it is compared: capitals, no spaces or dashes, and no letter that looks like a digit. */
export function unconfused(typed: string): string {
  return typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
}

function check(bytes: Uint8Array): string {
  const checkBits = numberOf(sha256(bytes).subarray(0, 2)) & 0x3ffn;
  return digits(checkBits, CHECK_LENGTH);
}

function digits(value: bigint, length: number): string {
  let text = "";
  for (let rest = value; text.length < length; rest >>= BITS_PER_CHARACTER) {
    text = ALPHABET.charAt(Number(rest & 31n)) + text;
  }
  return text;
}

function numberOf(bytes: Uint8Array): bigint {
  return bytes.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n);
}

/** Null when the number needs more than 128 bits. */
function bytesOf(value: bigint): Uint8Array<ArrayBuffer> | null {
  const bytes = new Uint8Array(KEY_BYTES);
  let rest = value;
  for (let index = KEY_BYTES - 1; index >= 0; index--) {
    bytes[index] = Number(rest & 255n);
    rest >>= 8n;
  }
  return rest === 0n ? bytes : null;
}

function problem(kind: RecoveryKeyRefusal["problem"]) {
  return refused({ kind: "notARecoveryKey", problem: kind });
}
