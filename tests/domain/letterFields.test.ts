import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Application } from "../../renderer/domain/application";
import { edition2016 } from "../../renderer/domain/edition2016";
import { fillTemplate } from "../../renderer/domain/fillTemplate";
import type { VenueId } from "../../renderer/domain/ids";
import { type LetterFacts, letterValues, MERGE_FIELDS } from "../../renderer/domain/letterFields";
import {
  type OccasionFacts,
  occasionsOf,
  preferredLanguage,
} from "../../renderer/domain/letterOccasions";
import { REQUIRED_FIELDS, startingTemplates } from "../../renderer/domain/letterTemplates";
import {
  aMark,
  anApplication,
  anEvening,
  anOffer,
  aPerson,
  aPlace,
  EDITION,
  marksOf,
} from "./builders";

const { edition, sessions } = edition2016();
const VENUE = "venue" as VenueId;
const facts = {
  academyName: "Community Leadership Academy",
  edition,
  sessions,
  application: anApplication({ decision: anOffer() }),
  person: aPerson(),
  venues: new Map(),
  waitingPosition: null,
  session: null,
  move: "date",
  attendance: null,
  yearEnd: null,
  missing: [],
  language: "en",
  today: "2016-09-05",
} as const;

const letterFields = (of: LetterFacts) => letterValues(of).texts;

describe("the fields of a letter", () => {
  test("say dates as a letter says them", () => {
    const fields = letterFields(facts);
    expect(fields.today).toBe("Monday 5 September 2016");
    expect(fields.reply_by).toBe("Wednesday 7 September 2016");
    expect(fields.first_session).toBe(
      "Thu 8 Sep 2016, 4–8 pm: Introduction to Community Organising and the Community Leadership Academy",
    );
  });

  test("list every session in order, and January to May as still to be confirmed", () => {
    const lines = letterFields(facts).sessions.split("\n");
    expect(lines).toHaveLength(10);
    expect(lines[1]).toBe("Sat 17 Sep 2016, 10 am–4 pm: Refugee Welcome Walk");
    expect(lines[9]).toContain("January–May 2017");
    expect(lines[9]).toContain("to be confirmed");
    expect(lines.slice(0, 9).join()).not.toContain("to be confirmed");
  });

  test("have nothing to say about a reason or a reply that does not belong to the decision", () => {
    const declined = { kind: "declined", on: "2016-09-05", reason: "Two of nine dates" } as const;
    const fields = letterFields({ ...facts, application: anApplication({ decision: declined }) });
    expect(fields.reason).toBe("Two of nine dates");
    expect(fields.reply_by).toBe("");
    expect(letterFields(facts).reason).toBe("");
  });
});

describe("filling a template", () => {
  test("names the fields nobody knows and leaves them as written", () => {
    const filled = fillTemplate("Dear {{known_as}},\n\nBring {{ packed_lunch }}.", {
      known_as: "Selam",
    });
    expect(filled).toEqual({
      paragraphs: ["Dear Selam,", "Bring {{ packed_lunch }}."],
      unknownFields: ["packed_lunch"],
      emptyFields: [],
    });
  });

  test("leaves out a paragraph of empty fields and says which were empty", () => {
    const filled = fillTemplate("Hello\n\n{{reason}}\n\nGoodbye", { reason: "" });
    expect(filled).toMatchObject({ paragraphs: ["Hello", "Goodbye"], emptyFields: ["reason"] });
  });

  test("keeps lines together and parts paragraphs at empty lines, whatever the line ends", () => {
    expect(fillTemplate("a\r\nb\r\n \r\n\r\nc", {}).paragraphs).toEqual(["a\nb", "c"]);
  });

  test("takes no field from the language itself", () => {
    expect(fillTemplate("{{constructor}} {{toString}}", {}).unknownFields).toEqual([
      "constructor",
      "toString",
    ]);
  });

  test("shows what a person wrote as they wrote it, braces and all", () => {
    const person = aPerson({ knownAs: "{{reason}}", fullName: "<w:t>$& {{known_as}} \u200f" });
    const fields = letterFields({ ...facts, person });
    expect(fillTemplate("{{known_as}} / {{full_name}}", fields).paragraphs).toEqual([
      "{{reason}} / <w:t>$& {{known_as}} \u200f",
    ]);
    const piece = fc.constantFrom("{{", "}}", "known_as", "$&", "$1", "<w:p>", "\u202e", "x", " ");
    const answer = fc
      .array(piece, { minLength: 1, maxLength: 12 })
      .map((parts) => `.${parts.join("")}.`);
    fc.assert(
      fc.property(answer, (written) => {
        const { paragraphs } = fillTemplate("Dear {{known_as}},", { known_as: written });
        expect(paragraphs).toEqual([`Dear ${written},`]);
      }),
    );
  });
});

