import { expect, test } from "vitest";
import type { BackupShelf } from "../../renderer/storage/backupShelf";
import { SCHEMA_STEPS, type SchemaSteps, schemaOf } from "../../renderer/storage/schemas";
import type { SecondCopy } from "../../renderer/storage/secondCopy";
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

test.each<readonly [string, (shelf: BackupShelf) => Partial<BackupShelf>]>([
  ["made", () => ({ make: async () => ({ kind: "failed", reason: "EIO" }) })],
  ["kept", () => ({ keep: async () => ({ kind: "failed", reason: "EIO" }) })],
])("a backup that cannot be %s is none, and today's program still opens it", async (_, broken) => {
  const { world, tomorrow } = aWorld();
  await addGuests(await world.create(), "g1");
  const shelf = () => ({ ...world.shelf(), ...broken(world.shelf()) });
  await world.restart(world.disk, { ...tomorrow, backups: shelf });
  expect((await world.tryRestart()).ok).toBe(true);
});

test("while the second copy is behind no backup is made of it, and nothing is written anew", async () => {
  const { world, tomorrow } = aWorld();
  await addGuests(await world.create(), "g1");
  const made: string[] = [];
  const shelf = () => ({
    ...world.shelf(),
    make: async () => {
      made.push("a backup");
      return world.shelf().make();
    },
  });
  const refusing = {
    wrap: (copy: SecondCopy): SecondCopy => ({
      ...copy,
      look: async () => ({ kind: "failed", reason: "EIO" }),
      replace: async () => ({ kind: "failed", reason: "EIO" }),
    }),
  };
  await world.restart(world.disk, { ...tomorrow, ...refusing, backups: shelf });
  expect(made).toEqual([]);
  expect((await world.tryRestart()).ok).toBe(true);
});
