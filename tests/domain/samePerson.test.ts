import { describe, expect, test } from "vitest";
import type { Application } from "../../renderer/domain/application";
import type { Answers } from "../../renderer/domain/applicationForm";
import { applicationForm } from "../../renderer/domain/formQuestions";
import type { ApplicationId, EditionId } from "../../renderer/domain/ids";
import {
  differencesOf,
  idsWithTwin,
  keptFromEarlier,
  twinsOf,
} from "../../renderer/domain/samePerson";
import { anApplication } from "./builders";

function numbered(number: number, answers: Answers, facts: Partial<Application> = {}): Application {
  return anApplication({ id: `a${number}` as ApplicationId, number, answers, ...facts });
}

function twinNumbers(one: Application, ...others: readonly Application[]) {
  return twinsOf(one, [one, ...others]).map(({ application, by }) => [application.number, by]);
}

describe("two applications seem to come from one person", () => {
  test("by the same email, however it was typed", () => {
    const one = numbered(1, { email: "Amina@Example.org " });
    expect(twinNumbers(one, numbered(2, { email: "amina@example.org" }))).toEqual([[2, "email"]]);
    expect(twinNumbers(one, numbered(2, { email: "amina@example.com" }))).toEqual([]);
  });

  test("by name and telephone together, folded; never by one of them alone", () => {
    const one = numbered(1, {
      firstName: "Hương",
      familyName: "Nguyễn",
      phone: "+44 7700 900456 / 0114 496 0123",
    });
    const same = { firstName: "HUONG", familyName: "Nguyen" };
    const phone = "07700-900456";
    expect(twinNumbers(one, numbered(2, { ...same, phone }))).toEqual([[2, "nameAndPhone"]]);
    expect(twinNumbers(one, numbered(2, { ...same, phone: "07700 900457" }))).toEqual([]);
    expect(twinNumbers(one, numbered(2, { firstName: "Bo", phone }))).toEqual([]);
  });

  test("not without anything to go by, and not by an extension of three digits", () => {
    expect(twinNumbers(numbered(1, {}), numbered(2, {}))).toEqual([]);
    const office = { firstName: "Ana", phone: "123" };
    expect(twinNumbers(numbered(1, office), numbered(2, office))).toEqual([]);
  });

  test("not across editions, not with one set aside or replaced, not when they were said to be two people", () => {
    const email = { email: "a@example.org" };
    const one = numbered(1, email);
    const elsewhere = numbered(2, email, { editionId: "2017-18" as EditionId });
    const aside = numbered(3, email, {
      check: { kind: "setAside", on: "2016-09-01", reason: "-" },
    });
    const apart = numbered(4, email, { apart: [one.id] });
    expect(twinNumbers(one, elsewhere, aside, apart)).toEqual([]);
    expect(twinNumbers(apart, one)).toEqual([]);
  });

  test("the first received first", () => {
    const email = { email: "a@example.org" };
    const late = numbered(1, email, { receivedOn: "2016-08-20" });
    expect(twinNumbers(numbered(3, email), late, numbered(2, email))).toEqual([
      [2, "email"],
      [1, "email"],
    ]);
  });
});

test("looked up all at once, the same ones have a twin", () => {
  const all = [
    numbered(1, { email: "a@example.org" }),
    numbered(2, { email: "A@example.org", firstName: "Bo", phone: "07700 900456" }),
    numbered(3, { firstName: "BO", phone: "+44 7700 900456" }),
    numbered(4, { firstName: "Bo" }),
    numbered(5, {}),
  ];
  expect([...idsWithTwin(all)].sort()).toEqual(["a1", "a2", "a3"]);
  for (const one of all) expect(idsWithTwin(all).has(one.id)).toBe(twinsOf(one, all).length > 0);
});

describe("the difference of two versions", () => {
  const questions = applicationForm([]);
  const earlier = { firstName: "Amina", phone: "1", dietary: "No nuts", over18: ["yes"] } as const;
  const newer = { firstName: " Amina ", phone: "2", over18: ["no"], area: "Barking" } as const;

  test("names each question answered differently, in the order of the form", () => {
    const differences = differencesOf(earlier, newer, questions);
    expect(differences.map(({ question }) => question.key)).toEqual([
      "phone",
      "over18",
      "area",
      "dietary",
    ]);
    expect(differences[0]).toMatchObject({ earlier: "1", newer: "2" });
  });

  test("proposes the newer answer, and loses none the newer version does not give", () => {
    expect(keptFromEarlier(differencesOf(earlier, newer, questions))).toEqual(["dietary"]);
  });
});
