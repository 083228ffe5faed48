import { expect, test } from "vitest";
import { makeLetters } from "../../renderer/actions/makeLetters";
import type { SaveOutcome } from "../../renderer/actions/outside";
import type { LetterToWrite } from "../../renderer/documents/letterWord";
import type { Application } from "../../renderer/domain/application";
import type { ApplicationId } from "../../renderer/domain/ids";
import { put } from "../../renderer/domain/records";
import { lettersDue } from "../../renderer/storage/questions/letters";
import { anApplication, anEdition, aTemplate, EDITION } from "./aCohort";
import { vaultInMemory } from "./vaultInMemory";

const TODAY = "2016-09-05";
const waiting = { kind: "waiting" } as const;
const offered = {
  kind: "offered",
  on: "2016-09-04",
  replyBy: "2016-09-07",
  answer: waiting,
} as const;
const declined = { kind: "declined", on: "2016-09-04", reason: "We had few places." } as const;

const academyWith = (...applications: readonly Application[]) =>
  vaultInMemory(
    put("edition", anEdition()),
    put("settings", {
      id: "settings",
      academyName: "Community Leadership Academy",
      lockAfterMinutes: 10,
      sampleDay: null,
    }),
    ...applications.map((application) => put("application", application)),
  );

/** A desktop and a writer that remember what they were given. */
function outsideThat(answer: (name: string) => SaveOutcome = (name) => saved(name)) {
  const files: string[] = [];
  const letters: LetterToWrite[] = [];
  let lastId = 0;
  return {
    files,
    letters,
    desktop: {
      saveFile: async (name: string) => {
        files.push(name);
        return answer(name);
      },
    },
    writer: {
      write: async (document: { readonly kind: string }) => {
        if ("letters" in document) letters.push(...(document.letters as LetterToWrite[]));
        return new Uint8Array([1]);
      },
    },
    newId: () => `letter-${++lastId}`,
    today: TODAY,
  } as const;
}

const saved = (name: string) => ({ kind: "saved", path: `/home/desk/exports/${name}` }) as const;

const batchOf = (...ids: readonly ApplicationId[]) => ({
  applicationIds: ids,
  alreadyMade: "skip" as "skip" | "makeAgain",
  onProgress: () => undefined,
  signal: new AbortController().signal,
});

test("a letter is filled, saved under a number and nobody's name, and recorded", async () => {
  const application = anApplication(14, { decision: offered });
  const vault = academyWith(application);
  const outside = outsideThat();
  expect(await makeLetters(vault, outside, batchOf(application.id))).toEqual([
    {
      applicationId: application.id,
      kind: "made",
      path: "/home/desk/exports/offer-letter-a014.docx",
    },
  ]);
  expect(outside.letters[0]).toMatchObject({
    date: "Monday 5 September 2016",
    subject: "A place for you in the Community Leadership Academy 2016–17",
    addressLines: ["Amina Yusuf", ""],
  });
  expect(outside.letters[0]?.paragraphs[0]).toBe("Dear Amina,");
  expect(JSON.stringify(outside.letters)).not.toContain("{{");
  expect([...vault.facts.letter.values()]).toEqual([
    {
      id: "letter-1",
      applicationId: application.id,
      purpose: "offer",
      templateVersion: 1,
      madeOn: TODAY,
      fileName: "offer-letter-a014.docx",
    },
  ]);
});

test("no letter is made twice unless the coordinator says so", async () => {
  const application = anApplication(14, { decision: offered });
  const vault = academyWith(application);
  const outside = outsideThat();
  await makeLetters(vault, outside, batchOf(application.id));
  expect(lettersDue(vault.facts, EDITION)).toBe(0);
  expect(await makeLetters(vault, outside, batchOf(application.id))).toEqual([
    { applicationId: application.id, kind: "alreadyMade", on: TODAY },
  ]);
  const again = { ...batchOf(application.id), alreadyMade: "makeAgain" as const };
  expect(await makeLetters(vault, outside, again)).toMatchObject([{ kind: "made" }]);
  expect(outside.files).toHaveLength(2);
});

