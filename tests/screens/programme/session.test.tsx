import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import type { Session } from "../../../renderer/domain/edition";
import { change, put } from "../../../renderer/domain/records";
import type { VaultInMemory } from "../../actions/vaultInMemory";
import { choose, fillIn, press } from "../fillIn";
import {
  SAMPLE_EDITION,
  samplePerson,
  sampleSession,
  sampleWithout,
  sampleWithPlaces,
} from "../sample";
import { showAcademy } from "../showAcademy";

const NOT_SAVED = "That could not be saved. Nothing was changed.";
const holding = sampleWithPlaces(1, 2, 3);
const at = (number: number) => `programme/2016-17%2Fsession-${number}`;
const dialog = () => within(screen.getByRole("dialog"));
const session = (vault: VaultInMemory, number: number) =>
  vault.facts.session.get(sampleSession(number)) as Session;

const type = (label: string, words: string) => fillIn(label, words, dialog());

/** Presses the dialog's own button. */
async function answer(user: UserEvent, name: string) {
  await user.click(dialog().getByRole("button", { name }));
}

describe("a new date", () => {
  const adding = async (user: UserEvent) => press(user, "Add a date");
  const add = (user: UserEvent) => answer(user, "Add as a proposal");

  test("is refused where it is wrong, one thing after the other", async () => {
    const { user, vault } = await showAcademy("programme", { holding });
    await adding(user);
    await add(user);
    dialog().getByText("Please give it a title.");
    type("Title", "Meeting the council");
    type("From", "7");
    type("Day", "2017-03-25");
    expect(dialog().queryByText("Please give it a title.")).toBeNull();
    dialog().getByText("Saturday 25 March 2017");
    dialog().getByText("The clocks go forward in the night after: an hour less of sleep");
    type("Day", "2017-06-01");
    dialog().getByText("Outside the months of this programme");
    type("From", "late");
    await add(user);
    dialog().getByText("Please write the times as 18:00.");
    type("From", "9:30");
    type("To", "9.00");
    await add(user);
    dialog().getByText("It must end after it starts.");
    type("To", "11.00");
    type("Room for, at most", "0");
    await add(user);
    dialog().getByText("A whole number from 1, or nothing.");
    type("Room for, at most", "12");
    await choose(user, /For$/, "Those invited");
    await add(user);
    dialog().getByText("Please choose who is invited.");
    const [selam, other] = ["1 Selam", /^2 /].map((name) =>
      dialog().getByRole("checkbox", { name }),
    );
    await user.click(selam as Element);
    await user.click(other as Element);
    await user.click(other as Element);
    await add(user);
    await screen.findByText("Added as a proposal. Confirm it when it is sure.");
    const added = [...vault.facts.session.values()].at(-1);
    expect(added).toMatchObject({
      title: "Meeting the council",
      time: { date: "2017-06-01", starts: "09:30", ends: "11:00" },
      capacity: 12,
      invited: [samplePerson(1)],
      state: "proposed",
    });
    screen.getByText("12");
  });

  test("that could not be saved stays typed", async () => {
    const { user, vault } = await showAcademy("programme", { holding });
    await adding(user);
    type("Title", "Meeting the council");
    type("Day", "2017-03-26");
    dialog().getByText("The clocks go forward on this day");
    vault.breakDisk();
    await add(user);
    await screen.findByText(NOT_SAVED);
    expect(screen.getByLabelText("Title")).toHaveProperty("value", "Meeting the council");
  });
});

