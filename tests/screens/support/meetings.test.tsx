import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { sampleAcademy } from "../../../renderer/actions/sampleAcademy/sampleAcademy";
import { choose, fillIn, press } from "../fillIn";
import { sampleWithout } from "../sample";
import { showAcademy } from "../showAcademy";

const NOT_SAVED = "That could not be saved. Nothing was changed.";
const withoutMeetings = sampleWithout("supportMeeting");

async function logging(holding = sampleAcademy()) {
  const shown = await showAcademy("support/meetings", { holding });
  await press(shown.user, "Log a meeting");
  return shown;
}

describe("a meeting", () => {
  test("without a person, of no length or by nobody is refused where it is wrong", async () => {
    const { user, vault } = await logging(withoutMeetings);
    await press(user, "Keep");
    expect(screen.getAllByText("Please choose a person.")).toHaveLength(1);
    await choose(user, /Person/, "1 Selam");
    fillIn("Minutes", "");
    await press(user, "Keep");
    await screen.findByText("Whole minutes, from 1.");
    fillIn("Minutes", "50");
    await press(user, "Keep");
    await screen.findByText("Please say who gave it.");
    fillIn("Given by", "Ruth");
    fillIn("Day", "2016-11-05");
    await press(user, "Keep");
    await screen.findByText("That day is still ahead.");
    expect(vault.commits).toEqual([]);
  });

  test("holds the themes that stand chosen when it is kept", async () => {
    const { user, vault } = await logging();
    await choose(user, /Person/, "1 Selam");
    const boxes = within(screen.getByRole("group", { name: "Themes" })).getAllByRole("checkbox");
    const [first, second] = boxes;
    if (first === undefined || second === undefined) throw new Error("There are themes");
    await user.click(first);
    await user.click(second);
    await user.click(first);
    await press(user, "Keep");
    const { themes, supporter } = [...vault.facts.supportMeeting.values()].at(-1) ?? {};
    expect(themes).toHaveLength(1);
    expect(supporter).toBe("Tomasz Zieliński");
  });

  test("that could not be saved stays open; one that could not be removed stays in the list", async () => {
    const { user, vault } = await logging();
    await choose(user, /Person/, "1 Selam");
    vault.breakDisk();
    await press(user, "Keep");
    await screen.findByText(NOT_SAVED);
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    await user.click(screen.getAllByRole("button", { name: "Remove this meeting" })[0] as Element);
    await screen.findByText(NOT_SAVED);
    expect(vault.facts.supportMeeting.size).toBe(6);
  });

  test("is removed, and stands again when that is undone", async () => {
    const { user, vault } = await showAcademy("support/meetings");
    await user.click(screen.getAllByRole("button", { name: "Remove this meeting" })[0] as Element);
    await screen.findByText("The meeting is removed.");
    expect(vault.facts.supportMeeting.size).toBe(5);
    await press(user, "Undo");
    expect(vault.facts.supportMeeting.size).toBe(6);
  });
});

test("with no meeting yet there are no sums", async () => {
  await showAcademy("support/meetings", { holding: withoutMeetings });
  screen.getByText("None yet.");
  expect(screen.queryByRole("region", { name: "Sums" })).toBeNull();
});

test("before the first edition there is nobody to support", async () => {
  const holding = sampleAcademy().filter(({ kind }) => kind === "settings");
  await showAcademy("support", { holding });
  screen.getByText("Nobody has a place yet");
});
