import { describe, expect, test } from "vitest";
import type { PersonId } from "../../../renderer/domain/ids";
import { columnsOf, headerRowOf, rowsBelow } from "../../../renderer/domain/spreadsheet/columns";
import { listedPeople } from "../../../renderer/domain/spreadsheet/listedPeople";
import { isMarkList, proposeListUses } from "../../../renderer/domain/spreadsheet/listUses";
import {
  type MarkMeaning,
  proposeLegend,
  wordsToRemember,
  writtenMark,
} from "../../../renderer/domain/spreadsheet/markWords";
import { type ListGround, planList } from "../../../renderer/domain/spreadsheet/planList";
import { sessionOfHeader } from "../../../renderer/domain/spreadsheet/sessionOfHeader";
import { aMark, anEvening, aPerson, aPlace, marksOf } from "../builders";

const FIRST = anEvening("2016-09-21", { number: 2, title: "Our Power: why it matters" });
const SECOND = anEvening("2016-10-06", { number: 3, title: "Building Power" });
const MARCH = anEvening("2016-09-17", {
  number: null,
  title: "Welcome Walk",
  attendance: "selfReported",
});
const SESSIONS = [MARCH, FIRST, SECOND];

function listOf(...rows: readonly (readonly string[])[]) {
  const tab = { name: "", rows };
  const headerRow = headerRowOf(tab);
  const columns = columnsOf(tab, headerRow);
  const uses = proposeListUses(columns, SESSIONS);
  return { columns, uses, ...listedPeople(rowsBelow(tab, headerRow), columns, uses) };
}

function plan(rows: readonly (readonly string[])[], ground: Partial<ListGround> = {}) {
  const { people } = listOf(...rows);
  const words = proposeLegend(people.flatMap(({ cells }) => cells.map(({ text }) => text)));
  const meanings: Record<string, MarkMeaning> = {};
  for (const { word, meaning } of words) if (meaning !== null) meanings[word] = meaning;
  return planList(people, {
    people: new Map(),
    places: [],
    marks: new Map(),
    sessions: SESSIONS,
    meanings,
    today: "2016-11-03",
    ...ground,
  });
}

describe("the session of a column", () => {
  test("is found by its date however it is written, by its number and by its title", () => {
    for (const header of [
      "21/09/2016",
      "2016-09-21",
      "Wed 21 Sep",
      "September 21st",
      "21/9",
      "21.9.",
      "9/21/2016",
      "21-Sep-16",
      "21-Sep",
      "Session 2",
      "S2",
      "Our Power: why it matters",
    ]) {
      expect(sessionOfHeader(header, SESSIONS)?.id, header).toBe(FIRST.id);
    }
  });

  test("is none where the date is another year's or no session is on it", () => {
    for (const header of ["21/09/2015", "22 Sep", "Notes", "Power", "Email"]) {
      expect(sessionOfHeader(header, SESSIONS), header).toBeNull();
    }
  });
});

describe("the columns of a list", () => {
  test("are facts of a person, sessions, and what is ignored", () => {
    const { columns, uses } = listOf(
      ["Name", "E-mail address", "Mobile", "Organisation", "21 Sep", "6 Oct", "Notes"],
      ["Ana Nowak", "a@example.org", "07700 900001", "Open Door", "P", "L10", "brings son"],
    );
    expect(columns.map(({ key }) => uses[key]?.kind)).toEqual([
      "name",
      "email",
      "phone",
      "organisation",
      "session",
      "session",
      "ignored",
    ]);
    expect(isMarkList(columns, uses)).toBe(true);
  });

  test("the answers of a form are no such list, though they name dates", () => {
    const { columns, uses } = listOf(
      ["Timestamp", "Full name", "Can you come on 21 Sep?", "Can you come on 6 Oct?"],
      ["3 Nov", "Ana", "Yes, but only after seven in the evening", "No, I am travelling all week"],
    );
    expect(isMarkList(columns, uses)).toBe(false);
  });
});

describe("the people of a list", () => {
  test("stand there once, and lines of sums or without a name are nobody", () => {
    const { people, leftOut } = listOf(
      ["First name", "Surname", "Email", "21 Sep"],
      ["Ana", "Nowak", "a@example.org", "P"],
      ["", "", "", "wrote to them"],
      ["Ana", "N.", "A@example.org", "P"],
      ["Total", "", "", "2"],
    );
    expect(people.map(({ fullName, knownAs }) => [fullName, knownAs])).toEqual([
      ["Ana Nowak", "Ana"],
    ]);
    expect(leftOut.map(({ row, reason }) => [row, reason])).toEqual([
      [2, "noName"],
      [3, "twice"],
      [4, "sums"],
    ]);
  });

  test("a name written family name first is turned round", () => {
    const { people } = listOf(["Name", "Email"], ["الحسن, سارة", "s@example.org"], ["Suharto", ""]);
    expect(people.map(({ fullName }) => fullName)).toEqual(["سارة الحسن", "Suharto"]);
  });
});

