import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { fillIn, press } from "../fillIn";
import { sampleWithout, sampleWithPlaces } from "../sample";
import { showAcademy } from "../showAcademy";

const NOT_SAVED = "That could not be saved. Nothing was changed.";
const holding = sampleWithPlaces(1, 2, 3, 4, 6);

async function onPaper(user: UserEvent, menu: string) {
  await press(user, menu);
  await user.click(await screen.findByRole("menuitem", { name: "On A3" }));
}

describe("the wall", () => {
  test("without a plan under way is empty, and offers nothing to print", async () => {
    await showAcademy("support/plans/wall", { holding: sampleWithout("actionPlan") });
    screen.getByText("No plan is under way");
    expect(screen.queryByRole("button", { name: "Print" })).toBeNull();
  });

  test("is saved in the size that was chosen, and says why it could not be printed", async () => {
    const { user, desktop } = await showAcademy("support/plans/wall", { holding });
    await onPaper(user, "Save as PDF");
    await screen.findByText(/^Saved as \/exports\//);
    desktop.answer("printPage", { kind: "failed", reason: "The printer is out of paper" });
    await onPaper(user, "Print");
    await screen.findByText("The printer is out of paper");
    desktop.answer("printPage", { kind: "dialogClosed" });
    await onPaper(user, "Print");
    const printed = () => desktop.asked.filter(({ name }) => name === "printPage");
    await waitFor(() => expect(printed()).toHaveLength(2));
  });
});

describe("plans typed from paper", () => {
  const lines = () =>
    within(screen.getByRole("region", { name: "What was understood" }))
      .queryAllByRole("listitem")
      .map(({ textContent }) => textContent);

  test("tell a new goal from a changed one, and what is too long", async () => {
    await showAcademy("support/plans/typed", { holding });
    fillIn("What the pages say", ["3 goal A lit path", "1 goal Letters we can read"].join("\n"));
    expect(lines()).toEqual([
      expect.stringContaining("A lit path"),
      expect.stringContaining("Letters we can read"),
    ]);
    const [isNew, isChanged] = lines();
    expect(isNew?.replace(/A lit path.*/, "")).not.toBe(isChanged?.replace(/Letters.*/, ""));
    fillIn("What the pages say", `3 goal ${"long ".repeat(60)}`);
    expect(lines()).toEqual([expect.stringContaining("Please shorten it to")]);
  });

  test("stay typed when they could not be saved", async () => {
    const { user, vault } = await showAcademy("support/plans/typed", { holding });
    fillIn("What the pages say", "3 goal A lit path");
    vault.breakDisk();
    await press(user, /^Keep/);
    await screen.findByText(NOT_SAVED);
    expect(screen.getByLabelText("What the pages say")).toHaveProperty(
      "value",
      "3 goal A lit path",
    );
  });
});
