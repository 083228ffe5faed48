import { expect, test } from "@playwright/test";
import type { Page } from "playwright";
import { type OpenedApp, openApp } from "./openApp";
import { setUp } from "./setUp";
import * as byHand from "./year2016/byHand";
import * as atTheEnd from "./year2016/byHandAtTheEnd";
import {
  beginOn,
  comeBackOn,
  goTo,
  markByKeys,
  publishedSession,
  registerLine,
  typeSheet,
} from "./year2016/coordinator";
import {
  askBesides,
  graduateAll,
  namesOnCertificates,
  shownAlumni,
  shownCompletion,
  shownDecisions,
  shownRule,
  turnDown,
} from "./year2016/graduation";
import { FULL_NAMES } from "./year2016/people";
import {
  addClaim,
  beginSharedPlan,
  claimsByMonth,
  payClaim,
  planCounts,
  reachGoal,
} from "./year2016/plansAndClaims";
import { cancelSession, confirmDay, moveSession, proposedDays } from "./year2016/programme";
import { accept, offerFromTheList, panelDecides, takeInTwelveForms } from "./year2016/selection";
import { shownGrid, shownOutlooks, shownPeople } from "./year2016/shown";
import {
  askFor75Percent,
  leave,
  logContact,
  logMeeting,
  shownFollowUps,
  shownSilences,
} from "./year2016/support";

test.describe.configure({ timeout: 240_000, retries: 0 });

/** Figures are compared softly: what is wrong is all said at once. */
const shown = expect.soft;

let opened: OpenedApp;

test.afterEach(() => opened?.close());

const WALK = publishedSession("refugee-welcome-walk");
const session = (number: number): string => publishedSession(`session-${number}`);

