import { expect, test } from "vitest";
import { change, put } from "../../renderer/domain/records";
import { type Payload, shelfMark } from "../../renderer/storage/payload";
import { planCommit } from "../../renderer/storage/planCommit";
import { isSameValue } from "../../renderer/storage/sameValue";
import { SCHEMA_STEPS } from "../../renderer/storage/schemas";
import type { Stamp } from "../../renderer/storage/stamps";
import { aGuest } from "./records";

const stamp = "2" as Stamp;
const ids = Array.from({ length: 120 }, (_, index) => `g${index}`);

test("a long change is taken back in the opposite order, also where it changes one record twice", async () => {
  const operations = [
    ...ids.map((id) => put("guest", aGuest(id))),
    change("guest", "g0", { name: "Changed at last" }),
  ];
  const { after, inverse } = await planCommit(operations, new Map(), SCHEMA_STEPS, stamp);
  expect(after.size).toBe(ids.length);
  expect(inverse.map(({ id }) => id)).toEqual(["g0", ...[...ids].reverse()]);
  expect(after.get(shelfMark("guest", "g0"))?.fields.name).toEqual({
    value: "Changed at last",
    stamp,
  });
});

test("a long change is worked out from what stood there when it began", async () => {
  const name = { value: "Before", stamp: "1" as Stamp };
  const shelf = new Map<string, Payload>(
    ids.map((id) => [shelfMark("guest", id), { kind: "guest", id, schema: 1, fields: { name } }]),
  );
  const planned = planCommit(
    ids.map((id) => change("guest", id, { name: "After" })),
    shelf,
    SCHEMA_STEPS,
    stamp,
  );
  // As when the vault is locked while an import is being kept.
  shelf.clear();
  const { inverse } = await planned;
  expect(inverse).toHaveLength(ids.length);
  expect(inverse[0]).toMatchObject({ do: "put", record: { name: "Before" } });
});

test("the window may draw while a long change is worked out", async () => {
  let drawn = 0;
  const drawing = setInterval(() => drawn++, 0);
  const operations = ids.flatMap((id) => [
    put("guest", aGuest(id)),
    change("guest", id, { name: id }),
  ]);
  await planCommit(operations, new Map(), SCHEMA_STEPS, stamp);
  clearInterval(drawing);
  expect(drawn).toBeGreaterThan(0);
});

test("a list and a record numbered like one are not the same value", () => {
  expect(isSameValue(["a"], { 0: "a" })).toBe(false);
  expect(isSameValue({ days: ["a"] }, { days: ["a"] })).toBe(true);
});
