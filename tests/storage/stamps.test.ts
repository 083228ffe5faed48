import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { change, type Operation, put, remove } from "../../renderer/domain/records";
import type { Payload } from "../../renderer/storage/payload";
import { shelfMark } from "../../renderer/storage/payload";
import { planCommit } from "../../renderer/storage/planCommit";
import { SCHEMA_STEPS } from "../../renderer/storage/schemas";
import { type Stamp, stampClock } from "../../renderer/storage/stamps";
import { aClock } from "./aVault";
import { aGuest, aMark, aPerson } from "./records";

describe("a stamp clock", () => {
  test("only grows, whatever the computer's clock does", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2 ** 40), { minLength: 2 }), (times) => {
        const clock = aClock();
        const stamps = stampClock(clock.read, "d1");
        const given = times.map((ms) => {
          clock.set(ms);
          return stamps.next();
        });
        expect(given).toEqual(given.toSorted());
        expect(new Set(given).size).toBe(given.length);
      }),
    );
  });

  test("goes on after what another device, whose clock is ahead, has stamped", () => {
    const ahead = stampClock(aClock(2_000_000).read, "d2").next();
    const stamps = stampClock(aClock(1_000_000).read, "d1");
    stamps.observe(ahead);
    expect(stamps.next() > ahead).toBe(true);
  });

  test("counts on within one millisecond beyond what its counter can hold", () => {
    const stamps = stampClock(aClock(5).read, "d1");
    let last = stamps.next();
    for (let count = 0; count < 100_005; count++) {
      const next = stamps.next();
      if (next <= last) throw new Error(`${next} came after ${last}`);
      last = next;
    }
    expect(last.startsWith("000000000000006.")).toBe(true);
  });
});

/** The state of one record after commits stamped "1", "2", "3"… */
async function afterCommits(...commits: readonly (readonly Operation[])[]): Promise<Payload> {
  const shelf = new Map<string, Payload>();
  for (const [index, operations] of commits.entries()) {
    const plan = await planCommit(operations, shelf, SCHEMA_STEPS, String(index + 1) as Stamp);
    for (const [mark, payload] of plan.after) if (payload !== null) shelf.set(mark, payload);
  }
  const [only] = shelf.values();
  if (shelf.size !== 1 || only === undefined) throw new Error("the commits were about one record");
  return only;
}

function stampsOf(payload: Payload): Record<string, Stamp | undefined> {
  return Object.fromEntries(
    Object.entries(payload.fields).map(([name, field]) => [name, field.stamp]),
  );
}

describe("a commit stamps", () => {
  test("every field of a new record, and its id never", async () => {
    const payload = await afterCommits([put("guest", aGuest("g1"))]);
    expect(stampsOf(payload)).toEqual({ sessionId: "1", name: "1", organisation: "1" });
  });

  test("only the fields that changed", async () => {
    const payload = await afterCommits(
      [put("guest", aGuest("g1"))],
      [change("guest", "g1", { name: "B", organisation: "" })],
    );
    expect(stampsOf(payload)).toEqual({ sessionId: "1", name: "2", organisation: "1" });
  });

  test("only the fields that differ when the whole record is put again", async () => {
    const payload = await afterCommits(
      [put("guest", aGuest("g1"))],
      [put("guest", aGuest("g1", { organisation: "Praxis" }))],
    );
    expect(stampsOf(payload)).toEqual({ sessionId: "1", name: "1", organisation: "2" });
  });

  test("a mark with its minutes as one field", async () => {
    const payload = await afterCommits(
      [put("mark", aMark("s1", "p1", { kind: "late", minutes: 5 }))],
      [put("mark", aMark("s1", "p1", { kind: "late", minutes: 6 }))],
    );
    expect(stampsOf(payload)).toEqual({ sessionId: "1", personId: "1", status: "2" });
  });

  test("a removal, keeps nothing of the content, and stamps all anew when the record comes back", async () => {
    const removed = await afterCommits([put("person", aPerson("p1"))], [remove("person", "p1")]);
    expect(removed).toEqual({ kind: "person", id: "p1", schema: 1, fields: {}, removed: "2" });
    const back = await afterCommits(
      [put("guest", aGuest("g1"))],
      [remove("guest", "g1")],
      [put("guest", aGuest("g1"))],
    );
    expect(stampsOf(back)).toEqual({ sessionId: "3", name: "3", organisation: "3" });
    expect(back.removed).toBeUndefined();
  });

  test("a field that was taken away, so that the other laptop learns of it", async () => {
    const { organisation: _gone, ...less } = aGuest("g1");
    const put2: Operation = { do: "put", kind: "guest", id: "g1", record: less as never };
    const payload = await afterCommits([put("guest", aGuest("g1"))], [put2]);
    expect(payload.fields.organisation).toEqual({ stamp: "2" });
  });

  test("no equality response", async () => {
    const response = { id: "e1" as never, answers: { gender: "woman" } };
    const payload = await afterCommits([put("equality", response)]);
    expect(payload).toEqual({
      kind: "equality",
      id: "e1",
      schema: 1,
      fields: { answers: { value: { gender: "woman" } } },
    });
  });
});

test("a field this version does not know is kept through every change", async () => {
  const fields = {
    name: { value: "A", stamp: "1" as Stamp },
    pronouns: { value: "they", stamp: "1" as Stamp },
  };
  const known: Payload = { kind: "guest", id: "g1", schema: 1, fields };
  const shelf = new Map([[shelfMark("guest", "g1"), known]]);
  const plan = await planCommit(
    [change("guest", "g1", { name: "B" })],
    shelf,
    SCHEMA_STEPS,
    "2" as Stamp,
  );
  expect(plan.after.get(shelfMark("guest", "g1"))?.fields).toEqual({
    name: { value: "B", stamp: "2" },
    pronouns: { value: "they", stamp: "1" },
  });
});

test("a stamp seen that is older than the clock's last one changes nothing", () => {
  const clock = stampClock(() => 5_000, "d");
  const first = clock.next();
  clock.observe(stampClock(() => 4_000, "other").next());
  clock.observe(first);
  const next = clock.next();
  expect(next > first).toBe(true);
  const undisturbed = stampClock(() => 5_000, "d");
  undisturbed.next();
  expect(next).toBe(undisturbed.next());
});
