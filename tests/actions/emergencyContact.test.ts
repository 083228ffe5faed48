import { expect, test } from "vitest";
import { acceptForm } from "../../renderer/actions/acceptForm";
import { checkAgain } from "../../renderer/actions/checkAgain";
import { keepEmergencyContact } from "../../renderer/actions/emergencyContact";
import type { PersonId } from "../../renderer/domain/ids";
import type { EmergencyContact } from "../../renderer/domain/person";
import { put } from "../../renderer/domain/records";
import { anApplication, aPerson } from "../domain/builders";
import { vaultInMemory } from "./vaultInMemory";

const ID = "person-1" as PersonId;
const CALL: EmergencyContact = {
  name: " Yonas ",
  relationship: "brother",
  phone: "07700 900461",
  consent: { on: "2016-09-08", how: "inPerson" },
};
const answers = { firstName: "Selamawit", familyName: "Tesfaye" };
const aVault = () =>
  vaultInMemory(
    put("person", aPerson({ id: ID })),
    put("application", anApplication({ personId: ID, answers })),
  );

test("is kept with the person, and taken away again", async () => {
  const vault = aVault();
  await keepEmergencyContact(vault, ID, CALL);
  expect(vault.facts.person.get(ID)?.emergency).toEqual({ ...CALL, name: "Yonas" });
  await keepEmergencyContact(vault, ID, null);
  expect(vault.facts.person.get(ID)?.emergency).toBeNull();
});

test.each([
  ["noName", { name: " " }],
  ["noPhone", { phone: "" }],
  ["notADay", { consent: { on: "2016-13-01", how: "inPerson" } }],
] as const)("is refused as %s", async (kind, part) => {
  const vault = aVault();
  const kept = await keepEmergencyContact(vault, ID, { ...CALL, ...part });
  expect(kept).toEqual({ ok: false, error: { kind } });
  expect(vault.commits).toEqual([]);
});

test("stays when the form is checked a second time", async () => {
  const vault = aVault();
  await keepEmergencyContact(vault, ID, CALL);
  const { id } = anApplication();
  await checkAgain(vault, id);
  await acceptForm(vault, () => "unused", id, "2016-09-09");
  expect(vault.facts.person.get(ID)).toMatchObject({
    fullName: "Selamawit Tesfaye",
    emergency: { phone: CALL.phone },
  });
});
