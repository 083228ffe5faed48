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

test("of two changes with one stamp the one that takes away stands, then the larger text, in either order", () => {
  const stamp = "002.d" as Stamp;
  const withFields = (changed: Payload["fields"]): Payload => ({
    ...{ kind: "guest", id: "g1", schema: 1 },
    fields: changed,
  });
  const [given, taken] = [
    withFields({ phone: { value: "1", stamp } }),
    withFields({ phone: { stamp } }),
  ];
  for (const both of [mergePayloads(given, taken), mergePayloads(taken, given)]) {
    expect(both.fields).toEqual({ phone: { stamp } });
  }
  const other = withFields({ phone: { value: "2", stamp } });
  for (const both of [mergePayloads(given, other), mergePayloads(other, given)]) {
    expect(both).toEqual(other);
  }
});

test("a field without a stamp, as equality answers have, gives way to any that has one, and to a removal", () => {
  const record = { kind: "equality", id: "e1", schema: 1 } as const;
  const bare: Payload = { ...record, fields: { answers: { value: { ageBand: "25to34" } } } };
  const stamped: Payload = {
    ...record,
    fields: { answers: { value: { ageBand: "18to24" }, stamp: "001.d" as Stamp } },
  };
  expect(mergePayloads(bare, stamped)).toEqual(stamped);
  expect(mergePayloads(stamped, bare)).toEqual(stamped);
  const gone: Payload = { ...record, fields: {}, removed: "001.d" as Stamp };
  expect(mergePayloads(bare, gone)).toEqual(gone);
});
