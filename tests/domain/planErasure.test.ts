import { expect, test } from "vitest";
import type { ActionPlan } from "../../renderer/domain/actionPlan";
import type { ActionPlanId, PersonId } from "../../renderer/domain/ids";
import { plansErased } from "../../renderer/domain/planErasure";
import { EDITION } from "./builders";

function aPlan(facts: Partial<ActionPlan>): ActionPlan {
  return {
    id: "plan" as ActionPlanId,
    editionId: EDITION,
    members: ["other" as PersonId],
    goal: "A lit path",
    theme: null,
    people: [],
    organisations: [],
    developing: [],
    whatHappened: "",
    steps: [],
    status: { kind: "underWay" },
    writtenOn: "2016-10-01",
    ...facts,
  };
}

const left = (plan: ActionPlan, ...names: readonly string[]) => {
  const [operation] = plansErased([plan], new Set(["gone"]), names).changes;
  if (operation?.do !== "put" || operation.kind !== "actionPlan") throw new Error("It is changed");
  return operation.record;
};

test("a name is taken out of the reasons others gave too", () => {
  const state = { kind: "dropped", on: "2016-10-20", why: "Amina moved away" } as const;
  const status = { kind: "setDown", on: "2016-10-30", why: "It was AMINA’s idea" } as const;
  const plan = aPlan({ steps: [{ number: 1, words: "Ask", dueOn: null, state }], status });
  expect(left(plan, "Amina")).toMatchObject({
    steps: [{ state: { why: "… moved away" } }],
    status: { why: "It was …’s idea" },
  });
});

test("in a script without spaces it is found inside the words, in others only as a word", () => {
  expect(left(aPlan({ goal: "陪王小明去學校" }), "王小明").goal).toBe("陪…去學校");
  expect(plansErased([aPlan({ goal: "Anabel’s path" })], new Set(), ["Ana"]).changes).toEqual([]);
});
