import { screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { PairId } from "../../../renderer/domain/ids";
import { change, put, remove } from "../../../renderer/domain/records";
import { choose, press } from "../fillIn";
import { SAMPLE_EDITION, samplePerson, samplePlace, sampleWithPlaces } from "../sample";
import { showAcademy } from "../showAcademy";

const pair = (one: number, other: number) =>
  put("pair", {
    id: `pair-${one}` as PairId,
    editionId: SAMPLE_EDITION,
    members: [samplePerson(one), samplePerson(other)],
    madeOn: "2016-10-19",
  });
const person = (code: number, facts: Parameters<typeof change<"person">>[2]) =>
  change("person", samplePerson(code), facts);

const holding = sampleWithPlaces(1, 2, 3, 4, 7, 16, 24);

describe("a pair", () => {
  test("of one organisation says so instead of what they share", async () => {
    const organisation = "St Mary’s Kitchen";
    await showAcademy("support/pairs", {
      holding,
      and: [person(1, { organisation }), person(3, { organisation }), pair(1, 3)],
    });
    screen.getByText("of one organisation");
  });

  test("of two who told us little shares nothing we know of", async () => {
    const unknown = (code: number) => [
      person(code, { languages: `Language ${code}`, organisation: `Group ${code}` }),
      change("place", samplePlace(code), { applicationId: null }),
    ];
    await showAcademy("support/pairs", {
      holding,
      and: [...unknown(1), ...unknown(3), pair(1, 3)],
    });
    screen.getByText("share no language or theme we know of");
  });

  test("stands no more when one of the two has left or is gone from the records", async () => {
    await showAcademy("support/pairs", { holding, and: [remove("person", samplePerson(2))] });
    screen.getByRole("heading", { name: "1 pair" });
  });

  test("is made by hand of two who have nobody", async () => {
    const { user, vault } = await showAcademy("support/pairs", { holding });
    await choose(user, /Partner for Selam/, "Олена");
    await screen.findByText("Paired.");
    const made = [...vault.facts.pair.values()].at(-1);
    expect(made?.members).toContain(samplePerson(1));
    expect(made?.members).toHaveLength(2);
  });

  test("that could not be saved is not made", async () => {
    const { user, vault } = await showAcademy("support/pairs", { holding });
    vault.breakDisk();
    await press(user, "Propose for 3 people");
    await screen.findByText("That could not be saved. Nothing was changed.");
    screen.getByRole("heading", { name: "2 pairs" });
  });
});
