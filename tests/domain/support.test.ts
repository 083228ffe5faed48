import { expect, test } from "vitest";
import type { CalendarDate } from "../../renderer/domain/calendar";
import type { ContactId, PersonId, SupportMeetingId } from "../../renderer/domain/ids";
import type { MarkStatus } from "../../renderer/domain/person";
import {
  type Contact,
  followUps,
  type SupportMeeting,
  silences,
  supportTotals,
} from "../../renderer/domain/support";
import { aMark, anEvening, aPlace, EDITION, marksOf } from "./builders";

const sessions = [
  anEvening("2016-09-21"),
  anEvening("2016-10-06"),
  anEvening("2016-10-19"),
  anEvening("2016-11-03"),
];
const TODAY = "2016-11-04";
const place = aPlace(1);
const absent = { kind: "absent" } as const;
const present = { kind: "present" } as const;

const marked = (...statuses: readonly (MarkStatus | null)[]) =>
  marksOf(
    ...statuses.flatMap((status, index) => {
      const session = sessions[index];
      return status === null || session === undefined ? [] : [aMark(session, place, status)];
    }),
  );

const aContact = (on: CalendarDate, facts: Partial<Contact> = {}): Contact => ({
  id: `contact ${on}` as ContactId,
  editionId: EDITION,
  personId: place.personId,
  on,
  way: "phone",
  reached: true,
  note: "",
  ...facts,
});

const aMeeting = (on: CalendarDate, facts: Partial<SupportMeeting> = {}): SupportMeeting => ({
  id: `meeting ${on}` as SupportMeetingId,
  editionId: EDITION,
  personId: place.personId,
  on,
  minutes: 45,
  supporter: "Ruth",
  themes: [],
  note: "",
  nextStep: "",
  ...facts,
});

const missedBy = (...statuses: readonly (MarkStatus | null)[]) =>
  followUps([place], sessions, marked(...statuses), [], TODAY)[0]?.missed.length ?? 0;

test("two absences in a row without notice are followed up; notice ends the row, a missing mark does not", () => {
  expect(missedBy(present, present, absent, absent)).toBe(2);
  expect(missedBy(absent, absent, absent, absent)).toBe(4);
  expect(missedBy(present, absent, null, absent)).toBe(2);
  expect(missedBy(absent, absent, absent, { kind: "apologies" })).toBe(0);
  expect(missedBy(absent, absent, { kind: "excused" }, absent)).toBe(0);
  expect(missedBy(absent, absent, present, absent)).toBe(0);
});

test("a follow-up is done once somebody tried to reach them after the latest absence", () => {
  const marks = marked(present, present, absent, absent);
  const isOpen = (...contacts: readonly Contact[]) =>
    followUps([place], sessions, marks, contacts, TODAY)[0]?.isOpen;
  expect(isOpen()).toBe(true);
  expect(isOpen(aContact("2016-11-02"))).toBe(true);
  expect(isOpen(aContact("2016-11-03", { reached: false }))).toBe(false);
  expect(isOpen(aContact("2016-11-04", { personId: "person-2" as PersonId }))).toBe(true);
});

test("whoever has left is not asked after", () => {
  const left = aPlace(1, { left: { on: "2016-11-03", reason: "moved" } });
  expect(followUps([left], sessions, marked(null, null, absent, absent), [], TODAY)).toEqual([]);
  expect(silences([left], [], [], "2016-12-24")).toEqual([]);
});

test("after 21 days without a talk somebody is named; an unanswered message is no talk", () => {
  const on = (today: CalendarDate, meetings: SupportMeeting[], contacts: Contact[] = []) =>
    silences([place], meetings, contacts, today).map(({ days }) => days);
  expect(on("2016-10-21", [aMeeting("2016-10-01")])).toEqual([]);
  expect(on("2016-10-22", [aMeeting("2016-10-01")])).toEqual([21]);
  expect(on("2016-10-22", [aMeeting("2016-10-01")], [aContact("2016-10-20")])).toEqual([]);
  expect(
    on("2016-10-22", [aMeeting("2016-10-01")], [aContact("2016-10-20", { reached: false })]),
  ).toEqual([21]);
  expect(on("2016-10-01", [])).toEqual([24]); // joined on 7 September
});

test("totals of meetings and minutes by person and by supporter", () => {
  const meetings = [
    aMeeting("2016-10-01"),
    aMeeting("2016-10-08", { minutes: 30, supporter: "Omar" }),
    aMeeting("2016-10-15", { minutes: 20, personId: "person-2" as PersonId }),
  ];
  expect(Object.fromEntries(supportTotals(meetings, ({ supporter }) => supporter))).toEqual({
    Ruth: { meetings: 2, minutes: 65 },
    Omar: { meetings: 1, minutes: 30 },
  });
  expect(supportTotals(meetings, ({ personId }) => personId).get("person-1")).toEqual({
    meetings: 2,
    minutes: 75,
  });
});

test("a talk of an earlier day does not make a later one forgotten, nor does one that is only planned", () => {
  const talks = [aContact("2016-11-02"), aContact("2016-10-01"), aContact("2016-11-20")];
  expect(silences([place], [], talks, "2016-11-23")).toEqual([]);
  expect(silences([place], [], talks.slice(0, 2), "2016-11-23")).toMatchObject([
    { lastOn: "2016-11-02", days: 21 },
  ]);
});
