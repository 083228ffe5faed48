import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { Claim } from "../../../renderer/domain/claims";
import type { ClaimId } from "../../../renderer/domain/ids";
import { change, put, remove } from "../../../renderer/domain/records";
import { choose, fillIn, press } from "../fillIn";
import {
  SAMPLE_EDITION,
  samplePerson,
  samplePlace,
  sampleSession,
  sampleWithPlaces,
} from "../sample";
import { showAcademy } from "../showAcademy";

const NOT_SAVED = "That could not be saved. Nothing was changed.";
const AT = "needs/money/2016-17%2Fsession-5";
const holding = sampleWithPlaces(1, 2, 3);

function aClaim(facts: Partial<Claim> = {}) {
  return put("claim", {
    id: "claim-1" as ClaimId,
    editionId: SAMPLE_EDITION,
    personId: samplePerson(1),
    sessionId: sampleSession(5),
    kind: "travel",
    pence: 350,
    note: "",
    isReceiptSeen: false,
    state: { kind: "requested" },
    ...facts,
  });
}

describe("a new claim", () => {
  test("without a person, and one whose person was erased meanwhile, is refused at the person", async () => {
    const { user, vault } = await showAcademy(AT, { holding });
    await press(user, "Add a claim");
    fillIn("Amount in pounds", "3.50");
    await press(user, "Keep");
    expect(screen.getAllByText("Please choose a person.").length).toBeGreaterThan(0);
    await choose(user, /Person/, "1 Selam");
    await vault.commit([remove("person", samplePerson(1))], { action: "test" });
    await press(user, "Keep");
    expect(screen.getByRole("dialog").textContent).toContain("Please choose a person.");
    expect(vault.facts.claim.size).toBe(0);
  });

  test("that could not be saved stays open with its amount", async () => {
    const { user, vault } = await showAcademy(AT, { holding });
    await press(user, "Add a claim");
    await choose(user, /Person/, "1 Selam");
    fillIn("Amount in pounds", "3.50");
    vault.breakDisk();
    await press(user, "Keep");
    await screen.findByText(NOT_SAVED);
    expect(screen.getByLabelText("Amount in pounds")).toHaveProperty("value", "3.50");
  });
});

describe("a claim", () => {
  const settle = "Settle: Selam, £3.50";

  test("is refused only with a reason, which then stands with it", async () => {
    const { user, vault } = await showAcademy(AT, { holding, and: [aClaim()] });
    await press(user, settle);
    await user.click(screen.getByRole("radio", { name: "Refused" }));
    await press(user, "Keep");
    await screen.findByText("Please give a reason.");
    fillIn("Reason", "  The bus is free ");
    await press(user, "Keep");
    await screen.findByText("The bus is free");
    screen.getByText("Refused on Thu 3 Nov 2016");
    expect(vault.facts.claim.get("claim-1")?.state).toMatchObject({ reason: "The bus is free" });
  });

  test("paid on a day that does not exist is not settled; it can be opened again", async () => {
    const state = { kind: "paid", on: "2016-11-03", how: "cash" } as const;
    const { user, vault } = await showAcademy(AT, { holding, and: [aClaim({ state })] });
    await press(user, settle);
    fillIn("Day", "");
    await press(user, "Keep");
    await screen.findByText("Please choose a day that exists.");
    await user.click(screen.getByRole("radio", { name: "To be paid" }));
    await press(user, "Keep");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(vault.facts.claim.get("claim-1")?.state).toEqual({ kind: "requested" });
  });

  test("that could not be settled stays as it was; one that is gone meanwhile says so", async () => {
    const { user, vault } = await showAcademy(AT, { holding, and: [aClaim()] });
    await press(user, settle);
    vault.breakDisk();
    await press(user, "Keep");
    await screen.findByText(NOT_SAVED);
    vault.mendDisk();
    const { facts } = vault;
    (facts.claim as Map<string, Claim>).delete("claim-1"); // as another window would, before this one draws it
    await press(user, "Keep");
    await screen.findByText("This claim is no longer here.");
  });

  test("stands with its note, and stays when it could not be removed", async () => {
    const { user, vault } = await showAcademy(AT, { holding, and: [aClaim({ note: "حافلة" })] });
    screen.getByText("حافلة");
    vault.breakDisk();
    await press(user, "Remove this claim: Selam, £3.50");
    await screen.findByText(NOT_SAVED);
    screen.getByText("£3.50");
  });

  test("of somebody without a place stands last, and one of a session that is gone has no title", async () => {
    await showAcademy(AT, {
      holding,
      and: [
        aClaim({ id: "claim-gone" as ClaimId, personId: samplePerson(20) }),
        aClaim(),
        aClaim({ id: "claim-4" as ClaimId, sessionId: sampleSession(4), pence: 100 }),
        remove("session", sampleSession(4)),
      ],
    });
    const settling = screen.getAllByRole("button", { name: /^Settle: / });
    expect(settling.map((button) => button.getAttribute("aria-label"))).toEqual([
      settle,
      "Settle: , £3.50",
    ]);
    const sums = within(screen.getByRole("list", { name: "By session" })).getAllByRole("listitem");
    expect(sums.at(-1)?.textContent).toMatch(/^£0.00 paid, £1.00 to be paid/);
  });
});

