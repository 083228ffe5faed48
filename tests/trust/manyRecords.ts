import { vaultFiles } from "../../electron/answers/vault/vaultFiles";
import { copyOnDesktop } from "../../renderer/app/copyOnDesktop";
import { type Operation, put } from "../../renderer/domain/records";
import { deriveHere } from "../../renderer/storage/keyDerivation";
import { PASSPHRASE } from "../app/setUp";
import { anEmptyDisk, unlocking } from "../storage/aVault";
import { aPerson } from "../storage/records";

const COMMIT_OF = 2_500;
/** Fills a sealed record up to 2 KB. */
const NOTE = "Speaks for the tenants of the house, in four languages. ".repeat(30);

/** Adds people to the academy in a vault folder. */
export async function addManyRecords(home: string, count: number): Promise<void> {
  const people = Array.from({ length: count }, (_, number) =>
    put("person", aPerson(`p${number}`, { fullName: `Person ${number}`, languages: NOTE })),
  );
  await addRecords(home, people);
}

/** Writes into the academy in a vault folder, as a window on another browser would. */
export async function addRecords(home: string, operations: readonly Operation[]): Promise<void> {
  const files = vaultFiles({ home });
  const opened = await unlocking(
    anEmptyDisk(),
    { kind: "passphrase", passphrase: PASSPHRASE },
    { deriveKey: deriveHere, clock: Date.now, secondCopy: copyOnDesktop(files) },
  );
  if (!opened.ok) throw new Error(`The academy did not open: ${opened.error.kind}`);
  const vault = opened.value;
  for (let first = 0; first < operations.length; first += COMMIT_OF) {
    await vault.commit(operations.slice(first, first + COMMIT_OF), { action: "import" });
  }
  vault.lock();
  await files.close();
}
