import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { Application } from "../../../renderer/domain/application";
import type { FormReading } from "../../../renderer/domain/reading";
import { remove } from "../../../renderer/domain/records";
import { typedEvidence } from "../../actions/aForm";
import { fillIn, press } from "../fillIn";
import { findSaid } from "../said";
import { showAcademy } from "../showAcademy";
import { aForm, beforeForms, formId, standOn } from "./aForm";

const NOT_SAVED = "That could not be saved. What you see is what is kept; please try again.";
const GONE = "This application is not here any more. The import may have been taken back.";
const id = formId(91);

async function showForm(facts: Partial<Application> = {}, reading: Partial<FormReading> = {}) {
  const shown = await showAcademy(`applications/check/${id}`, {
    holding: beforeForms,
    and: aForm(91, facts, reading),
  });
  const answers = () => shown.vault.facts.application.get(id)?.answers ?? {};
  return { ...shown, answers };
}

describe("an answer corrected", () => {
  test("is one of a few, and may be none of them again", async () => {
    const { user, answers } = await showForm();
    standOn("applyingAs");
    await user.keyboard("e");
    expect(document.activeElement).toBe(screen.getByRole("radio", { name: "For myself" }));
    await user.click(screen.getByRole("radio", { name: /^For a group/ }));
    await user.keyboard("{Enter}");
    expect(answers().applyingAs).toEqual(["group"]);
    await user.keyboard("e");
    const choices = within(screen.getByRole("radiogroup"));
    await user.click(choices.getByRole("radio", { name: "No answer" }));
    await press(user, /^Keep this/);
    expect(answers().applyingAs).toBeUndefined();
  });

  test("keeps ranks in the order in which they are ticked, and other choices in the form's", async () => {
    const { user, answers } = await showForm();
    standOn("themeRanks");
    await user.keyboard("e");
    const ranks = within(screen.getByRole("group", { name: /^Answer to/ }));
    const [first, second, third] = ranks.getAllByRole("checkbox") as [
      HTMLElement,
      HTMLElement,
      HTMLElement,
    ];
    await user.click(third);
    await user.click(second);
    await user.click(first);
    await user.click(second);
    expect(third.closest("label")?.textContent).toMatch(/^1\. /);
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(answers().themeRanks).toHaveLength(2);
    await user.keyboard("e");
    const again = within(screen.getByRole("group", { name: /^Answer to/ }));
    expect(again.getAllByRole("checkbox")[0]?.closest("label")?.textContent).toMatch(/^2\. /);
    await user.keyboard("{Escape}");

    standOn("availability");
    await user.keyboard("e");
    const days = within(screen.getByRole("group", { name: /^Answer to/ }));
    const [one, two] = days.getAllByRole("checkbox") as [HTMLElement, HTMLElement];
    await user.click(two);
    await user.click(one);
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(answers().availability).toEqual([
      "session5",
      "2016-17/session-1",
      "2016-17/refugee-welcome-walk",
    ]);
  });

  test("that cannot be written is said, and stays as it was", async () => {
    const { user, vault, answers } = await showForm();
    vault.breakDisk();
    standOn("whatChange");
    await user.keyboard("e");
    fillIn(/^Answer to “What would you like to change/, "Buses");
    await user.keyboard("{Control>}{Enter}{/Control}");
    await findSaid(NOT_SAVED);
    expect(answers().whatChange).toBe("Bus stops");
  });

  test("meanwhile taken back with its import is said to be gone", async () => {
    const { user, vault } = await showForm(
      {},
      { warnings: [{ kind: "missingField", field: "phone" }] },
    );
    standOn("phone");
    vault.changeUnseen(remove("application", id));
    await user.keyboard("{Enter}");
    await findSaid(GONE);
  });

  test("a moment after the form was accepted is too late", async () => {
    const { user, vault } = await showForm(
      {},
      { warnings: [{ kind: "missingField", field: "phone" }] },
    );
    standOn("phone");
    const { check: _, ...form } = vault.facts.application.get(id) as Application;
    vault.changeUnseen(...aForm(91, { ...form, check: { kind: "checked", on: "2016-11-03" } }));
    await user.keyboard("{Enter}");
    await findSaid("This form is not waiting to be checked any more.");
  });
});