describe("an item of the programme", () => {
  test("that is renamed, led by somebody and held elsewhere says so in its history", async () => {
    const { user, vault } = await showAcademy(at(6), { holding });
    await press(user, "Change");
    type("Title", "Listening");
    await user.click(dialog().getByRole("checkbox", { name: "Building power to create change" }));
    await answer(user, "Save");
    await screen.findByText(/^Renamed; it was “Building Common Ground/);
    await press(user, "Change");
    await choose(user, /Venue$/, "Not known yet");
    type("Led by", "Ruth Adeyemi");
    type("Why it changes", "The hall is let");
    await answer(user, "Save");
    await screen.findByText("Changed. Another room");
    screen.getByText("Ruth Adeyemi");
    await press(user, "Change");
    type("Led by", "");
    await user.click(dialog().getByRole("checkbox", { name: "Building power to create change" }));
    await answer(user, "Save");
    await screen.findByText("Details changed");
    expect(session(vault, 6)).toMatchObject({ venueId: null, state: "changed" });
    expect(session(vault, 6).themes).toEqual(["commonGround"]);
  });

  test("that is saved as it was is refused", async () => {
    const { user } = await showAcademy(at(6), { holding });
    await press(user, "Change");
    await answer(user, "Save");
    dialog().getByText("Nothing was changed.");
  });

  test("is cancelled with a reason only, which stays typed while it cannot be saved", async () => {
    const { user, vault } = await showAcademy(at(6), { holding });
    await press(user, "Cancel this date");
    await answer(user, "Cancel this date");
    dialog().getByText("Please give a reason, also for those who come after you.");
    type("Reason", "The hall is flooded");
    vault.breakDisk();
    await answer(user, "Cancel this date");
    await screen.findByText(NOT_SAVED);
    expect(dialog().getByLabelText("Reason")).toHaveProperty("value", "The hall is flooded");
    vault.mendDisk();
    await answer(user, "Cancel this date");
    await screen.findByText("Cancelled. Those it concerns are listed below.");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    screen.getByRole("heading", { name: "3 people to tell" });
    await press(user, "Bring it back as a proposal");
    await screen.findByText("Brought back, as a proposal.");
    await press(user, "Confirm this date");
    await screen.findByText("Confirmed. Those it concerns are listed below.");
    expect(session(vault, 6).state).toBe("confirmed");
  });

  test("that was moved lists whom to tell, also those who gave neither email nor telephone", async () => {
    const silent = { email: "", phone: "", knownAs: "" };
    const { user } = await showAcademy(at(6), {
      holding,
      and: [change("person", samplePerson(3), silent)],
    });
    await press(user, "Change");
    type("Day", "2016-11-17");
    await answer(user, "Save");
    const told = within(await screen.findByRole("region", { name: "3 people to tell" }));
    told.getByText("no email or telephone");
  });

  test("confirmed in another window meanwhile is not confirmed again", async () => {
    const { user, vault } = await showAcademy(at(6), {
      holding,
      and: [change("session", sampleSession(6), { state: "proposed" })],
    });
    const confirm = screen.getByRole("button", { name: "Confirm this date" });
    Object.assign(session(vault, 6), { state: "confirmed" }); // before this one draws it
    await user.click(confirm);
    await screen.findByText("That cannot be done from its present state.");
  });

  test("that is gone says so", async () => {
    await showAcademy("programme/nothing", { holding });
    screen.getByText("This item is no longer in the programme.");
  });
});

describe("months without dates", () => {
  const MONTHS = "programme/2016-17%2Fjanuary-to-may";

  test("propose the days the pattern gives, once each, with what speaks against them", async () => {
    const observances = [{ name: "Wosilat", from: "2017-01-01", to: "2017-05-31" }] as const;
    const { user, vault } = await showAcademy(MONTHS, {
      holding,
      and: [change("edition", SAMPLE_EDITION, { observances })],
    });
    expect(screen.getAllByText("Wosilat").length).toBeGreaterThan(1);
    vault.breakDisk();
    const [first] = screen.getAllByRole("button", { name: "Add as a proposal" });
    await user.click(first as Element);
    await screen.findByText(NOT_SAVED);
    vault.mendDisk();
    await user.click(first as Element);
    await screen.findByText("in the programme");
  });

  test("propose nothing where no evening was ever dated, and keep their months when renamed", async () => {
    const { user, vault } = await showAcademy(MONTHS, { holding });
    const id = "2016-17/january-to-may";
    const months = vault.facts.session.get(id);
    if (months === undefined) throw new Error("The sample has months without dates");
    await press(user, "Change");
    type("Title", "Later in the year");
    await answer(user, "Save");
    await screen.findByText("Changed.");
    expect(vault.facts.session.get(id)).toMatchObject({
      title: "Later in the year",
      time: months.time,
      state: "toBeConfirmed",
    });
    const alone = [...sampleWithout("session"), put("session", months)];
    await showAcademy(MONTHS, { holding: alone });
    expect(screen.queryAllByRole("heading", { name: "Dates the pattern proposes" })).toHaveLength(
      1,
    );
  });
});
