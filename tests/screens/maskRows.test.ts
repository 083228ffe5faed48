import { expect, test } from "vitest";
import { sampleAcademy } from "../../renderer/actions/sampleAcademy/sampleAcademy";
import type { Application } from "../../renderer/domain/application";
import { lookFurther, maskRows } from "../../renderer/screens/selection/maskQuestions";

const WRITTEN = sampleAcademy().flatMap((operation) =>
  operation.do === "put" && operation.kind === "application" ? [operation.record] : [],
);

/** 500 applications as people wrote them, each new to the screen. */
function fiveHundred(): readonly Application[] {
  return Array.from({ length: 500 }, (_, index) => {
    const like = WRITTEN[index % WRITTEN.length];
    if (like === undefined) throw new Error("the sample has applications");
    return { ...like, number: index + 1 };
  });
}

const unseen = (applications: readonly Application[]) =>
  maskRows({ applications }).filter(({ counts }) => counts === null).length;

test("of hundreds only a few are looked through while the list is drawn, and the rest a slice at a time", () => {
  const applications = fiveHundred();
  expect(unseen(applications)).toBe(497);
  let slices = 0;
  const slice = () => {
    slices += 1;
    let looked = 0;
    return lookFurther(applications, () => looked++ >= 40);
  };
  while (!slice());
  expect(slices).toBeGreaterThan(5);
  expect(unseen(applications)).toBe(0);
});

test("one that changed is looked through again at once, so that its row never goes blank", () => {
  const applications = fiveHundred().slice(0, 50);
  lookFurther(applications, () => false);
  const [first, ...others] = applications;
  if (first === undefined) throw new Error("there are fifty");
  const changed = { ...first, masks: [] };
  expect(unseen([changed, ...others])).toBe(0);
});
