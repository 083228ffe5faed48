import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { sampleAcademy } from "../../renderer/actions/sampleAcademy/sampleAcademy";
import type { LetterId } from "../../renderer/domain/ids";
import type { Letter } from "../../renderer/domain/letter";
import type { CohortPlace, Graduation } from "../../renderer/domain/person";
import { put } from "../../renderer/domain/records";
import { vaultInMemory } from "../actions/vaultInMemory";
import { showAcademy } from "./showAcademy";

const SELAM = [...vaultInMemory(...sampleAcademy()).facts.place.values()].find(
  ({ rowCode }) => rowCode === 1,
) as CohortPlace;

const decided = (kind: Graduation["kind"]) =>
  put("place", { ...SELAM, graduation: { kind, on: "2016-11-03", otherwise: null } });

test("who graduated is said to be one of the alumni, one step from the invitation, and when it was made", async () => {
  const { vault } = await showAcademy(`cohort/${SELAM.personId}`, { and: [decided("graduated")] });
  await screen.findByText("One of the alumni of 2016–17 since Thu 3 Nov 2016");
  screen.getByRole("link", { name: "Invite them to the next edition" });
  const letter: Letter = {
    id: "letter" as LetterId,
    applicationId: SELAM.applicationId,
    purpose: "invitation",
    about: "invitation",
    templateVersion: 1,
    madeOn: "2016-11-03",
    fileName: "",
  };
  await vault.commit([put("letter", letter)], { action: "makeLetters" });
  await screen.findByRole("link", { name: "Invited to the next edition on Thu 3 Nov 2016" });
});

test("who did not graduate is no alumni and not invited", async () => {
  await showAcademy(`cohort/${SELAM.personId}`, { and: [decided("notGraduated")] });
  await screen.findByText("Row code 1");
  expect(screen.queryByText(/One of the alumni/)).toBeNull();
  expect(screen.queryByRole("link", { name: /next edition/ })).toBeNull();
});
