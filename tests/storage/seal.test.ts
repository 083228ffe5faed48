import * as fc from "fast-check";
import { expect, test } from "vitest";
import { keyMaterial, newKeyBytes, workingKeys } from "../../renderer/storage/keys";
import { readPayload } from "../../renderer/storage/payload";
import { rowName, type SealedRow, seal, unseal } from "../../renderer/storage/seal";

const VAULT = "vault-1";

async function someKeys(vaultId = VAULT) {
  return workingKeys(await keyMaterial(newKeyBytes()), vaultId, "key-1");
}

const letter = new TextEncoder().encode("Amina Yusuf, 020 7946 0001");

test("what was sealed opens again, at every length", async () => {
  const keys = await someKeys();
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 1200 }), async (bytes) => {
      const row = await seal(keys, "r1", Uint8Array.from(bytes));
      expect(await unseal(keys, row)).toEqual(bytes);
    }),
    { numRuns: 200 },
  );
});

test("one flipped bit in any byte of a sealed row is noticed", async () => {
  const keys = await someKeys();
  const row = await seal(keys, "r1", letter);
  for (const part of ["nonce", "sealed"] as const) {
    for (let at = 0; at < row[part].length; at++) {
      const bytes = Uint8Array.from(row[part]);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
      expect(await unseal(keys, { ...row, [part]: bytes })).toBeNull();
    }
  }
});

test.each<[string, (row: SealedRow) => SealedRow]>([
  ["put under another row's name", (row) => ({ ...row, id: "r2" })],
  ["said to be sealed under another key", (row) => ({ ...row, keyId: "key-2" })],
  ["cut short", (row) => ({ ...row, sealed: row.sealed.slice(0, -1) })],
  ["emptied", (row) => ({ ...row, sealed: new Uint8Array(0) })],
])("a row %s does not open", async (_what, alter) => {
  const keys = await someKeys();
  expect(await unseal(keys, alter(await seal(keys, "r1", letter)))).toBeNull();
});

test("another vault's key opens nothing", async () => {
  const row = await seal(await someKeys(), "r1", letter);
  expect(await unseal(await someKeys("vault-2"), row)).toBeNull();
});

test("the length of a sealed row tells only how many steps of 256 bytes it took", async () => {
  const keys = await someKeys();
  const lengthOf = async (bytes: number) =>
    (await seal(keys, "r1", new Uint8Array(bytes))).sealed.byteLength;
  expect(await lengthOf(0)).toBe(await lengthOf(252));
  expect((await lengthOf(253)) - (await lengthOf(252))).toBe(256);
});

test("the same text sealed twice looks different", async () => {
  const keys = await someKeys();
  const [one, other] = [await seal(keys, "r1", letter), await seal(keys, "r1", letter)];
  expect(one.nonce).not.toEqual(other.nonce);
  expect(one.sealed).not.toEqual(other.sealed);
});

test("a row's name is the same each time, differs by part and vault, and holds nothing of it", async () => {
  const keys = await someKeys();
  const name = await rowName(keys, "record", "person/p1");
  expect(await rowName(keys, "record", "person/p1")).toBe(name);
  expect(await rowName(keys, "recordperson", "/p1")).not.toBe(name);
  expect(await rowName(await someKeys(), "record", "person/p1")).not.toBe(name);
  expect(name).toMatch(/^[A-Za-z0-9_-]{22}$/);
});

test("no key can be taken out", async () => {
  const keys = await someKeys();
  expect([keys.sealing.extractable, keys.naming.extractable]).toEqual([false, false]);
});

test.each([
  "[1]",
  "null",
  '"words"',
  '{"kind":"guest","id":"g1","schema":1}',
  '{"kind":"guest","id":"g1","schema":1,"fields":null}',
  '{"kind":"guest","id":7,"schema":1,"fields":{}}',
])("what was sealed and is no record is not taken for one: %s", (written) => {
  expect(readPayload(new TextEncoder().encode(written))).toBeNull();
});
