import { expect, test } from "vitest";
import { beginEdition, changeEdition, showEdition } from "../../renderer/actions/editions";
import { edition2016 } from "../../renderer/domain/edition2016";
import type { EditionId, PersonId, VenueId } from "../../renderer/domain/ids";
import { startingTemplate } from "../../renderer/domain/letterTemplates";
import { type CarriedOver, type EditionFields, fieldsOf } from "../../renderer/domain/nextEdition";
import { type Facts, put } from "../../renderer/domain/records";
import { deferredHere } from "../../renderer/screens/applications/deferredQuestions";
import { todayWork } from "../../renderer/screens/today/todayWork";
import { currentEdition } from "../../renderer/storage/questions/currentEdition";
import { anApplication } from "./aCohort";
import { vaultInMemory } from "./vaultInMemory";

const { edition: published, sessions } = edition2016();
const OWN_CRITERION = { key: "own", wording: "Ours", weight: "essential" } as const;
const former = { ...published, places: 26, criteria: [OWN_CRITERION] };
const [first, ...rest] = sessions;
const venueId = "hall" as VenueId;
const held = {
  ...(first as NonNullable<typeof first>),
  venueId,
  facilitators: "Amina",
  openTo: "invited" as const,
  invited: ["person-1" as PersonId],
};
const changedOffer = { ...startingTemplate(former.id, "offer", "en"), body: "Ours", version: 3 };
const deferred = anApplication(4, {
  editionId: former.id,
  decision: { kind: "deferred", on: "2016-09-06", reason: "" },
});

const EVERYTHING: CarriedOver = { criteria: true, templates: true, venues: true };
const FIELDS: EditionFields = {
  name: " 2017–18 ",
  callOpens: "2017-07-03",
  callCloses: "2017-09-01",
  places: "24",
};

function academy() {
  const settings = {
    id: "settings",
    academyName: "A",
    lockAfterMinutes: 10,
    sampleDay: null,
  } as const;
  return vaultInMemory(
    put("settings", settings),
    put("edition", former),
    ...[held, ...rest].map((session) => put("session", session)),
    put("template", changedOffer),
    put("application", deferred),
  );
}

/** Counts on from what an earlier beginning took. */
function newIds() {
  let count = 0;
  return () => `new-${++count}`;
}

async function begun(carried = EVERYTHING) {
  const vault = academy();
  const made = await beginEdition(vault, newIds(), { fields: FIELDS, carried, yearsLater: 1 });
  if (!made.ok) throw new Error(made.error.kind);
  const edition = vault.facts.edition.get(made.value);
  if (edition === undefined) throw new Error("no edition was kept");
  return { vault, edition };
}

const of = <Kind extends "session" | "template">(facts: Facts, kind: Kind, id: EditionId) =>
  [...facts[kind].values()].filter(({ editionId }) => editionId === id);

const frozen = ({ facts }: { readonly facts: Facts }) =>
  JSON.stringify(
    [facts.edition, facts.session, facts.template, facts.application].map((map) => [...map]),
  );

test("the next edition is as it was asked for, its dates proposed, and is turned to at once", async () => {
  const { vault, edition } = await begun();
  expect(edition).toMatchObject({
    name: "2017–18",
    callOpens: "2017-07-03",
    places: 24,
    criteria: [OWN_CRITERION],
  });
  const states = of(vault.facts, "session", edition.id).map(({ state }) => state);
  expect(states).toHaveLength(sessions.length);
  expect(new Set(states)).toEqual(new Set(["proposed", "toBeConfirmed"]));
  expect(of(vault.facts, "template", edition.id)).toMatchObject([{ body: "Ours", version: 1 }]);
  expect(currentEdition(vault.facts, "2016-11-03")).toBe(edition);
});

