import { describe, expect, test } from "vitest";
import { changeSession, type SessionDeed } from "../../renderer/actions/changeProgramme";
import { composeLetter } from "../../renderer/actions/composeLetter";
import { affectedPlaces } from "../../renderer/domain/affected";
import type { Session } from "../../renderer/domain/edition";
import type { ApplicationId, LetterId, PersonId, VenueId } from "../../renderer/domain/ids";
import type { CohortPlace } from "../../renderer/domain/person";
import { put } from "../../renderer/domain/records";
import { type LetterToSend, lettersToSend } from "../../renderer/storage/questions/letters";
import {
  aMark,
  anApplication,
  anEdition,
  aPerson,
  aPlace,
  aSession,
  EDITION,
  SESSION,
} from "./aCohort";
import { vaultInMemory } from "./vaultInMemory";

const TODAY = "2016-10-20";
const MOVED = { kind: "dated", date: "2016-11-10", starts: "18:00", ends: "20:00" } as const;

/** Amina is there all year, Bereket left before, Chau joins between the two days, Dina after both. */
const COHORT: readonly (readonly [name: string, facts: Partial<CohortPlace>])[] = [
  ["Amina", {}],
  ["Bereket", { left: { on: "2016-10-01", reason: "moved" } }],
  ["Chau", { joinedOn: "2016-11-05" }],
  ["Dina", { joinedOn: "2016-12-01" }],
];

function aWorld(session: Partial<Session> = {}) {
  return vaultInMemory(
    put("edition", anEdition()),
    put("session", aSession(session)),
    ...COHORT.flatMap(([name, facts], index) => {
      const applicationId = `application-${index + 1}` as ApplicationId;
      return [
        put("person", aPerson(name)),
        put("application", anApplication(index + 1, { personId: `person-${name}` as PersonId })),
        put("place", aPlace(name, index + 1, { applicationId, ...facts })),
      ];
    }),
  );
}

let moment = 0;
const now = () => ({ today: TODAY, nowMs: ++moment, newId: () => `change-${moment}` }) as const;

const fieldsOf = ({ id: _id, editionId: _edition, state: _state, ...fields }: Session) => fields;
const move: SessionDeed = {
  do: "edit",
  fields: { ...fieldsOf(aSession()), time: MOVED },
  reason: "The hall is flooded",
};

function written(vault: ReturnType<typeof aWorld>) {
  return lettersToSend(vault.facts, EDITION, TODAY)
    .filter(({ session }) => session !== null)
    .map(({ purpose, person, isDue }) => [purpose, person.knownAs, isDue]);
}

test.each([
  ["confirming a proposal", "proposed", { do: "confirm" }, "dateConfirmed", ["Amina"]],
  ["moving a confirmed date", "confirmed", move, "dateChanged", ["Amina", "Chau"]],
  ["cancelling", "confirmed", { do: "cancel", reason: "Snow" }, "sessionCancelled", ["Amina"]],
] as const)(
  "%s drafts a letter to exactly those it concerns",
  async (_deed, state, deed, purpose, names) => {
    const vault = aWorld({ state });
    const step = await changeSession(vault, SESSION, deed, now());
    if (!step.ok) throw new Error(step.error.kind);
    expect(written(vault)).toEqual(names.map((name) => [purpose, name, true]));
    const session = vault.facts.session.get(SESSION) as Session;
    const told = affectedPlaces(session, step.value, [...vault.facts.place.values()]);
    expect(told.map(({ personId }) => vault.facts.person.get(personId)?.knownAs)).toEqual(names);
  },
);

