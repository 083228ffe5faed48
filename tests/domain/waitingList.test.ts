import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Application } from "../../renderer/domain/application";
import type { ApplicationId } from "../../renderer/domain/ids";
import {
  orderKeyAtEnd,
  orderKeyBetween,
  orderKeyForPosition,
  waitingList,
  waitingPosition,
} from "../../renderer/domain/waitingList";
import { anApplication } from "./builders";

function waiting(number: number, orderKey: string): Application {
  return anApplication({
    id: `application-${number}` as ApplicationId,
    number,
    decision: { kind: "waitlisted", on: "2016-09-05", orderKey, reason: "" },
  });
}

const numbers = (list: Iterable<Application>) => waitingList(list).map(({ number }) => number);

describe("the waiting list", () => {
  const list = [waiting(3, "r"), waiting(1, "i"), waiting(2, "v"), anApplication({ number: 9 })];

  test("stands in order of its keys, with positions from 1", () => {
    expect(numbers(list)).toEqual([1, 3, 2]);
    expect(waitingPosition(list, "application-3" as ApplicationId)).toBe(2);
  });

  test("has no position for someone who is not on it", () => {
    expect(waitingPosition(list, "application-9" as ApplicationId)).toBeNull();
  });

  test("moves up when someone leaves it, with no key rewritten", () => {
    const left = list.filter(({ number }) => number !== 1);
    expect(waitingPosition(left, "application-3" as ApplicationId)).toBe(1);
  });

  test("takes a new one at its end", () => {
    expect(numbers([...list, waiting(4, orderKeyAtEnd(list))])).toEqual([1, 3, 2, 4]);
    expect(numbers([waiting(1, orderKeyAtEnd([]))])).toEqual([1]);
  });

  test("keeps application numbers apart when two laptops wrote the same key", () => {
    expect(numbers([waiting(8, "i"), waiting(5, "i")])).toEqual([5, 8]);
  });

  test("puts whoever is moved exactly where they were moved, move after move", () => {
    const moves = fc.array(fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 8 })), { maxLength: 40 });
    fc.assert(
      fc.property(moves, (steps) => {
        let list = [1, 2, 3, 4, 5, 6].map((number) => waiting(number, `${"bdfhjl"[number - 1]}`));
        for (const [index, position] of steps) {
          const before = numbers(list);
          const moved = before[index] as number;
          const id = `application-${moved}` as ApplicationId;
          const key = orderKeyForPosition(list, id, position);
          list = [...list.filter((one) => one.id !== id), waiting(moved, key)];
          const expected = before.filter((number) => number !== moved);
          expected.splice(position - 1, 0, moved);
          expect(numbers(list)).toEqual(expected);
        }
      }),
    );
  });
});

test("there is always a key between two keys, and it never ends in 0", () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 60 }), (turns) => {
      let low: string | null = null;
      let high: string | null = null;
      for (const goesUp of turns) {
        const key = orderKeyBetween(low, high);
        if (low !== null) expect(key > low).toBe(true);
        if (high !== null) expect(key < high).toBe(true);
        expect(key.endsWith("0")).toBe(false);
        if (goesUp) low = key;
        else high = key;
      }
    }),
  );
});
