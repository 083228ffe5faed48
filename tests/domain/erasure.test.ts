import { expect, test } from "vitest";
import type { Application } from "../../renderer/domain/application";
import { erasureOf } from "../../renderer/domain/erasure";
import type { ApplicationId, PersonId, SessionId } from "../../renderer/domain/ids";
import { put } from "../../renderer/domain/records";
import { aMark, anApplication, aPerson, aPlace } from "../actions/aCohort";
import { vaultInMemory } from "../actions/vaultInMemory";

const PERSON = "person-Amina" as PersonId;
const OTHER = "person-Omar" as PersonId;
const PRESENT = { kind: "present" } as const;

function anEntry(number: number, text: string) {
  const detail = { text, salt: "s" };
  const rest = { device: "d", number, at: number, who: "", about: null, previous: null };
  return put("audit", { id: `d.${number}`, act: "exported", detail, detailDigest: "x", ...rest });
}

function aWorld() {
  const file = { id: "o1", name: "Amina Said.docx" } as Application["original"];
  const companions = [{ id: "o2", name: "CV.pdf" }] as never;
  const mine = anApplication(3, { personId: PERSON, original: file, companions });
  const earlier = anApplication(7, {
    id: "earlier" as ApplicationId,
    check: { kind: "replaced", by: mine.id } as never,
  });
  const omar = anApplication(5, { personId: OTHER });
  const outcomes = [
    { fileName: "Amina Said.docx", kind: "read", applicationId: mine.id },
    { fileName: "Omar Ali.docx", kind: "read", applicationId: omar.id },
  ];
  const vault = vaultInMemory(
    put("application", mine),
    put("application", earlier),
    put("application", omar),
    put("reading", { id: mine.id, evidence: {}, unplaced: [], warnings: [] }),
    put("person", aPerson("Amina")),
    put("person", aPerson("Omar")),
    put("place", aPlace("Amina", 1)),
    put("mark", aMark("Amina", PRESENT)),
    put("mark", aMark("Omar", PRESENT)),
    put("batch", { id: "b", outcomes } as never),
    put("taughtForm", { id: "t", name: "Amina Said.docx" } as never),
    anEntry(1, "Offer - Yusuf, Ámina.docx"),
    anEntry(2, "Sign-in sheet.xlsx"),
  );
  return { vault, mine, earlier };
}

test("everything about a person goes, with every version they sent, and nothing of anybody else", () => {
  const { vault, mine, earlier } = aWorld();
  const erasure = erasureOf(vault.facts, mine);
  const gone = erasure.records.map(({ kind, id }) => `${kind} ${id}`).sort();
  expect(gone).toEqual(
    [
      `application ${mine.id}`,
      "application earlier",
      `reading ${mine.id}`,
      `person ${PERSON}`,
      `place ${aPlace("Amina", 1).id}`,
      `mark ${aMark("Amina", PRESENT).id}`,
    ].sort(),
  );
  expect(erasure.originals).toEqual(["o1", "o2"]);
  expect(erasure.numbers).toEqual([3, 7]);
  expect(erasureOf(vault.facts, earlier).records).toHaveLength(gone.length);
});

test("names leave the lists of imports, the forms taught and the log", () => {
  const { vault, mine } = aWorld();
  expect(erasureOf(vault.facts, mine).changes).toEqual([
    expect.objectContaining({
      kind: "batch",
      fields: { outcomes: [expect.objectContaining({ fileName: "Omar Ali.docx" })] },
    }),
    expect.objectContaining({ kind: "taughtForm", fields: { name: "" } }),
    expect.objectContaining({ kind: "audit", id: "d.1", fields: { detail: null } }),
  ]);
});

test("a record of a kind yet to come goes by the ids it carries, also in a list", () => {
  const { vault, mine } = aWorld();
  const meeting = { id: "m1", personId: "x" as SessionId, people: [OTHER, PERSON] };
  const facts = { ...vault.facts, guest: new Map([["m1", meeting as never]]) };
  expect(erasureOf(facts, mine).records).toContainEqual({ kind: "guest", id: "m1" });
});
