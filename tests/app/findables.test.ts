import { expect, test } from "vitest";
import { findables, matching } from "../../renderer/app/findables";
import type { PersonId, SessionId } from "../../renderer/domain/ids";
import { put } from "../../renderer/domain/records";
import { vaultInMemory } from "../actions/vaultInMemory";
import { anApplication, anEvening, aPerson, aPlace } from "../domain/builders";

function everything() {
  const amina = aPerson({
    id: "p1" as PersonId,
    knownAs: "Amina",
    fullName: "Amina Yusuf Warsame",
  });
  const nguyen = aPerson({
    id: "p2" as PersonId,
    knownAs: "Nguyễn Thị Hoa",
    fullName: "Nguyễn Thị Hoa",
  });
  return findables(
    vaultInMemory(
      put("person", amina),
      put("person", nguyen),
      put("place", aPlace(1, { personId: amina.id })),
      put("place", aPlace(2, { personId: nguyen.id })),
      put(
        "application",
        anApplication({ number: 17, answers: { firstName: "سارة", familyName: "حسن" } }),
      ),
      put("session", anEvening("2016-09-21", { id: "2016-17/session-2" as SessionId })),
    ).facts,
  );
}

function namesFor(typed: string): readonly string[] {
  return matching(everything(), typed).map(({ name }) => name);
}

test("accents and the order of the words do not matter", () => {
  expect(namesFor("hoa nguyen")).toEqual(["Nguyễn Thị Hoa"]);
});

test("someone is found by the family name and shown by the name they go by", () => {
  expect(namesFor("wars")).toEqual(["Amina"]);
});

test("an application is found by its number and by a name in its own script", () => {
  expect(namesFor("17")).toEqual(["سارة حسن"]);
  expect(namesFor("حسن")).toEqual(["سارة حسن"]);
});

test("nothing typed finds nothing, and nonsense too", () => {
  expect(namesFor("  ")).toEqual([]);
  expect(namesFor("zzz")).toEqual([]);
});

test("addresses hold ids and no names", () => {
  for (const { to, name } of everything()) {
    expect(decodeURIComponent(to)).not.toContain(name);
  }
  expect(everything().map(({ to }) => to)).toContain("/programme/2016-17%2Fsession-2");
});
