import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ownersOf } from "../../../electron/answers/vault/whoseFiles";
import { aFailingDisk, aFolder } from "./aDisk";

test("a file gone meanwhile is nobody's, and the others are told apart all the same", async () => {
  const ours = { vaultId: randomUUID(), keyId: randomUUID() };
  const folder = aFolder();
  const [there, gone] = [join(folder, "there"), join(folder, "gone")];
  writeFileSync(there, `sealed under ${ours.keyId}`);
  const owners = await ownersOf(
    aFailingDisk(),
    [gone, there],
    JSON.stringify({ header: { ...ours } }),
  );
  expect(owners).toEqual(
    new Map([
      [gone, "unknown"],
      [there, "ours"],
    ]),
  );
});
