import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { GuestId } from "../../../renderer/domain/ids";
import { change, put, remove } from "../../../renderer/domain/records";
import { fillIn, press } from "../fillIn";
import { sampleMark, samplePerson, sampleSession, sampleWithPlaces } from "../sample";
import { showAcademy } from "../showAcademy";

const NOT_SAVED = "That could not be saved. Nothing was written; what you typed is still here.";
const AT = "register/2016-17%2Fsession-5/type";
const holding = sampleWithPlaces(1, 2, 3);
const typeIn = (words: string) => fillIn("What the sheet says", words);
const lines = () =>
  within(screen.getByRole("region", { name: "What will be written" }))
    .queryAllByRole("listitem")
    .map(({ textContent }) => textContent);

describe("a typed sheet", () => {
  test("says what it would write: marks instead of others, guests new and known", async () => {
    const known = put("guest", {
      id: "guest" as GuestId,
      sessionId: sampleSession(5),
      name: "Grace Okello",
      organisation: "Nile Women’s Network",
    });
    await showAcademy(AT, { holding, and: [known, sampleMark(1, 5, "absent")] });
    typeIn("1\nG Grace Okello, Nile Women’s Network\nG مريم");
    const [mark, first, second] = lines();
    expect(mark).toMatch(/^1Selaminstead of .*Absent.*Present/i);
    expect(first).toBe("GGrace OkelloNile Women’s Networkalready written down");
    expect(second).toBe("GمريمGuest");
  });

  test("marks everyone else absent and says how many", async () => {
    const { user, vault } = await showAcademy(AT, { holding });
    typeIn("2");
    await user.click(screen.getByRole("checkbox", { name: /^Mark everyone else absent/ }));
    await press(user, "Write into the register");
    await screen.findByText("Written: 1 mark, 0 guests, 2 absent");
    const undo = screen.getAllByRole("button", { name: "Undo" }).at(-1);
    await user.click(undo as Element);
    const marks = [...vault.facts.mark.values()];
    expect(marks.filter(({ sessionId }) => sessionId === sampleSession(5))).toEqual([]);
  });

  test("of nobody but the absent can be written too", async () => {
    const { user } = await showAcademy(AT, { holding });
    expect(screen.getByRole("button", { name: "Write into the register" })).toHaveProperty(
      "disabled",
      true,
    );
    await user.click(screen.getByRole("checkbox", { name: /^Mark everyone else absent/ }));
    await press(user, "Write into the register");
    await screen.findByText("Written: 0 marks, 0 guests, 3 absent");
  });

  test("that could not be saved stays typed", async () => {
    const { user, vault } = await showAcademy(AT, { holding });
    typeIn("1");
    vault.breakDisk();
    await press(user, "Write into the register");
    await screen.findByText(NOT_SAVED);
    expect(lines()).toHaveLength(1);
  });

  test("tells line and character of each thing that is wrong", async () => {
    await showAcademy(AT, { holding });
    typeIn("1, x\n2P5 9");
    screen.getByText("An entry begins with the row code, a number of at most four digits.");
    screen.getByText("Line 1, character 4: “x”");
    screen.getByText(/^Nobody has row code 9/);
  });

  test("before its day holds only apologies, and has nobody to mark absent", async () => {
    await showAcademy("register/2016-17%2Fsession-6/type", { holding });
    expect(screen.queryByRole("checkbox", { name: /^Mark everyone else absent/ })).toBeNull();
    typeIn("1");
    screen.getByText("Before Wed 16 Nov 2016 only apologies can be marked.");
  });

  test("of a cancelled session marks nobody absent", async () => {
    await showAcademy(AT, {
      holding,
      and: [change("session", sampleSession(5), { state: "cancelled" })],
    });
    expect(screen.queryByRole("checkbox", { name: /^Mark everyone else absent/ })).toBeNull();
  });

  test("leaves the name out where the person is gone and the place is not", async () => {
    await showAcademy(AT, { holding, and: [remove("person", samplePerson(1))] });
    typeIn("1");
    expect(lines()[0]).toMatch(/^1Present/);
  });
});