async function selection(page: Page): Promise<void> {
  await beginOn(page, "2016-08-20");
  await setUp(page, "Migrants Organise");
  await takeInTwelveForms(page);
  await comeBackOn(page, "2016-09-06");
  await panelDecides(page);
  await accept(page, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
}

/** Session 1 at the door; the walk and session 2 before the late joiner comes, on the eve of session 3. */
async function september(page: Page): Promise<void> {
  await comeBackOn(page, "2016-09-08");
  await markByKeys(page, session(1), "P L12 P P P A P L30 P P".split(" "));
  await shown(registerLine(page)).toHaveText(byHand.REGISTER_LINES.session1);
  await comeBackOn(page, "2016-10-05");
  await markByKeys(page, WALK, "S S X S X S X S S S".split(" "));
  await shown(registerLine(page)).toHaveText(byHand.REGISTER_LINES.walk);
  await typeSheet(page, session(2), "1 2 3 4X 5X\n6 7 8R 9 10A");
  await shown(registerLine(page)).toHaveText(byHand.REGISTER_LINES.session2);
  await offerFromTheList(page, 11);
  await accept(page, [11]);
}

/** Sessions 3 to 6, and somebody's last day between the 4th and the 5th. */
async function autumn(page: Page): Promise<void> {
  await comeBackOn(page, "2016-11-17");
  await leave(page, 10, "2016-10-25");
  await markByKeys(page, session(3), "P P A X R P X P P P P".split(" "));
  await shown(registerLine(page)).toHaveText(byHand.REGISTER_LINES.session3);
  await typeSheet(page, session(4), "1 2E20 3A 5 6 8 10 11L5", "rest absent");
  await shown(registerLine(page)).toHaveText(byHand.REGISTER_LINES.session4);
  await typeSheet(page, session(5), "1 2 3 4 5L 6 8 9A 11", "rest absent");
  await shown(registerLine(page)).toHaveText(byHand.REGISTER_LINES.session5);
  await typeSheet(page, session(6), "11 8 6E 5 4 3 2 1", "rest absent");
  await shown(registerLine(page)).toHaveText(byHand.REGISTER_LINES.session6);
}

/** After session 6: who was away twice and more, whom nobody spoke to, a support meeting, peer mentors. */
async function support(page: Page): Promise<void> {
  await logMeeting(page, "1 Selam", "2016-11-10");
  shown(await shownFollowUps(page)).toEqual(byHand.FOLLOW_UPS_IN_NOVEMBER);
  shown(await shownSilences(page)).toEqual(byHand.SILENCES_IN_NOVEMBER);
  await logContact(page);
  shown(await shownSilences(page)).toEqual(
    byHand.SILENCES_IN_NOVEMBER.filter((line) => !line.startsWith("Ștefan")),
  );
  await goTo(page, "support/pairs");
  await page.getByRole("button", { name: "Propose for 10 people" }).click();
  await shown(page.getByRole("heading", { name: "5 pairs" })).toBeVisible();
}

/** The planning day with a guest, session 8 with somebody nobody marked, and every figure of the nine dated items. */
async function december(page: Page): Promise<void> {
  await comeBackOn(page, "2016-12-02");
  await markByKeys(page, session(7), "P P P P A P P P P E60".split(" "));
  await page.getByLabel("Guest’s name").fill("Grace Okello");
  await page.getByLabel("Organisation, if any").fill("Nile Women’s Network");
  await page.getByRole("button", { name: "Add guest" }).click();
  await shown(registerLine(page)).toHaveText(byHand.REGISTER_LINES.planningDay);
  await beginSharedPlan(page, ["1 Selam", "4 Hoa"], "2016-12-20");
  await shown(await planCounts(page)).toHaveText(atTheEnd.PLANS.inDecember);
  await typeSheet(page, session(8), "1 2 4X 5 6 7X 8 9 11");
  await shown(registerLine(page)).toHaveText(byHand.REGISTER_LINES.session8);
  await askFor75Percent(page);
  const { people, totals } = await shownGrid(page);
  shown(people).toEqual(byHand.GRID_IN_DECEMBER);
  shown(totals).toBe(byHand.TOTALS_IN_DECEMBER);
  shown(await shownPeople(page)).toEqual(byHand.PEOPLE_IN_DECEMBER);
}

type NewYear = { readonly [Day in "january5" | "january18" | "february2" | "february15"]: string };

async function newDates(page: Page): Promise<NewYear> {
  shown(await proposedDays(page)).toEqual(byHand.PROPOSED_DAYS);
  const dates = {
    january5: await confirmDay(page, "Thu 5 Jan", 10),
    january18: await confirmDay(page, "Wed 18 Jan", 10),
    february2: await confirmDay(page, "Thu 2 Feb", 10),
    february15: await confirmDay(page, "Wed 15 Feb", 10),
  };
  shown(await shownOutlooks(page)).toEqual(byHand.OUTLOOK_IN_DECEMBER);
  return dates;
}

/** One held, one moved, one cancelled, and apologies ahead of the last. */
async function january(page: Page, dates: NewYear): Promise<void> {
  await comeBackOn(page, "2017-01-10");
  await typeSheet(page, dates.january5, "1 2 3A 5 6 8 9 11", "rest absent");
  await shown(registerLine(page)).toHaveText(byHand.REGISTER_LINES.january5);
  await shown(await planCounts(page)).toHaveText(atTheEnd.PLANS.inJanuary);
  await addClaim(page, dates.january5, { person: "2 يوسف", kind: "Travel", pounds: "4.80" });
  await addClaim(page, dates.january5, { person: "8 Amina", kind: "Childcare", pounds: "12.50" });
  await payClaim(page, dates.january5, "4.80");
  await shown(claimsByMonth(page)).toHaveText(atTheEnd.CLAIMS.inJanuary);
  const moved = { day: "2017-01-19", ends: "20:30", why: "The hall is let on the Wednesday" };
  await moveSession(page, dates.january18, moved);
  await shown(page.getByText(/Moved from Wed 18 Jan 2017.* to Thu 19 Jan 2017/)).toBeVisible();
  await cancelSession(page, dates.february2, "Strike on the Underground");
  shown(await shownOutlooks(page)).toEqual(byHand.OUTLOOK_IN_JANUARY);
  await typeSheet(page, dates.february15, "9A");
  shown(await shownOutlooks(page)).toContain(byHand.OUTLOOK_OF_9_AFTER_APOLOGIES);
}

async function may(page: Page, dates: NewYear): Promise<void> {
  await comeBackOn(page, "2017-05-20");
  await typeSheet(page, dates.january18, "1 3 6 8L15 9 11", "rest absent");
  await shown(registerLine(page)).toHaveText(byHand.REGISTER_LINES.january19);
  await typeSheet(page, dates.february15, "1 2 3 4 5 6 8 11", "rest absent");
  await shown(registerLine(page)).toHaveText(byHand.REGISTER_LINES.february15);
  await goTo(page, `register/${dates.february2}`);
  await shown(page.getByText("This session was cancelled: nobody is marked")).toBeVisible();
  const { people, totals } = await shownGrid(page);
  shown(people).toEqual(byHand.GRID_IN_MAY);
  shown(totals).toBe(byHand.TOTALS_IN_MAY);
  shown(await shownPeople(page)).toEqual(byHand.PEOPLE_IN_MAY);
  await payClaim(page, dates.january5, "12.50");
  await shown(claimsByMonth(page)).toHaveText(atTheEnd.CLAIMS.inMay);
  await reachGoal(page, "4 Hoa");
  await shown(await planCounts(page)).toHaveText(atTheEnd.PLANS.atTheEnd);
}

/** By the attendance people were followed up by, by a harder rule that is thought better of, and graduated by the first. */
async function graduation(page: Page): Promise<void> {
  await comeBackOn(page, "2017-06-03");
  await goTo(page, "today");
  await shown(page.getByText("10 people to graduate")).toBeVisible();
  shown(await shownCompletion(page)).toEqual(atTheEnd.COMPLETED_AT_75_PERCENT);
  await shown(shownRule(page)).toHaveText(atTheEnd.RULE);
  await shown(page.getByText("The minimum attendance is not stated in the call")).toBeVisible();
  await askBesides(page, { commitment: "80", hours: "22" });
  await shown(shownRule(page)).toHaveText(atTheEnd.HARDER_RULE);
  shown(await shownCompletion(page)).toEqual(atTheEnd.MISSING_BY_A_HARDER_RULE);
  await askBesides(page, null);
  shown(await shownCompletion(page)).toEqual(atTheEnd.COMPLETED_AT_75_PERCENT);
  await shown(page.getByText("Set by you.")).toBeVisible();
  await graduateAll(page, 5);
  await turnDown(page, "Bình");
  shown(await shownDecisions(page)).toEqual(atTheEnd.DECIDED_IN_JUNE);
}

/** A week later, the laptop opened again: certificates of exactly those who graduated, and who is still open. */
async function certificates({ page, app }: OpenedApp): Promise<void> {
  await comeBackOn(page, "2017-06-10");
  shown(await shownDecisions(page)).toEqual(atTheEnd.DECIDED_IN_JUNE);
  const alumni = await shownAlumni(page);
  shown(alumni.people).toEqual(atTheEnd.ALUMNI);
  shown(new Set(alumni.certificates)).toEqual(new Set(["Not made yet"]));
  await shown(page.getByRole("heading", { name: "5 alumni" })).toBeVisible();
  const onPaper = await namesOnCertificates(page, app.exportsFolder, FULL_NAMES);
  shown(onPaper).toEqual(atTheEnd.ON_CERTIFICATES);
  shown(new Set((await shownAlumni(page)).certificates)).toEqual(new Set(["Made Sat 10 Jun 2017"]));
  await goTo(page, "today");
  await shown(page.getByText("5 people to graduate")).toBeVisible();
}

test("the 2016–17 edition from its call to graduation: every figure shown is the one worked out by hand", async () => {
  opened = await openApp();
  const { page } = opened;
  await test.step("call and selection", () => selection(page));
  await test.step("September", () => september(page));
  await test.step("October and November", () => autumn(page));
  await test.step("support", () => support(page));
  await test.step("December", () => december(page));
  const dates = await test.step("the dates of the new year", () => newDates(page));
  await test.step("January", () => january(page, dates));
  await test.step("May", () => may(page, dates));
  await test.step("graduation", () => graduation(page));
  await test.step("certificates", () => certificates(opened));
});