describe("a receipt sheet typed back", () => {
  const TYPE = `${AT}/type`;
  const typeIn = (words: string) => fillIn("What the receipt sheet says", words);
  const write = () => screen.getByRole("button", { name: "Write down" });

  test("says what is wrong at the place where it is, and writes nothing", async () => {
    await showAcademy(TYPE, { holding, and: [aClaim()] });
    typeIn("1 3.50, 9 2, 2 1, 2 1");
    screen.getByText(/Row 1 has a claim of this kind for this session already: £3.50/);
    screen.getByText(/Nobody expected at this session has row code 9/);
    screen.getByText(/Row 2 was given already/);
    expect(write()).toHaveProperty("disabled", true);
    typeIn("2C");
    screen.getByText(/The amount is missing behind this row code/);
  });

  test("is written as still to be paid where nobody was paid on the evening", async () => {
    const { user, vault } = await showAcademy(TYPE, { holding });
    typeIn("1 3.50R, 2C 12");
    screen.getByText("Travel, Receipt seen");
    screen.getByText("Childcare");
    await user.click(screen.getByRole("checkbox", { name: "Paid in cash on the evening" }));
    await user.click(write());
    await screen.findByText("2 claims written down");
    expect([...vault.facts.claim.values()].map(({ state }) => state.kind)).toEqual([
      "requested",
      "requested",
    ]);
  });

  test("that could not be saved stays typed", async () => {
    const { user, vault } = await showAcademy(TYPE, { holding });
    typeIn("1 3.50");
    vault.breakDisk();
    await user.click(write());
    await screen.findByText(NOT_SAVED);
    expect(vault.facts.claim.size).toBe(0);
  });
});

describe("the receipt sheet", () => {
  test("is none for a cancelled session", async () => {
    await showAcademy(`${AT}/sheet`, {
      holding,
      and: [change("session", sampleSession(5), { state: "cancelled" })],
    });
    screen.getByText(/^A session needs a day to have a receipt sheet/);
  });

  test("of a session without a venue leaves room to write in what nobody asked for", async () => {
    const { user, desktop } = await showAcademy(`${AT}/sheet`, {
      holding,
      and: [aClaim(), change("session", sampleSession(5), { venueId: null })],
    });
    expect(screen.getAllByText("3.50").length).toBeGreaterThan(0);
    desktop.answer("printPage", { kind: "failed", reason: "no printer" });
    await press(user, "Print");
    await screen.findByText("It could not be printed: no printer. You can save it as PDF instead.");
    desktop.answer("printPage", { kind: "dialogClosed" });
    await press(user, "Print");
    expect(desktop.asked.filter(({ name }) => name === "printPage")).toHaveLength(2);
  });
});

test("the place of a person a claim is for can be gone when their session is typed", async () => {
  await showAcademy(AT, { holding, and: [remove("place", samplePlace(1)), aClaim()] });
  screen.getByRole("button", { name: "Settle: , £3.50" });
});
