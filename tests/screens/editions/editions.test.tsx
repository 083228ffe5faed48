import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { sampleAcademy } from "../../../renderer/actions/sampleAcademy/sampleAcademy";
import type { EditionId, TemplateId } from "../../../renderer/domain/ids";
import { put } from "../../../renderer/domain/records";
import { fillIn, press } from "../fillIn";
import { SAMPLE_EDITION } from "../sample";
import { showAcademy } from "../showAcademy";

const NOT_KEPT = "That could not be kept. Nothing was changed.";
const CHANGE = "Change 2016–17…";
const dialog = () => within(screen.getByRole("dialog"));

const edition = sampleAcademy().flatMap((one) =>
  one.do === "put" && one.kind === "edition" ? [one.record] : [],
)[0];
if (edition === undefined) throw new Error("The sample has an edition");
const earlier = put("edition", {
  ...edition,
  id: "2015-16" as EditionId,
  name: "2015–16",
  callOpens: "2015-07-01",
  callCloses: "2015-09-01",
  programmeMonths: { from: "2015-09", to: "2016-05" },
});

describe("an edition that is changed", () => {
  test.each([
    ["Name", "", "A name is needed, such as 2017–18."],
    ["Name", "2015–16", "Another edition is called that."],
    ["Places", "many", "A whole number from 1 to 999, or nothing."],
    ["Call opens", "", "The day the call opens is needed."],
    ["Call opens", "2015-06-01", /^Editions follow one another/],
    ["Last day to apply", "", "The last day to apply is needed."],
    ["Last day to apply", "2016-06-01", "This is before the call opens."],
  ])("is refused where %s is “%s”", async (label, typed, words) => {
    const { user, vault } = await showAcademy("settings/editions", { and: [earlier] });
    await press(user, CHANGE);
    fillIn(label, typed, dialog());
    await user.click(dialog().getByText("Save"));
    await dialog().findByText(words);
    expect(vault.commits).toEqual([]);
  });

  test("stays open while it cannot be kept, and is called by its new name once it is", async () => {
    const { user, vault } = await showAcademy("settings/editions");
    await press(user, CHANGE);
    fillIn("Name", "The second year", dialog());
    vault.breakDisk();
    await user.click(dialog().getByText("Save"));
    await screen.findByText(NOT_KEPT);
    vault.mendDisk();
    await user.click(dialog().getByText("Save"));
    await screen.findByText("The second year is changed");
    expect(vault.facts.edition.get(SAMPLE_EDITION)?.name).toBe("The second year");
  });
});

describe("the next edition", () => {
  test("is refused without a name, and is not begun while it cannot be kept", async () => {
    const { user, vault } = await showAcademy("settings/editions/next");
    dialog().getByText("The wording of your letters: none was changed");
    fillIn("Name", " ", dialog());
    await user.click(dialog().getByRole("button", { name: "Begin 2017–18" }));
    await dialog().findByText("A name is needed, such as 2017–18.");
    fillIn("Name", "2017–18", dialog());
    vault.breakDisk();
    await user.click(dialog().getByRole("button", { name: "Begin 2017–18" }));
    await screen.findByText(NOT_KEPT);
    expect(vault.facts.edition.size).toBe(1);
  });

  test("takes changed letters along", async () => {
    const template = put("template", {
      id: `${SAMPLE_EDITION}/letter-offer` as TemplateId,
      editionId: SAMPLE_EDITION,
      purpose: "offer",
      subject: "A place for you",
      body: "Dear {{known_as}},",
      version: 2,
    });
    const { user, vault } = await showAcademy("settings/editions/next", { and: [template] });
    dialog().getByText("1 letter you changed");
    await user.click(dialog().getByRole("button", { name: "Begin 2017–18" }));
    await screen.findByText(/^2017–18 has begun\./);
    expect(vault.facts.template.size).toBe(2);
  });
});

describe("the menu of editions", () => {
  const choose = async (user: Parameters<typeof press>[0], name: string) => {
    await press(user, /^Edition .*: turn to another/);
    await user.click(await screen.findByRole("menuitem", { name }));
  };

  test("stays in the one that is shown, turns to another, and leads to the next", async () => {
    const later = put("edition", {
      ...edition,
      id: "2017-18" as EditionId,
      name: "2017–18",
      callOpens: "2017-07-01",
      callCloses: "2017-09-01",
    });
    const { user, vault } = await showAcademy("today", { and: [earlier, later] });
    await choose(user, "2016–17");
    expect(vault.commits).toEqual([]);
    await choose(user, "2017–18");
    await screen.findByText("not open yet");
    await choose(user, "2015–16");
    await screen.findByText("an earlier edition");
    await choose(user, "Begin the next edition…");
    await screen.findByRole("dialog", { name: "Begin the next edition" });
  });
});
