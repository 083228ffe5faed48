import * as fc from "fast-check";
import { expect, test } from "vitest";
import { change, type Operation, put, remove } from "../../renderer/domain/records";
import { aNewVault, reopened } from "./aVault";
import { aGuest, aMark, aPerson } from "./records";

const someone = fc.constantFrom("p1", "p2", "p3");
const word = fc.string({ maxLength: 4 });
const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.tuple(someone, word).map(([id, fullName]) => put("person", aPerson(id, { fullName }))),
  fc.tuple(someone, word).map(([id, name]) => put("guest", aGuest(id, { name }))),
  fc
    .tuple(someone, fc.option(fc.nat(60)))
    .map(([id, minutes]) => put("mark", aMark("s1", id, { kind: "late", minutes }))),
  fc.tuple(someone, word).map(([id, phone]) => change("person", id, { phone })),
  someone.map((id) => remove("person", id)),
  someone.map((id) => remove("guest", id)),
);
const commits = fc.array(fc.array(operation, { minLength: 1, maxLength: 4 }), { maxLength: 12 });

test("undoing everything goes back through exactly the facts that were, also after a restart", async () => {
  await fc.assert(
    fc.asyncProperty(commits, async (sequence) => {
      const { vault, disk } = await aNewVault();
      const states = [structuredClone(vault.facts)];
      for (const operations of sequence) {
        const version = vault.version();
        // A change of someone who is not there is refused whole, as any screen's mistake would be.
        await vault.commit(operations, { action: "any" }).catch(() => undefined);
        if (vault.version() > version && vault.undoable() !== null)
          states.push(structuredClone(vault.facts));
      }
      for (let earlier = states.length - 2; earlier >= 0; earlier--) {
        expect(await vault.undo()).toEqual({ action: "any" });
        expect(vault.facts).toStrictEqual(states[earlier]);
      }
      expect(await vault.undo()).toBeNull();
      expect((await reopened(disk)).facts).toStrictEqual(states[0]);
    }),
    { numRuns: 60 },
  );
});

test("the inverse of a commit restores the facts when committed itself", async () => {
  const { vault } = await aNewVault();
  await vault.commit([put("person", aPerson("p1"))], { action: "add" });
  const before = structuredClone(vault.facts);
  const { inverse } = await vault.commit(
    [
      change("person", "p1", { phone: "1" }),
      change("person", "p1", { phone: "2" }),
      remove("person", "p1"),
    ],
    { action: "many" },
  );
  await vault.commit(inverse, { action: "back" });
  expect(vault.facts).toStrictEqual(before);
});

test("two hundred changes can be taken back, and none before them", async () => {
  const { vault } = await aNewVault();
  for (let number = 0; number <= 200; number++) {
    await vault.commit([put("guest", aGuest(`g${number}`))], { action: "addGuest" });
  }
  for (let step = 0; step < 200; step++) expect(await vault.undo()).not.toBeNull();
  expect(await vault.undo()).toBeNull();
  expect([...vault.facts.guest.keys()]).toEqual(["g0"]);
});
