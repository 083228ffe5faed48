import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { edition2016 } from "../../../renderer/domain/edition2016";
import type { EditionId } from "../../../renderer/domain/ids";
import { put, remove } from "../../../renderer/domain/records";
import { anApplication } from "../../actions/aCohort";
import { aForm, beforeForms, formId } from "../checking/aForm";
import { fillIn, press } from "../fillIn";
import { findSaid } from "../said";
import { SAMPLE_EDITION, sampleWithout } from "../sample";
import { showAcademy } from "../showAcademy";

const checked = { check: { kind: "checked", on: "2016-09-02" } } as const;

/** Chooses from a menu by the name of its button. */
async function fromMenu(
  user: Awaited<ReturnType<typeof showAcademy>>["user"],
  menu: string,
  entry: string | RegExp,
) {
  await press(user, menu);
  await user.click(await screen.findByRole("menuitem", { name: entry }));
}

describe("the list of applications", () => {
  const forms = [
    ...aForm(91, { ...checked, answers: { firstName: "Zainab" }, receivedOn: "2016-08-01" }),
    ...aForm(92, { ...checked, answers: {}, receivedOn: "2016-08-02" }),
    ...aForm(93, {
      ...checked,
      answers: { firstName: "أمينة" },
      decision: { kind: "declined", on: "2016-09-05", reason: "Too far" },
    }),
  ];

  test("is walked by arrows, Home and End, and by no other key", async () => {
    const { user } = await showAcademy(`applications/${formId(91)}`, {
      holding: beforeForms,
      and: forms,
    });
    const rows = within(screen.getByRole("region", { name: "Applications" }));
    const [first] = rows.getAllByRole("link");
    await user.click(first as HTMLElement);
    await user.keyboard("{End}");
    expect(location.hash).toBe(`#/applications/${formId(93)}`);
    await user.keyboard("{ArrowUp}x");
    expect(location.hash).toBe(`#/applications/${formId(92)}`);
    await screen.findByRole("heading", { name: "No name yet" });
    await user.keyboard("{Home}{ArrowDown}");
    expect(location.hash).toBe(`#/applications/${formId(92)}`);
    await fromMenu(user, "By number", "By name");
    expect(rows.getAllByRole("link").map(({ textContent }) => textContent)[1]).toContain("Zainab");
    await fromMenu(user, "Others", "Declined: 1");
    expect(rows.getAllByRole("link")).toHaveLength(1);
    fillIn("Search the applications", "nobody at all");
    await press(user, "Show all");
    expect(rows.getAllByRole("link")).toHaveLength(3);
  });

  test("that is empty says how forms come in, and nothing of places the call does not count", async () => {
    const { user } = await showAcademy("applications", { holding: beforeForms });
    screen.getByText("No applications yet");
    await fromMenu(user, "Add", "One from the online form…");
    const dialog = within(screen.getByRole("dialog"));
    fillIn("Day it arrived", "");
    await user.click(dialog.getByRole("button", { name: "Type the answers" }));
    dialog.getByText("There is no such day.");
    await user.click(dialog.getByRole("button", { name: "Cancel" }));
    await fromMenu(user, "Add", "One by telephone…");
    expect(location.hash).toBe("#/applications/enter/phone");
  });

  test("counts no places where the call names no number of them", async () => {
    const { edition } = edition2016();
    const { places: _, ...withoutPlaces } = edition;
    await showAcademy("applications", {
      holding: beforeForms,
      and: [
        ...aForm(91),
        put("edition", { ...withoutPlaces, call: { ...edition.call, capacity: null } }),
      ],
    });
    screen.getByText(/^1 received · 1 to check/);
    expect(screen.queryByText(/places promised or taken/)).toBeNull();
  });

  test("of an academy without an edition has nobody to invite and nothing to open", async () => {
    const { user } = await showAcademy("applications", { holding: sampleWithout("edition") });
    screen.getByText("No applications yet");
    await fromMenu(user, "Add", "One from the online form…");
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  test("does not add an application whose edition is gone meanwhile, or that cannot be saved", async () => {
    const { user, vault } = await showAcademy("applications", { holding: beforeForms });
    await fromMenu(user, "Add", "One from the online form…");
    vault.breakDisk();
    await press(user, "Type the answers");
    await findSaid(/^That could not be saved/);
    vault.mendDisk();
    vault.changeUnseen(remove("edition", SAMPLE_EDITION));
    await press(user, "Type the answers");
    await screen.findByText("There is no edition to apply to yet.");
  });
});

describe("people deferred before", () => {
  const earlier = "2015-16" as EditionId;
  const { edition } = edition2016();
  const before = [
    put("edition", { ...edition, id: earlier, name: "2015–16", callOpens: "2015-07-01" }),
    ...[1, 2].map((number) =>
      put(
        "application",
        anApplication(number, {
          editionId: earlier,
          ...checked,
          answers: number === 1 ? { firstName: "Noor" } : {},
          decision: { kind: "deferred", on: "2015-09-01", reason: "" },
        }),
      ),
    ),
  ];

  test("are invited one by one, from the menu or the empty list, until none is left", async () => {
    const { user, vault } = await showAcademy("applications", {
      holding: beforeForms,
      and: before,
    });
    screen.getByRole("link", { name: "Invite 2 people deferred before…" });
    await fromMenu(user, "Add", "Invite 2 people deferred before…");
    await screen.findByText("2015–16, application 1");
    const dialog = () => within(screen.getByRole("dialog"));
    dialog().getByText("No name yet");
    const invite = async () =>
      user.click(dialog().getAllByRole("button", { name: "Invite" })[0] as HTMLElement);
    vault.breakDisk();
    await invite();
    await findSaid("That could not be saved. Nobody was invited.");
    vault.mendDisk();
    await invite();
    await findSaid("Noor is invited to 2016–17");
    await invite();
    await dialog().findByText("Everyone deferred before is invited or has applied.");
    expect(vault.facts.application.size).toBe(4);
  });
});

describe("one application", () => {
  test("shows the text that found no question, asks for what is missing", async () => {
    const { user } = await showAcademy(`applications/${formId(91)}`, {
      holding: beforeForms,
      and: aForm(
        91,
        { channel: "phone", receivedOn: "2016-09-12", answers: {} },
        { unplaced: [{ text: "أنا أغني", places: ["p1"], question: "" }] },
      ),
    });
    expect(screen.getByText("أنا أغني").dir).toBe("auto");
    screen.getByText("11 days late");
    await press(user, "Ask for it…");
    screen.getByRole("dialog", { name: "Ask for what is missing" });
    await press(user, "Close");
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  test("is taken apart from the version it stands for, if both are still joined and that can be saved", async () => {
    const joined = {
      earlierId: formId(91),
      on: "2016-08-21",
      kept: [],
      answersBefore: {},
      evidenceBefore: {},
      personIdBefore: null,
    } as const;
    const check = {
      kind: "replaced",
      on: "2016-08-21",
      by: formId(92),
      was: { kind: "toCheck" },
    } as const;
    const { user, vault } = await showAcademy(`applications/${formId(92)}`, {
      holding: beforeForms,
      and: [...aForm(91, { check }), ...aForm(92, { joined })],
    });
    screen.getByText(/^Stands in place of application 91 since/);
    vault.breakDisk();
    await press(user, "Take them apart");
    await findSaid(/^That could not be saved/);
    vault.mendDisk();
    vault.changeUnseen(...aForm(92, { joined: null }));
    await press(user, "Take them apart");
    await findSaid("They are apart already.");
  });
});
