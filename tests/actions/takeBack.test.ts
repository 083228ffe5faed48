import { expect, test } from "vitest";
import { REGISTER_DEEDS, takeBack } from "../../renderer/actions/takeBack";
import { put } from "../../renderer/domain/records";
import { aPerson } from "../domain/builders";
import { vaultInMemory } from "./vaultInMemory";

const person = [put("person", aPerson())];

test("the latest change is taken back and named", async () => {
  const vault = vaultInMemory();
  await vault.commit(person, { action: "addPerson" });
  expect(await takeBack(vault)).toEqual({ action: "addPerson" });
  expect(vault.facts.person.size).toBe(0);
});

test.each(["setUpAcademy", "openSampleAcademy"])(
  "%s is what everything stands on and stays",
  async (action) => {
    const vault = vaultInMemory();
    await vault.commit(person, { action });
    expect(await takeBack(vault)).toBeNull();
    expect(vault.facts.person.size).toBe(1);
  },
);

test("with nothing done there is nothing to take back", async () => {
  expect(await takeBack(vaultInMemory())).toBeNull();
});

test("in register mode only what the register does is taken back", async () => {
  const vault = vaultInMemory();
  await vault.commit(person, { action: "decideApplication" });
  expect(await takeBack(vault, REGISTER_DEEDS)).toBeNull();
  await vault.commit([put("person", aPerson({ knownAs: "S." }))], { action: "addGuest" });
  expect(await takeBack(vault, REGISTER_DEEDS)).toEqual({ action: "addGuest" });
  expect(vault.facts.person.get("person-1")?.knownAs).toBe("Selam");
});
