import { expect, test } from "vitest";
import { put } from "../../renderer/domain/records";
import { DERIVATION, deriveHere, passphraseBytes } from "../../renderer/storage/keyDerivation";
import { aNewVault, PASSPHRASE, reopened, unlocking } from "./aVault";
import { aGuest } from "./records";

test("derives as the reference Argon2id does", async () => {
  // A test vector of the reference implementation (P-H-C/phc-winner-argon2, test.c): t=2, m=65536, p=1.
  const settings = { name: "argon2id", memoryKiB: 65536, passes: 2, lanes: 1 } as const;
  const salt = new TextEncoder().encode("somesalt");
  const derived = await deriveHere(passphraseBytes("password"), salt, settings, () => undefined);
  expect(Buffer.from(derived).toString("hex")).toBe(
    "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7",
  );
});

test("asks for 64 MiB, two passes and one lane", () => {
  expect(DERIVATION).toEqual({ name: "argon2id", memoryKiB: 65536, passes: 2, lanes: 1 });
});

test("a vault made with the real derivation opens with it, saying how far it is, and not with another passphrase", async () => {
  const { vault, disk } = await aNewVault(undefined, { deriveKey: deriveHere });
  await vault.commit([put("guest", aGuest("g1"))], { action: "addGuest" });
  const progress: number[] = [];
  const again = await reopened(disk, {
    deriveKey: (passphrase, salt, settings, onProgress) =>
      deriveHere(passphrase, salt, settings, (done) => {
        progress.push(done);
        onProgress(done);
      }),
  });
  expect(again.facts.guest.size).toBe(1);
  expect(progress.length).toBeGreaterThan(10);
  expect(progress).toEqual(progress.toSorted((left, right) => left - right));
  expect(progress.at(-1)).toBe(1);
  const wrong = { kind: "passphrase", passphrase: `${PASSPHRASE}!` } as const;
  expect(await unlocking(disk, wrong, { deriveKey: deriveHere })).toMatchObject({
    error: { kind: "wrongPassphrase" },
  });
});
