import { expect, test } from "vitest";
import { watchSaving } from "../../renderer/app/watchSaving";
import { put } from "../../renderer/domain/records";
import { WritingFailed } from "../../renderer/storage/writingFailed";
import { vaultInMemory } from "../actions/vaultInMemory";
import { aPerson } from "../domain/builders";

const person = [put("person", aPerson())];
const note = { action: "addPerson" };

test("nothing is said to be saved while it is still being written", async () => {
  const watched = watchSaving(vaultInMemory());
  const heard: string[] = [];
  watched.subscribe(() => heard.push(watched.saving()));
  expect(watched.saving()).toBe("saved");
  await watched.vault.commit(person, note);
  expect(heard).toEqual(["saving", "saved"]);
});

test("a write that failed is said, and the action hears of it too", async () => {
  const vault = vaultInMemory();
  const watched = watchSaving(vault);
  vault.breakDisk();
  await expect(watched.vault.commit(person, note)).rejects.toThrow("disk is full");
  expect(watched.saving()).toBe("notSaved");
});

test("a disk without room is called full, and saved again once there is some", async () => {
  const vault = vaultInMemory();
  const full = new WritingFailed(new DOMException("no room", "QuotaExceededError"));
  const watched = watchSaving({ ...vault, note: () => Promise.reject(full) });
  await expect(watched.vault.note({ act: "printed" })).rejects.toBe(full);
  expect(watched.saving()).toBe("diskFull");
  await watched.vault.commit(person, note);
  expect(watched.saving()).toBe("saved");
});

test("a change is saved only when the last of several writes is", async () => {
  const watched = watchSaving(vaultInMemory());
  const first = watched.vault.commit(person, note);
  const second = watched.vault.putOriginal("original-1", new Uint8Array(3));
  await first;
  await second;
  expect(watched.saving()).toBe("saved");
});

test("taking back is a write like any other", async () => {
  const watched = watchSaving(vaultInMemory());
  await watched.vault.commit(person, note);
  const heard: string[] = [];
  watched.subscribe(() => heard.push(watched.saving()));
  expect(await watched.vault.undo()).toEqual(note);
  expect(heard).toEqual(["saving", "saved"]);
  expect(watched.vault.facts.person.size).toBe(0);
});
