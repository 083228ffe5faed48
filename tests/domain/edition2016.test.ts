import { describe, expect, test } from "vitest";
import { daysFromTo, daysInclusive, monthsFromTo } from "../../renderer/domain/calendarRules";
import { weekdayName } from "../../renderer/domain/calendarWords";
import { edition2016 } from "../../renderer/domain/edition2016";
import { inOrderOfTime, programmeTotals } from "../../renderer/domain/programme";

const { edition, sessions } = edition2016();

/** number, kind, title, weekday, date, times, themes: the published call, as a table. */
const CALL = [
  [
    1,
    "session",
    "Introduction to Community Organising and the Community Leadership Academy",
    "Thursday",
    "2016-09-08",
    "16:00–20:00",
    "",
  ],
  [null, "action", "Refugee Welcome Walk", "Saturday", "2016-09-17", "10:00–16:00", ""],
  [
    2,
    "session",
    "Our Power: why understanding power is essential to our work",
    "Wednesday",
    "2016-09-21",
    "18:00–20:00",
    "power",
  ],
  [
    3,
    "session",
    "Building Power: how can we build power to make us more effective",
    "Thursday",
    "2016-10-06",
    "18:00–20:00",
    "power",
  ],
  [
    4,
    "session",
    "Speaking Out: testimony and developing a convincing argument",
    "Wednesday",
    "2016-10-19",
    "18:00–20:00",
    "speakingOut",
  ],
  [
    5,
    "session",
    "Speaking Out: influencing and negotiating",
    "Thursday",
    "2016-11-03",
    "18:00–20:00",
    "speakingOut",
  ],
  [
    6,
    "session",
    "Building Common Ground: the power of community listening",
    "Wednesday",
    "2016-11-16",
    "18:00–20:00",
    "commonGround",
  ],
  [
    7,
    "planningDay",
    "Action Planning Day with all members",
    "Saturday",
    "2016-11-26",
    "10:00–16:00",
    "",
  ],
  [
    8,
    "session",
    "Building Common Ground: building networks and leadership",
    "Thursday",
    "2016-12-01",
    "18:00–20:00",
    "commonGround",
  ],
] as const;

describe("the 2016–17 edition", () => {
  test("has the nine dated items of the call, each on its weekday, time and theme", () => {
    const dated = inOrderOfTime(sessions).flatMap((session) =>
      session.time.kind === "dated"
        ? [
            [
              session.number,
              session.kind,
              session.title,
              weekdayName(session.time.date),
              session.time.date,
              `${session.time.starts}–${session.time.ends}`,
              session.themes.join(" "),
            ],
          ]
        : [],
    );
    expect(dated).toEqual(CALL);
  });

  test("counts 22 hours in eight numbered sessions and 28 hours in nine dated items", () => {
    expect(programmeTotals(sessions)).toEqual({
      numbered: { count: 8, hours: 22 },
      dated: { count: 9, hours: 28 },
    });
  });

  test("keeps its call open for 63 days, with seven days left before session 1", () => {
    expect(daysInclusive(edition.callOpens, edition.callCloses)).toBe(63);
    expect(daysFromTo(edition.callCloses, "2016-09-08")).toBe(7);
  });

  test("lasts nine months, September to May", () => {
    const { from, to } = edition.programmeMonths;
    expect(monthsFromTo(from, to)).toHaveLength(9);
    expect([from, to]).toEqual(["2016-09", "2017-05"]);
  });

  test("leaves January to May to be confirmed, and everything else confirmed", () => {
    const open = sessions.filter(({ state }) => state !== "confirmed");
    expect(open.map(({ state, time }) => ({ state, time }))).toEqual([
      { state: "toBeConfirmed", time: { kind: "months", from: "2017-01", to: "2017-05" } },
    ]);
  });

  test("asks nobody to sign in on the walk, and opens the planning day to all members", () => {
    const walk = sessions.find(({ kind }) => kind === "action");
    const planningDay = sessions.find(({ kind }) => kind === "planningDay");
    expect(walk).toMatchObject({ attendance: "selfReported", openTo: "public" });
    expect(planningDay).toMatchObject({ attendance: "signed", openTo: "allMembers" });
  });

  test("states nothing the call does not state", () => {
    expect(Object.values(edition.call)).toEqual(Array(7).fill(null));
    expect(sessions.every(({ venueId }) => venueId === null)).toBe(true);
  });

  test("has four themes, and five criteria of which the two said with “ideally” exclude nobody", () => {
    expect(edition.themes.map(({ key }) => key)).toEqual([
      "power",
      "speakingOut",
      "commonGround",
      "mentoring",
    ]);
    expect(edition.criteria).toHaveLength(5);
    for (const { wording, weight } of edition.criteria) {
      expect(weight).toBe(wording.startsWith("Ideally") ? "desirable" : "essential");
    }
    expect(edition.criteria.filter(({ weight }) => weight === "desirable")).toHaveLength(2);
  });
});

test("a cancelled session is in no total", () => {
  const [first, ...others] = sessions;
  if (first === undefined) throw new Error("The edition has no sessions.");
  const totals = programmeTotals([{ ...first, state: "cancelled" }, ...others]);
  expect(totals).toEqual({
    numbered: { count: 7, hours: 18 },
    dated: { count: 8, hours: 24 },
  });
});
