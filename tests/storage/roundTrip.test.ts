import * as fc from "fast-check";
import { expect, test } from "vitest";
import { put } from "../../renderer/domain/records";
import { anyText } from "./anyText";
import { aNewVault, reopened } from "./aVault";
import { aPerson } from "./records";

test("what people write in any script comes back as it was", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.record({ id: anyText, fullName: anyText, languages: anyText }), {
        selector: ({ id }) => id,
        minLength: 1,
        maxLength: 12,
      }),
      async (people) => {
        const { vault, disk } = await aNewVault();
        const written = people.map(({ id, ...texts }) => aPerson(id, texts));
        await vault.commit(
          written.map((person) => put("person", person)),
          { action: "import" },
        );
        const again = await reopened(disk);
        expect([...again.facts.person.values()].toSorted(byId)).toStrictEqual(
          written.toSorted(byId),
        );
      },
    ),
    { numRuns: 60 },
  );
});

test("a note of a million letters comes back as it was", async () => {
  const { vault, disk } = await aNewVault();
  const note = "ሰላም 🌍 ".repeat(140_000);
  await vault.commit([put("person", aPerson("p1", { address: note }))], { action: "import" });
  expect((await reopened(disk)).facts.person.get("p1")?.address).toBe(note);
});

test("the facts in memory are those that will be read back", async () => {
  const { vault, disk } = await aNewVault();
  const typed = { ...aPerson("p1"), phone: -0, languages: [undefined, Number.NaN] };
  await vault.commit([{ do: "put", kind: "person", id: "p1", record: typed as never }], {
    action: "import",
  });
  expect((await reopened(disk)).facts.person.get("p1")).toStrictEqual(vault.facts.person.get("p1"));
});

function byId(left: { readonly id: string }, right: { readonly id: string }): number {
  return left.id < right.id ? -1 : 1;
}