describe("text put under a question", () => {
  const unplaced = [
    { text: "I also run a choir", places: ["p9"], question: "" },
    { text: "Yes, on most days", places: ["p10"], question: "Can you come?" },
  ];
  const withPieces = { unplaced, warnings: [{ kind: "unplacedText", count: 2 }] } as const;

  /** Looks for a question by its words and puts what is carried under it. */
  const putUnder = async (user: Awaited<ReturnType<typeof showForm>>["user"], words: string) => {
    await user.keyboard(words);
    await user.keyboard("{ArrowDown}{Enter}");
  };

  test("that has only choices, and none like it, is refused with the question's name", async () => {
    const { user } = await showForm({}, withPieces);
    await user.keyboard("p");
    await putUnder(user, "Can you come on Saturdays");
    await findSaid(
      "“Can you come on Saturdays?” has choices and this text is none of them. Choose there yourself.",
    );
  });

  test("is found by two letters, or by none; left with the original it can still be put there", async () => {
    const { user, answers } = await showForm({}, withPieces);
    await user.keyboard("{ArrowDown}{ArrowUp}n");
    await screen.findByText("1 text left with the original");
    const left = screen.getByText("I also run a choir").closest("li") as HTMLElement;
    await user.click(within(left).getByRole("button", { name: /^Put under a question/ }));
    await user.keyboard("zzz");
    screen.getByText("No question begins like that.");
    await user.clear(screen.getByRole("searchbox"));
    await putUnder(user, "What experience");
    await findSaid("Placed under “What experience do you bring?”");
    expect(answers().experience).toBe("Two years of a parents' group\nI also run a choir");
  });

  test("an answer is taken to another question, or away, by its keys", async () => {
    const { user, answers } = await showForm(
      {},
      { evidence: { experience: typedEvidence(), whatChange: typedEvidence() } },
    );
    standOn("address");
    await user.keyboard("p");
    expect(screen.queryByRole("dialog")).toBeNull();
    await user.keyboard("n");
    standOn("experience");
    await user.keyboard("p");
    within(screen.getByRole("dialog")).getByText("Two years of a parents' group");
    await putUnder(user, "What would you like to change");
    await findSaid(/^Placed under/);
    expect(answers().whatChange).toBe("Bus stops\nTwo years of a parents' group");
    standOn("whatChange");
    await user.keyboard("n");
    expect(answers().whatChange).toBeUndefined();
  });
});

describe("what a form says of itself", () => {
  test("that it came late, how it was read, and in which day it arrived", async () => {
    const { user, vault } = await showForm(
      { receivedOn: "2016-11-02" },
      {
        evidence: { firstName: typedEvidence({ doubts: ["guessedLabel"], question: "Name" }) },
        warnings: [
          { kind: "doubtfulField", field: "firstName", doubts: ["guessedLabel"] },
          { kind: "doubtfulField", field: "email", doubts: ["cut"] },
        ],
      },
    );
    screen.getByText("Guessed");
    screen.getByText("The question on their form was worded differently: “Name”");
    screen.getByText(/^Late: the call closed on/);
    await press(user, "Change the day");
    const dialog = within(screen.getByRole("dialog"));
    fillIn("Day it arrived", "2016-11-09");
    await press(user, "Keep this day");
    await dialog.findByText("That day has not come yet.");
    fillIn("Day it arrived", "2016-08-01");
    vault.breakDisk();
    await press(user, "Keep this day");
    await dialog.findByText(NOT_SAVED);
    vault.mendDisk();
    await press(user, "Keep this day");
    await screen.findByText("Received Mon 1 Aug 2016");
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  test("what is missing is asked for in a message that is copied or saved, and stays when it is not", async () => {
    const { user, desktop } = await showForm(
      { answers: { firstName: "Amina", familyName: "Yusuf" } },
      { warnings: [{ kind: "missingField", field: "email" }] },
    );
    await user.keyboard("m");
    screen.getByText("The form gives no email address.");
    expect(screen.queryByRole("button", { name: "Open in the mail program" })).toBeNull();
    Object.assign(document, { execCommand: () => false });
    await press(user, "Copy the message");
    await findSaid("It could not be copied. The words are selected: press Ctrl C.");
    Object.assign(document, { execCommand: () => true });
    await press(user, "Copy the message");
    await findSaid("The message is copied");
    desktop.answer("saveFile", { kind: "failed", reason: "The disk is full" });
    await press(user, "Save as a mail");
    await findSaid(/The disk is full/);
  });
});
