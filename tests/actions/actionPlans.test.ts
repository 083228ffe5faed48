import { expect, test } from "vitest";
import {
  changePlan,
  endPlan,
  NO_WORDS,
  removePlan,
  takeStep,
  writePlan,
} from "../../renderer/actions/actionPlans";
import { plansOf } from "../../renderer/domain/actionPlan";
import { erasureOf } from "../../renderer/domain/erasure";
import type { ActionPlanId, PersonId } from "../../renderer/domain/ids";
import { put } from "../../renderer/domain/records";
import { anApplication, aPerson, EDITION } from "./aCohort";
import { vaultInMemory } from "./vaultInMemory";

const TODAY = "2016-11-28";
const AMINA = "person-Amina" as PersonId;
const OMAR = "person-Omar" as PersonId;
const words = { ...NO_WORDS, goal: "A safe way to school" };

async function aVaultWithPlan(members: readonly PersonId[] = [AMINA]) {
  const vault = vaultInMemory(
    put("application", anApplication(1, { personId: AMINA })),
    put("person", aPerson("Amina", { fullName: "Amina Yusuf" })),
    put("person", aPerson("Omar")),
  );
  let last = 0;
  const newId = () => `plan-${++last}`;
  const written = await writePlan(vault, { editionId: EDITION, members, words }, TODAY, newId);
  if (!written.ok) throw new Error(written.error.kind);
  const id = written.value;
  return { vault, newId, id, plan: () => vault.facts.actionPlan.get(id) };
}

test("a plan is written, changed, its steps done, and each of it taken back", async () => {
  const { vault, id, plan } = await aVaultWithPlan();
  await takeStep(vault, id, { do: "add", words: "Count the cars", dueOn: "2016-12-01" }, TODAY);
  await takeStep(vault, id, { do: "finish", number: 1, on: TODAY }, TODAY);
  expect(plan()?.steps).toMatchObject([{ number: 1, state: { kind: "done", on: TODAY } }]);
  await changePlan(vault, id, { ...words, people: ["The head teacher"] }, [AMINA, OMAR]);
  expect(plan()).toMatchObject({ people: ["The head teacher"], members: [AMINA, OMAR] });
  for (const action of ["changePlan", "finishStep", "addStep"]) {
    expect((await vault.undo())?.action).toBe(action);
  }
  expect(plan()).toMatchObject({ members: [AMINA], people: [], steps: [] });
  await removePlan(vault, id);
  expect(plan()).toBeUndefined();
});

test("what is refused is not written", async () => {
  const { vault, newId, id } = await aVaultWithPlan();
  const before = vault.commits.length;
  const second = await writePlan(
    vault,
    { editionId: EDITION, members: [AMINA], words },
    TODAY,
    newId,
  );
  expect(second).toMatchObject({ error: { kind: "hasPlan" } });
  expect(await changePlan(vault, id, NO_WORDS, [AMINA])).toMatchObject({
    error: { kind: "noGoal" },
  });
  expect(await endPlan(vault, id, { kind: "setDown", why: " " }, TODAY)).toMatchObject({
    error: { kind: "needsAReason" },
  });
  const gone = "gone" as ActionPlanId;
  expect(await takeStep(vault, gone, { do: "reopen", number: 1 }, TODAY)).toMatchObject({
    error: { kind: "noSuchPlan" },
  });
  expect(vault.commits).toHaveLength(before);
});

test("a plan that was set down goes on only while nobody in it has begun another", async () => {
  const { vault, newId, id, plan } = await aVaultWithPlan();
  await endPlan(vault, id, { kind: "setDown", why: "The school closed" }, TODAY);
  await writePlan(vault, { editionId: EDITION, members: [AMINA], words }, TODAY, newId);
  expect(await endPlan(vault, id, { kind: "underWay" }, TODAY)).toMatchObject({
    error: { kind: "hasPlan" },
  });
  expect(plan()?.status).toEqual({ kind: "setDown", on: TODAY, why: "The school closed" });
});

test("of plans written on one day the one kept last stands first, behind the one under way", async () => {
  const { vault, newId, id } = await aVaultWithPlan();
  const more = { editionId: EDITION, members: [AMINA], words };
  const ids = [id];
  for (const _ of [1, 2]) {
    await endPlan(vault, ids.at(-1) as ActionPlanId, { kind: "reached" }, TODAY);
    const written = await writePlan(vault, more, TODAY, newId);
    if (written.ok) ids.push(written.value);
  }
  const [first, second, third] = ids;
  const order = () => plansOf(vault.facts.actionPlan.values(), EDITION, AMINA).map((one) => one.id);
  expect(order()).toEqual([third, second, first]);
  await endPlan(vault, third as ActionPlanId, { kind: "reached" }, TODAY);
  await endPlan(vault, first as ActionPlanId, { kind: "underWay" }, TODAY);
  expect(order()).toEqual([first, third, second]);
});

test("erasing somebody takes their own plan, and from a shared one only them and their names", async () => {
  const { vault, id } = await aVaultWithPlan([AMINA, OMAR]);
  await changePlan(
    vault,
    id,
    { ...words, goal: "Amina’s street is safe", people: ["Amina Yusuf", "Ms Hall"] },
    [AMINA, OMAR],
  );
  await takeStep(vault, id, { do: "add", words: "AMINA asks Aminata", dueOn: null }, TODAY);
  const erasure = erasureOf(vault.facts, anApplication(1, { personId: AMINA }));
  // It goes under its id, so that no backup brings the name back, and stands anew under another.
  expect(erasure.records).toContainEqual({ kind: "actionPlan", id });
  await vault.erase(erasure);
  const [kept, ...more] = vault.facts.actionPlan.values();
  expect(more).toEqual([]);
  expect(kept).toMatchObject({
    members: [OMAR],
    goal: "…’s street is safe",
    people: ["Ms Hall"],
    steps: [{ words: "… asks Aminata" }],
  });
  expect(kept?.id).not.toBe(id);
});

test("erasing somebody alone in a plan leaves no plan; a namesake keeps theirs as it is", async () => {
  const { vault, newId } = await aVaultWithPlan();
  await vault.commit([put("person", aPerson("Other", { knownAs: "Amina" }))], { action: "test" });
  const members = [OMAR];
  const named = { ...words, developing: ["Amina"] };
  await writePlan(vault, { editionId: EDITION, members, words: named }, TODAY, newId);
  await vault.erase(erasureOf(vault.facts, anApplication(1, { personId: AMINA })));
  expect([...vault.facts.actionPlan.values()]).toMatchObject([{ members, developing: ["Amina"] }]);
});
