import { screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import type { ActionPlan } from "../../../renderer/domain/actionPlan";
import type { ActionPlanId } from "../../../renderer/domain/ids";
import { put } from "../../../renderer/domain/records";
import type { VaultInMemory } from "../../actions/vaultInMemory";
import { choose, fillIn, press } from "../fillIn";
import { SAMPLE_EDITION, samplePerson, sampleWithout, sampleWithPlaces } from "../sample";
import { showAcademy } from "../showAcademy";

const NOT_SAVED = "That could not be saved. Nothing was changed.";
const holding = sampleWithPlaces(1, 2, 3, 4, 6);
const at = (rowCode: number) => `support/plans/${samplePerson(rowCode)}`;

/** Plan `plan` of somebody who has none in the sample, with one step. */
function aPlan(facts: Partial<ActionPlan> = {}) {
  return put("actionPlan", {
    id: "plan" as ActionPlanId,
    editionId: SAMPLE_EDITION,
    members: [samplePerson(3)],
    goal: "A lit path to the bus",
    theme: null,
    people: [],
    organisations: [],
    developing: [],
    whatHappened: "",
    steps: [{ number: 1, words: "Count the lamps", dueOn: null, state: { kind: "open" } }],
    status: { kind: "underWay" },
    writtenOn: "2016-10-30",
    ...facts,
  });
}

const planIn = (vault: VaultInMemory, id = "plan") => {
  const plan = vault.facts.actionPlan.get(id);
  if (plan === undefined) throw new Error(`There is a plan ${id}`);
  return plan;
};

const dialog = () => within(screen.getByRole("dialog"));

/** Chooses from the plan's own menu, or from that of its first step. */
async function more(user: UserEvent, of: "plan" | "step", entry: string) {
  const [ofPlan, ofStep] = screen.getAllByRole("button", { name: "More" });
  await user.click((of === "plan" ? ofPlan : ofStep) as Element);
  await user.click(await screen.findByRole("menuitem", { name: entry }));
}

describe("a plan", () => {
  test("is begun by somebody who has none, alone or with others who have none", async () => {
    const { user, vault } = await showAcademy(at(3), { holding });
    screen.getByText(
      "Begin with what they want to change. Whom to bring and the steps can follow.",
    );
    await press(user, "Begin a plan");
    await press(user, "Keep");
    await screen.findByText("Please say what they want to change.");
    fillIn("What they want to change", "A lit path to the bus");
    await choose(user, /^Theme|Theme$/, "Building power to create change");
    await choose(user, /^Theme|Theme$/, "No theme");
    await press(user, "Keep");
    await screen.findByText("The plan is written down.");
    const [plan] = [...vault.facts.actionPlan.values()].slice(-1);
    expect(plan).toMatchObject({ members: [samplePerson(3)], theme: null });
  });

  test("is not lost with a full disk while it is written", async () => {
    const { user, vault } = await showAcademy(at(3), { holding });
    await press(user, "Begin a plan");
    fillIn("What they want to change", "A lit path to the bus");
    vault.breakDisk();
    await press(user, "Keep");
    await screen.findByText(NOT_SAVED);
    expect(screen.getByLabelText("What they want to change")).toHaveProperty(
      "value",
      "A lit path to the bus",
    );
  });

  test("is shared with one who has none, and they can be taken off again", async () => {
    const { user, vault } = await showAcademy(at(4), { holding });
    await press(user, "Change");
    await user.click(screen.getByRole("button", { name: /^Take .* off$/ }));
    await choose(user, /Shared with/, /^3 /);
    await press(user, "Keep");
    const { members } = [...vault.facts.actionPlan.values()].find((plan) =>
      plan.members.includes(samplePerson(4)),
    ) as ActionPlan;
    expect(members).toEqual([samplePerson(4), samplePerson(3)]);
  });

  test("is not shared with one who began their own meanwhile", async () => {
    const { user, vault } = await showAcademy(at(1), { holding });
    await press(user, "Change");
    await choose(user, /Shared with/, /^3 /);
    await vault.commit([aPlan()], { action: "test" });
    await press(user, "Keep");
    await dialog().findByText(/ has another plan under way\.$/);
  });

  test("ends reached, is taken up again, and is removed", async () => {
    const { user, vault } = await showAcademy(at(3), { holding, and: [aPlan()] });
    await more(user, "plan", "Goal reached");
    await screen.findByText("Goal reached on Thu 3 Nov 2016");
    expect(screen.queryByLabelText("Next step")).toBeNull();
    await more(user, "plan", "Take it up again");
    await screen.findByLabelText("Next step");
    await more(user, "plan", "Remove this plan");
    await screen.findByText("Removed.");
    expect(vault.facts.actionPlan.has("plan")).toBe(false);
  });

  test("is set down with a reason only, which stays typed while it cannot be saved", async () => {
    const { user, vault } = await showAcademy(at(3), { holding, and: [aPlan()] });
    await more(user, "plan", "Set the plan down");
    await press(user, "Set the plan down");
    await screen.findByText("Please say why, also for those who read it later.");
    fillIn("Why", "The council did it");
    vault.breakDisk();
    await press(user, "Set the plan down");
    await dialog().findByText(NOT_SAVED);
    expect(screen.getByLabelText("Why")).toHaveProperty("value", "The council did it");
    vault.mendDisk();
    await press(user, "Set the plan down");
    await screen.findByText("Set down on Thu 3 Nov 2016: The council did it");
    await press(user, "Begin the next plan");
    screen.getByRole("dialog");
  });

  test("is not taken up again while one of them has another", async () => {
    const members = [samplePerson(3), samplePerson(1)];
    const status = { kind: "reached", on: "2016-10-31" } as const;
    const and = [aPlan({ members, status })];
    const { user, vault } = await showAcademy(at(3), { holding, and });
    screen.getByText(/^Together with /);
    await more(user, "plan", "Take it up again");
    await screen.findByText("Selam has another plan under way.");
    expect(planIn(vault).status.kind).toBe("reached");
  });

  test("holds what happened, and earlier ones stand below it", async () => {
    const status = { kind: "setDown", on: "2016-10-31", why: "Too big" } as const;
    const earlier = { id: "other" as ActionPlanId, writtenOn: "2016-10-01", status } as const;
    await showAcademy(at(3), {
      holding,
      and: [aPlan({ whatHappened: "Three lamps were mended" }), aPlan(earlier)],
    });
    screen.getByText("Three lamps were mended");
    const below = within(screen.getByRole("region", { name: "Earlier plans" }));
    below.getByText("Set down on Mon 31 Oct 2016: Too big");
  });
});

describe("a step", () => {
  test("needs words, and a day of four digits in its year", async () => {
    const { user, vault } = await showAcademy(at(3), { holding, and: [aPlan({ steps: [] })] });
    screen.getByText("No steps yet. Say the first one and when.");
    await press(user, "Add");
    await screen.findByText("Please say what is to be done.");
    fillIn("Next step", "Write to the council");
    fillIn("By when", "12016-12-01");
    await press(user, "Add");
    await screen.findByText("That is not a day.");
    vault.breakDisk();
    fillIn("By when", "2016-12-01");
    await press(user, "Add");
    await screen.findByText(NOT_SAVED);
    vault.mendDisk();
    await user.type(screen.getByLabelText("By when"), "{Enter}");
    await screen.findByText("Added.");
    expect(planIn(vault).steps).toMatchObject([{ number: 1, dueOn: "2016-12-01" }]);
    expect(screen.getByLabelText("Next step")).toHaveProperty("value", "");
  });

  test("gets other words and a day, and loses the day again", async () => {
    const { user, vault } = await showAcademy(at(3), { holding, and: [aPlan()] });
    await more(user, "step", "Change the step");
    fillIn("Step", "");
    await press(user, "Keep");
    await screen.findByText("Please say what is to be done.");
    fillIn("Step", "Count every lamp");
    fillIn("By when", "2016-11-20", dialog());
    await press(user, "Keep");
    await screen.findByText("Changed.");
    expect(planIn(vault).steps[0]?.dueOn).toBe("2016-11-20");
    await more(user, "step", "Change the step");
    fillIn("By when", "", dialog());
    await press(user, "Keep");
    expect(planIn(vault).steps[0]?.dueOn).toBeNull();
  });

  test("is done on another day, but on none that is still ahead", async () => {
    const { user, vault } = await showAcademy(at(3), { holding, and: [aPlan()] });
    await more(user, "step", "Done on another day");
    fillIn("Done on", "2016-11-10");
    await press(user, "Keep");
    await screen.findByText("That day is still ahead.");
    fillIn("Done on", "2016-11-01");
    await press(user, "Keep");
    await press(user, "Open again");
    await screen.findByText("Open again.");
    expect(planIn(vault).steps[0]?.state).toEqual({ kind: "open" });
  });

  test("is dropped with a reason, which stays typed while it cannot be saved", async () => {
    const { user, vault } = await showAcademy(at(3), { holding, and: [aPlan()] });
    await more(user, "step", "Drop the step");
    fillIn("Why", "Nobody answered");
    vault.breakDisk();
    await press(user, "Drop the step");
    await dialog().findByText(NOT_SAVED);
    vault.mendDisk();
    await press(user, "Drop the step");
    expect(planIn(vault).steps[0]?.state).toMatchObject({
      kind: "dropped",
      why: "Nobody answered",
    });
  });
});

describe("the cohort's plans", () => {
  test("are none before anybody has a place", async () => {
    await showAcademy("support/plans", { holding: sampleWithout("place") });
    screen.getByRole("link", { name: "Open Cohort" });
  });

  test("say how to begin where nobody has one", async () => {
    await showAcademy("support/plans", { holding: sampleWithout("actionPlan") });
    screen.getByText(/^Nobody has a plan yet\./);
  });
});