test("nobody is carried over, neither who was invited to an item nor who led it; who was deferred is offered", async () => {
  const { vault, edition } = await begun();
  const again = of(vault.facts, "session", edition.id).find(({ title }) => title === held.title);
  expect(again).toMatchObject({ openTo: "invited", venueId });
  expect(again).not.toHaveProperty("invited");
  expect(again).not.toHaveProperty("facilitators");
  expect(deferredHere(vault.facts, edition.id)).toEqual([deferred]);
  expect(todayWork(vault.facts, "2017-07-03")).toContainEqual({ kind: "deferred", count: 1 });
});

test("what is not taken along starts as the program brings it", async () => {
  const { vault, edition } = await begun({ criteria: false, templates: false, venues: false });
  expect(edition.criteria).toEqual(published.criteria);
  expect(of(vault.facts, "template", edition.id)).toEqual([]);
  expect(of(vault.facts, "session", edition.id).map(({ venueId: at }) => at)).toEqual(
    sessions.map(() => null),
  );
});

test("the former edition stays as it was, is turned back to, and undo takes the beginning back whole", async () => {
  const vault = academy();
  const before = frozen(vault);
  await beginEdition(vault, newIds(), { fields: FIELDS, carried: EVERYTHING, yearsLater: 1 });
  expect(vault.facts.edition.get(former.id)).toBe(former);
  expect(of(vault.facts, "session", former.id)).toEqual([held, ...rest]);
  await showEdition(vault, former.id, "2016-11-03");
  expect(currentEdition(vault.facts, "2016-11-03")).toBe(former);
  // It is what the calendar says, so that the next call's first day turns the page by itself.
  expect(currentEdition(vault.facts, "2017-07-03")?.name).toBe("2017–18");
  await showEdition(vault, former.id, "2017-07-03");
  expect(currentEdition(vault.facts, "2017-07-03")).toBe(former);
  for (let step = 0; step < 3; step += 1) await vault.undo();
  expect(frozen(vault)).toBe(before);
  expect(currentEdition(vault.facts, "2017-07-03")).toBe(former);
});

test.each<[Partial<EditionFields>, string]>([
  [{ name: "  " }, "noName"],
  [{ name: "2016–17" }, "nameTaken"],
  [{ callOpens: "" }, "noOpening"],
  [{ callCloses: "2017-02-30" }, "noClosing"],
  [{ callCloses: "2017-07-02" }, "closesFirst"],
  [{ callOpens: "2016-07-01" }, "outOfOrder"],
  [{ places: "2.5" }, "wrongPlaces"],
])("nothing is begun with %j", async (wrong, kind) => {
  const vault = academy();
  const fields = { ...FIELDS, ...wrong };
  const refused = await beginEdition(vault, newIds(), {
    fields,
    carried: EVERYTHING,
    yearsLater: 1,
  });
  expect(refused).toEqual({ ok: false, error: { kind } });
  expect(vault.commits).toEqual([]);
});

test("an edition is changed later, but never past its neighbours", async () => {
  const { vault, edition } = await begun();
  const typed = { ...fieldsOf(edition), callCloses: "2017-08-25", places: "" };
  expect(await changeEdition(vault, edition.id, typed)).toMatchObject({ ok: true });
  expect(vault.facts.edition.get(edition.id)).toMatchObject({
    callCloses: "2017-08-25",
    places: null,
  });
  const late = { ...fieldsOf(former), callOpens: "2017-07-03", callCloses: "2017-09-01" };
  expect(await changeEdition(vault, former.id, late)).toMatchObject({
    error: { kind: "outOfOrder" },
  });
});

test("once the months of the latest edition are over, Today offers to begin the next", async () => {
  const { vault } = await begun();
  const offered = (facts: Facts, today: "2017-05-31" | "2017-06-01" | "2018-06-01") =>
    todayWork(facts, today).flatMap((work) => (work.kind === "nextEdition" ? [work.name] : []));
  expect(offered(academy().facts, "2017-05-31")).toEqual([]);
  expect(offered(academy().facts, "2017-06-01")).toEqual(["2016–17"]);
  expect(offered(vault.facts, "2017-06-01")).toEqual([]);
  expect(offered(vault.facts, "2018-06-01")).toEqual(["2017–18"]);
});
