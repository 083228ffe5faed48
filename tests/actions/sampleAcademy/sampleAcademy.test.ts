import { describe, expect, test } from "vitest";
import { SAMPLE_DAY, sampleAcademy } from "../../../renderer/actions/sampleAcademy/sampleAcademy";
import { sampleForms } from "../../../renderer/actions/sampleAcademy/sampleForms";
import { checkMembers, tidyWords } from "../../../renderer/domain/actionPlan";
import { answerText } from "../../../renderer/domain/answers";
import { APPLICATION_STATES, countStates } from "../../../renderer/domain/applicationState";
import { edition2016 } from "../../../renderer/domain/edition2016";
import { cohortFigures } from "../../../renderer/domain/figures";
import { applicationForm, missingAnswers, optionsOf } from "../../../renderer/domain/formQuestions";
import { isLate } from "../../../renderer/domain/intake";
import { checkMark } from "../../../renderer/domain/markRules";
import { markId } from "../../../renderer/domain/person";
import type { RecordKind, Records } from "../../../renderer/domain/records";
import { registerSummary } from "../../../renderer/domain/registerSummary";

const operations = sampleAcademy();

function recordsOf<Kind extends RecordKind>(kind: Kind): ReadonlyMap<string, Records[Kind]> {
  return new Map(
    operations.flatMap((operation) =>
      operation.do === "put" && operation.kind === kind
        ? [[operation.id, operation.record as Records[Kind]] as const]
        : [],
    ),
  );
}

const applications = recordsOf("application");
const places = recordsOf("place");
const sessions = recordsOf("session");
const people = recordsOf("person");
const marks = recordsOf("mark");

