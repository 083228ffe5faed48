import { describe, expect, test } from "vitest";
import { saidYes } from "../../renderer/domain/answers";
import { edition2016 } from "../../renderer/domain/edition2016";
import type { EditionId, PersonId } from "../../renderer/domain/ids";
import { isLate, nextApplicationNumber } from "../../renderer/domain/intake";
import { fullNameOf, personFromAnswers } from "../../renderer/domain/personFromAnswers";
import { anApplication, EDITION } from "./builders";

const ID = "person-1" as PersonId;

describe("the person behind the answers", () => {
  test("is called what they want to be called", () => {
    const answers = { firstName: "Selamawit", familyName: "Tesfaye", knownAs: "Selam" };
    expect(personFromAnswers(ID, answers)).toMatchObject({
      fullName: "Selamawit Tesfaye",
      knownAs: "Selam",
    });
  });

  test("is called by the first name where they did not say", () => {
    expect(personFromAnswers(ID, { firstName: "Mbali", familyName: "Khumalo" }).knownAs).toBe(
      "Mbali",
    );
    expect(personFromAnswers(ID, { familyName: "Khumalo" }).knownAs).toBe("Khumalo");
  });

  test("with one name only has it once", () => {
    expect(fullNameOf({ firstName: "Suharto", familyName: "Suharto" })).toBe("Suharto");
    expect(fullNameOf({ firstName: " Ana\n Maria ", familyName: "" })).toBe("Ana Maria");
  });

  test("has the postcode under the address, once", () => {
    const address = "1 Lantern Yard\nLondon";
    expect(personFromAnswers(ID, { address, postcode: "N99 1AA" }).address).toBe(
      `${address}\nN99 1AA`,
    );
    const withPostcode = `${address} n99 1aa`;
    expect(personFromAnswers(ID, { address: withPostcode, postcode: "N99 1AA" }).address).toBe(
      withPostcode,
    );
  });

  test("carries the warning that a message is not safe beside the way to reach them", () => {
    const answers = { contactBy: ["whatsapp"], safeToMessage: ["no"] };
    expect(personFromAnswers(ID, answers).preferredContact).toBe(
      "WhatsApp; not safe to leave a message",
    );
    expect(personFromAnswers(ID, { contactBy: ["phone"] }).preferredContact).toBe("Phone call");
  });
});

test("yes and no both ticked is neither", () => {
  expect(saidYes({ over18: ["yes"] }, "over18")).toBe(true);
  expect(saidYes({ over18: ["no"] }, "over18")).toBe(false);
  expect(saidYes({ over18: ["yes", "no"] }, "over18")).toBeNull();
  expect(saidYes({}, "over18")).toBeNull();
});

describe("an application that comes in", () => {
  test("gets the next number of its own edition", () => {
    const others = [
      anApplication({ number: 7 }),
      anApplication({ number: 3 }),
      anApplication({ number: 90, editionId: "2015-16" as EditionId }),
    ];
    expect(nextApplicationNumber(others, EDITION)).toBe(8);
    expect(nextApplicationNumber([], EDITION)).toBe(1);
  });

  test("is late from the day after the call closed", () => {
    const { edition } = edition2016();
    expect(isLate("2016-09-01", edition)).toBe(false);
    expect(isLate("2016-09-02", edition)).toBe(true);
  });
});
