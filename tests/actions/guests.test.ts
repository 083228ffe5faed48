import { expect, test } from "vitest";
import { addGuest } from "../../renderer/actions/addGuest";
import { removeGuest } from "../../renderer/actions/removeGuest";
import type { GuestId, SessionId } from "../../renderer/domain/ids";
import { put } from "../../renderer/domain/records";
import { aSession, SESSION } from "./aCohort";
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
