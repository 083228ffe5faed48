import { describe, expect, test } from "vitest";
import { change, put, remove } from "../../renderer/domain/records";
import { aNewVault, reopened } from "./aVault";
import { aGuest, aMark, aPerson } from "./records";

describe("a commit", () => {
  test("is there after the next start", async () => {
    const { vault, disk } = await aNewVault();
    await vault.commit([put("person", aPerson("p1")), put("guest", aGuest("g1"))], {
      action: "add",
    });
    await vault.commit([change("person", "p1", { phone: "+44 20 7946 0001" })], { action: "edit" });
    const again = await reopened(disk);
    expect(again.facts.person.get("p1")).toEqual(aPerson("p1", { phone: "+44 20 7946 0001" }));
    expect(again.facts).toEqual(vault.facts);
  });

  test("counts the version up and tells those who listen, once the facts have changed", async () => {
    const { vault } = await aNewVault();
    const seen: [number, number, string | undefined][] = [];
    const stop = vault.subscribe(() =>
      seen.push([vault.version(), vault.facts.guest.size, vault.undoable()?.action]),
    );
    await vault.commit([put("guest", aGuest("g1"))], { action: "addGuest" });
    stop();
    await vault.commit([put("guest", aGuest("g2"))], { action: "addGuest" });
    expect(seen).toEqual([[1, 1, "addGuest"]]);
    expect(vault.version()).toBe(2);
  });

  test("that puts equality answers and takes them away again leaves nothing of them", async () => {
    const { vault, disk } = await aNewVault();
    const answers = { id: "e1", answers: { ageBand: "25to34" } } as never;
    await vault.commit([put("equality", answers), remove("equality", "e1" as never)], {
      action: "add",
    });
    expect(vault.facts.equality.size).toBe(0);
    expect((await reopened(disk)).facts.equality.size).toBe(0);
  });

  test("that changes nothing writes nothing and leaves nothing to undo", async () => {
    const { vault } = await aNewVault();
    await vault.commit([put("guest", aGuest("g1"))], { action: "addGuest" });
    const version = vault.version();
    const { inverse } = await vault.commit([change("guest", "g1", { name: "A guest" })], {
      action: "rename",
    });
    expect(inverse).toEqual([]);
    expect(vault.version()).toBe(version);
    expect(vault.undoable()).toEqual({ action: "addGuest" });
  });

  test("keeps two records apart that have the same id and different kinds", async () => {
    const { vault, disk } = await aNewVault();
    await vault.commit([put("person", aPerson("x")), put("guest", aGuest("x"))], { action: "add" });
    const again = await reopened(disk);
    expect(again.facts.person.has("x")).toBe(true);
    expect(again.facts.guest.get("x")?.name).toBe("A guest");
  });

  test("refuses to change what is not there, and the next one goes on", async () => {
    const { vault } = await aNewVault();
    const missing = vault.commit([change("guest", "none", { name: "B" })], { action: "rename" });
    const next = vault.commit([put("guest", aGuest("g1"))], { action: "addGuest" });
    await expect(missing).rejects.toThrow("no guest");
    await next;
    expect(vault.facts.guest.size).toBe(1);
  });
});

describe("undo", () => {
  test("takes actions back one after the other, the latest first", async () => {
    const { vault, disk } = await aNewVault();
    await vault.commit([put("mark", aMark("s1", "p1", { kind: "present" }))], { action: "mark" });
    await vault.commit([put("mark", aMark("s1", "p1", { kind: "late", minutes: 12 }))], {
      action: "correct",
    });
    expect(await vault.undo()).toEqual({ action: "correct" });
    expect(vault.facts.mark.get("s1~p1")?.status).toEqual({ kind: "present" });
    expect(await vault.undo()).toEqual({ action: "mark" });
    expect(vault.facts.mark.size).toBe(0);
    expect(await vault.undo()).toBeNull();
    expect((await reopened(disk)).facts.mark.size).toBe(0);
  });

  test("brings a removed record back as it was", async () => {
    const { vault, disk } = await aNewVault();
    await vault.commit([put("person", aPerson("p1", { languages: "ትግርኛ, العربية" }))], {
      action: "add",
    });
    await vault.commit([remove("person", "p1")], { action: "remove" });
    expect(vault.facts.person.size).toBe(0);
    await vault.undo();
    expect((await reopened(disk)).facts.person.get("p1")?.languages).toBe("ትግርኛ, العربية");
  });
});

test("changes made at once are written one after the other, in the order they were made", async () => {
  const { vault, disk } = await aNewVault();
  await vault.commit([put("guest", aGuest("g1"))], { action: "addGuest" });
  const names = Array.from({ length: 30 }, (_, index) => `Guest ${index}`);
  await Promise.all(
    names.map((name) => vault.commit([change("guest", "g1", { name })], { action: "rename" })),
  );
  expect((await reopened(disk)).facts.guest.get("g1")?.name).toBe("Guest 29");
  await vault.undo();
  expect(vault.facts.guest.get("g1")?.name).toBe("Guest 28");
});
