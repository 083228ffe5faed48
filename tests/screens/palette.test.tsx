import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { edition2016 } from "../../renderer/domain/edition2016";
import type { EditionId, PersonId, PlaceId } from "../../renderer/domain/ids";
import { put } from "../../renderer/domain/records";
import { aPerson, aPlace } from "../domain/builders";
import { showAcademy } from "./showAcademy";

const NEXT = "2017-18" as EditionId;
const zuleika = aPerson({ id: "zuleika" as PersonId, knownAs: "Zuleika", fullName: "Zuleika Ali" });

const OF_TWO_YEARS = [
  put("edition", { ...edition2016().edition, id: NEXT, name: "2017–18", callOpens: "2017-07-01" }),
  put("person", zuleika),
  put("place", aPlace(40, { id: "place-next" as PlaceId, personId: zuleika.id, editionId: NEXT })),
  put(
    "place",
    aPlace(41, {
      id: "place-now" as PlaceId,
      personId: zuleika.id,
      editionId: edition2016().edition.id,
    }),
  ),
];

test("somebody of another edition is found with its name, and going there turns to that edition", async () => {
  const { vault, user } = await showAcademy("today", { and: OF_TWO_YEARS });
  await user.keyboard("{Control>}k{/Control}");
  const finder = await screen.findByRole("dialog");
  await user.type(within(finder).getByRole("searchbox"), "zuleika");
  const found = await within(finder).findAllByRole("option", { name: /Zuleika/ });
  expect(found.map((one) => one.textContent)).toEqual(["ZuleikaPerson, 2017–18", "ZuleikaPerson"]);
  await user.click(found[0] as HTMLElement);
  await screen.findByRole("heading", { level: 1, name: "Cohort" });
  await screen.findByText("Row code 40");
  expect(vault.facts.settings.get("settings")?.editionShown).toBe(NEXT);
});
