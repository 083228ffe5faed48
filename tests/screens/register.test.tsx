import { act, screen } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { sampleAcademy } from "../../renderer/actions/sampleAcademy/sampleAcademy";
import { change } from "../../renderer/domain/records";
import { showAcademy } from "./showAcademy";

const NOTE = { action: "leaveCohort" } as const;

const mark = (name: string, word: string) =>
  screen.getByRole("button", { name: `Mark ${name}: ${word}` });

describe("a mark that cannot be written", () => {
  test("stays on its row with the way to try again, and counts for nobody until it is written", async () => {
    const { vault, user } = await showAcademy("register");
    vault.breakDisk();
    await user.click(mark("Selam", "Present"));
    const again = await screen.findByRole("button", { name: "Try again" });
    expect(again.closest("tr")?.textContent).toContain("Selam");
    screen.getByText("0 of 23 here");
    screen.getByText(/^The last change could not be saved/);
    vault.mendDisk();
    await user.click(again);
    await screen.findByText("1 of 23 here");
    expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
  });

  test("leaves a new guest's name in its field", async () => {
    const { vault, user } = await showAcademy("register");
    vault.breakDisk();
    const name = screen.getByRole("textbox", { name: "Guest’s name" });
    await user.type(name, "Abebe Bikila{Enter}");
    await screen.findByText("Not saved. Nothing else was changed.");
    expect(name).toHaveProperty("value", "Abebe Bikila");
  });
});

describe("an academy at its beginning", () => {
  const withoutA = (kind: string) =>
    sampleAcademy().filter((operation) => operation.kind !== kind && operation.kind !== "mark");

  test.each([
    ["session", "No dated sessions yet", "Open the programme"],
    ["place", "Nobody has a place yet", "Open Applications"],
  ])("that has no %s is told where to begin", async (kind, title, way) => {
    await showAcademy("register", { holding: withoutA(kind) });
    screen.getByText(title);
    screen.getByRole("link", { name: way });
  });
});

test("the chosen row goes on to the first where its person is no longer expected, as after an undo", async () => {
  const { vault, user } = await showAcademy("register");
  const chosen = () => screen.getAllByRole("row", { selected: true }).map((row) => row.textContent);
  await user.keyboard("p");
  expect(chosen()).toEqual([expect.stringContaining("يوسف")]);
  const place = [...vault.facts.place.values()].find(({ rowCode }) => rowCode === 2);
  const yesterday = { on: "2016-11-02", reason: "Moved away" } as const;
  await act(() => vault.commit([change("place", place?.id ?? "", { left: yesterday })], NOTE));
  await vi.waitFor(() => expect(chosen()).toEqual([expect.stringContaining("Selam")]));
  await user.keyboard("a");
  await screen.findByText("0 of 22 here");
});

describe("the Tab key", () => {
  test("stops at the chosen row and its buttons, and at no other row", async () => {
    const { user } = await showAcademy("register");
    await user.click(screen.getByRole("textbox", { name: /^Find/ }));
    await user.tab();
    const first = document.activeElement;
    expect(first?.getAttribute("aria-selected")).toBe("true");
    await user.keyboard("{ArrowDown}");
    const second = document.activeElement;
    expect(second).not.toBe(first);
    await user.tab();
    expect(document.activeElement?.closest("tr")).toBe(second);
    expect(document.activeElement?.tagName).toBe("BUTTON");
    await user.tab({ shift: true });
    await user.tab({ shift: true });
    expect(document.activeElement?.closest("tr")).toBeNull();
  });
});
