import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { sampleAcademy } from "../../../renderer/actions/sampleAcademy/sampleAcademy";
import { change } from "../../../renderer/domain/records";
import { choose, fillIn, press } from "../fillIn";
import { sampleSession, sampleWithout, sampleWithPlaces } from "../sample";
import { showAcademy } from "../showAcademy";

const NOT_SAVED = "That could not be saved. Nothing was changed.";
const SESSION_5 = "2016-17%2Fsession-5";
const holding = sampleWithPlaces(1, 2, 3);

describe("an academy at its beginning", () => {
  test("without an edition has nobody who needs anything", async () => {
    const holding = sampleAcademy().filter(({ kind }) => kind === "settings");
    await showAcademy("needs", { holding });
    screen.getByText("Nobody has a place yet");
  });

  test("without a dated session has nothing to shop for", async () => {
    await showAcademy("needs", { holding: sampleWithout("session") });
    screen.getByText("No dated sessions yet");
    screen.getByText("A shopping list needs a session with a date.");
  });

  test("without anybody in it lists nobody", async () => {
    await showAcademy("needs/people", { holding: sampleWithout("place") });
    expect(screen.queryAllByRole("button", { name: /^Add a need of/ })).toEqual([]);
    screen.getByText("Needs come with the applications of those who accept an offer.");
  });
});

describe("the shopping list", () => {
  test("says of each kind that nobody needs it, and counts the meals all the same", async () => {
    await showAcademy(`needs/list/${SESSION_5}`, { holding: sampleWithout("place") });
    const quiet = screen.getByRole("region", { name: "Prayer or quiet space" });
    within(quiet).getByText("Nobody.");
    within(screen.getByRole("region", { name: "Meals" })).getByText("0 meals with nothing asked");
  });

  test("of a cancelled session is none, and cannot be printed", async () => {
    await showAcademy(`needs/list/${SESSION_5}`, {
      holding,
      and: [change("session", sampleSession(5), { state: "cancelled" })],
    });
    screen.getByText("This session was cancelled: there is nothing to arrange.");
    expect(screen.queryByRole("button", { name: "Print the list" })).toBeNull();
  });

  test("on paper holds what somebody needs, and the meals", async () => {
    await showAcademy(`needs/list/${SESSION_5}/paper`, { holding: sampleWithout("place") });
    const paper = within(screen.getByRole("region", { name: "Preview of the paper" }));
    expect(paper.getAllByRole("heading").map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/Speaking Out/),
      "Meals",
    ]);
  });
});

describe("a need", () => {
  const openDialog = async (user: Parameters<typeof press>[0]) => {
    await press(user, "Add a need of Selam");
    await choose(user, /What it is about/, "Access");
    fillIn("In their words", "A seat near the door");
  };

  test("that is not said how it is known is not kept; noted, it can be given back to the application", async () => {
    const { user, vault } = await showAcademy("needs/people", { holding });
    await openDialog(user);
    await press(user, "Keep");
    screen.getByText("Please say how it is known.");
    fillIn("How it is known", "told me at the door");
    await user.type(screen.getByLabelText("How it is known"), "{Enter}");
    await screen.findByText("A seat near the door");
    await press(user, "Change: Access, Selam");
    expect(screen.getByLabelText("In their words")).toHaveProperty("value", "A seat near the door");
    await press(user, "As the application says");
    await screen.findByText("Kept.");
    expect(screen.queryByText("A seat near the door")).toBeNull();
    expect(vault.facts.notedNeed.size).toBe(0);
  });

  test("that could not be saved stays in its dialog, which can be left", async () => {
    const { user, vault } = await showAcademy("needs/people", { holding });
    await openDialog(user);
    fillIn("How it is known", "by mail");
    vault.breakDisk();
    await press(user, "Keep");
    await screen.findByText(NOT_SAVED);
    expect(screen.getByLabelText("How it is known")).toHaveProperty("value", "by mail");
    await press(user, "Cancel");
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});
