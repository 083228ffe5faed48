import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { fillIn, press } from "../fillIn";
import { showAcademy } from "../showAcademy";

const LOCK = "Lock after minutes without a key or a touch";

test("an academy without a name, and a lock that is no whole number of minutes, are refused at their field", async () => {
  const { user, vault } = await showAcademy("settings/academy");
  fillIn("Name of the academy", " ");
  await press(user, "Save settings");
  await screen.findByText("A name is needed: it stands on every letter.");
  fillIn("Name of the academy", "أكاديمية القادة");
  for (const typed of ["", "0", "61"]) {
    fillIn(LOCK, typed);
    await press(user, "Save settings");
    await screen.findByText("A whole number from 1 to 60, please.");
  }
  expect(vault.commits).toEqual([]);
  fillIn(LOCK, "15");
  await press(user, "Save settings");
  await screen.findByText(/^Settings saved/);
  expect(vault.facts.settings.get("settings")).toMatchObject({
    academyName: "أكاديمية القادة",
    lockAfterMinutes: 15,
  });
});
