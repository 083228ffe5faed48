import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { change, remove } from "../../../renderer/domain/records";
import { findSaid } from "../said";
import { showAcademy } from "../showAcademy";
import { aForm, anOriginal, beforeForms, formId, structureOf } from "./aForm";

const clear = (number: number, answers: Record<string, string>) =>
  aForm(number, { original: anOriginal(), answers });
const doubtful = (number: number) =>
  aForm(
    number,
    { answers: { firstName: `Doubtful ${number}` } },
    { warnings: [{ kind: "missingField", field: "phone" }] },
  );

const show = (address: string, ...forms: readonly ReturnType<typeof aForm>[]) =>
  showAcademy(`applications/check${address}`, {
    holding: beforeForms,
    and: forms.flat(),
    originals: { original: structureOf({}) },
  });

describe("the forms that need no look", () => {
  const forms = [
    clear(91, { firstName: "Amina", phone: "07700 900001" }),
    clear(92, { phone: "07700 900002" }),
  ];

  test("are glanced over by key, one without a name too, and accepted together or not at all", async () => {
    const { user, vault } = await show("", ...forms, doubtful(93));
    screen.getByText("No name found");
    const stands = () => document.activeElement?.textContent;
    await user.keyboard("{ArrowUp}");
    expect(stands()).toContain("92");
    await user.keyboard("{ArrowUp}{ArrowUp}");
    expect(stands()).toContain("91");
    await user.keyboard("{ArrowDown}x");
    expect(stands()).toContain("92");
    vault.breakDisk();
    await user.keyboard("{Control>}{Enter}{/Control}");
    await findSaid(/^That could not be saved/);
    vault.mendDisk();
    await user.keyboard("]");
    await screen.findByRole("heading", { name: "Doubtful 93" });
  });

  test("leave none behind when no other waits", async () => {
    const { user } = await show("/together", clear(91, { firstName: "Amina" }));
    await user.keyboard("]");
    await user.keyboard("{Control>}{Enter}{/Control}");
    await screen.findByText("Every form is checked");
  });
});

describe("a form of several", () => {
  test("gives way to the one before or after, and stays at the ends", async () => {
    const { user } = await show("/application-91", doubtful(91), doubtful(92));
    await user.keyboard("[[");
    screen.getByRole("heading", { name: "Doubtful 91" });
    await user.keyboard("]");
    await screen.findByRole("heading", { name: "Doubtful 92" });
    await user.keyboard("]");
    screen.getByRole("heading", { name: "Doubtful 92" });
  });

  test("that is set aside needs a reason; what cannot be written, is gone or was accepted meanwhile is said", async () => {
    const { user, vault } = await show("/application-91", doubtful(91), doubtful(92));
    const setAside = async () => {
      await user.keyboard("s");
      await user.keyboard("A test{Enter}");
    };
    vault.breakDisk();
    await setAside();
    await findSaid(/^That could not be saved/);
    vault.mendDisk();
    vault.changeUnseen(
      change("application", formId(91), { check: { kind: "checked", on: "2016-11-03" } }),
    );
    await setAside();
    await findSaid("This form is not waiting to be checked any more.");
    vault.changeUnseen(remove("application", formId(91)));
    await setAside();
    await findSaid(/^This application is not here any more/);
    await user.keyboard("{Control>}{Enter}{/Control}");
    await findSaid(/^This application is not here any more/);
  });

  test("with nothing done yet has nothing to take back", async () => {
    const { user } = await show("/application-91", doubtful(91));
    await user.keyboard("{Control>}z{/Control}");
    await findSaid("There is nothing to take back.");
  });

  test("asks on Enter for what is still open, and is accepted once nothing is", async () => {
    const { user, vault } = await show("/application-91", doubtful(91), doubtful(92));
    document.querySelector<HTMLElement>('[data-stop="email"]')?.focus();
    await user.keyboard("{Enter}");
    expect(document.activeElement?.getAttribute("data-stop")).toBe("phone");
    await user.keyboard("{Enter}{Enter}");
    await findSaid("Application 91 is checked: Doubtful 91");
    expect(vault.facts.application.get(formId(91))?.check.kind).toBe("checked");
    const line = (await findSaid(/^Application 91/)).parentElement as HTMLElement;
    await user.click(within(line).getByRole("button", { name: "Undo" }));
    await screen.findByRole("heading", { name: "Doubtful 91" });
  });
});
