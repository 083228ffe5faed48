import * as fc from "fast-check";
import { expect, test } from "vitest";
import { groupsOf, groupsToConfirm, isSameGroup } from "../../renderer/storage/recoveryGroups";
import {
  formatRecoveryKey,
  newRecoveryKey,
  parseRecoveryKey,
} from "../../renderer/storage/recoveryKey";

const keys = fc.uint8Array({ minLength: 16, maxLength: 16 });

test("is written in seven groups of four that hold nothing easily confused", () => {
  expect(newRecoveryKey()).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(newRecoveryKey()).not.toBe(newRecoveryKey());
});

test("is read back from what was written", () => {
  fc.assert(
    fc.property(keys, (bytes) => {
      expect(parseRecoveryKey(formatRecoveryKey(bytes))).toEqual({ ok: true, value: bytes });
    }),
  );
});

test("is read in any case, with any spaces and dashes, O for 0, I and L for 1", () => {
  const bytes = new Uint8Array(16).fill(0x08);
  const written = formatRecoveryKey(bytes);
  expect(written).toMatch(/0.*1|1.*0/);
  const sloppy = ` ${written.replaceAll("0", "o").replaceAll("1", "i").toLowerCase().replaceAll("-", " – ")} `;
  expect(parseRecoveryKey(sloppy)).toEqual({ ok: true, value: bytes });
  expect(parseRecoveryKey(written.replaceAll("1", "L"))).toEqual({ ok: true, value: bytes });
});

/** Each single slip of the pen: one character wrong, or two neighbours swapped. */
function slipsOf(written: string): readonly string[] {
  const slips = [...written].flatMap((character, at) => {
    const [before, after] = [written.slice(0, at), written.slice(at + 1)];
    const wrong = before + (character === "7" ? "8" : "7") + after;
    return [wrong, before + after.slice(0, 1) + character + after.slice(1)];
  });
  return slips.filter((slip) => slip !== written);
}

test("with one character wrong, or two neighbours swapped, is noticed nearly always", () => {
  const keys = Array.from({ length: 40 }, () => newRecoveryKey().replaceAll("-", ""));
  const slips = keys.flatMap(slipsOf);
  const missed = slips.filter((slip) => parseRecoveryKey(slip).ok);
  expect(slips.length).toBeGreaterThan(1000);
  expect(missed.length / slips.length).toBeLessThan(0.01);
});

test.each([
  ["", "length"],
  ["ABCD-EFGH", "length"],
  [`${"0".repeat(27)}U`, "character"],
  [`${"0".repeat(27)}ሀ`, "character"],
  ["Z".repeat(28), "typo"],
])("%j is none: %s", (typed, problem) => {
  expect(parseRecoveryKey(typed)).toEqual({
    ok: false,
    error: { kind: "notARecoveryKey", problem },
  });
});

test("two different groups are asked for, in their order on the sheet, and each comes up", () => {
  const key = newRecoveryKey();
  const groups = groupsOf(key);
  const asked = new Set<number>();
  for (let draw = 0; draw < 300; draw++) {
    const [earlier, later] = groupsToConfirm(key);
    expect(earlier.number).toBeLessThan(later.number);
    expect(groups).toContainEqual(earlier);
    expect(groups).toContainEqual(later);
    asked.add(earlier.number).add(later.number);
  }
  expect([...asked].sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test("what has no two groups to ask for is no recovery key", () => {
  expect(() => groupsToConfirm("ABCD")).toThrow("Not a recovery key");
});

test("a group is the same however it is typed, and another one is not", () => {
  const group = { number: 2, text: "10AB" };
  expect(isSameGroup(" loab ", group)).toBe(true);
  expect(isSameGroup("10AC", group)).toBe(false);
});
