import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { sampleAcademy } from "../../../renderer/actions/sampleAcademy/sampleAcademy";
import type { Application } from "../../../renderer/domain/application";
import type { ApplicationId } from "../../../renderer/domain/ids";
import { put, remove } from "../../../renderer/domain/records";
import type { VaultInMemory } from "../../actions/vaultInMemory";
import { fillIn } from "../fillIn";
import { sampleWithout } from "../sample";
import { showAcademy } from "../showAcademy";

const NOT_SAVED = "That could not be saved. What you typed still stands here; please try again.";
const BEGUN = "begun" as ApplicationId;
const holding = sampleWithout("session", "place", "mark");

const [whole] = sampleAcademy().flatMap((one) =>
  one.do === "put" && one.kind === "application" ? [one.record] : [],
);

/** An application that is being typed in, with every answer of somebody in the sample but these. */
function typed(without: readonly string[], facts: Partial<Application> = {}) {
  if (whole === undefined) throw new Error("The sample has applications");
  const answers = Object.fromEntries(
    Object.entries(whole.answers).filter(([key]) => !without.includes(key)),
  );
  return put("application", {
    ...whole,
    id: BEGUN,
    number: 90,
    channel: "paper",
    check: { kind: "toCheck" },
    decision: { kind: "pending" },
    personId: null,
    original: null,
    answers,
    ...facts,
  });
}

const entered = (vault: VaultInMemory) => {
  const application = vault.facts.application.get(BEGUN);
  if (application === undefined) throw new Error("It was begun");
  return application;
};
const typingIn = (without: readonly string[], facts: Partial<Application> = {}) =>
  showAcademy(`applications/enter/${BEGUN}`, { holding, and: [typed(without, facts)] });

/** The form has fifty questions: looking through all of them by name takes most of a test's time. */
function firstName(): HTMLInputElement {
  const field = document.querySelector<HTMLInputElement>('[data-question="firstName"] input');
  if (field === null) throw new Error("It asks for the first name");
  return field;
}

/** The whole form is drawn with every letter: a second each, and many where the machine is busy. */
const PATIENT = { timeout: 180_000 };

describe("an application that is typed in", PATIENT, () => {
  test("arrived on a day that exists and has come", async () => {
    const { vault } = await typingIn([]);
    fillIn("Day it arrived", "");
    screen.getByText("There is no such day.");
    fillIn("Day it arrived", "2016-11-04");
    screen.getByText("That day has not come yet.");
    fillIn("Day it arrived", "2016-08-30");
    expect(screen.queryByText("That day has not come yet.")).toBeNull();
    screen.getByText("Application 90, kept as you type");
    await waitFor(() => expect(entered(vault).receivedOn).toBe("2016-08-30"));
  });

  test("is not kept by the day alone, before anything is answered", async () => {
    const { vault } = await showAcademy("applications/enter/phone", { holding });
    screen.getByText("An application by telephone");
    const before = vault.facts.application.size;
    fillIn("Day it arrived", "2016-08-30");
    await new Promise((later) => setTimeout(later));
    expect(vault.facts.application.size).toBe(before);
  });

  test("goes on with Enter, answers yes and no by their letters, and leaves letters to texts", async () => {
    const { user, vault } = await typingIn(["over18"]);
    firstName().focus();
    await user.keyboard("{Enter}");
    expect(document.activeElement?.closest("[data-question]")?.getAttribute("data-question")).toBe(
      "familyName",
    );
    await user.keyboard("y");
    expect(document.activeElement?.closest("[data-kind]")?.getAttribute("data-kind")).not.toBe(
      "yesNo",
    );
    const over18 = document.querySelector<HTMLElement>('[data-question="over18"] input');
    over18?.focus();
    await user.keyboard("{Alt>}y{/Alt}");
    await user.keyboard("x");
    expect(entered(vault).answers.over18).toBeUndefined();
    await user.keyboard("y");
    await waitFor(() => expect(entered(vault).answers.over18).toEqual(["yes"]));
    expect(document.activeElement?.closest("[data-question]")).not.toBe(
      over18?.closest("[data-question]"),
    );
  });

  test("is told once what is missing, each leading to its question, and is saved once it is there", async () => {
    const { user, vault } = await typingIn(["firstName"]);
    screen.getByText(/1 that must be answered is missing$/);
    await user.keyboard("{Control>}{Enter}{/Control}");
    const banner = screen.getByText("Still missing").parentElement as HTMLElement;
    (document.activeElement as HTMLElement).blur();
    await user.click(within(banner).getByRole("button", { name: /First name/ }));
    expect(document.activeElement).toBe(firstName());
    fireEvent.change(firstName(), { target: { value: "Zahra" } });
    expect(screen.queryByText("Still missing")).toBeNull();
    await user.click(screen.getByText("Save and next"));
    await screen.findByText(/^Application 90 is saved and checked: Zahra/);
    expect(entered(vault).check.kind).toBe("checked");
    expect(firstName()).toHaveProperty("value", "");
    screen.getByText("It gets its number with the first answer");
  });

  test("without any name is not saved, also when it was said twice", async () => {
    const { user, vault } = await typingIn(["firstName", "familyName", "knownAs"]);
    await user.click(screen.getByText("Save and next"));
    await user.click(screen.getByText("Save as it stands"));
    await screen.findByText(/^Without any name nobody could be written to/);
    expect(entered(vault).check.kind).toBe("toCheck");
  });

  test("that could not be saved says that, and nothing of names, and stays typed", async () => {
    const { user, vault } = await typingIn([]);
    vault.breakDisk();
    await user.click(screen.getByText("Save and next"));
    await screen.findByText(NOT_SAVED);
    expect(firstName()).not.toHaveProperty("value", "");
    vault.mendDisk();
    await user.click(screen.getByText("Save and next"));
    await screen.findByText(/^Application 90 is saved and checked/);
  });

  test("and meanwhile taken back is not being typed in any more, which is said", async () => {
    const { user, vault } = await showAcademy(`applications/enter/${BEGUN}`, {
      holding: [...holding, typed([])],
    });
    vault.changeUnseen(remove("application", BEGUN));
    await user.keyboard("{Control>}{Enter}{/Control}");
    await screen.findByText(/^It is not being typed in any more/);
  });

  test("by telephone goes on as one", async () => {
    await typingIn([], { channel: "phone" });
    screen.getByText("An application by telephone");
  });

  test.each([
    ["was checked meanwhile", { check: { kind: "checked", on: "2016-09-02" } }],
    ["came as a file", { channel: "word" }],
  ] as const)("no more says so where it %s", async (_, facts) => {
    await typingIn([], facts);
    screen.getByText("This application is not being typed in any more");
  });
});
