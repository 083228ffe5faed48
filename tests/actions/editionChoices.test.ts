import { expect, test } from "vitest";
import { chosenEdition, editionChoices } from "../../renderer/actions/editionChoices";
import { edition2016 } from "../../renderer/domain/edition2016";

test("the published edition is offered beside this year's and the next", () => {
  expect(editionChoices("2026-11-24").map(({ name }) => name)).toEqual([
    "2016–17",
    "2026–27",
    "2027–28",
  ]);
});

test("no new edition falls in the year of the published one", () => {
  expect(editionChoices("2016-07-01").map(({ yearsLater }) => yearsLater)).toEqual([0, 1, 2]);
});

test("the published edition is taken exactly as it was published", () => {
  expect(chosenEdition(0, () => "unused")).toEqual(edition2016());
});
