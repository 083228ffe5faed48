import fc from "fast-check";
import { expect, test } from "vitest";
import type { ActionPlan } from "../../renderer/domain/actionPlan";
import type { ActionPlanId } from "../../renderer/domain/ids";
import { readPlanEntry } from "../../renderer/domain/planEntry";
import { enterPlanLines } from "../../renderer/domain/planEntryDeeds";
import { aPlace, EDITION } from "./builders";

const TODAY = "2016-11-28";
const read = (text: string) => readPlanEntry(text, "2016-09");
const says = (text: string) => read(text).lines[0]?.says ?? read(text).troubles[0]?.kind;

test.each([
  [
    "14.3 Ask for the room, 5 Dec",
    { kind: "words", words: "Ask for the room", dueOn: "2016-12-05" },
  ],
  ["14.3 Ask for the room by Mon 9 Jan", { words: "Ask for the room", dueOn: "2017-01-09" }],
  ["14.3: Ask Ana, Omar and the school", { words: "Ask Ana, Omar and the school", dueOn: null }],
  ["14.3 Done deal with the landlord", { kind: "words", words: "Done deal with the landlord" }],
  ["14.3 By foot to the council, 3/1", { words: "By foot to the council", dueOn: "2017-01-03" }],
  ["14.3 اسأل المدرسة, 5/12", { words: "اسأل المدرسة", dueOn: "2016-12-05" }],
  ["14.2 done", { kind: "done", on: null }],
  ["14.2 done 30 Nov", { kind: "done", on: "2016-11-30" }],
  ["14.2 DONE on 30.11.2016", { kind: "done", on: "2016-11-30" }],
  ["14 . 2 by 9 Jan", { kind: "by", dueOn: "2017-01-09", number: 2 }],
  ["14.2 dropped: nobody answered", { kind: "dropped", why: "nobody answered" }],
  ["14 goal: A safe way to school", { kind: "goal", goal: "A safe way to school" }],
])("%s", (line, expected) => {
  expect(says(line)).toMatchObject(expected);
});

test.each([
  ["Ask for the room", "noCode"],
  ["14 Ask for the room", "noCode"],
  ["14.3", "noWords"],
  ["14 goal", "noWords"],
  ["14.3 done 31 Nov", "notADay"],
  ["14.3 by 40/1", "notADay"],
])("%s is named as %s with its line", (line, kind) => {
  expect(read(`\n${line}`).troubles).toEqual([{ line: 1, kind }]);
});

test("no text makes reading fail, and each line is read or named", () => {
  fc.assert(
    fc.property(
      fc
        .array(
          fc.constantFrom(
            "14.3 ",
            "done",
            "by ",
            "dropped",
            "goal",
            "\n",
            ", ",
            "5 Dec",
            "31/2",
            " ",
            "ሰላም",
            "x",
            ".",
          ),
          { maxLength: 40 },
        )
        .map((parts) => parts.join("")),
      (text) => {
        const { lines, troubles } = read(text);
        const written = text.split(/\r\n|[\r\n]/u).filter((line) => line.trim() !== "");
        expect(lines.length + troubles.length).toBe(written.length);
      },
    ),
  );
});

const place = aPlace(14);
const plan: ActionPlan = {
  id: "plan" as ActionPlanId,
  editionId: EDITION,
  members: [place.personId, aPlace(7).personId],
  goal: "A safe way to school",
  theme: "power",
  people: ["Ana"],
  organisations: [],
  developing: [],
  whatHappened: "",
  steps: [{ number: 1, words: "Count the cars", dueOn: null, state: { kind: "open" } }],
  status: { kind: "underWay" },
  writtenOn: "2016-11-26",
};
const enter = (text: string, plans: readonly ActionPlan[] = [plan]) =>
  enterPlanLines(read(text).lines, {
    editionId: EDITION,
    plans,
    places: [aPlace(7), place],
    today: TODAY,
    newId: () => "new",
  });

test("both pages of a shared plan change the one plan, and lines come one upon the other", () => {
  const { plans } = enter("14.1 done 27 Nov\n7.3 Ask for the room, 5 Dec\n14.3 done");
  expect(plans).toHaveLength(1);
  expect(plans[0]?.steps).toEqual([
    { number: 1, words: "Count the cars", dueOn: null, state: { kind: "done", on: "2016-11-27" } },
    {
      number: 3,
      words: "Ask for the room",
      dueOn: "2016-12-05",
      state: { kind: "done", on: TODAY },
    },
  ]);
});

test("the same line again changes nothing; other words under a number that is taken are named", () => {
  const again = enter("14.1 count the  cars\n14 goal A safe way to school");
  expect(again.outcomes.map(({ came }) => came.kind)).toEqual(["same", "same"]);
  expect(again.plans).toEqual([]);
  expect(enter("14.1 Ask the school").outcomes[0]?.came).toEqual({
    kind: "trouble",
    why: "numberTaken",
  });
});

test("a goal makes a plan for whoever has none under way; steps wait for it", () => {
  const ended = { ...plan, status: { kind: "reached", on: TODAY } } as const;
  expect(enter("14.1 done", [ended]).outcomes[0]?.came).toMatchObject({ why: "noPlan" });
  const { plans } = enter("14 goal A late bus\n14.1 Write to the council, 9 Jan", [ended]);
  expect(plans).toMatchObject([
    { id: "new", members: [place.personId], goal: "A late bus", steps: [{ dueOn: "2017-01-09" }] },
  ]);
});

test.each([
  ["99.1 done", "noSuchPerson"],
  ["14.2 done", "noSuchStep"],
  ["14.1 done 29 Nov", "stillAhead"],
  ["14.1 dropped", "needsAReason"],
])("%s is named as %s and changes nothing", (line, why) => {
  const { outcomes, plans } = enter(line);
  expect(outcomes[0]?.came).toEqual({ kind: "trouble", why });
  expect(plans).toEqual([]);
});