describe("the words for marks", () => {
  test("come apart into a word and minutes", () => {
    expect(
      ["L10", "late (10 min)", "10 mins late", "P", "1", "Late 18:10", "E 20'"].map(writtenMark),
    ).toEqual([
      { word: "l", minutes: 10 },
      { word: "late", minutes: 10 },
      { word: "late", minutes: 10 },
      { word: "p", minutes: null },
      { word: "1", minutes: null },
      { word: "late 18:10", minutes: null },
      { word: "e", minutes: 20 },
    ]);
  });

  const meaningsIn = (...cells: readonly string[]) =>
    Object.fromEntries(proposeLegend(cells).map(({ word, meaning }) => [word, meaning]));

  test("a word somebody said the meaning of is known the next time; only news is remembered, and no remark", () => {
    const first = proposeLegend([
      "zoom",
      "P",
      "x",
      "her mother was ill so she could not come that week",
    ]);
    const said = { p: "present", x: "present", zoom: "present" } as const;
    const remark = { "her mother was ill so she could not come that week": "excused" } as const;
    const kept = wordsToRemember(first, { ...said, ...remark, l: "late" });
    expect(kept.map(({ id, meaning }) => [id, meaning])).toEqual([
      ["x", "present"],
      ["zoom", "present"],
    ]);
    const again = proposeLegend(["x", "zoom"], new Map(kept.map((word) => [word.id, word])));
    expect(again).toMatchObject([
      { word: "x", meaning: "present", isSure: true, isRemembered: true },
      { word: "zoom", meaning: "present", isSure: true, isRemembered: true },
    ]);
    expect(wordsToRemember(again, said)).toEqual([]);
    expect(wordsToRemember(again, { zoom: "none" }).map(({ meaning }) => meaning)).toEqual([
      "none",
    ]);
  });

  test("what A and X mean is told by the other words of the list, and is never sure", () => {
    expect(meaningsIn("P", "A", "P")).toEqual({ p: "present", a: "absent" });
    expect(meaningsIn("P", "A", "X")).toEqual({ p: "present", a: "apologies", x: "absent" });
    expect(meaningsIn("x", "x", "a")).toEqual({ x: "present", a: "absent" });
    expect(proposeLegend(["x", "P"]).map(({ word, isSure }) => [word, isSure])).toEqual([
      ["p", true],
      ["x", false],
    ]);
  });

  test("a word nobody can know means nothing until a person says so", () => {
    expect(meaningsIn("1", "0", "✓", "constructor", "zoom")).toEqual({
      "1": "present",
      "0": "absent",
      "✓": "present",
      constructor: null,
      zoom: null,
    });
  });
});

describe("what a list would write", () => {
  const HEAD = ["Name", "Email", "21 Sep", "6 Oct"];

  test("new people join on the first session that is not struck out for them, with their marks", () => {
    const { people } = plan([
      HEAD,
      ["Ana", "a@example.org", "P", "late 10"],
      ["Omar", "", "n/a", "A"],
    ]);
    expect(people).toMatchObject([
      {
        personId: null,
        joinedOn: "2016-09-17",
        marks: [{ status: { kind: "present" } }, { status: { kind: "late", minutes: 10 } }],
      },
      { joinedOn: "2016-09-17", marks: [{ status: { kind: "absent" } }] },
    ]);
    const own = plan([HEAD, ["Omar", "", "n/a", "A"]], { sessions: [FIRST, SECOND] });
    expect(own.people[0]?.joinedOn).toBe("2016-10-06");
  });

  test("cells that are not understood, or cannot be true, are named and left out", () => {
    const { leftOut } = plan(
      [
        ["Name", "17 Sep", "21 Sep", "6 Oct"],
        ["Ana", "L", "zoom", "P"],
        ["Omar", "P", "late 300", "A"],
      ],
      { today: "2016-10-01" },
    );
    expect(leftOut.map(({ row, column, why }) => [row, column, why.kind])).toEqual([
      [1, 1, "notAllowedHere"],
      [1, 2, "notUnderstood"],
      [1, 3, "notHeldYet"],
      [2, 2, "minutesOutOfRange"],
      [2, 3, "notHeldYet"],
    ]);
  });

  test("who is here is known by address or name; marks here stay, the missing ones are added", () => {
    const place = aPlace(1, { joinedOn: "2016-09-07" });
    const ground = {
      people: new Map([["person-1", aPerson({ email: "Selam@Example.org" })]]),
      places: [place],
      marks: marksOf(aMark(FIRST, place, { kind: "absent" })),
    };
    const byEmail = plan([HEAD, ["Someone", "selam@example.org", "P", "P"]], ground);
    expect(byEmail.people[0]).toMatchObject({
      personId: "person-1",
      isMember: true,
      marks: [{ sessionId: SECOND.id }],
    });
    expect(byEmail.differing).toEqual([{ row: 1, column: 2, text: "P", ours: { kind: "absent" } }]);
    const byName = plan(
      [
        ["Name", "21 Sep", "6 Oct"],
        ["selamawit TESFAYE", "X", "P"],
      ],
      ground,
    );
    expect(byName.people[0]?.personId).toBe("person-1" as PersonId);
    expect(byName.sameMarks).toBe(1);
    const other = plan([HEAD, ["Selamawit Tesfaye", "other@example.org", "P", "P"]], ground);
    expect(other.people[0]?.personId).toBeNull();
  });
});