describe("the sample academy", () => {
  test("is the same each time, to the letter", () => {
    expect(JSON.stringify(sampleAcademy())).toBe(JSON.stringify(operations));
  });

  test("puts every record once", () => {
    const keys = operations.map(({ kind, id }) => `${kind} ${id}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("has about 40 applications in every state", () => {
    const counts = countStates(applications.values());
    expect(applications.size).toBe(40);
    // A version is replaced by a newer one while forms are checked, and none of the sample came twice.
    const states = APPLICATION_STATES.filter((state) => state !== "replaced");
    for (const state of states) expect(counts[state], state).toBeGreaterThan(0);
    expect(counts.accepted).toBe(24);
  });

  test("has applications by every channel, some of them late", () => {
    const all = [...applications.values()];
    expect(new Set(all.map(({ channel }) => channel))).toEqual(
      new Set(["word", "online", "paper", "phone"]),
    );
    const { edition } = edition2016();
    expect(all.filter(({ receivedOn }) => isLate(receivedOn, edition)).length).toBeGreaterThan(2);
  });

  test("has a cohort of 24 with row codes 1 to 24, one late joiner and one who left", () => {
    const all = [...places.values()];
    expect(all.map(({ rowCode }) => rowCode)).toEqual(
      Array.from({ length: 24 }, (_, index) => index + 1),
    );
    expect(all.filter(({ joinedOn }) => joinedOn > "2016-09-08")).toHaveLength(1);
    expect(all.filter(({ left }) => left !== null)).toHaveLength(1);
    for (const { personId, applicationId } of all) {
      expect(people.has(personId)).toBe(true);
      expect(applications.get(applicationId ?? "")?.personId).toBe(personId);
    }
  });

  test("is the published programme, session for session", () => {
    const published = edition2016().sessions.map((session) => ({ ...session, venueId: null }));
    expect([...sessions.values()].map((session) => ({ ...session, venueId: null }))).toEqual(
      published,
    );
    const venues = recordsOf("venue");
    for (const { venueId } of sessions.values()) {
      if (venueId !== null) expect(venues.has(venueId)).toBe(true);
    }
  });

  test("lives on the day of session 5, with nobody marked yet", () => {
    expect(recordsOf("settings").get("settings")?.sampleDay).toBe(SAMPLE_DAY);
    const tonight = sessions.get("2016-17/session-5");
    if (tonight === undefined) throw new Error("Session 5 is not there.");
    expect(tonight.time).toMatchObject({ date: SAMPLE_DAY });
    expect(registerSummary(tonight, [...places.values()], marks)).toMatchObject({
      expected: 23,
      here: 0,
      notYet: 23,
    });
  });

  test("has only marks that the register would have allowed, of every kind", () => {
    const placeByPerson = new Map([...places.values()].map((place) => [place.personId, place]));
    for (const mark of marks.values()) {
      const session = sessions.get(mark.sessionId);
      const place = placeByPerson.get(mark.personId);
      if (session === undefined || place === undefined)
        throw new Error(`${mark.id} points nowhere.`);
      expect(mark.id).toBe(markId(mark.sessionId, mark.personId));
      expect(checkMark(session, place, mark.status, SAMPLE_DAY).ok, mark.id).toBe(true);
    }
    expect(new Set([...marks.values()].map(({ status }) => status.kind)).size).toBe(7);
  });

  test("has a mark for everyone at every past session", () => {
    const figures = cohortFigures([...places.values()], [...sessions.values()], marks, SAMPLE_DAY);
    expect(marks.size).toBe(figures.eligible);
    // 22 people at five sessions, one who left after three, one who joined for the last.
    expect(figures.eligible).toBe(22 * 5 + 3 + 1);
    expect(figures.attendance).toBeGreaterThan(0.7);
  });

  test.each([...applications.values()].map(({ number, answers }) => [number, answers] as const))(
    "keeps the answers of application %i within the form's own options",
    (_, answers) => {
      for (const question of applicationForm([...sessions.values()])) {
        const keys = optionsOf(question).map(({ key }) => key);
        const value = answers[question.key];
        if (keys.length === 0 || value === undefined) continue;
        expect(Array.isArray(value), question.key).toBe(true);
        expect([...value].filter((chosen) => !keys.includes(chosen))).toEqual([]);
      }
    },
  );

  test("misses no required answer where the answers were checked", () => {
    const questions = applicationForm([...sessions.values()]);
    for (const { check, answers, number } of applications.values()) {
      if (check.kind === "checked")
        expect(missingAnswers(answers, questions), `${number}`).toEqual([]);
    }
  });

  test("has plans, pairs, meetings and contacts of people in the cohort that the actions would have allowed", () => {
    const members = new Set(
      [...places.values()].filter(({ left }) => left === null).map(({ personId }) => personId),
    );
    const plans = [...recordsOf("actionPlan").values()];
    expect(plans.length).toBeGreaterThan(5);
    for (const plan of plans) {
      expect(checkMembers(plans, plan, plan.members).ok, plan.id).toBe(true);
      expect(tidyWords(plan)).toMatchObject({ value: { goal: plan.goal } });
    }
    const named = [
      ...plans.flatMap((plan) => plan.members),
      ...[...recordsOf("pair").values()].flatMap((pair) => pair.members),
      ...[...recordsOf("supportMeeting").values()].map(({ personId }) => personId),
      ...[...recordsOf("contact").values()].map(({ personId }) => personId),
    ];
    for (const personId of named) expect(members.has(personId), personId).toBe(true);
    for (const { on } of [
      ...recordsOf("supportMeeting").values(),
      ...recordsOf("contact").values(),
    ])
      expect(on < SAMPLE_DAY).toBe(true);
  });

  test("has a reading for what is to check, with something to look at", () => {
    const readings = recordsOf("reading");
    const toCheck = [...applications.values()].filter(({ check }) => check.kind === "toCheck");
    expect(readings.size).toBe(toCheck.length);
    for (const { id } of toCheck) expect(readings.get(id)?.warnings.length).toBeGreaterThan(0);
  });

  test("has names in six scripts and one of 60 letters", () => {
    const names = [...people.values()].map(({ fullName }) => fullName);
    const scripts = [
      /\p{sc=Latin}/u,
      /\p{sc=Arabic}/u,
      /\p{sc=Ethiopic}/u,
      /\p{sc=Cyrillic}/u,
      /\p{sc=Han}/u,
      /\p{sc=Tamil}/u,
    ];
    for (const script of scripts)
      expect(
        names.some((name) => script.test(name)),
        `${script}`,
      ).toBe(true);
    expect(Math.max(...names.map((name) => name.replaceAll(" ", "").length))).toBe(60);
  });

  test("reaches nobody real: addresses of example.org and telephone numbers kept for fiction", () => {
    for (const { email, phone } of people.values()) {
      if (email !== "") expect(email).toMatch(/^[a-z.]+@example\.org$/);
      expect(phone).toMatch(/^07700 900\d{3}$/);
    }
    expect(new Set([...people.values()].map(({ phone }) => phone)).size).toBe(people.size);
  });

  test("tells several reasons at length", () => {
    const lengths = [...applications.values()].map(
      ({ answers }) => answerText(answers, "whyTakePart").split(/\s+/).length,
    );
    expect(lengths.filter((words) => words >= 100).length).toBeGreaterThanOrEqual(6);
  });

  test("has made its letters but for the newest offer, none of them twice", () => {
    const letters = [...recordsOf("letter").values()];
    const told = letters.map(({ applicationId, purpose }) => `${applicationId} ${purpose}`);
    expect(new Set(told).size).toBe(letters.length);
    const welcomes = letters.filter(({ purpose }) => purpose === "placeConfirmed");
    expect(welcomes).toHaveLength(24);
    const decided = [...applications.values()].filter(({ decision }) =>
      ["offered", "waitlisted", "declined"].includes(decision.kind),
    );
    expect(decided.length - (letters.length - welcomes.length)).toBe(1);
  });
});

describe("the forms in the mail", () => {
  const forms = sampleForms([...sessions.values()]);
  const questions = applicationForm([...sessions.values()]);

  test("are four, of people not yet known", () => {
    expect(forms).toHaveLength(4);
    const known = new Set([...people.values()].map(({ phone }) => phone));
    for (const { answers } of forms) expect(known.has(answerText(answers, "phone"))).toBe(false);
  });

  test("are complete but for one", () => {
    const missing = forms.map(({ answers }) => missingAnswers(answers, questions));
    expect(missing).toEqual([[], [], [], ["experience"]]);
  });
});
