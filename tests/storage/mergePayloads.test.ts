import * as fc from "fast-check";
import { expect, test } from "vitest";
import { mergePayloads } from "../../renderer/storage/mergePayloads";
import type { Payload } from "../../renderer/storage/payload";
import type { Stamp } from "../../renderer/storage/stamps";

const stamps = fc.integer({ min: 1, max: 6 }).map((number) => `00${number}.d` as Stamp);
const fields = fc.dictionary(
  fc.constantFrom("name", "phone", "note"),
  fc.record({ value: fc.constantFrom("a", "b", 1, null), stamp: stamps }),
);

/** States of one record as a vault writes them: a removed one holds nothing. */
const states: fc.Arbitrary<Payload> = fc
  .record({ fields, removed: fc.option(stamps, { nil: undefined }) })
  .map((one): Payload => {
    const record = { kind: "guest", id: "g1", schema: 1 } as const;
    if (one.removed === undefined) return { ...record, fields: one.fields };
    return { ...record, fields: {}, removed: one.removed };
  });

test("bringing two states together gives the same in either order, and twice the same", () => {
  fc.assert(
    fc.property(states, states, (left, right) => {
      const both = mergePayloads(left, right);
      expect(mergePayloads(right, left)).toEqual(both);
      expect(mergePayloads(both, right)).toEqual(both);
      expect(mergePayloads(left, left)).toEqual(left);
    }),
  );
});

test("a field changed after the removal brings the record back with that field alone", () => {
  const gone: Payload = {
    kind: "guest",
    id: "g1",
    schema: 1,
    fields: {},
    removed: "003.d" as Stamp,
  };
  const changed: Payload = {
    ...{ kind: "guest", id: "g1", schema: 1 },
    fields: {
      name: { value: "old", stamp: "002.d" as Stamp },
      phone: { value: "new", stamp: "004.d" as Stamp },
    },
  };
  expect(mergePayloads(gone, changed)).toEqual({
    ...{ kind: "guest", id: "g1", schema: 1 },
    fields: { name: { stamp: "003.d" }, phone: { value: "new", stamp: "004.d" } },
  });
});
