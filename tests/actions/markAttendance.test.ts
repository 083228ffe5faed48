import { expect, test } from "vitest";
import { markAttendance } from "../../renderer/actions/markAttendance";
import type { PersonId, SessionId } from "../../renderer/domain/ids";
import { put } from "../../renderer/domain/records";
import { aMark, aPlace, aSession, SESSION } from "./aCohort";
import { vaultInMemory } from "./vaultInMemory";

const TONIGHT = "2016-11-03";
const amina = aPlace("Amina", 1);
const { personId } = amina;
const present = { kind: "present" } as const;

const aDoor = () => vaultInMemory(put("session", aSession()), put("place", amina));

test("a mark is written at once, under an id both laptops would give it", async () => {
  const vault = aDoor();
  await markAttendance(vault, { sessionId: SESSION, personId, status: present }, TONIGHT);
  expect([...vault.facts.mark.values()]).toEqual([aMark("Amina", present)]);
});

test("a later mark takes the place of the earlier one, and undo brings that back", async () => {
  const vault = aDoor();
  const late = { kind: "late", minutes: 12 } as const;
  await markAttendance(vault, { sessionId: SESSION, personId, status: late }, TONIGHT);
  await markAttendance(vault, { sessionId: SESSION, personId, status: present }, TONIGHT);
  expect([...vault.facts.mark.values()]).toEqual([aMark("Amina", present)]);
  await vault.undo();
  expect([...vault.facts.mark.values()]).toEqual([aMark("Amina", late)]);
});

test("a mark taken away leaves the person not yet marked", async () => {
  const vault = aDoor();
  await markAttendance(vault, { sessionId: SESSION, personId, status: present }, TONIGHT);
  await markAttendance(vault, { sessionId: SESSION, personId, status: null }, TONIGHT);
  expect(vault.facts.mark.size).toBe(0);
});

test("taking away a mark that is not there writes nothing", async () => {
  const vault = aDoor();
  await markAttendance(vault, { sessionId: SESSION, personId, status: null }, TONIGHT);
  expect(vault.commits).toEqual([]);
});

test.each([
  ["someone who joins later", { joinedOn: "2016-11-10" }, present, "notYetJoined"],
  ["someone who has left", { left: { on: "2016-10-01", reason: "Moved" } }, present, "hasLeft"],
  ["120 minutes of a two-hour session", {}, { kind: "late", minutes: 120 }, "minutesOutOfRange"],
  ["self-reporting where people sign in", {}, { kind: "selfReported" }, "notAllowedHere"],
] as const)("no mark is kept for %s", async (_case, facts, status, kind) => {
  const vault = vaultInMemory(put("session", aSession()), put("place", aPlace("Amina", 1, facts)));
  const marked = await markAttendance(vault, { sessionId: SESSION, personId, status }, TONIGHT);
  expect(marked).toMatchObject({ ok: false, error: { kind } });
  expect(vault.commits).toEqual([]);
});

test("before the session only apologies are kept", async () => {
  const vault = aDoor();
  const marking = { sessionId: SESSION, personId, status: present };
  expect(await markAttendance(vault, marking, "2016-11-02")).toMatchObject({
    ok: false,
    error: { kind: "notHeldYet" },
  });
  const sorry = { ...marking, status: { kind: "apologies" } } as const;
  expect(await markAttendance(vault, sorry, "2016-11-02")).toEqual({ ok: true, value: null });
});

test("a guest or a stranger is not marked as one of the cohort", async () => {
  const stranger = "person-Sara" as PersonId;
  const marking = { sessionId: SESSION, personId: stranger, status: present };
  expect(await markAttendance(aDoor(), marking, TONIGHT)).toEqual({
    ok: false,
    error: { kind: "notInCohort" },
  });
});

test("a session that is not there has no register", async () => {
  const marking = { sessionId: "lost" as SessionId, personId, status: present };
  expect(await markAttendance(aDoor(), marking, TONIGHT)).toEqual({
    ok: false,
    error: { kind: "noSuchSession" },
  });
});

test("a mark that could not be written is not shown as kept", async () => {
  const vault = aDoor();
  vault.breakDisk();
  const marking = { sessionId: SESSION, personId, status: present };
  await expect(markAttendance(vault, marking, TONIGHT)).rejects.toThrow("The disk is full");
  expect(vault.facts.mark.size).toBe(0);
});
