import { screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import type { Decision } from "../../../renderer/domain/application";
import { change } from "../../../renderer/domain/records";
import { aForm, beforeForms, formId } from "../checking/aForm";
import { fillIn, press } from "../fillIn";
import { findSaid } from "../said";
import { showAcademy } from "../showAcademy";

const id = formId(91);
const NOT_SAVED = "That could not be saved. What you see is what is kept; please try again.";

async function showDecided(decision: Decision) {
  const shown = await showAcademy(`applications/${id}`, {
    holding: beforeForms,
    and: aForm(91, { check: { kind: "checked", on: "2016-09-02" }, decision }),
  });
  const decided = () => shown.vault.facts.application.get(id)?.decision;
  return { ...shown, decided };
}

const inDialog = async (user: UserEvent, name: string) =>
  user.click(within(screen.getByRole("dialog")).getByRole("button", { name }));

describe("a decision", () => {
  test("to offer a place names a day to come, or none", async () => {
    const { user, decided } = await showDecided({ kind: "pending" });
    await press(user, "Offer a place");
    fillIn(/^Answer wanted by/, "2016-11-01");
    await inDialog(user, "Offer a place");
    screen.getByText("That is before today.");
    fillIn(/^Answer wanted by/, "");
    await inDialog(user, "Offer a place");
    await findSaid("Amina Yusuf is offered a place");
    expect(decided()).toMatchObject({ kind: "offered", replyBy: null });
    screen.getByText("No day set for the answer.");
    await press(user, "Undo");
    await findSaid("Taken back");
  });

  test("to decline says why, and is made once", async () => {
    const { user, vault, decided } = await showDecided({ kind: "pending" });
    await press(user, "Decline");
    await inDialog(user, "Decline");
    screen.getByText("Please give a reason.");
    fillIn("Reason", "Too far");
    vault.breakDisk();
    await inDialog(user, "Decline");
    await findSaid(NOT_SAVED);
    vault.mendDisk();
    await press(user, "Decline");
    fillIn("Reason", "Too far");
    vault.changeUnseen(
      change("application", id, { decision: { kind: "withdrawn", on: "2016-11-02", reason: "" } }),
    );
    await inDialog(user, "Decline");
    await findSaid(/^It was decided already/);
    expect(decided()?.kind).toBe("withdrawn");
  });

  test.each([
    ["Withdrawn", "Note it", "withdrawn"],
    ["Defer", "Defer", "deferred"],
  ] as const)("%s is noted from the menu", async (entry, confirm, kind) => {
    const { user, decided } = await showDecided({ kind: "pending" });
    await press(user, "Other");
    await user.click(await screen.findByRole("menuitem", { name: entry }));
    await inDialog(user, confirm);
    await screen.findByRole("button", { name: "Reopen…" });
    expect(decided()?.kind).toBe(kind);
  });

  test("can wait until the form is checked again", async () => {
    const { user, vault } = await showDecided({ kind: "pending" });
    await press(user, "Other");
    await user.click(await screen.findByRole("menuitem", { name: "Check again" }));
    await findSaid("Application 91 is to be checked again");
    expect(vault.facts.application.get(id)?.check.kind).toBe("toCheck");
  });
});

describe("an offer", () => {
  const offered = (replyBy: "2016-11-09" | null): Decision => ({
    kind: "offered",
    on: "2016-10-28",
    replyBy,
    answer: { kind: "waiting" },
  });

  test("has not lapsed before its day is over, and cannot be accepted without a person", async () => {
    const { user } = await showDecided(offered("2016-11-09"));
    await press(user, "No answer: lapsed");
    await findSaid(/^The offer stands until the end of Wed 9 Nov/);
    await press(user, "Accepted");
    await findSaid(/^The form has to be checked first/);
  });

  test("without a day lapses when the coordinator says so, and what is undone may fail", async () => {
    const { user, vault } = await showDecided(offered(null));
    screen.getByText("No day set for the answer.");
    await press(user, "No answer: lapsed");
    await findSaid("The offer to Amina Yusuf has lapsed");
    vault.breakDisk();
    await press(user, "Undo");
    await findSaid(NOT_SAVED);
  });
});