describe("the letters an edition starts with", () => {
  const templates = startingTemplates(EDITION);

  test("are eleven, in English, Romanian and Arabic", () => {
    expect(templates).toHaveLength(33);
    expect(new Set(templates.map(({ id }) => id)).size).toBe(33);
    const arabic = templates.filter(({ language }) => language === "ar");
    expect(arabic.every(({ body }) => /\p{Script=Arabic}{3}/u.test(body))).toBe(true);
  });

  test("each say what they must", () => {
    for (const { purpose, subject, body } of templates) {
      for (const field of REQUIRED_FIELDS[purpose]) {
        expect(`${subject} ${body}`).toContain(`{{${field}}}`);
      }
    }
  });

  test("ask only for fields that exist", () => {
    const fields = Object.fromEntries(MERGE_FIELDS.map((field) => [field, `[${field}]`]));
    for (const { subject, body } of templates) {
      const filled = fillTemplate(`${subject}\n\n${body}`, fields);
      expect(filled.unknownFields).toEqual([]);
      expect(filled.paragraphs.join()).not.toContain("{{");
    }
  });

  test("have every field filled when they are used for what they are for", () => {
    const waitlisted = { kind: "waitlisted", on: "2016-09-05", orderKey: "i", reason: "" } as const;
    const declined = { kind: "declined", on: "2016-09-05", reason: "Two of nine dates" } as const;
    const decisions = { waitingList: waitlisted, decline: declined } as const;
    const venue = { name: "Hall", address: "1 Road", accessNotes: "Level" };
    const yearEnd = {
      statesAttendance: true,
      graduatedOn: "2017-05-20",
      nextEdition: edition,
    } as const;
    const facts1 = { ...facts, sessions: sessions.map((one) => ({ ...one, venueId: VENUE })) };
    const all = templates.flatMap((one) =>
      (["date", "time", "place"] as const).map((move) => ({ ...one, move })),
    );
    for (const { purpose, language = "en", subject, body, move } of all) {
      const decision =
        purpose === "waitingList" || purpose === "decline" ? decisions[purpose] : anOffer();
      const fields = letterFields({
        ...facts1,
        venues: new Map([[VENUE, { id: VENUE, ...venue }]]),
        application: anApplication({ decision }),
        waitingPosition: 2,
        session: facts1.sessions[4] ?? null,
        move,
        attendance: { attended: 7, held: 9, minutes: 1_290 },
        yearEnd,
        missing: ["Which theme?"],
        language,
      });
      expect(fillTemplate(`${subject}\n\n${body}`, fields).emptyFields).toEqual([]);
    }
  });
});

describe("the letters of the end of the year", () => {
  const filled = (purpose: string, yearEnd: LetterFacts["yearEnd"]) =>
    startingTemplates(EDITION)
      .filter((template) => template.purpose === purpose)
      .map(({ body, language = "en" }) =>
        fillTemplate(
          body,
          letterFields({
            ...facts,
            attendance: { attended: 7, held: 9, minutes: 1_290 },
            yearEnd,
            language,
          }),
        ).paragraphs.join("\n"),
      );

  test("a certificate says what was attended only where that is asked for", () => {
    const yearEnd = { graduatedOn: "2017-05-20", nextEdition: null } as const;
    for (const words of filled("certificate", { ...yearEnd, statesAttendance: false })) {
      expect(words).not.toMatch(/21[.,]5|\b9\b/);
    }
    for (const words of filled("certificate", { ...yearEnd, statesAttendance: true })) {
      expect(words).toMatch(/7.*9.*21[.,]5/s);
    }
  });

  test("an invitation knows alumni from those who were to come later, and dates that are not set yet", () => {
    const [alumni = ""] = filled("invitation", {
      statesAttendance: false,
      graduatedOn: "2017-05-20",
      nextEdition: { ...edition, name: "2017–18", callOpens: "2017-07-01" },
    });
    expect(alumni).toContain("those who completed it");
    expect(alumni).toContain("2017–18. Applications are open from Saturday 1 July 2017");
    const [deferred = ""] = filled("invitation", null);
    expect(deferred).toContain("we agreed on a later year");
    expect(deferred).toContain("will send you its dates");
    expect(deferred).not.toContain("completed");
  });
});

describe("letters in other languages", () => {
  test("say days and times in theirs", () => {
    const romanian = letterFields({ ...facts, language: "ro" });
    expect(romanian.first_session).toContain("joi, 8 septembrie 2016, 16:00–20:00");
    const arabic = letterFields({ ...facts, language: "ar" });
    expect(arabic.today).toBe("الاثنين 5 سبتمبر (أيلول) 2016");
    expect(arabic.first_session).toContain("من الساعة 16:00 إلى 20:00");
  });

  test.each([
    ["en", "21.5"],
    ["ro", "21,5"],
    ["ar", "21.5"],
  ] as const)("write halves of hours as %s does", (language, hours) => {
    const attendance = { attended: 7, held: 9, minutes: 1_290 };
    expect(letterFields({ ...facts, attendance, language }).hours).toBe(hours);
  });

  test("go to those who asked for help with English and speak the language", () => {
    const preferred = (englishLevel: string, languages: string) =>
      preferredLanguage(anApplication({ answers: { englishLevel: [englishLevel] } }), languages);
    expect(preferred("interpreter", "Kurdish, Arabic")).toBe("ar");
    expect(preferred("someHelp", "Română și engleză")).toBe("ro");
    expect(preferred("comfortable", "Arabic")).toBe("en");
    expect(preferred("interpreter", "Somali")).toBe("en");
  });
});