test("a letter from before the decision was made anew does not stand in for the new one", async () => {
  const application = anApplication(14, { decision: offered });
  const vault = academyWith(application);
  await makeLetters(vault, outsideThat(), batchOf(application.id));
  const later = { ...offered, on: "2016-09-20" } as const;
  await vault.commit([put("application", { ...application, decision: later })], {
    action: "decide",
  });
  expect(lettersDue(vault.facts, EDITION)).toBe(1);
});

test("a wording with a field nobody knows makes no letter and names the field", async () => {
  const application = anApplication(14, { decision: offered });
  const vault = academyWith(application);
  await vault.commit([put("template", aTemplate({ body: "Dear {{nickname}}" }))], {
    action: "edit",
  });
  const outside = outsideThat();
  expect(await makeLetters(vault, outside, batchOf(application.id))).toEqual([
    { applicationId: application.id, kind: "unknownFields", fields: ["nickname"] },
  ]);
  expect(outside.files).toEqual([]);
});

test("braces that an applicant wrote stay as written", async () => {
  const application = anApplication(14, {
    decision: offered,
    answers: { firstName: "Amina", familyName: "{{reason}}", knownAs: "{{today}}" },
  });
  const outside = outsideThat();
  await makeLetters(academyWith(application), outside, batchOf(application.id));
  expect(outside.letters[0]?.paragraphs[0]).toBe("Dear {{today}},");
});

test("one letter that could not be saved stops no other, and is not recorded as made", async () => {
  const first = anApplication(1, { decision: offered });
  const second = anApplication(2, { decision: declined });
  const vault = academyWith(first, second);
  const full = { kind: "failed", reason: "the disk is full" } as const;
  const outside = outsideThat((name) => (name.startsWith("offer") ? full : saved(name)));
  expect(await makeLetters(vault, outside, batchOf(first.id, second.id))).toEqual([
    { applicationId: first.id, kind: "notSaved", reason: "the disk is full" },
    {
      applicationId: second.id,
      kind: "made",
      path: "/home/desk/exports/decline-letter-a002.docx",
    },
  ]);
  expect([...vault.facts.letter.values()].map((letter) => letter.applicationId)).toEqual([
    second.id,
  ]);
});

test("stopping keeps what was made and leaves out the rest", async () => {
  const first = anApplication(1, { decision: offered });
  const second = anApplication(2, { decision: offered });
  const vault = academyWith(first, second);
  const stopping = new AbortController();
  const batch = { ...batchOf(first.id, second.id), signal: stopping.signal };
  const onProgress = (done: number) => {
    if (done === 1) stopping.abort();
  };
  const outcomes = await makeLetters(vault, outsideThat(), { ...batch, onProgress });
  expect(outcomes.map(({ kind }) => kind)).toEqual(["made", "leftOut"]);
  expect(vault.facts.letter.size).toBe(1);
});

test("a dialog closed without saving leaves the letter to be made", async () => {
  const application = anApplication(14, { decision: offered });
  const vault = academyWith(application);
  const closed = outsideThat(() => ({ kind: "cancelled" }));
  expect(await makeLetters(vault, closed, batchOf(application.id))).toMatchObject([
    { kind: "leftOut" },
  ]);
  expect(lettersDue(vault.facts, EDITION)).toBe(1);
});

test("someone still to be decided gets no letter", async () => {
  const application = anApplication(14);
  const vault = academyWith(application);
  expect(await makeLetters(vault, outsideThat(), batchOf(application.id))).toEqual([
    { applicationId: application.id, kind: "nothingToTell" },
  ]);
});

test("an offer that was already answered is not among the letters to make", () => {
  const answer = { kind: "accepted", on: "2016-09-05" } as const;
  const application = anApplication(14, { decision: { ...offered, answer } });
  expect(lettersDue(academyWith(application).facts, EDITION)).toBe(0);
});
