import { expect, test } from "vitest";
import {
  addSession,
  changeObservances,
  changeSession,
  keepVenue,
} from "../../renderer/actions/changeProgramme";
import { saveCalendar } from "../../renderer/actions/saveCalendar";
import type { PersonId, SessionId } from "../../renderer/domain/ids";
import { put } from "../../renderer/domain/records";
import { calendarItems } from "../../renderer/storage/questions/calendar";
import { anEdition, aPlace, aSession, EDITION, SESSION } from "./aCohort";
import { vaultInMemory } from "./vaultInMemory";

let last = 0;
const moment = {
  today: "2016-10-20",
  nowMs: Date.UTC(2016, 9, 20),
  newId: () => `new-${++last}`,
} as const;
const { id: _id, editionId: _editionId, state: _state, ...fields } = aSession();

test("a moved session is changed, its history says from where and why, and one undo takes both back", async () => {
  const vault = vaultInMemory(put("session", aSession()));
  const time = { kind: "dated", date: "2016-11-10", starts: "18:00", ends: "20:00" } as const;
  const deed = {
    do: "edit",
    fields: { ...fields, time },
    reason: " The hall is flooded ",
  } as const;
  const moved = await changeSession(vault, SESSION, deed, moment);
  expect(moved).toMatchObject({
    ok: true,
    value: {
      on: "2016-10-20",
      before: { state: "confirmed", time: { date: "2016-11-03" } },
      after: { state: "changed", time: { date: "2016-11-10" } },
      reason: "The hall is flooded",
    },
  });
  expect(vault.facts.session.get(SESSION)).toMatchObject({ state: "changed", time });
  await vault.undo();
  expect(vault.facts.session.get(SESSION)).toEqual(aSession());
  expect(vault.facts.sessionChange.size).toBe(0);
});

test("what is refused writes nothing", async () => {
  const vault = vaultInMemory(put("session", aSession()));
  expect(await changeSession(vault, SESSION, { do: "confirm" }, moment)).toMatchObject({
    ok: false,
  });
  const lost = "lost" as SessionId;
  expect(await changeSession(vault, lost, { do: "confirm" }, moment)).toMatchObject({
    error: { kind: "noSuchSession" },
  });
  expect(vault.commits).toEqual([]);
});

test("a proposal goes into the programme with a step of its own and is confirmed by a person", async () => {
  const vault = vaultInMemory(put("edition", anEdition()));
  const added = await addSession(vault, EDITION, fields, moment);
  if (!added.ok) throw new Error(added.error.kind);
  expect(vault.facts.session.get(added.value)).toMatchObject({
    state: "proposed",
    editionId: EDITION,
  });
  await changeSession(vault, added.value, { do: "confirm" }, moment);
  expect(vault.facts.session.get(added.value)?.state).toBe("confirmed");
  expect(vault.facts.sessionChange.size).toBe(2);
});

test("each change raises the number that tells calendars which version is the later one", async () => {
  const vault = vaultInMemory(put("edition", anEdition()), put("session", aSession()));
  const sequence = () => calendarItems(vault.facts, anEdition(), { kind: "all" })[0]?.sequence;
  expect(sequence()).toBe(0);
  await changeSession(vault, SESSION, { do: "cancel", reason: "snow" }, moment);
  await changeSession(vault, SESSION, { do: "bringBack" }, moment);
  expect(sequence()).toBe(2);
});

test("one person's calendar holds what they are a member for and invited to", () => {
  const amina = aPlace("Amina", 1).personId;
  const vault = vaultInMemory(
    put("edition", anEdition()),
    put("place", aPlace("Amina", 1)),
    put("place", aPlace("Late", 2, { joinedOn: "2016-12-01" })),
    put("session", aSession()),
    put("session", aSession({ id: "other" as SessionId, openTo: "invited", invited: [amina] })),
    put(
      "session",
      aSession({
        id: "months" as SessionId,
        time: { kind: "months", from: "2017-01", to: "2017-02" },
      }),
    ),
  );
  const of = (personId: PersonId) =>
    calendarItems(vault.facts, anEdition(), { kind: "person", personId }).map(
      ({ session }) => session.id,
    );
  expect(of(amina)).toEqual(["other", "session5"]);
  expect(of(aPlace("Late", 2).personId)).toEqual([]);
  const cohort = calendarItems(vault.facts, anEdition(), { kind: "cohort" });
  expect(cohort.map(({ session }) => session.id)).toEqual(["session5"]);
});

test("the calendar file's name says the edition and nobody's name", async () => {
  const vault = vaultInMemory(put("edition", anEdition()), put("session", aSession()));
  const saved: [string, string][] = [];
  const desktop = {
    saveFile: async (name: string, bytes: Uint8Array) => {
      saved.push([name, new TextDecoder().decode(bytes)]);
      return { kind: "saved", path: name } as const;
    },
  };
  const whose = { kind: "person", personId: "person-Amina" as PersonId } as const;
  await saveCalendar(vault, anEdition(), whose, moment.nowMs, desktop);
  expect(saved[0]?.[0]).toBe("programme-2016-17-one-person.ics");
  expect(saved[0]?.[1]).toMatch(/^BEGIN:VCALENDAR\r\n/);
});

test("a venue is added and changed, never without a name; days to keep free stand in order", async () => {
  const vault = vaultInMemory(put("edition", anEdition()));
  const hall = { name: " Hall ", address: "", accessNotes: "", contact: "Jo", worksOffline: "" };
  const added = await keepVenue(vault, null, hall, moment.newId);
  if (!added.ok) throw new Error(added.error.kind);
  await keepVenue(vault, added.value, { ...hall, contact: "Sam" }, moment.newId);
  expect([...vault.facts.venue.values()]).toMatchObject([{ name: "Hall", contact: "Sam" }]);
  expect(await keepVenue(vault, null, { ...hall, name: " " }, moment.newId)).toMatchObject({
    error: { kind: "noName" },
  });
  const days = [
    { name: "Later", from: "2017-03-20", to: "2017-03-21" },
    { name: "Sooner", from: "2017-01-19", to: "2017-01-19" },
  ] as const;
  await changeObservances(vault, anEdition(), days);
  expect(vault.facts.edition.get(EDITION)?.observances?.map(({ name }) => name)).toEqual([
    "Sooner",
    "Later",
  ]);
});
