import { expect, test } from "vitest";
import { change, put } from "../../renderer/domain/records";
import { SCHEMA_STEPS, type SchemaStep, type SchemaSteps } from "../../renderer/storage/schemas";
import { aNewVault, PASSPHRASE, reopened, unlocking } from "./aVault";
import { aGuest } from "./records";
import { rowsOn } from "./rowsOn";

/** Planted: from schema 2 on a guest's organisation is called their group. */
const organisationBecomesGroup: SchemaStep = ({ organisation, ...others }) =>
  organisation === undefined ? others : { ...others, group: organisation };
/** Planted: from schema 3 on a guest's name is written in capitals. */
const nameInCapitals: SchemaStep = ({ name, ...others }) => ({
  ...others,
  name: { ...name, value: String(name?.value).toUpperCase() },
});

const second: SchemaSteps = { ...SCHEMA_STEPS, guest: [organisationBecomesGroup] };
const third: SchemaSteps = { ...SCHEMA_STEPS, guest: [organisationBecomesGroup, nameInCapitals] };

async function aVaultWithGuests(count: number) {
  const { vault, disk } = await aNewVault();
  const guests = Array.from({ length: count }, (_, index) =>
    put("guest", aGuest(`g${index}`, { name: "Amal", organisation: "Praxis" })),
  );
  await vault.commit(guests, { action: "import" });
  return disk;
}

test("an older vault is brought up step by step and written back", async () => {
  const disk = await aVaultWithGuests(3);
  const upgraded = await reopened(disk, { schemaSteps: third });
  const expected = { id: "g1", sessionId: "s1", name: "AMAL", group: "Praxis" };
  expect(upgraded.facts.guest.get("g1")).toEqual(expected);
  const written = await rowsOn(disk);
  // Opened again it is at today's schema already: nothing is written a second time.
  expect((await reopened(disk, { schemaSteps: third })).facts.guest.get("g1")).toEqual(expected);
  expect((await rowsOn(disk)).records).toEqual(written.records);
});

test("records left behind by an upgrade that was cut short are brought up at the next start", async () => {
  const disk = await aVaultWithGuests(2);
  const vault = await reopened(disk, { schemaSteps: second });
  await vault.commit([change("guest", "g1", { name: "Bashir" })], { action: "rename" });
  const upgraded = await reopened(disk, { schemaSteps: third });
  expect([...upgraded.facts.guest.values()].map(({ name }) => name)).toEqual(
    expect.arrayContaining(["AMAL", "BASHIR"]),
  );
});

test("more records than one chunk are all brought up", async () => {
  const disk = await aVaultWithGuests(1100);
  const upgraded = await reopened(disk, { schemaSteps: second });
  expect([...upgraded.facts.guest.values()].every((guest) => "group" in guest)).toBe(true);
  const again = await reopened(disk, { schemaSteps: second });
  expect(again.facts).toEqual(upgraded.facts);
});

test.each([
  ["a schema", SCHEMA_STEPS],
  ["a kind", withoutGuests()],
])(
  "a vault with %s of a newer program is refused politely and left as it is",
  async (_what, todays) => {
    const disk = await aVaultWithGuests(1);
    await reopened(disk, { schemaSteps: second });
    const before = await rowsOn(disk);
    const secret = { kind: "passphrase", passphrase: PASSPHRASE } as const;
    expect(await unlocking(disk, secret, { schemaSteps: todays })).toEqual({
      ok: false,
      error: { kind: "newerFormat" },
    });
    expect(await rowsOn(disk)).toEqual(before);
  },
);

function withoutGuests(): SchemaSteps {
  const { guest: _unknown, ...others } = SCHEMA_STEPS;
  return others as SchemaSteps;
}
