import { describe, expect, test } from "vitest";
import { p, run, TAB, table, textControl, tickControl } from "../../fixtures/forms/wordFixture";
import { answersIn, foundIn } from "../answersIn";

const doubtsIn = (body: string) => foundIn(body).answers.flatMap(({ doubts }) => doubts);

describe("boxes to tick", () => {
  test("are ticked by a mark typed right after them, whatever else follows", () => {
    expect(answersIn(p("Photos? Yes ☐ X"))).toEqual(["Photos? = [x] Yes"]);
    expect(answersIn(p("Which day? ☐ X Monday ☐ Tuesday"))).toEqual([
      "Which day? = [x] Monday [ ] Tuesday",
    ]);
  });

  test("after their words leave the question before a wide gap", () => {
    expect(answersIn(p("Interpreter needed    Yes ☐  No ☒"))).toEqual([
      "Interpreter needed = [ ] Yes [x] No",
    ]);
    expect(answersIn(p("Smoker ☒") + p("Vegetarian ☐"))).toEqual([" = [x] Smoker [ ] Vegetarian"]);
  });

  test("of our own form are named by the words up to the next of its fields", () => {
    const ticks = tickControl(true, "cg:driver:yes") + run(" Yes ") + textControl("in Leeds");
    expect(answersIn(p(`${ticks}${tickControl(false, "cg:driver:no")}${run(" No")}`))).toEqual([
      " = [x] Yes [ ] No",
    ]);
  });

  test("of our own form are doubted where yes and no are ticked", () => {
    const box = (ticked: boolean, key: string) =>
      p(tickControl(ticked, `cg:driver:${key}`) + run(` ${key}`));
    expect(doubtsIn(box(true, "yes") + box(true, "no"))).toEqual(["bothTicked"]);
    expect(doubtsIn(box(true, "yes") + box(false, "no"))).toEqual([]);
  });
});

describe("columns of Yes and No", () => {
  test("are doubted where both are marked", () => {
    const body = table(["", "Yes", "No"], ["Photos?", "X", "X"], ["Letters?", "X", ""]);
    expect(answersIn(body)).toEqual(["Photos? = [x] Yes [x] No", "Letters? = [x] Yes [ ] No"]);
    expect(doubtsIn(body)).toEqual(["bothTicked"]);
  });

  test("hold boxes to tick as well as marks", () => {
    const box = (ticked: boolean) => p(tickControl(ticked));
    expect(
      answersIn(
        table(["", "Yes", "No"], ["Photos?", box(true), box(false)], ["Letters?", box(false), "X"]),
      ),
    ).toEqual(["Photos? = [x] Yes [ ] No", "Letters? = [ ] Yes [x] No"]);
  });

  test("with words beside a box are read as words", () => {
    const unsure = p(tickControl(true) + run(" if asked"));
    expect(
      answersIn(table(["", "Yes", "No"], ["Photos?", unsure, ""], ["Letters?", "", "X"])),
    ).toEqual(["Photos? Yes = if asked", "Letters? = [ ] Yes [x] No"]);
  });
});

test("a choice made by setting off is read apart from what stands beside it", () => {
  const line = `${run("Sex: M / ")}${run("F", "<w:b/>")}${TAB}${run("Date of birth: 1 May 1990")}`;
  expect(answersIn(p(line))).toEqual(["Sex = [ ] M [x] F", "Date of birth = 1 May 1990"]);
});
