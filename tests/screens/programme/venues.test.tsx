import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { VenueId } from "../../../renderer/domain/ids";
import { change, put } from "../../../renderer/domain/records";
import { fillIn, press } from "../fillIn";
import { SAMPLE_EDITION, sampleSession, sampleWithout, sampleWithPlaces } from "../sample";
import { showAcademy } from "../showAcademy";

const NOT_SAVED = "That could not be saved. Nothing was changed.";
const holding = sampleWithPlaces(1, 2, 3);
const cellar = put("venue", {
  id: "cellar" as VenueId,
  name: "The cellar",
  address: "",
  accessNotes: "",
});

describe("a venue", () => {
  test("needs a name, and is chosen once it is added", async () => {
    const { user, vault } = await showAcademy("programme/venues", {
      holding: sampleWithout("venue"),
    });
    screen.getByText("No venue yet");
    await press(user, "Add a venue");
    const save = () => user.click(within(screen.getByRole("dialog")).getByText("Save"));
    await save();
    await screen.findByText("A venue needs a name.");
    fillIn("Name of the venue", "مكتبة");
    vault.breakDisk();
    await save();
    await screen.findByText(NOT_SAVED);
    vault.mendDisk();
    await save();
    await screen.findByRole("heading", { name: "مكتبة" });
    screen.getByText("Nothing in this edition yet.");
    expect(screen.getAllByText("not written down yet")).toHaveLength(4);
  });

  test("of which little is known is changed in the same dialog", async () => {
    const { user, vault } = await showAcademy("programme/venues/cellar", {
      holding,
      and: [cellar],
    });
    await press(user, "Change");
    const dialog = within(screen.getByRole("dialog", { name: "The cellar" }));
    expect(dialog.getByLabelText("Whom to ask for")).toHaveProperty("value", "");
    fillIn("Whom to ask for", "Mr Lowe");
    await user.click(dialog.getByRole("button", { name: "Save" }));
    await screen.findByText("Mr Lowe");
    expect(vault.facts.venue.get("cellar")).toMatchObject({ contact: "Mr Lowe", address: "" });
    await press(user, "Change");
    await press(user, "Cancel");
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  test("has an access sheet of what is known, and says why it could not be printed", async () => {
    const { user, desktop } = await showAcademy("programme/venues/cellar/sheet", {
      holding,
      and: [cellar],
    });
    expect(screen.queryByRole("heading", { name: "Getting in" })).toBeNull();
    desktop.answer("printPage", { kind: "failed", reason: "The printer is out of paper" });
    await press(user, "Print");
    await screen.findByText("The printer is out of paper");
    desktop.answer("printPage", { kind: "dialogClosed" });
    await press(user, "Print");
    expect(desktop.asked.filter(({ name }) => name === "printPage")).toHaveLength(2);
  });

  test("that nobody entered under this name leaves the item without one", async () => {
    await showAcademy("programme/2016-17%2Fsession-5", {
      holding,
      and: [change("session", sampleSession(5), { venueId: "gone" as VenueId })],
    });
    expect(screen.getAllByText("not stated in the call").length).toBeGreaterThan(0);
  });
});

describe("days to keep free", () => {
  const add = async (user: Parameters<typeof press>[0]) => press(user, "Add");

  test("need a name and days in their order, and can be one day only", async () => {
    const { user, vault } = await showAcademy("programme", { holding });
    await add(user);
    screen.getByText("It needs a name.");
    fillIn("Name of the day", "Founders’ day");
    await add(user);
    screen.getByText("Please choose its first day, and a last one that is not earlier.");
    fillIn("From", "2017-02-14");
    fillIn("To, if longer", "2017-02-13");
    await add(user);
    screen.getByText("Please choose its first day, and a last one that is not earlier.");
    fillIn("To, if longer", "12017-02-14");
    await add(user);
    screen.getByText("Please choose its first day, and a last one that is not earlier.");
    fillIn("To, if longer", "");
    await user.type(screen.getByLabelText("Name of the day"), "{Enter}");
    await screen.findByText("Tue 14 Feb 2017");
    expect(vault.facts.edition.get(SAMPLE_EDITION)?.observances).toContainEqual({
      name: "Founders’ day",
      from: "2017-02-14",
      to: "2017-02-14",
    });
  });

  test("that could not be taken away stay", async () => {
    const observances = [{ name: "Founders’ day", from: "2017-02-14", to: "2017-02-15" }] as const;
    const { user, vault } = await showAcademy("programme", {
      holding,
      and: [change("edition", SAMPLE_EDITION, { observances })],
    });
    vault.breakDisk();
    await press(user, "Remove Founders’ day");
    await screen.findByText(NOT_SAVED);
    screen.getByText("Tue 14 Feb 2017 – Wed 15 Feb 2017");
  });
});

describe("what the call states", () => {
  test("stands in its words: places, decisions and least attendance", async () => {
    const { vault } = await showAcademy("programme", { holding });
    const edition = vault.facts.edition.get(SAMPLE_EDITION);
    if (edition === undefined) throw new Error("The sample has an edition");
    const call = {
      ...edition.call,
      capacity: 1,
      decisionsBy: "2016-09-07",
      minimumAttendance: 0.75,
    } as const;
    await vault.commit([change("edition", SAMPLE_EDITION, { call, observances: [] })], {
      action: "test",
    });
    await screen.findByText("1 place");
    screen.getByText("Wed 7 Sep 2016");
    screen.getByText("75 %");
  });
});

describe("the calendar", () => {
  test("shows when the clocks change, what is only proposed, and takes an impossible month for this one", async () => {
    const { user } = await showAcademy("programme/month/2016-10", {
      holding,
      and: [change("session", sampleSession(4), { state: "proposed" })],
    });
    screen.getByText("Clocks go back");
    screen.getByText("Proposed");
    await press(user, "The month after");
    await screen.findByRole("table", { name: "November 2016" });
    location.hash = "/programme/month/2016-13";
    await screen.findByRole("table", { name: "November 2016" });
  });

  test("of the year tells proposed days from those that take place, and keeps cancelled ones free", async () => {
    await showAcademy("programme/year", {
      holding,
      and: [
        change("session", sampleSession(4), { state: "proposed" }),
        change("session", sampleSession(6), { state: "cancelled" }),
        change("edition", SAMPLE_EDITION, { observances: [] }),
      ],
    });
    const looks = (name: RegExp) => screen.getByRole("link", { name }).className;
    expect(looks(/^19: /)).not.toBe(looks(/^3: Speaking Out: influencing/));
    expect(screen.queryByRole("link", { name: /^16: / })).toBeNull();
  });

  test("leads back to the list, and from it to the call", async () => {
    const { user } = await showAcademy("programme/month", { holding });
    screen.getByRole("table", { name: "November 2016" });
    await user.click(screen.getByRole("radio", { name: "List" }));
    await screen.findByRole("heading", { name: "The call" });
    const rows = within(screen.getByRole("listbox"));
    await user.click(rows.getByText("Refugee Welcome Walk"));
    await screen.findByRole("heading", { name: "Refugee Welcome Walk" });
    await user.click(rows.getByText("The call"));
    await screen.findByRole("heading", { name: "The call" });
  });
});
