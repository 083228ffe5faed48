import { screen, within } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { GuestId, SessionId } from "../../../renderer/domain/ids";
import { change, put, remove } from "../../../renderer/domain/records";
import { fillIn, press } from "../fillIn";
import {
  SAMPLE_EDITION,
  samplePerson,
  samplePlace,
  sampleSession,
  sampleWithout,
  sampleWithPlaces,
} from "../sample";
import { showAcademy } from "../showAcademy";

const NOT_SAVED = "That could not be saved. Nothing was changed.";
const holding = sampleWithPlaces(1, 2, 23);
const at = (rowCode: number) => `cohort/${samplePerson(rowCode)}`;
const dialog = () => within(screen.getByRole("dialog"));

afterEach(() => void vi.unstubAllGlobals());

test("a cohort before anybody accepted leads to the applications", async () => {
  await showAcademy("cohort", { holding: sampleWithout("place") });
  screen.getByRole("link", { name: "Open Applications" });
});

describe("whoever leaves", () => {
  const leave = "Leave the cohort";

  test("leaves on a day that exists, not before joining, and with a reason", async () => {
    const { user, vault } = await showAcademy(at(1), { holding });
    await press(user, "Leaves the cohort");
    fillIn("Last day", "");
    await user.click(dialog().getByText(leave));
    dialog().getByText("Please choose a day.");
    fillIn("Last day", "2016-09-01");
    await user.click(dialog().getByText(leave));
    await dialog().findByText("Please give a reason, also for those who come after you.");
    fillIn("Reason", "Moved to Leeds");
    await user.click(dialog().getByText(leave));
    await dialog().findByText("They joined on Wed 7 Sep 2016; the last day cannot be earlier.");
    fillIn("Last day", "2016-10-31");
    vault.breakDisk();
    await user.click(dialog().getByText(leave));
    await screen.findByText(NOT_SAVED);
    vault.mendDisk();
    await user.click(dialog().getByText(leave));
    await screen.findByText(/^Selam has left the cohort A place is free; next on the waiting list/);
    expect(vault.facts.place.get(samplePlace(1))?.left).toMatchObject({ reason: "Moved to Leeds" });
  });

  test("leaves nobody a place where nobody waits for one", async () => {
    const { user } = await showAcademy(at(1), {
      holding,
      and: [change("edition", SAMPLE_EDITION, { places: null })],
    });
    await press(user, "Leaves the cohort");
    fillIn("Reason", "Moved to Leeds");
    await user.click(dialog().getByText(leave));
    await screen.findByText("Selam has left the cohort");
  });
});

describe("a person's year", () => {
  test("before anything was theirs says so instead of nought", async () => {
    await showAcademy(at(1), {
      holding,
      and: [change("place", samplePlace(1), { joinedOn: "2016-11-03" })],
    });
    expect(screen.getAllByText("nothing eligible yet")).toHaveLength(3);
  });

  test("tells where they came as a guest, as long as that session is there", async () => {
    const guest = (id: string, sessionId: SessionId) =>
      put("guest", {
        id: id as GuestId,
        sessionId,
        name: "Selam",
        organisation: "",
        personId: samplePerson(1),
      });
    await showAcademy(at(1), {
      holding,
      and: [guest("one", sampleSession(2)), guest("two", "gone" as SessionId)],
    });
    screen.getByText("Our Power: why understanding power is essential to our work");
  });

  test("names no partner of whom nothing is known any more", async () => {
    await showAcademy(at(2), { holding });
    expect(screen.queryByText("Peer mentor")).toBeNull();
  });
});

describe("whom to call", () => {
  test("stays in its dialog while it cannot be saved, and says when the person is gone", async () => {
    const { user, vault } = await showAcademy(at(2), { holding });
    const [open] = screen.getAllByRole("button", { name: /in an emergency|whom to call/i });
    await user.click(open as Element);
    const [name, , phone] = dialog().getAllByRole("textbox");
    if (name === undefined || phone === undefined) throw new Error("It asks for both");
    await user.clear(name);
    await user.type(name, "Rahel");
    await user.clear(phone);
    await user.type(phone, "07700 900111");
    vault.breakDisk();
    await user.click(dialog().getByRole("button", { name: "Keep" }));
    await screen.findByText(NOT_SAVED);
    vault.mendDisk();
    await user.click(dialog().getByRole("button", { name: "Keep" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(vault.facts.person.get(samplePerson(2))?.emergency).toMatchObject({ name: "Rahel" });
  });
});

describe("the year as a grid", () => {
  test("shows no hours where nothing was theirs, and leads back to the people", async () => {
    const { user } = await showAcademy("cohort/year", {
      holding,
      and: [change("place", samplePlace(1), { joinedOn: "2016-11-03" })],
    });
    const row = screen.getByRole("row", { name: /Selam/ });
    expect(within(row).getAllByRole("cell").at(-1)?.textContent).toBe("");
    await user.click(screen.getByRole("radio", { name: "People" }));
    await screen.findByText("Choose a person to see their year.");
    await user.click(screen.getByRole("radio", { name: "Year" }));
    await screen.findByRole("row", { name: /Selam/ });
  });

  test("is saved as a workbook, or says why it was not", async () => {
    class WritingWorker {
      onmessage: ((event: { readonly data: unknown }) => void) | null = null;
      postMessage({ number }: { readonly number: number }): void {
        const written = { kind: "written", number, bytes: new Uint8Array([1]) };
        queueMicrotask(() => this.onmessage?.({ data: written }));
      }
      terminate(): void {}
    }
    vi.stubGlobal("Worker", WritingWorker);
    const { user, desktop } = await showAcademy("cohort/year", { holding });
    await press(user, "Save as workbook");
    await screen.findByText(/^Saved as \/exports\/attendance-.*Anyone can read this file/);
    desktop.answer("saveFile", { kind: "cancelled" });
    await press(user, "Save as workbook");
    await screen.findByText("Nothing was saved.");
    desktop.answer("saveFile", { kind: "failed", reason: "the disk is full" });
    await press(user, "Save as workbook");
    await screen.findByText(/^That could not be saved: the disk is full/);
  });

  test("keeps the row of somebody whose record is gone", async () => {
    await showAcademy("cohort/year", { holding, and: [remove("person", samplePerson(2))] });
    expect(screen.getAllByRole("row").length).toBeGreaterThan(3);
  });
});
