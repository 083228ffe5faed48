import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { showAcademy } from "./showAcademy";

const rowOf = (name: string) => {
  const row = screen.getByRole("button", { name: `Mark ${name}: Present` }).closest("tr");
  if (row === null) throw new Error(`${name} has no row`);
  return row;
};

const minutes = () => screen.getByRole("textbox", { name: "Minutes late" });

/** Five past six, Selam's row chosen, L pressed. */
async function selamIsLate() {
  const shown = await showAcademy("register");
  rowOf("Selam").focus();
  await shown.user.keyboard("l");
  return shown;
}

test("somebody late is late by the clock, and another number typed over it is kept with Enter", async () => {
  const { user } = await selamIsLate();
  expect(minutes()).toHaveProperty("value", "5");
  await user.keyboard("12{Enter}");
  await within(rowOf("Selam")).findByText("Late, 12 min");
  expect(document.activeElement).not.toBe(rowOf("Selam"));
});

test("minutes nobody knows are left out", async () => {
  const { user } = await selamIsLate();
  await user.clear(minutes());
  await user.click(screen.getByRole("button", { name: "Set" }));
  const sign = await within(rowOf("Selam")).findByLabelText("Saved");
  expect(sign.closest("td")?.textContent).toBe("Late");
});

test.each(["0", "120", "9999"])(
  "%s minutes of a session of 120 are refused, and Enter does not keep them",
  async (typed) => {
    const { user } = await selamIsLate();
    await user.clear(minutes());
    await user.keyboard(`${typed}{Enter}`);
    screen.getByText("Whole minutes, at most 119");
    expect(screen.getByRole("button", { name: "Set" })).toHaveProperty("disabled", true);
    await user.keyboard("{Escape}");
    await within(rowOf("Selam")).findByText("Late, 5 min");
  },
);

test("Escape leaves the mark as the clock has it and goes back to the row", async () => {
  const { user } = await selamIsLate();
  await user.keyboard("44{Escape}");
  await within(rowOf("Selam")).findByText("Late, 5 min");
  expect(document.activeElement).toBe(rowOf("Selam"));
});

test("a letter in the minutes is a mark after all", async () => {
  const { user } = await selamIsLate();
  await user.keyboard("p");
  await within(rowOf("Selam")).findByText("Present", { selector: "td:nth-child(3) *" });
  expect(screen.queryByRole("textbox", { name: "Minutes late" })).toBeNull();
});

test("minutes typed before another mark do not take its place", async () => {
  const { user } = await selamIsLate();
  await user.keyboard("20p");
  const sign = await within(rowOf("Selam")).findByLabelText("Saved");
  expect(sign.closest("td")?.textContent).toBe("Present");
});

test("a letter that is no mark is not typed, and the minutes stay asked for", async () => {
  const { user } = await selamIsLate();
  await user.keyboard("q");
  expect(minutes()).toHaveProperty("value", "");
});

test("minutes typed are kept when another row is taken", async () => {
  const { user } = await selamIsLate();
  await user.keyboard("20");
  await user.click(within(rowOf("Mbali")).getByText("Mbali"));
  await within(rowOf("Selam")).findByText("Late, 20 min");
});

test("who leaves early does so until the end by the clock", async () => {
  const { user } = await showAcademy("register");
  await user.click(screen.getByRole("button", { name: "Mark Selam: Left early" }));
  expect(screen.getByRole("textbox", { name: "Minutes early" })).toHaveProperty("value", "115");
});
