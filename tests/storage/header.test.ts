import { sha256 } from "@noble/hashes/sha2.js";
import { describe, expect, test } from "vitest";
import { readHeader, type VaultHeader, writeHeader } from "../../renderer/storage/header";
import type { DeriveKey } from "../../renderer/storage/keyDerivation";
import { makeHeader } from "../../renderer/storage/makeHeader";
import { parseRecoveryKey } from "../../renderer/storage/recoveryKey";
import { aNewVault, cheapDerivation, PASSPHRASE, unlocking } from "./aVault";
import { alterHeader } from "./rowsOn";

type Derivation = VaultHeader["passphrase"]["derivation"];

async function aHeader(): Promise<VaultHeader> {
  return (await makeHeader(PASSPHRASE, new Uint8Array(16), cheapDerivation, () => undefined))
    .header;
}

const passphrase = { kind: "passphrase", passphrase: PASSPHRASE } as const;

/** Rewrites a header as someone would who knows how its checksum is made. */
function forge(alter: (header: VaultHeader) => VaultHeader) {
  return (text: string) => {
    const read = readHeader(text);
    if (!read.ok) throw new Error("the header was whole");
    return writeHeader(alter(read.value));
  };
}

test("a header is read back as it was written", async () => {
  const header = await aHeader();
  expect(readHeader(writeHeader(header))).toEqual({ ok: true, value: header });
});

test("one flipped bit in any byte of it is noticed", async () => {
  const text = writeHeader(await aHeader());
  const accepted: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const flipped = String.fromCharCode(text.charCodeAt(at) ^ (1 << (at % 7)));
    const altered = text.slice(0, at) + flipped + text.slice(at + 1);
    if (readHeader(altered).ok) accepted.push(altered);
  }
  expect(accepted).toEqual([]);
});

test.each([
  ["memory", { memoryKiB: 19 * 1024 - 1 }],
  ["passes", { passes: 1 }],
])(
  "a header that makes guessing cheaper by its %s is refused",
  async (_what, weaker: Partial<Derivation>) => {
    expect(readHeader(forge(withDerivation(weaker))(writeHeader(await aHeader())))).toEqual({
      ok: false,
      error: { kind: "damagedHeader" },
    });
  },
);

test("a header that asks for more than 1 GiB is refused before anything is derived", async () => {
  const { disk } = await aNewVault();
  await alterHeader(disk, forge(withDerivation({ memoryKiB: 1024 * 1024 + 1 })));
  const neverDerived = () => Promise.reject(new Error("it was derived"));
  expect(await unlocking(disk, passphrase, { deriveKey: neverDerived })).toEqual({
    ok: false,
    error: { kind: "damagedHeader" },
  });
});

test.each([
  ["least", { memoryKiB: 19 * 1024, passes: 2 }],
  ["most", { memoryKiB: 1024 * 1024 }],
])("the %s that is allowed is read", async (_what, limit: Partial<Derivation>) => {
  expect(readHeader(forge(withDerivation(limit))(writeHeader(await aHeader()))).ok).toBe(true);
});

test("a header of a newer program is refused politely, whatever else it holds", () => {
  const newer = { header: { magic: "common-ground vault", format: 3, keys: [] }, seal: "new" };
  expect(readHeader(JSON.stringify(newer))).toEqual({ ok: false, error: { kind: "newerFormat" } });
});

test.each(["", "{}", "null", "[]", '{"header":{}}', "not JSON"])("%j is no header", (text) => {
  expect(readHeader(text)).toEqual({ ok: false, error: { kind: "damagedHeader" } });
});

describe("a header altered by a skilled hand opens with neither secret", () => {
  const other = btoa("sixteen bytes!!!");
  const alterations: [string, (header: VaultHeader) => VaultHeader][] = [
    ["vault id", (header) => ({ ...header, vaultId: crypto.randomUUID() })],
    ["key id", (header) => ({ ...header, keyId: crypto.randomUUID() })],
    [
      "salts",
      (header) => ({
        ...header,
        passphrase: { ...header.passphrase, salt: other },
        recovery: { ...header.recovery, salt: other },
      }),
    ],
    [
      "wrapped keys swapped",
      (header) => ({
        ...header,
        passphrase: {
          ...header.passphrase,
          nonce: header.recovery.nonce,
          wrapped: header.recovery.wrapped,
        },
        recovery: {
          ...header.recovery,
          nonce: header.passphrase.nonce,
          wrapped: header.passphrase.wrapped,
        },
      }),
    ],
  ];
  test.each(alterations)("%s", async (_what, alter) => {
    const { disk, recoveryKey } = await aNewVault();
    await alterHeader(disk, forge(alter));
    expect(await unlocking(disk, passphrase)).toMatchObject({ error: { kind: "wrongPassphrase" } });
    const recovery = { kind: "recoveryKey", recoveryKey } as const;
    expect(await unlocking(disk, recovery)).toMatchObject({ error: { kind: "wrongRecoveryKey" } });
  });

  test("settings of the derivation, even where the derivation itself pays no heed to them", async () => {
    const heedless: DeriveKey = async (typed) => sha256(typed);
    const { disk } = await aNewVault(undefined, { deriveKey: heedless });
    expect((await unlocking(disk, passphrase, { deriveKey: heedless })).ok).toBe(true);
    await alterHeader(disk, forge(withDerivation({ passes: 4 })));
    expect(await unlocking(disk, passphrase, { deriveKey: heedless })).toMatchObject({
      error: { kind: "wrongPassphrase" },
    });
  });
});

test("the recovery key stands nowhere in the header", async () => {
  const { disk, recoveryKey } = await aNewVault();
  const bytes = parseRecoveryKey(recoveryKey);
  if (!bytes.ok) throw new Error("it is a recovery key");
  await alterHeader(disk, (text) => {
    expect(text).not.toContain(btoa(String.fromCharCode(...bytes.value)).slice(0, 20));
    expect(text).not.toContain(recoveryKey.replaceAll("-", ""));
    return text;
  });
});

function withDerivation(part: Partial<Derivation>) {
  return (header: VaultHeader): VaultHeader => ({
    ...header,
    passphrase: {
      ...header.passphrase,
      derivation: { ...header.passphrase.derivation, ...part },
    },
  });
}
