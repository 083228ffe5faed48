import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Application } from "../../../renderer/domain/application";
import { countStates } from "../../../renderer/domain/applicationState";
import { answerOffer, reopen } from "../../../renderer/domain/decisions";
import { balanceOf, OTHERS, sharedOrganisations } from "../../../renderer/domain/selection/balance";
import { decideMany } from "../../../renderer/domain/selection/decideMany";
import { waitingList } from "../../../renderer/domain/waitingList";
import { anOffer } from "../builders";
import { applicationNumber } from "./builders";

const on = "2016-09-05";
const three = [1, 2, 3].map((number) => applicationNumber(number));
const ids = three.map(({ id }) => id);

describe("several decisions at once", () => {
  test("puts people on the waiting list in the order given", () => {
    const choice = { kind: "waitlisted", reason: "Full" } as const;
    const { decided } = decideMany(three, [...ids].reverse(), choice, {
      on,
      capacity: 2,
      places: [],
    });
    expect(waitingList(decided).map(({ number }) => number)).toEqual([3, 2, 1]);
  });

  test("names who cannot be decided and decides for the others", () => {
    const all = [...three.slice(0, 2), applicationNumber(3, { check: { kind: "toCheck" } })];
    const choice = { kind: "offered", replyBy: "2016-09-07" } as const;
    const { decided, refusals, free } = decideMany(all, ids, choice, {
      on,
      capacity: 5,
      places: [],
    });
    expect(decided).toHaveLength(2);
    expect(free).toBe(3);
    expect(refusals).toEqual([{ application: all[2], refusal: { kind: "notChecked" } }]);
  });

  test("exceeds the capacity by no sequence of decisions without saying by how many", () => {
    const deed = fc.oneof(
      fc.record({
        kind: fc.constantFrom("offered", "waitlisted", "declined", "deferred"),
        who: fc.subarray([0, 1, 2, 3, 4, 5]),
      }),
      fc.record({
        kind: fc.constantFrom("accepted", "turnedDown", "reopen"),
        who: fc.constantFrom([0], [1], [2], [3]),
      }),
    );
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 25 }), fc.nat(5), (deeds, capacity) => {
        let all: readonly Application[] = [1, 2, 3, 4, 5, 6].map((number) =>
          applicationNumber(number),
        );
        for (const { kind, who } of deeds) {
          const said = after(
            all,
            kind,
            who.map((index) => all[index]?.id ?? ids[0]),
            capacity,
          );
          const { offered, accepted } = countStates(said.all);
          const promised = offered + accepted;
          const grew = promised > countStates(all).offered + countStates(all).accepted;
          if (promised > capacity && grew) expect(said.over).toBe(promised - capacity);
          if (promised <= capacity) expect(said.over).toBe(0);
          all = said.all;
        }
      }),
    );
  });
});

function after(
  all: readonly Application[],
  kind: string,
  who: readonly (Application["id"] | undefined)[],
  capacity: number,
): { readonly all: readonly Application[]; readonly over: number } {
  const chosen = who.filter((id) => id !== undefined);
  const merged = (changed: readonly Application[]) =>
    all.map((one) => changed.find(({ id }) => id === one.id) ?? one);
  if (kind === "accepted" || kind === "turnedDown" || kind === "reopen") {
    const changed = all
      .filter(({ id }) => chosen.includes(id))
      .map((one) => {
        const outcome =
          kind === "reopen"
            ? reopen(one, on, "Once more")
            : answerOffer(one, { kind, on, reason: "" });
        return outcome.ok ? outcome.value : one;
      });
    return {
      all: merged(changed),
      over: decideMany(
        merged(changed),
        [],
        { kind: "deferred", reason: "" },
        { on, capacity, places: [] },
      ).over,
    };
  }
  const choice =
    kind === "offered"
      ? ({ kind, replyBy: null } as const)
      : ({ kind: kind as "declined", reason: "As the panel said" } as const);
  const { decided, over } = decideMany(all, chosen, choice, { on, capacity, places: [] });
  return { all: merged(decided), over };
}

describe("the balance", () => {
  const from = (number: number, area: string, languages: string, group = "") =>
    applicationNumber(number, { answers: { area, languages, groupName: group } });
  const all = [
    from(1, "Brent", "Arabic, English", "Letters Home"),
    from(2, "brent ", "English", "letters home"),
    from(3, "Camden", ""),
  ];

  test("counts areas as they were meant, and everyone in each language they named", () => {
    const { areas, languages } = balanceOf(all, all.slice(0, 1));
    expect(areas).toEqual([
      { label: "Brent", chosen: 1, all: 2 },
      { label: "Camden", chosen: 0, all: 1 },
    ]);
    expect(languages.find(({ label }) => label === "English")).toEqual({
      label: "English",
      chosen: 1,
      all: 2,
    });
    expect(languages.find(({ label }) => label === "")?.all).toBe(1);
  });

  test("puts the smallest of many together", () => {
    const many = Array.from({ length: 12 }, (_, index) => from(index, `Area ${index}`, "English"));
    const { areas } = balanceOf(many, many);
    expect(areas).toHaveLength(8);
    expect(areas.at(-1)).toEqual({ label: OTHERS, chosen: 5, all: 5 });
  });

  test("names the group that several come from, however they wrote it", () => {
    const [shared] = [...sharedOrganisations(all).values()];
    expect(shared?.name).toBe("Letters Home");
    expect(shared?.applications.map(({ number }) => number)).toEqual([1, 2]);
    expect(sharedOrganisations([applicationNumber(4, { decision: anOffer() })]).size).toBe(0);
  });
});
