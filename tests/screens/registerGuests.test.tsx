import { screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { showAcademy } from "./showAcademy";

async function aGuestSignedIn(name: string) {
  const shown = await showAcademy("register");
  const { user } = shown;
  await user.type(screen.getByRole("textbox", { name: "Guest’s name" }), `${name}{Enter}`);
  await user.click(await screen.findByRole("button", { name: /^Who is/ }));
  return { ...shown, dialog: await screen.findByRole("dialog", { name: `Who is ${name}?` }) };
}

const look = (user: UserEvent, dialog: HTMLElement, typed: string) =>
  user.type(within(dialog).getByRole("searchbox", { name: "Find a person" }), typed);

describe("who a guest is", () => {
  test("is found by two letters, and is marked present where they were expected", async () => {
    const { user, dialog } = await aGuestSignedIn("Sister Selam");
    within(dialog).getByText("Type two letters of their name.");
    await look(user, dialog, "se");
    const [first] = within(dialog).getAllByRole("button", { name: /expected tonight/ });
    await user.click(first as HTMLElement);
    await screen.findByText(/is marked present; the guest line is gone/);
    screen.getByText("1 of 23 here");
  });

  test("may be nobody here", async () => {
    const { user, dialog } = await aGuestSignedIn("Abebe Bikila");
    await look(user, dialog, "zzz");
    within(dialog).getByText("Nobody here matches “zzz”.");
  });

  test("may be somebody who is not in this cohort; the guest stays a guest", async () => {
    const { vault, user, dialog } = await aGuestSignedIn("Abebe Bikila");
    const inCohort = new Set([...vault.facts.place.values()].map(({ personId }) => personId));
    const outside = [...vault.facts.person.values()].find(({ id }) => !inCohort.has(id));
    if (outside === undefined) throw new Error("The sample has people outside its cohort");
    await look(user, dialog, outside.fullName);
    await user.click(within(dialog).getByRole("button", { name: /not in this cohort/ }));
    await screen.findByText(`Abebe Bikila is ${outside.fullName}.`);
    screen.getByText("0 of 23 here");
  });

  test("may be known by their organisation alone, chosen from those named before", async () => {
    const { vault, user, dialog } = await aGuestSignedIn("Abebe Bikila");
    await user.type(within(dialog).getByRole("textbox", { name: "They come from" }), "ubu");
    await user.click(within(dialog).getByRole("button", { name: "Ubuntu Carers" }));
    await user.click(within(dialog).getByRole("button", { name: "Set organisation" }));
    await screen.findByText("Kept: Abebe Bikila.");
    const [guest] = [...vault.facts.guest.values()].filter(({ name }) => name === "Abebe Bikila");
    expect(guest?.organisation).toBe("Ubuntu Carers");
  });

  test.each(["Set organisation", "Nobody we know"])(
    "cannot be kept by “%s” while the disk fails: the dialog stays and says so",
    async (deed) => {
      const { vault, user, dialog } = await aGuestSignedIn("Abebe Bikila");
      vault.breakDisk();
      await user.click(within(dialog).getByRole("button", { name: deed }));
      await screen.findByText("Not saved. Nothing else was changed.");
      within(dialog).getByText(/Guests stay in no figure/);
    },
  );

  test("cannot be linked while the disk fails", async () => {
    const { vault, user, dialog } = await aGuestSignedIn("Sister Selam");
    await look(user, dialog, "se");
    vault.breakDisk();
    const [first] = within(dialog).getAllByRole("button", { name: /expected tonight/ });
    await user.click(first as HTMLElement);
    await screen.findByText("Not saved. Nothing else was changed.");
    screen.getByText("0 of 23 here", { exact: false });
  });
});
