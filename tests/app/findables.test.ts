import { expect, test } from "vitest";
import { findables, matching } from "../../renderer/app/findables";
import { edition2016 } from "../../renderer/domain/edition2016";
import type { EditionId, PersonId, SessionId } from "../../renderer/domain/ids";
import { put } from "../../renderer/domain/records";
import { vaultInMemory } from "../actions/vaultInMemory";
import { anApplication, anEvening, aPerson, aPlace, EDITION } from "../domain/builders";

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

test("somebody of two editions is found once in each, with its name", () => {
  const amina = aPerson({ id: "p1" as PersonId, knownAs: "Amina" });
  const { edition } = edition2016();
  const next = { ...edition, id: "2017-18" as EditionId, name: "2017–18" };
  const { facts } = vaultInMemory(
    put("edition", { ...edition, id: EDITION }),
    put("edition", next),
    put("person", amina),
    put("place", aPlace(1, { personId: amina.id })),
    put("place", aPlace(2, { personId: amina.id, editionId: next.id })),
  );
  const found = matching(findables(facts), "amina");
  expect(found.map((one) => one.edition?.name)).toEqual(["2016–17", "2017–18"]);
  expect(new Set(found.map(({ key }) => key)).size).toBe(2);
  expect(new Set(found.map(({ to }) => to)).size).toBe(1);
});

test("addresses hold ids and no names", () => {
  for (const { to, name } of everything()) {
    expect(decodeURIComponent(to)).not.toContain(name);
  }
  expect(everything().map(({ to }) => to)).toContain("/programme/2016-17%2Fsession-2");
});
