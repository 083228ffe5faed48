import { sha256 } from "@noble/hashes/sha2.js";
import * as v from "valibot";
import { ok, type Result, refused } from "../domain/result";
import { fromBase64, toBase64 } from "./base64";
import { DERIVATION_LIMITS, type DerivationSettings } from "./keyDerivation";

const MAGIC = "common-ground vault";
const FORMAT = 1;
/** The same with a slot for the system's keychain; an older program must not take it for damaged. */
const FORMAT_WITH_SYSTEM = 2;

export const CURRENT_FORMAT = { magic: MAGIC, format: FORMAT } as const;

const base64 = (bytes: number) =>
  v.pipe(
    v.string(),
    v.check((text) => byteLengthOf(text) === bytes, `not ${bytes} bytes in base64`),
  );
const within = ({ least, most }: { readonly least: number; readonly most: number }) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const wrapped = { nonce: base64(12), wrapped: base64(48) };

const headerSchema = v.strictObject({
  magic: v.literal(MAGIC),
  format: v.picklist([FORMAT, FORMAT_WITH_SYSTEM]),
  vaultId: v.pipe(v.string(), v.uuid()),
  keyId: v.pipe(v.string(), v.uuid()),
  passphrase: v.strictObject({
    derivation: v.strictObject({
      name: v.literal("argon2id"),
      memoryKiB: within(DERIVATION_LIMITS.memoryKiB),
      passes: within(DERIVATION_LIMITS.passes),
      lanes: within(DERIVATION_LIMITS.lanes),
    }),
    salt: base64(16),
    ...wrapped,
  }),
  recovery: v.strictObject({ salt: base64(16), ...wrapped }),
  system: v.optional(v.strictObject(wrapped)),
});

/** Stands in front of every copy of a vault. It names nobody, and opens only with the passphrase or the recovery key. */
export type VaultHeader = v.InferOutput<typeof headerSchema>;

export type HeaderRefusal =
  | { readonly kind: "newerFormat" }
  /** Not what was written: an accident on the disk, or someone's hand. */
  | { readonly kind: "damagedHeader" };

/** The header as text, with a checksum that tells an accident from a wrong passphrase. */
export function writeHeader(header: VaultHeader): string {
  return JSON.stringify({ header, checksum: checksum(header) });
}

export function readHeader(text: string): Result<VaultHeader, HeaderRefusal> {
  const written = parsed(text);
  if (isNewer(written)) return refused({ kind: "newerFormat" });
  const envelope = v.safeParse(
    v.strictObject({ header: headerSchema, checksum: v.string() }),
    written,
  );
  if (!envelope.success) return refused({ kind: "damagedHeader" });
  const { header } = envelope.output;
  if (envelope.output.checksum !== checksum(header)) return refused({ kind: "damagedHeader" });
  return ok(header);
}

/** All that must not be altered beside the key that the passphrase wraps. */
export function passphraseContext(
  header: Pick<VaultHeader, "vaultId" | "keyId">,
  derivation: DerivationSettings,
  salt: string,
): string {
  const { name, memoryKiB, passes, lanes } = derivation;
  return JSON.stringify([
    ...[MAGIC, FORMAT, header.vaultId, header.keyId, "passphrase"],
    ...[name, memoryKiB, passes, lanes, salt],
  ]);
}

export function recoveryContext(
  header: Pick<VaultHeader, "vaultId" | "keyId">,
  salt: string,
): string {
  return JSON.stringify([MAGIC, FORMAT, header.vaultId, header.keyId, "recovery", salt]);
}

export function systemContext(header: Pick<VaultHeader, "vaultId" | "keyId">): string {
  return JSON.stringify([MAGIC, FORMAT, header.vaultId, header.keyId, "system"]);
}

/** The header with a slot for the keychain, or without one. */
export function withSystem(header: VaultHeader, system: VaultHeader["system"]): VaultHeader {
  const { system: _before, ...rest } = header;
  if (system === undefined) return { ...rest, format: FORMAT };
  return { ...rest, format: FORMAT_WITH_SYSTEM, system };
}

/** Null for text that is not base64. */
function byteLengthOf(text: string): number | null {
  try {
    return fromBase64(text).byteLength;
  } catch {
    return null;
  }
}

function isNewer(written: unknown): boolean {
  const claim = v.object({
    header: v.object({
      magic: v.literal(MAGIC),
      format: v.pipe(v.number(), v.gtValue(FORMAT_WITH_SYSTEM)),
    }),
  });
  return v.is(claim, written);
}

function checksum(header: VaultHeader): string {
  return toBase64(sha256(new TextEncoder().encode(JSON.stringify(header))).subarray(0, 8));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