describe("what depends on a field in a wording", () => {
  const filled = (body: string, texts: Record<string, string>) =>
    fillTemplate(body, texts).paragraphs;

  test("stays or goes with it, lines and inner parts too", () => {
    const body = "A\n\n{{#if x}}\nB {{x}}\n{{/if}}\n\n{{^x}}C{{/x}}D{{#unless x}}E{{/unless}}";
    expect(filled(body, { x: "1" })).toEqual(["A", "B 1", "D"]);
    expect(filled(body, { x: "" })).toEqual(["A", "CDE"]);
  });

  test("names a field nobody knows, and does not ask for what was left out", () => {
    const { unknownFields, emptyFields } = fillTemplate("{{#if y}}{{z}}{{/if}}", { z: "" });
    expect([unknownFields, emptyFields]).toEqual([["y"], []]);
  });
});

describe("a reason to write", () => {
  const [first, second] = [anEvening("2016-09-08"), anEvening("2016-09-21")];
  const place = aPlace(1);
  const absent = marksOf(aMark(second, place, { kind: "absent" }));
  const member = {
    application: anApplication({
      decision: anOffer({ answer: { kind: "accepted", on: "2016-09-06" } }),
    }),
    questions: [],
    sessions: [first, second],
    place,
    marks: absent,
    news: new Map(),
    isTold: () => false,
    nextEdition: null,
    today: "2016-09-22",
  } as const;
  const purposes = (changed: Partial<OccasionFacts>) =>
    occasionsOf({ ...member, ...changed }).map(({ purpose, about }) => `${purpose}: ${about}`);

  test("to a member is the session held last that was missed, once they graduated the certificate", () => {
    expect(purposes({})).toContain(`absence: ${second.id}`);
    expect(purposes({}).join()).not.toContain("certificate");
    const graduation = { kind: "graduated", on: "2016-09-22", otherwise: null } as const;
    const graduated = { place: { ...place, graduation } };
    expect(purposes(graduated)).toContain("certificate: graduated 2016-09-22");
    expect(purposes({ ...graduated, application: null })).toContain(
      "certificate: graduated 2016-09-22",
    );
    const not = { ...place, graduation: { ...graduation, kind: "notGraduated" } } as const;
    expect(purposes({ place: not }).join()).not.toMatch(/certificate|invitation/);
    expect(purposes({ today: "2016-09-09" }).join()).not.toContain("absence");
    expect(purposes({ today: "2016-09-08", sessions: [] }).join()).not.toMatch(
      /absence|certificate/,
    );
  });

  test("is a session that was moved and is still to come, with or without a day", () => {
    const moved = anEvening("2016-10-06", { state: "changed" });
    const told = `dateChanged: ${moved.id} 2016-10-06 18:00`;
    expect(purposes({ sessions: [first, moved] })).toContain(told);
    expect(purposes({ sessions: [first, moved], today: "2016-10-07" })).not.toContain(told);
    const open = anEvening("2017-01-05", {
      state: "changed",
      time: { kind: "months", from: "2017-01", to: "2017-02" },
    });
    expect(purposes({ sessions: [open] }).join()).not.toContain("dateChanged");
  });

  test("is none of the cohort's for somebody who has no place in it, or has left it", () => {
    const ofCohort = /absence|certificate|dateChanged/;
    expect(purposes({ place: null }).join()).not.toMatch(ofCohort);
    const left = aPlace(1, { left: { on: "2016-09-10", reason: "" } });
    expect(purposes({ place: left }).join()).not.toMatch(ofCohort);
  });

  test("is the decision as it was told: an answered offer is in no hurry, and the list's order is no news", () => {
    const timely = (application: Application) =>
      occasionsOf({ ...member, application, place: null }).map(({ isTimely, about }) => [
        isTimely,
        about,
      ]);
    expect(timely(anApplication({ decision: anOffer() }))).toEqual([
      [true, "offered 2016-09-05 2016-09-07"],
    ]);
    expect(timely(member.application)).toEqual([
      [false, "offered 2016-09-05 2016-09-07"],
      [true, "accepted 2016-09-06"],
    ]);
    expect(timely(anApplication({ decision: anOffer({ replyBy: null }) }))).toEqual([
      [true, "offered 2016-09-05"],
    ]);
  });
});
