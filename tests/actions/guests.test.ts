import { expect, test } from "vitest";
import { addGuest } from "../../renderer/actions/addGuest";
import { describeGuest, linkGuest } from "../../renderer/actions/linkGuest";
import { removeGuest } from "../../renderer/actions/removeGuest";
import type { GuestId, SessionId } from "../../renderer/domain/ids";
import { put } from "../../renderer/domain/records";
import { aMark, aPerson, aPlace, aSession, SESSION } from "./aCohort";
import { vaultInMemory } from "./vaultInMemory";

const newId = () => "guest-1";

test("a guest signs in with a name, and an organisation if they have one", async () => {
  const vault = vaultInMemory(put("session", aSession()));
  await addGuest(vault, newId, { sessionId: SESSION, name: " سارة ", organisation: "" });
  expect([...vault.facts.guest.values()]).toEqual([
    { id: "guest-1", sessionId: SESSION, name: "سارة", organisation: "" },
  ]);
});

test("a guest without a name is not written down", async () => {
  const vault = vaultInMemory(put("session", aSession()));
  const nameless = { sessionId: SESSION, name: " ", organisation: "Haringey Welcome" };
  expect(await addGuest(vault, newId, nameless)).toEqual({ ok: false, error: { kind: "noName" } });
  expect(vault.commits).toEqual([]);
});

test("nobody is a guest of a session that is not there", async () => {
  const lost = { sessionId: "lost" as SessionId, name: "Sara", organisation: "" };
  expect(await addGuest(vaultInMemory(), newId, lost)).toEqual({
    ok: false,
    error: { kind: "noSuchSession" },
  });
});

test("a guest taken off the register can be put back by undo", async () => {
  const vault = vaultInMemory(put("session", aSession()));
  await addGuest(vault, newId, { sessionId: SESSION, name: "Sara", organisation: "" });
  await removeGuest(vault, "guest-1" as GuestId);
  expect(vault.facts.guest.size).toBe(0);
  expect(await vault.undo()).toEqual({ action: "removeGuest" });
  expect(vault.facts.guest.size).toBe(1);
});

test("taking off a guest who is already off writes nothing", async () => {
  const vault = vaultInMemory(put("session", aSession()));
  await removeGuest(vault, "guest-1" as GuestId);
  expect(vault.commits).toEqual([]);
});

const aGuestHere = (name: string) => ({
  id: "guest-1" as GuestId,
  sessionId: SESSION,
  name,
  organisation: "",
});

test("a guest who is someone we know stays a guest, with their name known", async () => {
  const vault = vaultInMemory(
    put("session", aSession()),
    put("person", aPerson("Imani")),
    put("guest", aGuestHere("I. Wright")),
  );
  const linked = await linkGuest(vault, "guest-1" as GuestId, aPerson("Imani").id, "2016-11-03");
  expect(linked).toEqual({ ok: true, value: { kind: "linked" } });
  expect(vault.facts.guest.get("guest-1")).toMatchObject({
    name: "I. Wright",
    personId: "person-Imani",
  });
  expect(vault.facts.mark.size).toBe(0);
});

test("a guest who was expected after all is marked present and no guest any more, and one undo brings both back", async () => {
  const vault = vaultInMemory(
    put("session", aSession()),
    put("person", aPerson("Amina")),
    put("place", aPlace("Amina", 1)),
    put("guest", aGuestHere("Amna")),
  );
  const linked = await linkGuest(vault, "guest-1" as GuestId, aPerson("Amina").id, "2016-11-03");
  expect(linked).toEqual({ ok: true, value: { kind: "marked" } });
  expect([...vault.facts.mark.values()].map(({ status }) => status)).toEqual([{ kind: "present" }]);
  expect(vault.facts.guest.size).toBe(0);
  await vault.undo();
  expect([vault.facts.mark.size, vault.facts.guest.size]).toEqual([0, 1]);
});

test("a mark that was given already is not written over when a guest turns out to be the same person", async () => {
  const vault = vaultInMemory(
    put("session", aSession()),
    put("person", aPerson("Amina")),
    put("place", aPlace("Amina", 1)),
    put("mark", aMark("Amina", { kind: "late", minutes: 9 })),
    put("guest", aGuestHere("Amna")),
  );
  await linkGuest(vault, "guest-1" as GuestId, aPerson("Amina").id, "2016-11-03");
  expect([...vault.facts.mark.values()].map(({ status }) => status)).toEqual([
    { kind: "late", minutes: 9 },
  ]);
});

test("where a guest comes from can be said later, and that they are nobody we know", async () => {
  const vault = vaultInMemory(
    put("guest", { ...aGuestHere("Sara"), personId: aPerson("Imani").id }),
  );
  const known = { organisation: " Choir ", isUnknown: true };
  await describeGuest(vault, "guest-1" as GuestId, known);
  expect(vault.facts.guest.get("guest-1")).toMatchObject({ organisation: "Choir", personId: null });
});
