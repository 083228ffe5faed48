import { rmSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { runRow } from "../../build/trustRow";
import { backUp } from "../../renderer/actions/backUp";
import { restoreBackup } from "../../renderer/actions/restoreBackup";
import { type Facts, put, remove } from "../../renderer/domain/records";
import { anyText } from "../storage/anyText";
import { aGuest, aPerson } from "../storage/records";
import { twoCopies } from "../storage/twoCopies";

const MEGABYTE = 1024 * 1024;
/** One vault in so many holds a note of a megabyte. */
const LONG_NOTE_EVERY = 50;

const texts = fc.array(anyText, { minLength: 2, maxLength: 12 });

/** Going back is itself a line of the log, which stays as it is. */
function withoutLog({ audit: _log, ...facts }: Facts) {
  return facts;
}

async function oneRestore(round: number): Promise<string | null> {
  const [all = []] = fc.sample(texts, { seed: round, numRuns: 1 });
  const note = round % LONG_NOTE_EVERY === 0 ? [`${"ትግስት 👩🏾‍🏫 ".repeat(MEGABYTE / 16)}`] : [];
  const records = [...all, ...note].map((text, index) =>
    index % 2 === 0
      ? put("guest", aGuest(`g${index}`, { name: text }))
      : put("person", aPerson(`p${index}`, { fullName: text, languages: text })),
  );
  const world = twoCopies();
  const vault = await world.create();
  await vault.commit(records, { action: "import" });
  const before = withoutLog(structuredClone(vault.facts));
  const made = await backUp(vault, world.shelf());
  if (!made.ok) return `not backed up: ${made.error.kind}`;
  await vault.commit(
    records.slice(1).map(({ kind, id }) => remove(kind, id)),
    { action: "remove" },
  );
  const restored = await restoreBackup(vault, world.shelf(), null, made.value.name);
  if (!restored.ok) return `not restored: ${restored.error.kind}`;
  const back = await world.restart();
  const isSame = isDeepStrictEqual(withoutLog(back.facts), before);
  await world.end();
  rmSync(join(world.folder, "..", ".."), { recursive: true });
  return isSame ? null : "came back different";
}

test("a random vault comes back out of its backup exactly as it was", async () => {
  const { misses } = await runRow("restore", 2000, oneRestore);
  expect(misses).toEqual([]);
});
