import { act, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { Application } from "../../../renderer/domain/application";
import { change, remove } from "../../../renderer/domain/records";
import { press } from "../fillIn";
import { findSaid } from "../said";
import { showAcademy } from "../showAcademy";
import { aForm, beforeForms, formId } from "./aForm";

const answers = {
  firstName: "Amina",
  familyName: "Yusuf",
  email: "amina@example.org",
  whatChange: "Bus stops",
};
const [earlier, newer] = [formId(91), formId(92)];

/** Two forms of one person, the newer one on the screen. */
const showNewer = (facts: Partial<Application> = {}, ofEarlier: Partial<Application> = {}) =>
  showAcademy(`applications/check/${newer}`, {
    holding: beforeForms,
    and: [
      ...aForm(91, { answers, receivedOn: "2016-08-10", ...ofEarlier }),
      ...aForm(92, { answers, receivedOn: "2016-08-20", ...facts }),
    ],
  });

const dialog = () => within(screen.getByRole("dialog"));

describe("two forms of one person", () => {
  test("are compared where they differ, and what is kept of the earlier is chosen", async () => {
    const { user, vault } = await showNewer({
      answers: { ...answers, whatChange: "Two buses", dietary: "No nuts" },
    });
    await user.keyboard("d");
    const change = within(dialog().getByRole("radiogroup", { name: /^What would you like/ }));
    const food = within(dialog().getByRole("radiogroup", { name: /food/ }));
    food.getByText("no answer");
    await user.click(food.getByRole("radio", { name: /^no answer/ }));
    await user.click(food.getByRole("radio", { name: /^No nuts/ }));
    await user.click(change.getByRole("radio", { name: /^Bus stops/ }));
    vault.breakDisk();
    await press(user, "Replace application 91");
    await findSaid(/^That could not be saved/);
    vault.mendDisk();
    await press(user, "Replace application 91");
    await findSaid("It stands in place of application 91 now");
    expect(vault.facts.application.get(newer)?.answers).toMatchObject({
      whatChange: "Bus stops",
      dietary: "No nuts",
    });
  });

  test("that say the same are told so; one decided on meanwhile stays as it is, and one taken back is gone", async () => {
    const { user, vault } = await showNewer();
    await user.keyboard("d");
    dialog().getByText("Every answer is the same.");
    const decision = { kind: "declined", on: "2016-11-03", reason: "Too far" } as const;
    vault.changeUnseen(change("application", earlier, { decision }));
    await press(user, "Replace application 91");
    await findSaid("That one was decided on already and stays as it is.");
    const pending = change("application", earlier, { decision: { kind: "pending" } });
    await act(() => vault.commit([pending], { action: "reopen" }));
    await user.keyboard("d");
    vault.changeUnseen(remove("application", earlier));
    await press(user, "Replace application 91");
    await findSaid(/^This application is not here any more/);
  });

  test("are left alone once the earlier one was decided on, and the newer one is looked at where it is", async () => {
    const decision = { kind: "declined", on: "2016-09-03", reason: "Too far" } as const;
    const { user } = await showNewer(
      {},
      { decision, check: { kind: "checked", on: "2016-09-01" } },
    );
    screen.getByText(/That one was decided on already and stays as it is\.$/);
    expect(screen.queryByRole("button", { name: /^Show the difference/ })).toBeNull();
    await user.keyboard("d");
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  test("are two people when somebody says so, if that can be written and the form is still here", async () => {
    const { user, vault } = await showNewer({ receivedOn: "2016-08-01" });
    screen.getByText(/That one is newer; the difference is shown there\.$/);
    vault.breakDisk();
    await press(user, "These are two people");
    await findSaid(/^That could not be saved/);
    vault.mendDisk();
    vault.changeUnseen(remove("application", newer));
    await press(user, "These are two people");
    await findSaid(/^This application is not here any more/);
  });
});
