import { describe, expect, test } from "vitest";
import type { AuditEntry, AuditHeads } from "../../renderer/domain/auditLog";
import { chainState, headOf, nextEntry } from "../../renderer/storage/auditChain";

const DEVICE = "a-laptop";
const ACTS = ["sawContacts", "exported", "printed", "imported", "sawNeeds"] as const;

/** Five entries, the second with words beside it. */
function aChain(device = DEVICE): readonly AuditEntry[] {
  const chain: AuditEntry[] = [];
  for (const [index, act] of ACTS.entries()) {
    const last = chain.at(-1);
    const deed = act === "exported" ? { act, detail: "Sheet for Amina.xlsx" } : { act };
    const written = { device, at: 1000 + index, who: "Ros" };
    chain.push(nextEntry(last === undefined ? null : headOf(last), deed, written));
  }
  return chain;
}

function headsOf(...chains: (readonly AuditEntry[])[]): AuditHeads {
  return Object.fromEntries(
    chains.flatMap((chain) => {
      const last = chain.at(-1);
      return last === undefined ? [] : [[last.device, headOf(last)]];
    }),
  );
}

function broken(problem: string, number: number) {
  return { kind: "broken", problem, device: DEVICE, number };
}

describe("a log", () => {
  const chain = aChain();
  const heads = headsOf(chain);

  test("is whole in whatever order its entries are read", () => {
    expect(chainState([...chain].reverse(), heads)).toEqual({
      kind: "whole",
      entries: 5,
      endKnown: true,
    });
  });

  test("shows a first entry that stands a second time, further on", () => {
    const [first, , third] = chain as [AuditEntry, AuditEntry, AuditEntry];
    const again = { ...first, id: third.id, number: 3 };
    expect(chainState(chain.with(2, again), heads)).toEqual(broken("reordered", 3));
  });

  test("shows an entry that was removed", () => {
    expect(chainState(chain.toSpliced(2, 1), heads)).toEqual(broken("missing", 3));
    expect(chainState(chain.toSpliced(0, 1), heads)).toEqual(broken("missing", 1));
  });

  test.each([
    ["the act", { act: "printed" }],
    ["the time", { at: 9 }],
    ["the person", { who: "Somebody else" }],
    ["whom it was about", { about: "another" }],
  ] as const)(
    "shows that %s was changed, in the entry after it or at the noted end",
    (_, change) => {
      for (const at of [1, 4]) {
        const changed = chain.with(at, { ...(chain[at] as AuditEntry), ...change });
        expect(chainState(changed, heads)).toEqual(broken("changed", at === 4 ? 5 : at + 2));
      }
    },
  );

  test("shows words that were changed or taken away", () => {
    const exported = chain[1] as AuditEntry;
    const detail = { text: "Sheet for Omar.xlsx", salt: exported.detail?.salt ?? "" };
    expect(chainState(chain.with(1, { ...exported, detail }), heads)).toEqual(broken("changed", 2));
    const without = chain.with(1, { ...exported, detail: null });
    expect(chainState(without, heads)).toEqual(broken("changed", 2));
  });

  test("may lose words when an erasure was noted after them", () => {
    const last = chain.at(-1) as AuditEntry;
    const erased = nextEntry(
      headOf(last),
      { act: "erased" },
      { device: DEVICE, at: 2000, who: "" },
    );
    const without = chain.with(1, { ...(chain[1] as AuditEntry), detail: null });
    const all = [...without, erased];
    expect(chainState(all, headsOf(all))).toMatchObject({ kind: "whole", entries: 6 });
  });

  test("shows two entries that changed places", () => {
    const [, second, third] = chain as [AuditEntry, AuditEntry, AuditEntry];
    const numbersKept = chain
      .with(1, { ...third, id: second.id, number: second.number })
      .with(2, { ...second, id: third.id, number: third.number });
    expect(chainState(numbersKept, heads)).toEqual(broken("reordered", 2));
    const twice = chain.with(2, { ...third, number: 2 });
    expect(chainState(twice, heads)).toMatchObject({ problem: "reordered" });
  });

  test("shows that its end was cut, or all of it", () => {
    expect(chainState(chain.slice(0, 3), heads)).toEqual(broken("cut", 4));
    expect(chainState([], heads)).toEqual(broken("cut", 1));
  });

  test("says that its end is not known where no note of it is at hand", () => {
    expect(chainState(chain.slice(0, 3), null)).toEqual({
      kind: "whole",
      entries: 3,
      endKnown: false,
    });
  });

  test("is judged for each computer by itself", () => {
    const other = aChain("another-laptop");
    const both = [...chain, ...other];
    expect(chainState(both, headsOf(chain, other))).toMatchObject({ kind: "whole", entries: 10 });
    expect(chainState([...chain, ...other.slice(1)], headsOf(chain, other))).toMatchObject({
      kind: "broken",
      device: "another-laptop",
    });
  });
});
