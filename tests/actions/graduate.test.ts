import { describe, expect, test } from "vitest";
import { composeLetter } from "../../renderer/actions/composeLetter";
import {
  decideGraduation,
  graduateAll,
  reopenGraduation,
  setCertificateName,
  setCompletionRule,
  stateAttendance,
} from "../../renderer/actions/graduate";
import { takeBack } from "../../renderer/actions/takeBack";
import type { ApplicationId } from "../../renderer/domain/ids";
import { type Operation, put } from "../../renderer/domain/records";
import { lettersToSend } from "../../renderer/storage/questions/letters";
import { aMark, anEvening, aPerson, aPlace } from "../domain/builders";
import { anApplication, anEdition, EDITION } from "./aCohort";
import { vaultInMemory } from "./vaultInMemory";

const TODAY = "2016-11-10";
const THEN = { on: "2016-11-09", early: "" } as const;
const EVENING = anEvening("2016-10-06", { editionId: EDITION });
const came = aPlace(1, { editionId: EDITION, applicationId: "a1" as ApplicationId });
const away = aPlace(2, { editionId: EDITION });
const template = {
  subject: "",
  body: "{{full_name}} {{#if attendance_stated}}{{attended}} of {{held}}{{/if}}",
};

function anAcademy(...more: readonly Operation[]) {
  return vaultInMemory(
    put("edition", { ...anEdition(), attendanceTarget: 1 }),
    put("session", EVENING),
    put("application", {
      ...anApplication(1),
      id: "a1" as ApplicationId,
      editionId: EDITION,
      personId: came.personId,
    }),
    put("person", aPerson({ id: came.personId, fullName: "Amina Hassan" })),
    put("place", came),
    put("place", away),
    put("mark", aMark(EVENING, came, { kind: "present" })),
    ...more,
  );
}

const graduationOf = (vault: ReturnType<typeof anAcademy>, id: string) =>
  vault.facts.place.get(id)?.graduation ?? null;

test("those who completed graduate together on one day, and together it is taken back", async () => {
  const vault = anAcademy();
  expect(await graduateAll(vault, EDITION, THEN, TODAY)).toEqual({ ok: true, value: 1 });
  expect(graduationOf(vault, came.id)).toEqual({
    kind: "graduated",
    on: "2016-11-09",
    otherwise: null,
    early: null,
  });
  expect(graduationOf(vault, away.id)).toBeNull();
  expect(await graduateAll(vault, EDITION, THEN, TODAY)).toEqual({ ok: true, value: 0 });
  expect(await takeBack(vault)).toEqual({ action: "graduate" });
  expect(graduationOf(vault, came.id)).toBeNull();
});

test("nobody graduates on a day ahead, before joining, or against the rule without a reason", async () => {
  const vault = anAcademy();
  const decide = (on: `${number}-${number}-${number}`, reason: string) =>
    decideGraduation(vault, away.id, { kind: "graduated", on, reason, early: "" }, TODAY);
  expect(await graduateAll(vault, EDITION, { ...THEN, on: "2016-11-11" }, TODAY)).toMatchObject({
    ok: false,
  });
  expect(await decide("2016-11-11", "ill")).toEqual({ ok: false, error: { kind: "stillAhead" } });
  expect(await decide("2016-09-01", "ill")).toEqual({
    ok: false,
    error: { kind: "beforeJoining" },
  });
  expect(await decide("2016-11-10", " ")).toEqual({ ok: false, error: { kind: "noReason" } });
  expect(graduationOf(vault, away.id)).toBeNull();
  await decide("2016-11-10", " Ill for a month ");
  expect(graduationOf(vault, away.id)).toMatchObject({ otherwise: "Ill for a month" });
  await reopenGraduation(vault, away.id);
  expect(graduationOf(vault, away.id)).toBeNull();
});

