import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { sampleAcademy } from "../../../renderer/actions/sampleAcademy/sampleAcademy";
import type { ContactId } from "../../../renderer/domain/ids";
import { change, put, remove } from "../../../renderer/domain/records";
import type { Contact } from "../../../renderer/domain/support";
import { choose, fillIn, press } from "../fillIn";
import {
  SAMPLE_EDITION,
  sampleMark,
  samplePerson,
  samplePlace,
  sampleSession,
  sampleWithout,
} from "../sample";
import { showAcademy } from "../showAcademy";

const NOT_SAVED = "That could not be saved. Nothing was changed.";
const region = (name: string) => within(screen.getByRole("region", { name }));
const missedTwo = (code: number) => [3, 4].map((number) => sampleMark(code, number, "absent"));

function aContact(code: number, facts: Partial<Contact> = {}) {
  return put("contact", {
    id: `contact-${code}` as ContactId,
    editionId: SAMPLE_EDITION,
    personId: samplePerson(code),
    on: "2016-11-02",
    way: "phone",
    reached: true,
    note: "",
    ...facts,
  });
}

describe("two absences in a row", () => {
  test("ask for a contact, with the letter at hand, until somebody has tried", async () => {
    const tried = aContact(8, { reached: false });
    await showAcademy("support", { and: [...missedTwo(1), ...missedTwo(8), tried] });
    const absences = region("Two absences in a row without notice");
    const [open, asked] = absences.getAllByRole("listitem");
    if (open === undefined || asked === undefined) throw new Error("Two missed twice");
    expect(open.textContent).toMatch(/^SelamMissed Thu 6 Oct.*, Wed 19 Oct.*To be reached/);
    within(open).getByRole("link", { name: "Read the letter" });
    expect(asked.textContent).toContain("Asked after");
  });

  test("are nobody's in a cohort all of whom came", async () => {
    await showAcademy("support");
    region("Two absences in a row without notice").getByText("Nobody.");
  });
});

describe("a contact", () => {
  test("of a day ahead, or of no day, is refused at its field; of today it is kept", async () => {
    const { user, vault } = await showAcademy("support", { and: missedTwo(1) });
    await user.click(region("Two absences in a row without notice").getByText("Log a contact"));
    fillIn("Day", "2016-11-04");
    await press(user, "Keep");
    await screen.findByText("That day is still ahead.");
    fillIn("Day", "");
    await press(user, "Keep");
    await screen.findByText("Please choose a day that exists.");
    fillIn("Day", "2016-11-03");
    await choose(user, /How/, "Email");
    await press(user, "Keep");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect([...vault.facts.contact.values()].at(-1)).toMatchObject({
      on: "2016-11-03",
      way: "email",
    });
  });

  test("that could not be saved stays open with what was typed", async () => {
    const { user, vault } = await showAcademy("support", { and: missedTwo(1) });
    await user.click(region("Two absences in a row without notice").getByText("Log a contact"));
    fillIn("Note", "Will ring back");
    vault.breakDisk();
    await press(user, "Keep");
    await screen.findByText(NOT_SAVED);
    expect(screen.getByLabelText("Note")).toHaveProperty("value", "Will ring back");
  });

  test("shows how somebody is reached, and says what they did not give", async () => {
    const reach = { phone: "", email: "selam@example.org", preferredContact: "" };
    const { user } = await showAcademy("support", {
      and: [...missedTwo(1), change("person", samplePerson(1), reach)],
    });
    await user.click(region("Two absences in a row without notice").getByText("Log a contact"));
    const facts = within(screen.getByRole("dialog", { name: "Reaching Selam" }));
    facts.getByText("selam@example.org");
    expect(facts.getAllByText("not given")).toHaveLength(2);
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  test("stays in the log when the person's place was taken back", async () => {
    const { vault } = await showAcademy("support", {
      and: [aContact(3, { note: "Moved away" }), remove("place", samplePlace(3))],
    });
    expect(vault.facts.place.has(samplePlace(3))).toBe(false);
    region("Log of contacts").getByText("Moved away");
  });
});

describe("a cohort everyone was spoken to", () => {
  test("has no silence to break", async () => {
    const all = Array.from({ length: 24 }, (_, index) => aContact(index + 1));
    await showAcademy("support", { and: all });
    region("Nobody has spoken to them for 21 days").getByText(
      "Nobody: everyone has been spoken to.",
    );
  });

  test("or has nobody in it has no log either", async () => {
    await showAcademy("support", { holding: sampleWithout("place", "contact") });
    expect(screen.queryByRole("region", { name: "Log of contacts" })).toBeNull();
  });
});

describe("the attendance asked for", () => {
  const target = "Attendance asked for, in percent";

  test.each(["0", "101", "7.5", "most"])("is refused as %s", async (typed) => {
    const { user, vault } = await showAcademy("support");
    fillIn(target, typed);
    await press(user, "Set");
    screen.getByText("A whole number from 1 to 100, or nothing.");
    expect(vault.commits).toEqual([]);
  });

  test("can be taken back, and with it the table", async () => {
    const { user } = await showAcademy("support", {
      and: [change("edition", SAMPLE_EDITION, { attendanceTarget: 0.75 })],
    });
    expect(screen.getByLabelText(target)).toHaveProperty("value", "75");
    fillIn(target, " ");
    await user.type(screen.getByLabelText(target), "{Enter}");
    expect(screen.queryByRole("table")).toBeNull();
  });

  test("that could not be saved says so", async () => {
    const { user, vault } = await showAcademy("support");
    vault.breakDisk();
    fillIn(target, "75");
    await press(user, "Set");
    await screen.findByText(NOT_SAVED);
  });

  test("is reached by some whatever comes, and out of reach for others", async () => {
    await showAcademy("support", {
      and: [
        change("edition", SAMPLE_EDITION, { attendanceTarget: 0.9 }),
        ...[1, 2, 3, 4].map((number) => sampleMark(1, number, "absent")),
      ],
    });
    const selam = screen.getByRole("row", { name: /Selam/ });
    expect(selam.textContent).toMatch(/Out of reach: \d+ % at best/);
  });

  test("asks nothing of somebody who came when all was over, and shows no share of nothing", async () => {
    const joinedOn = "2016-11-01";
    await showAcademy("support", {
      and: [
        change("edition", SAMPLE_EDITION, { attendanceTarget: 0.5 }),
        change("place", samplePlace(1), { joinedOn }),
        remove("session", sampleSession(5)),
      ],
    });
    expect(screen.getByRole("row", { name: /Selam/ }).textContent).toContain("– (0 of 0)");
  });

  test("is not asked where the call states its own", async () => {
    const edition = sampleAcademy().flatMap((one) =>
      one.do === "put" && one.kind === "edition" ? [one.record] : [],
    )[0];
    if (edition === undefined) throw new Error("The sample has an edition");
    const call = { ...edition.call, minimumAttendance: 0.8 };
    await showAcademy("support", { and: [change("edition", SAMPLE_EDITION, { call })] });
    screen.getByText("Target 80 % of the sessions");
    expect(screen.queryByLabelText(target)).toBeNull();
  });
});