describe("where only the room changes", () => {
  const HALL = { name: "Quay Hall", address: "1 Quay Street", accessNotes: "Ring twice" };
  const ROOM = { name: "Room 4", address: "9 Mill Lane", accessNotes: "Level" };
  const venueOf = (name: "hall" | "room") => name as VenueId;

  function aWorldWithRooms() {
    const vault = aWorld({ state: "confirmed", venueId: venueOf("hall") });
    vault.commit(
      [
        put("venue", { id: venueOf("hall"), ...HALL }),
        put("venue", { id: venueOf("room"), ...ROOM }),
      ],
      { action: "saveVenue" },
    );
    return vault;
  }

  const edit = (vault: ReturnType<typeof aWorld>, fields: Partial<Session>) =>
    changeSession(
      vault,
      SESSION,
      {
        do: "edit",
        fields: { ...fieldsOf(vault.facts.session.get(SESSION) as Session), ...fields },
        reason: "",
      },
      now(),
    );

  const letterTo = (vault: ReturnType<typeof aWorld>, name = "Amina") =>
    lettersToSend(vault.facts, EDITION, TODAY).find(
      ({ session, person }) => session !== null && person.knownAs === name,
    );

  function words(vault: ReturnType<typeof aWorld>) {
    const letter = letterTo(vault);
    return letter && composeLetter(vault.facts, letter, letter.template, TODAY);
  }

  async function make(vault: ReturnType<typeof aWorld>) {
    const { application, purpose, about } = letterTo(vault) as LetterToSend;
    const id = `letter-${++moment}` as LetterId;
    await vault.commit(
      [
        put("letter", {
          ...{ id, applicationId: application?.id ?? null, purpose, about },
          ...{ templateVersion: 1, madeOn: TODAY, fileName: "" },
        }),
      ],
      { action: "makeLetters" },
    );
  }

  test("exactly those it concerns are told of the new place, and that day and time stay", async () => {
    const vault = aWorldWithRooms();
    await edit(vault, { venueId: venueOf("room") });
    expect(written(vault)).toEqual([["dateChanged", "Amina", true]]);
    expect(words(vault)?.subject).toMatch(/^A new place: Speaking Out/);
    const body = words(vault)?.paragraphs.join("\n");
    expect(body).toContain("stay as you know them");
    expect(body).toContain("We meet here:\nRoom 4\n9 Mill Lane\nLevel");
    expect(body).not.toContain("now takes place");
  });

  test("each further room is told again, also one that was told before", async () => {
    const vault = aWorldWithRooms();
    for (const room of ["room", "hall", "room"] as const) {
      await edit(vault, { venueId: venueOf(room) });
      expect(letterTo(vault)?.isDue).toBe(true);
      await make(vault);
      expect(letterTo(vault)?.isDue).toBe(false);
      expect(words(vault)?.subject).toMatch(/^A new place: Speaking Out/);
    }
  });

  test("a new day that nobody wrote of yet is told with the room", async () => {
    const vault = aWorldWithRooms();
    await edit(vault, { time: MOVED });
    await edit(vault, { venueId: venueOf("room") });
    expect(words(vault)?.subject).toMatch(/^A new date: Speaking Out/);
    await make(vault);
    await edit(vault, { venueId: venueOf("hall") });
    expect(words(vault)?.subject).toMatch(/^A new place: Speaking Out/);
  });

  test("another end is a new time of the same day, and one without a room says that it will be told", async () => {
    const vault = aWorldWithRooms();
    await edit(vault, { time: { ...MOVED, date: "2016-11-03", ends: "21:00" } });
    expect(words(vault)?.subject).toMatch(/^A new time: Speaking Out/);
    const body = words(vault)?.paragraphs.join("\n");
    expect(body).toContain("stays as you know it. The time changes:\nThu 3 Nov 2016, 6–9 pm");
    expect(body).not.toContain("now takes place");
    await make(vault);
    await edit(vault, { venueId: null });
    expect(words(vault)?.paragraphs.join()).toContain("we will tell you the new one");
  });

  test("another end in another room does not pass for a new time only", async () => {
    const vault = aWorldWithRooms();
    const time = { ...MOVED, date: "2016-11-03", ends: "21:00" } as const;
    await edit(vault, { time, venueId: venueOf("room") });
    expect(words(vault)?.subject).toMatch(/^A new date: Speaking Out/);
    expect(words(vault)?.paragraphs.join("\n")).toContain("Thu 3 Nov 2016, 6–9 pm\nRoom 4");
  });

  test("moved away and back again it is no letter, unless one told where it was to be", async () => {
    const vault = aWorldWithRooms();
    const before = fieldsOf(vault.facts.session.get(SESSION) as Session);
    for (const fields of [{ venueId: venueOf("room") }, { time: MOVED }]) {
      await edit(vault, fields);
      expect(letterTo(vault)?.isDue).toBe(true);
      await edit(vault, before);
      expect(letterTo(vault)).toBeUndefined();
    }
    await edit(vault, { venueId: venueOf("room") });
    await make(vault);
    await edit(vault, before);
    expect(letterTo(vault)?.isDue).toBe(true);
  });
});

test("only the invited hear of what is for the invited", async () => {
  const invited = { openTo: "invited", invited: ["person-Chau" as PersonId] } as const;
  const vault = aWorld({ state: "confirmed", ...invited });
  await changeSession(vault, SESSION, { ...move, fields: { ...move.fields, ...invited } }, now());
  expect(written(vault)).toEqual([["dateChanged", "Chau", true]]);
});

test("a proposal that goes is no news, and a date that was never changed has no letter", async () => {
  expect(written(aWorld({ state: "confirmed" }))).toEqual([]);
  const vault = aWorld({ state: "proposed" });
  await changeSession(vault, SESSION, { do: "cancel", reason: "Snow" }, now());
  expect(written(vault)).toEqual([]);
});

test("a session nobody marked is passed over: the letter is about the one that was missed", () => {
  const missed = aSession({ id: "s2" as never, time: { ...MOVED, date: "2016-10-06" } });
  const unmarked = aSession({ time: { ...MOVED, date: "2016-10-19" } });
  const base = aWorld();
  const facts = vaultInMemory(
    ...[...base.facts.edition.values()].map((one) => put("edition", one)),
    ...[...base.facts.application.values()].map((one) => put("application", one)),
    ...[...base.facts.person.values()].map((one) => put("person", one)),
    ...[...base.facts.place.values()].map((one) => put("place", one)),
    put("session", missed),
    put("session", unmarked),
    put("mark", aMark("Amina", { kind: "absent" }, missed.id)),
  );
  expect(written(facts)).toEqual([["absence", "Amina", true]]);
});
