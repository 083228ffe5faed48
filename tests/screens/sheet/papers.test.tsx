import { screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { change } from "../../../renderer/domain/records";
import { press } from "../fillIn";
import { sampleSession, sampleWithPlaces } from "../sample";
import { showAcademy } from "../showAcademy";

const holding = sampleWithPlaces(1, 2);
const AT = "register/2016-17%2Fsession-5";

describe("the sheet of a session", () => {
  test("says what became of printing it", async () => {
    const { user, desktop } = await showAcademy(`${AT}/sheet`, { holding });
    desktop.answer("printPage", { kind: "printed" });
    await press(user, "Print");
    await screen.findByText("Handed to the printer.");
    desktop.answer("printPage", { kind: "cancelled" });
    await press(user, "Print");
    await screen.findByText("Nothing was printed.");
    desktop.answer("printPage", { kind: "failed", reason: "no printer" });
    await press(user, "Print");
    await screen.findByText(/^It could not be printed: no printer\./);
  });

  test("says what became of saving it, and that it is not sealed", async () => {
    const { user, desktop } = await showAcademy(`${AT}/sheet`, { holding });
    desktop.answer("savePagePdf", { kind: "cancelled" });
    await press(user, "Save as PDF");
    await screen.findByText("Nothing was saved.");
    desktop.answer("savePagePdf", { kind: "failed", reason: "the disk is full" });
    await press(user, "Save as PDF");
    await screen.findByText(/^That could not be saved: the disk is full\./);
    desktop.answer("savePagePdf", { kind: "saved", path: "/exports/sheet.pdf" });
    await press(user, "Save as PDF");
    await screen.findByText(/^Saved as \/exports\/sheet.pdf\. ./);
  });

  test.each([
    ["sheet", { state: "cancelled" }, "This session was cancelled, so there is no sheet to sign."],
    [
      "sheet",
      { attendance: "selfReported" },
      "Nobody signs in at a public walk. Mark attendance in the register.",
    ],
    ["copy", { state: "cancelled" }, "This session was cancelled, so there is no sheet to sign."],
  ] as const)("is none where nobody signs: %s, %o", async (paper, fields, words) => {
    await showAcademy(`${AT}/${paper}`, {
      holding,
      and: [change("session", sampleSession(5), fields)],
    });
    screen.getByText(words);
    expect(screen.queryByRole("button", { name: "Print" })).toBeNull();
  });

  test("of a session without a room has a line to write it on", async () => {
    await showAcademy(`${AT}/sheet`, {
      holding,
      and: [change("session", sampleSession(5), { venueId: null })],
    });
    const venues = [...document.querySelectorAll("header bdi")];
    expect(venues.some(({ textContent }) => textContent === "")).toBe(true);
  });
});

test("the coordinator's copy is printed under its own title, which leaves with it", async () => {
  const titles: string[] = [];
  const before = document.title;
  const { user, desktop } = await showAcademy(`${AT}/copy`, { holding });
  desktop.answer("printPage", { kind: "printed" });
  const { printPage } = desktop;
  Object.assign(desktop, {
    printPage: (...list: Parameters<typeof printPage>) => {
      titles.push(document.title);
      return printPage(...list);
    },
  });
  await press(user, "Print");
  await screen.findByText("Handed to the printer.");
  expect(titles).toEqual(["Coordinator’s copy"]);
  expect(document.title).toBe(before);
});
