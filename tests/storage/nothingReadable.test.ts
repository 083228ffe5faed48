import { expect, test } from "vitest";
import { put, remove } from "../../renderer/domain/records";
import { createVault } from "../../renderer/storage/openVault";
import { newRecoveryKey } from "../../renderer/storage/recoveryKey";
import { aNewVault, anEmptyDisk, PASSPHRASE, surroundings } from "./aVault";
import { aGuest, aMark, anApplicationOf, aPerson } from "./records";
import { rowsOn } from "./rowsOn";

const CANARIES = [
  "Amina",
  "Yusuf",
  "ትግስት",
  "Praxis",
  "amina@example.org",
  "form.docx",
  "s1~p1",
  "person",
  "guest",
  "settings",
];

/** Every byte of every row, once as UTF-8 and once as UTF-16 of both orders would stand there. */
async function everythingOn(disk: Parameters<typeof rowsOn>[0]): Promise<Buffer> {
  const { records, originals, meta } = await rowsOn(disk);
  const rows = [...records, ...originals].flatMap((row) => [
    Buffer.from(JSON.stringify({ ...row, nonce: null, sealed: null })),
    Buffer.from(row.nonce),
    Buffer.from(row.sealed),
  ]);
  return Buffer.concat([...rows, Buffer.from(JSON.stringify(meta))]);
}

function found(everything: Buffer, canary: string): boolean {
  const wide = Buffer.from(canary, "utf16le");
  const encodings = [Buffer.from(canary), wide, Buffer.from(wide).swap16()];
  return encodings.some((bytes) => everything.includes(bytes));
}

test("no name, answer, id or kind of record can be read on the disk, nor after it was removed", async () => {
  const { vault, disk } = await aNewVault();
  await vault.commit(
    [
      put("person", aPerson("p1", { fullName: "ትግስት Yusuf", email: "amina@example.org" })),
      put("guest", aGuest("g1", { name: "Amina", organisation: "Praxis" })),
      put("mark", aMark("s1", "p1", { kind: "present" })),
      put("application", anApplicationOf("a1", "o1")),
    ],
    { action: "import" },
  );
  await vault.putOriginal("o1", Buffer.from("Amina Yusuf, Praxis"));
  await vault.commit([remove("guest", "g1")], { action: "removeGuest" });
  const everything = await everythingOn(disk);
  expect(everything.byteLength).toBeGreaterThan(1000);
  expect(CANARIES.filter((canary) => found(everything, canary))).toEqual([]);
});

test("the search itself finds a canary that stands there in the clear", () => {
  expect(found(Buffer.from("x Amina x"), "Amina")).toBe(true);
  expect(found(Buffer.from("x ትግስት x", "utf16le"), "ትግስት")).toBe(true);
});

test("neither the passphrase nor what was derived from it stands on the disk", async () => {
  const disk = anEmptyDisk();
  const derived = crypto.getRandomValues(new Uint8Array(32));
  const request = {
    name: "academy",
    passphrase: PASSPHRASE,
    recoveryKey: newRecoveryKey(),
  } as const;
  const kept = Buffer.from(derived);
  await createVault(request, surroundings(disk, { deriveKey: async () => derived }));
  const everything = await everythingOn(disk);
  expect(everything.includes(PASSPHRASE)).toBe(false);
  expect(everything.includes(kept)).toBe(false);
  expect(everything.includes(kept.toString("base64").slice(0, 40))).toBe(false);
  expect([...derived].every((byte) => byte === 0)).toBe(true);
});
