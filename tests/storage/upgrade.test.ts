import { expect, test } from "vitest";
import { SCHEMA_STEPS, type SchemaSteps, schemaOf } from "../../renderer/storage/schemas";
import { addGuests, twoCopies } from "./twoCopies";

/** Tomorrow's program: guests have their names in capitals. */
const TOMORROW: SchemaSteps = {
  ...SCHEMA_STEPS,
  guest: [
    (fields) => ({
      ...fields,
      name: { ...fields.name, value: String(fields.name?.value).toUpperCase() },
    }),
  ],
};

function aWorld() {
  const world = twoCopies();
  const tomorrow = { schemaSteps: TOMORROW, backups: () => world.shelf() };
  return { world, tomorrow };
}

test("a backup of how records were is made and opened before they are written anew", async () => {
  const { world, tomorrow } = aWorld();
  const today = await world.create();
  await addGuests(today, "g1");
  const name = today.facts.guest.get("g1")?.name;
  const vault = await world.restart(world.disk, tomorrow);
  expect(vault.facts.guest.get("g1")?.name).toBe(name?.toUpperCase());
  const listed = await world.shelf().list(null);
  expect(listed).toHaveLength(1);
  // Both copies are tomorrow's now; the backup is still today's.
  expect((await world.tryRestart()).ok).toBe(false);
  expect(await world.shelf().read(null, listed?.[0]?.name ?? "")).not.toBeNull();
  const again = await world.restart(world.disk, tomorrow);
  expect(again.repairs).toEqual([]);
  expect(await world.shelf().list(null)).toHaveLength(1);
  expect(schemaOf("guest", TOMORROW)).toBe(2);
});

test("without a backup nothing is written: today's program still opens it", async () => {
  const { world, tomorrow } = aWorld();
  await addGuests(await world.create(), "g1");
  const shelf = { ...tomorrow, backups: () => ({ ...world.shelf(), read: async () => null }) };
  const vault = await world.restart(world.disk, shelf);
  expect(vault.facts.guest.size).toBe(1);
  expect((await world.tryRestart()).ok).toBe(true);
});