describe("while sessions are still to come", () => {
  const ahead = anEvening("2016-11-16", { editionId: EDITION });

  test("those who completed graduate only with a reason, which stays with each of them", async () => {
    const vault = anAcademy(put("session", ahead));
    const all = (early: string) => graduateAll(vault, EDITION, { ...THEN, early }, TODAY);
    expect(await all(" ")).toEqual({ ok: false, error: { kind: "noReasonToBeEarly" } });
    expect(graduationOf(vault, came.id)).toBeNull();
    expect(await all(" The hall is closed ")).toEqual({ ok: true, value: 1 });
    expect(graduationOf(vault, came.id)?.early).toBe("The hall is closed");
  });

  test("a reason is asked of nobody for whom nothing is to come", async () => {
    const seminar = { ...ahead, openTo: "invited", invited: [away.personId] } as const;
    const vault = anAcademy(put("session", seminar));
    await graduateAll(vault, EDITION, { ...THEN, early: "The hall is closed" }, TODAY);
    expect(graduationOf(vault, came.id)?.early).toBeNull();
  });

  test("one person graduates with a reason besides that of the rule, and fails without either", async () => {
    const vault = anAcademy(put("session", ahead));
    const decide = (kind: "graduated" | "notGraduated", reason: string, early: string) =>
      decideGraduation(vault, away.id, { kind, on: "2016-11-09", reason, early }, TODAY);
    expect(await decide("graduated", "Was ill", "")).toEqual({
      ok: false,
      error: { kind: "noReasonToBeEarly" },
    });
    await decide("graduated", "Was ill", " Moves abroad ");
    expect(graduationOf(vault, away.id)).toMatchObject({
      otherwise: "Was ill",
      early: "Moves abroad",
    });
    await decide("notGraduated", "", "Moves abroad");
    expect(graduationOf(vault, away.id)).toMatchObject({ kind: "notGraduated", early: null });
  });
});

test("a rule that asks for less lets more complete", async () => {
  const vault = anAcademy();
  const rule = { attendance: null, commitment: null, hours: null, planningDay: true };
  await setCompletionRule(vault, EDITION, rule);
  expect(await graduateAll(vault, EDITION, THEN, TODAY)).toEqual({ ok: true, value: 2 });
});

test("a certificate is there from graduating on, with the name they want and attendance only if asked", async () => {
  const vault = anAcademy();
  const certificate = () => {
    const letter = lettersToSend(vault.facts, EDITION, TODAY).find(
      ({ purpose }) => purpose === "certificate",
    );
    return letter && composeLetter(vault.facts, letter, template, TODAY)?.paragraphs.join();
  };
  expect(certificate()).toBeUndefined();
  await graduateAll(vault, EDITION, THEN, TODAY);
  expect(certificate()).toBe("Amina Hassan ");
  await setCertificateName(vault, came.personId, " آمنة حسن ");
  await stateAttendance(vault, EDITION, true);
  expect(certificate()).toBe("آمنة حسن 1 of 1");
  await setCertificateName(vault, came.personId, "Amina Hassan");
  expect(vault.facts.person.get(came.personId)?.certificateName).toBe("");
});

test("alumni are invited to the next edition, and it is due while its call can be answered", async () => {
  const vault = anAcademy();
  const invitation = (today: typeof TODAY | "2017-09-02") =>
    lettersToSend(vault.facts, EDITION, today).find(({ purpose }) => purpose === "invitation");
  expect(invitation(TODAY)).toBeUndefined();
  await graduateAll(vault, EDITION, THEN, TODAY);
  expect(invitation(TODAY)?.isDue).toBe(false);
  const next = { ...anEdition(), id: "next" as typeof EDITION, callCloses: "2017-09-01" } as const;
  const programmeMonths = { from: "2017-09", to: "2018-05" } as const;
  await vault.commit([put("edition", { ...next, programmeMonths })], { action: "setUpAcademy" });
  expect(invitation(TODAY)?.isDue).toBe(true);
  expect(invitation("2017-09-02")?.isDue).toBe(false);
});
