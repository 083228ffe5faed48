import { expect, test } from "vitest";
import { moveSampleDay } from "../../renderer/actions/moveSampleDay";
import { openSampleAcademy } from "../../renderer/actions/openSampleAcademy";
import { vaultPresence } from "../../renderer/storage/openVault";
import { anEmptyDisk, surroundings } from "../storage/aVault";
import { vaultInMemory } from "./vaultInMemory";

async function sampleOn(disk: ReturnType<typeof anEmptyDisk>) {
  const opened = await openSampleAcademy({
    ...surroundings(disk),
    deriveKey: () => Promise.reject(new Error("nothing slow may be derived for the sample")),
  });
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value;
}

test("the sample academy opens at once and is marked as a sample with its own day", async () => {
  const vault = await sampleOn(anEmptyDisk());
  expect(vault.name).toBe("sample");
  expect(vault.facts.settings.get("settings")?.sampleDay).toBe("2016-11-03");
  expect(vault.facts.application.size).toBeGreaterThanOrEqual(40);
});

test("what was changed in the sample is still there the next time", async () => {
  const disk = anEmptyDisk();
  const first = await sampleOn(disk);
  await moveSampleDay(first, 13);
  first.lock();
  const again = await sampleOn(disk);
  expect(again.facts.settings.get("settings")?.sampleDay).toBe("2016-11-16");
});

test("the sample never stands where the coordinator's own academy does", async () => {
  const disk = anEmptyDisk();
  await sampleOn(disk);
  expect(await vaultPresence("academy", disk)).toEqual({ kind: "none" });
});

test("a real academy has no day that can be moved", async () => {
  const settings = {
    id: "settings",
    academyName: "",
    lockAfterMinutes: 10,
    sampleDay: null,
  } as const;
  const vault = vaultInMemory({ do: "put", kind: "settings", id: "settings", record: settings });
  expect(await moveSampleDay(vault, 1)).toEqual({ ok: false, error: { kind: "notASample" } });
});
