import { expect, test } from "vitest";
import { changeSettings } from "../../renderer/actions/changeSettings";
import { put } from "../../renderer/domain/records";
import { vaultInMemory } from "./vaultInMemory";

function aVault() {
  return vaultInMemory(
    put("settings", {
      id: "settings",
      academyName: "Before",
      lockAfterMinutes: 10,
      sampleDay: null,
    }),
  );
}

test("the name is kept without the spaces around it", async () => {
  const vault = aVault();
  await changeSettings(vault, {
    academyName: "  After ",
    coordinatorName: "",
    lockAfterMinutes: 5,
  });
  expect(vault.facts.settings.get("settings")).toMatchObject({
    academyName: "After",
    lockAfterMinutes: 5,
  });
});

test("an academy keeps a name", async () => {
  const vault = aVault();
  const changed = await changeSettings(vault, {
    academyName: " ",
    coordinatorName: "",
    lockAfterMinutes: 5,
  });
  expect(changed).toEqual({ ok: false, error: { kind: "noName" } });
  expect(vault.commits).toEqual([]);
});

test.each([0, 61, 2.5, Number.NaN, -1])("%s minutes are no time to lock after", async (minutes) => {
  const vault = aVault();
  const changed = await changeSettings(vault, {
    academyName: "After",
    coordinatorName: "",
    lockAfterMinutes: minutes,
  });
  expect(changed).toEqual({ ok: false, error: { kind: "lockMinutes" } });
  expect(vault.commits).toEqual([]);
});

test("a change of the settings can be taken back", async () => {
  const vault = aVault();
  await changeSettings(vault, { academyName: "After", coordinatorName: "", lockAfterMinutes: 60 });
  expect(await vault.undo()).toEqual({ action: "changeSettings" });
  expect(vault.facts.settings.get("settings")?.academyName).toBe("Before");
});
