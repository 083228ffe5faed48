import { expect, test } from "vitest";
import type { Answers } from "../../../renderer/domain/applicationForm";
import { findLeaks } from "../../../renderer/domain/selection/leaks";

const WHO: Answers = {
  firstName: "Selamawit",
  familyName: "Tesfaye",
  knownAs: "Selam",
  email: "selam.tesfaye@example.org",
  phone: "07700 900101",
  address: "14 Coldharbour Lane\nBrixton",
  postcode: "SW9 8LN",
  area: "Lambeth",
  groupName: "Night Kitchen Workers (NKW)",
  groupWebsite: "www.nightkitchen.example/about",
  refereeName: "Father Brendan O’Neil",
  refereeOrganisation: "St Jude’s Church",
  refereeContact: "brendan@stjudes.example, 020 7946 0123",
};

/** What is found in one answer, as the words and what they are. */
function found(text: string, who: Answers = WHO): readonly string[] {
  return findLeaks({ ...who, whyTakePart: text }, ["whyTakePart"]).map(
    (leak) => `${leak.what}: ${leak.text}`,
  );
}

test.each([
  ["as written", "My name is Selamawit Tesfaye.", ["name: Selamawit Tesfaye"]],
  ["in capitals", "SELAMAWIT and nobody else", ["name: SELAMAWIT"]],
  ["with an apostrophe", "It was Selam’s idea", ["name: Selam"]],
  ["with marks and a soft hyphen", "Sela\u00admáwit", ["name: Sela\u00admáwit"]],
  ["with an initial", "signed S. Tesfaye", ["name: S. Tesfaye"]],
  ["as initials", "I sign with S.T. under it", ["name: S.T."]],
  ["run together", "find me as selamawittesfaye online", ["name: selamawittesfaye"]],
  ["parted by a hyphen", "Selamawit-Tesfaye", ["name: Selamawit-Tesfaye"]],
])("a name is found %s", (_how, text, expected) => {
  expect(found(text)).toEqual(expected);
});

test("words that only begin like a name are not taken for it", () => {
  expect(found("The Selamlik palace, a tesfayeland")).toEqual([]);
});

test.each([
  ["Arabic", { firstName: "سارة", familyName: "منصور" }, "قالت سارة إن", "name: سارة"],
  ["Arabic joined to a word", { firstName: "منصور" }, "أخبرت ومنصور", "name: منصور"],
  ["Ethiopic", { firstName: "ዳዊት", familyName: "ኃይሌ" }, "እኔ ዳዊት ነኝ", "name: ዳዊት"],
  ["Cyrillic in a case", { familyName: "Коваленко" }, "родина Коваленкової", "name: Коваленко"],
  [
    "Chinese run together",
    { firstName: "娜", familyName: "李" },
    "我叫李娜，住在这里",
    "name: 李娜",
  ],
  ["Cyrillic, spelt in Latin", { familyName: "Коваленко" }, "Olena Kovalenko", "name: Kovalenko"],
  ["Greek, spelt in Latin", { familyName: "Παππας" }, "the Pappas family", "name: Pappas"],
  ["Vietnamese without its marks", { familyName: "Nguyễn" }, "the Nguyen family", "name: Nguyen"],
])("a name in another script is found: %s", (_script, who, text, expected) => {
  expect(found(text, who)[0]?.startsWith(expected)).toBe(true);
});

test("the mail address gives the Latin spelling of a name held in another script", () => {
  const who = { firstName: "ዳዊት", familyName: "ኃይሌ", email: "dawit.haile@example.org" };
  expect(found("Dawit said so", who)).toEqual(["name: Dawit"]);
  expect(found("write to haile", who)).toEqual(["name: haile"]);
});

test("any mail address, web address, handle or number gives people away", () => {
  expect(found("Write to selam.tesfaye@example.org. Or ring +44 7700 900 101!")).toEqual([
    "email: selam.tesfaye@example.org",
    "phone: +44 7700 900 101",
  ]);
  expect(found("see https://example.org/x, or @some_one, or ask who@else.example")).toEqual([
    "website: https://example.org/x",
    "website: @some_one",
    "email: who@else.example",
  ]);
  expect(found("اتصل على ٠٧٧٠٠ ٩٠٠١٠١")).toEqual(["phone: ٠٧٧٠٠ ٩٠٠١٠١"]);
  expect(found("Between 2014 and 2016 we were 120 people in 14 rooms")).toEqual([]);
});

test("the organisation is found whole, in part, by its letters and by its address on the web", () => {
  expect(found("We at Night Kitchen Workers meet")).toEqual([
    "organisation: Night Kitchen Workers",
  ]);
  expect(found("the night-kitchen people")).toEqual(["website: night-kitchen"]);
  expect(found("NKW began in 2014")).toEqual(["organisation: NKW"]);
  expect(found("look at nightkitchen.example")).not.toEqual([]);
  expect(found("Kitchen workers at night, and their networks")).toEqual([]);
});

test("places are found by street, area and postcode; the city is too large to tell", () => {
  expect(found("on Coldharbour Lane in Brixton, SW98LN")).toEqual([
    "place: Coldharbour Lane",
    "place: Brixton",
    "place: SW98LN",
  ]);
  expect(found("all over Lambeth and SW9, in London")).toEqual(["place: Lambeth", "place: SW9"]);
});

test("the referee is somebody, too", () => {
  expect(found("Brendan O'Neil of St Jude's Church knows me")).toEqual([
    "referee: Brendan O'Neil",
    "referee: St Jude's Church",
  ]);
});

test("a name that is a word counts with a capital letter only", () => {
  const grace = { firstName: "Grace", familyName: "Li" };
  expect(found("by the grace of God", grace)).toEqual([]);
  expect(found("I, Grace, and my mother Li", grace)).toEqual(["name: Grace", "name: Li"]);
});

test("what reviewers do not read is not searched, and nothing said is nothing found", () => {
  expect(findLeaks(WHO, ["howHeard", "whyTakePart"])).toEqual([]);
  expect(findLeaks({ whyTakePart: "Hello there" }, ["whyTakePart"])).toEqual([]);
});
