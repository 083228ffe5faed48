import { expect, test } from "vitest";
import { approveLetters, changeDraft } from "../../renderer/actions/approveLetters";
import { handOverLetter, takeLetterBack } from "../../renderer/actions/handOverLetter";
import { mailLetter } from "../../renderer/actions/mailLetter";
import { makeLetters } from "../../renderer/actions/makeLetters";
import type { SaveOutcome } from "../../renderer/actions/outside";
import { keepLettersAsPdf, printLetters } from "../../renderer/actions/printLetters";
import type { DocumentToWrite } from "../../renderer/documents/writeDocument";
import type { Application } from "../../renderer/domain/application";
import type { LetterId } from "../../renderer/domain/ids";
import type { LetterPurpose } from "../../renderer/domain/letter";
import type { Facts } from "../../renderer/domain/records";
import { put } from "../../renderer/domain/records";
import {
  lettersDue as due,
  lettersToSend,
  letterToSend,
} from "../../renderer/storage/questions/letters";
import type { Vault } from "../../renderer/storage/vault";
import {
  aMark,
  anApplication,
  anEdition,
  aPerson,
  aPlace,
  aSession,
  aTemplate,
  EDITION,
} from "./aCohort";
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
  const letters: Extract<DocumentToWrite, { kind: "letters" }>[] = [];
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
      write: async (document: DocumentToWrite) => {
        if (document.kind === "letters") letters.push(document);
        return new Uint8Array([1]);
      },
    },
    newId: () => `letter-${++lastId}`,
    today: TODAY,
  } as const;
}

const lettersDue = (facts: Facts, edition: typeof EDITION) => due(facts, edition, TODAY);
const idOf = (application: Application, purpose: LetterPurpose = "offer") =>
  `${application.id}~${purpose}`;

/** Everything that can be made is approved, as it stands. */
async function approveAll(vault: Vault, ...ids: readonly string[]) {
  await approveLetters(vault, ids, TODAY);
}

const saved = (name: string) => ({ kind: "saved", path: `/home/desk/exports/${name}` }) as const;

const batchOf = (...ids: readonly string[]) => ({
  ids,
  alreadyMade: "skip" as "skip" | "makeAgain",
  onProgress: () => undefined,
  signal: new AbortController().signal,
});

/** An academy with these applications, every letter that can be made approved. */
async function approved(...applications: readonly Application[]) {
  const vault = academyWith(...applications);
  const kinds = { offered: "offer", waitlisted: "waitingList", declined: "decline" } as const;
  const ids = applications.flatMap((application) => {
    const { kind } = application.decision;
    return kind in kinds ? [idOf(application, kinds[kind as keyof typeof kinds])] : [];
  });
  await approveAll(vault, ...ids);
  return vault;
}

test("a letter is filled, saved under a number and nobody's name, and recorded", async () => {
  const application = anApplication(14, { decision: offered });
  const vault = await approved(application);
  const outside = outsideThat();
  const id = idOf(application);
  expect(await makeLetters(vault, outside, batchOf(id))).toEqual([
    {
      id,
      kind: "made",
      path: "/home/desk/exports/offer-letter-a014.docx",
    },
  ]);
  expect(outside.letters[0]?.source).toMatchObject({ kind: "words", words: { purpose: "offer" } });
  expect(outside.letters[0]?.letters[0]?.texts).toMatchObject({
    known_as: "Amina",
    full_name: "Amina Yusuf",
    today: "Monday 5 September 2016",
    reply_by: "Wednesday 7 September 2016",
  });
  expect([...vault.facts.letter.values()]).toEqual([
    {
      id: "letter-1",
      applicationId: application.id,
      purpose: "offer",
      templateVersion: 1,
      madeOn: TODAY,
      fileName: "offer-letter-a014.docx",
      about: "offered 2016-09-04 2016-09-07",
      language: "en",
      way: "saved",
    },
  ]);
});

test("nothing goes out that was not approved, nor what changed since", async () => {
  const application = anApplication(14, { decision: offered });
  const vault = academyWith(application);
  const id = idOf(application);
  const outside = outsideThat();
  expect(await makeLetters(vault, outside, batchOf(id))).toMatchObject([{ kind: "notApproved" }]);
  await approveAll(vault, id);
  await vault.commit([put("template", aTemplate({ version: 2 }))], { action: "edit" });
  expect(await makeLetters(vault, outside, batchOf(id))).toMatchObject([{ kind: "notApproved" }]);
  await approveAll(vault, id);
  const later = { ...offered, replyBy: "2016-09-09" } as const;
  await vault.commit([put("application", { ...application, decision: later })], { action: "x" });
  expect(await makeLetters(vault, outside, batchOf(id))).toMatchObject([{ kind: "notApproved" }]);
  expect(outside.files).toEqual([]);
});

test("the words for one person are theirs alone, and are approved anew", async () => {
  const first = anApplication(1, { decision: offered });
  const second = anApplication(2, { decision: offered });
  const vault = await approved(first, second);
  const letter = letterToSend(vault.facts, idOf(first), TODAY);
  if (letter === null) throw new Error("there is an offer to tell");
  await changeDraft(vault, letter, { wording: { subject: "Welcome", body: "For you alone." } });
  const outside = outsideThat();
  const ids = [idOf(first), idOf(second)];
  const kinds = (await makeLetters(vault, outside, batchOf(...ids))).map(({ kind }) => kind);
  expect(kinds).toEqual(["notApproved", "made"]);
  await approveAll(vault, idOf(first));
  await makeLetters(vault, outside, batchOf(idOf(first)));
  expect(outside.letters.map(({ source }) => source)).toMatchObject([
    { words: { subject: "A place for you in the {{academy}} {{edition}}" } },
    { words: { subject: "Welcome", body: "For you alone." } },
  ]);
});

test("no letter is made twice unless the coordinator says so", async () => {
  const application = anApplication(14, { decision: offered });
  const vault = await approved(application);
  const outside = outsideThat();
  const id = idOf(application);
  await makeLetters(vault, outside, batchOf(id));
  expect(lettersDue(vault.facts, EDITION)).toBe(0);
  expect(await makeLetters(vault, outside, batchOf(id))).toMatchObject([
    { kind: "alreadyMade", on: TODAY },
  ]);
  const again = { ...batchOf(id), alreadyMade: "makeAgain" as const };
  expect(await makeLetters(vault, outside, again)).toMatchObject([{ kind: "made" }]);
  expect(outside.files).toHaveLength(2);
});

test("a decision made anew is told anew, even on the same day", async () => {
  const application = anApplication(14, { decision: offered });
  const vault = await approved(application);
  await makeLetters(vault, outsideThat(), batchOf(idOf(application)));
  const later = { ...offered, replyBy: "2016-09-12" } as const;
  await vault.commit([put("application", { ...application, decision: later })], {
    action: "decide",
  });
  expect(lettersDue(vault.facts, EDITION)).toBe(1);
});

test("a letter of before it was noted what letters tell counts by its day", () => {
  const application = anApplication(14, { decision: offered });
  const vault = academyWith(application);
  const earlier = (madeOn: "2016-09-03" | "2016-09-04") => ({
    ...{ id: "old" as LetterId, applicationId: application.id, purpose: "offer" as const },
    ...{ templateVersion: 1, madeOn, fileName: "old.docx" },
  });
  const dueWith = (madeOn: "2016-09-03" | "2016-09-04") =>
    lettersDue({ ...vault.facts, letter: new Map([["old", earlier(madeOn)]]) }, EDITION);
  expect([dueWith("2016-09-03"), dueWith("2016-09-04")]).toEqual([1, 0]);
});

test("a wording with a field nobody knows makes no letter and names the field", async () => {
  const application = anApplication(14, { decision: offered });
  const vault = academyWith(application);
  await vault.commit([put("template", aTemplate({ body: "Dear {{nickname}}" }))], {
    action: "edit",
  });
  await approveAll(vault, idOf(application));
  const outside = outsideThat();
  expect(await makeLetters(vault, outside, batchOf(idOf(application)))).toMatchObject([
    { kind: "unknownFields", fields: ["nickname"] },
  ]);
  expect(outside.files).toEqual([]);
});

test("one letter that could not be saved stops no other, and is not recorded as made", async () => {
  const first = anApplication(1, { decision: offered });
  const second = anApplication(2, { decision: declined });
  const vault = await approved(first, second);
  const full = { kind: "failed", reason: "the disk is full" } as const;
  const outside = outsideThat((name) => (name.startsWith("offer") ? full : saved(name)));
  const ids = [idOf(first), idOf(second, "decline")];
  expect(await makeLetters(vault, outside, batchOf(...ids))).toMatchObject([
    { id: ids[0], kind: "notSaved", reason: "the disk is full" },
    {
      id: ids[1],
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
  const vault = await approved(first, second);
  const stopping = new AbortController();
  const batch = { ...batchOf(idOf(first), idOf(second)), signal: stopping.signal };
  const onProgress = (done: number) => {
    if (done === 1) stopping.abort();
  };
  const outcomes = await makeLetters(vault, outsideThat(), { ...batch, onProgress });
  expect(outcomes.map(({ kind }) => kind)).toEqual(["made", "leftOut"]);
  expect(vault.facts.letter.size).toBe(1);
});

test("a dialog closed without saving leaves the letter to be made", async () => {
  const application = anApplication(14, { decision: offered });
  const vault = await approved(application);
  const closed = outsideThat(() => ({ kind: "cancelled" }));
  expect(await makeLetters(vault, closed, batchOf(idOf(application)))).toMatchObject([
    { kind: "leftOut" },
  ]);
  expect(lettersDue(vault.facts, EDITION)).toBe(1);
});

test("letters to print share a file with those of their template, and are recorded once it is saved", async () => {
  const offers = [1, 2, 3].map((number) => anApplication(number, { decision: offered }));
  const decline = anApplication(4, { decision: declined });
  const vault = await approved(...offers, decline);
  const outside = outsideThat();
  const ids = [...offers.map((one) => idOf(one)), idOf(decline, "decline")];
  const outcomes = await printLetters(vault, outside, batchOf(...ids));
  expect(outcomes.map(({ kind }) => kind)).toEqual(["made", "made", "made", "made"]);
  expect(outside.files).toEqual([
    "offer-letters-to-print-3.docx",
    "decline-letters-to-print-1.docx",
  ]);
  expect(outside.letters.map(({ letters }) => letters.length)).toEqual([3, 1]);
  expect([...vault.facts.letter.values()].map(({ way }) => way)).toEqual(Array(4).fill("printed"));
});

test("letters of one PDF are recorded together once it is saved, and wait again where it was not", async () => {
  const offers = [1, 2].map((number) => anApplication(number, { decision: offered }));
  const vault = await approved(...offers);
  const ids = offers.map((one) => idOf(one));
  const saving = (outcome: SaveOutcome) => ({
    ...outsideThat(),
    desktop: { savePagePdf: async () => outcome },
  });
  const full = { kind: "failed", reason: "ENOSPC" } as const;
  expect(await keepLettersAsPdf(vault, saving(full), batchOf(...ids))).toEqual(
    ids.map((id) => ({ id, kind: "notSaved", reason: "ENOSPC" })),
  );
  expect(lettersDue(vault.facts, EDITION)).toBe(2);
  const path = "/home/desk/exports/letters-2.pdf";
  await keepLettersAsPdf(vault, saving({ kind: "saved", path }), batchOf(...ids));
  expect([...vault.facts.letter.values()].map(({ way, fileName }) => [way, fileName])).toEqual(
    Array(2).fill(["pdf", "letters-2.pdf"]),
  );
  expect(lettersDue(vault.facts, EDITION)).toBe(0);
});

test("a mail carries the letter and its words, and is recorded as handed over", async () => {
  const application = anApplication(14, {
    decision: offered,
    answers: { firstName: "Amina", email: "amina@example.org" },
  });
  const vault = await approved(application);
  const outside = outsideThat();
  const outcomes = await makeLetters(vault, outside, batchOf(idOf(application)), mailLetter);
  expect(outcomes).toMatchObject([{ kind: "made" }]);
  expect(outside.files).toEqual(["offer-letter-a014.eml"]);
  expect(vault.facts.letter.get("letter-1")?.way).toBe("mailed");
});

test("someone still to be decided gets no letter", async () => {
  const application = anApplication(14);
  const vault = academyWith(application);
  expect(await makeLetters(vault, outsideThat(), batchOf(idOf(application)))).toMatchObject([
    { kind: "nothingToTell" },
  ]);
});

test("an offer that was already answered is not among the letters to make", () => {
  const answer = { kind: "turnedDown", on: "2016-09-05", reason: "" } as const;
  const application = anApplication(14, { decision: { ...offered, answer } });
  expect(lettersDue(academyWith(application).facts, EDITION)).toBe(0);
});

test("a letter that was printed, kept as PDF or opened in mail is noted and does not go again by itself", async () => {
  const application = anApplication(3, { decision: offered });
  const vault = await approved(application);
  const id = idOf(application);
  const outside = outsideThat();
  const path = "/home/desk/exports/offer-letter-a003.pdf";
  expect(await handOverLetter(vault, outside, id, { way: "pdf", path })).toBe(true);
  const made = letterToSend(vault.facts, id, TODAY)?.made;
  expect(made).toMatchObject({ way: "pdf", fileName: "offer-letter-a003.pdf", madeOn: TODAY });
  expect(await makeLetters(vault, outside, batchOf(id))).toMatchObject([{ kind: "alreadyMade" }]);
  await vault.undo();
  expect(letterToSend(vault.facts, id, TODAY)).toMatchObject({ made: null, isApproved: true });
});

test("a letter nobody approved is handed to nobody, and one taken back waits again as it was approved", async () => {
  const application = anApplication(3, { decision: offered });
  const vault = academyWith(application);
  const id = idOf(application);
  const outside = outsideThat();
  expect(await handOverLetter(vault, outside, id, { way: "paper", path: "" })).toBe(false);
  expect(vault.facts.letter.size).toBe(0);
  await approveAll(vault, id);
  await makeLetters(vault, outside, batchOf(id));
  const [made] = [...vault.facts.letter.values()];
  if (made === undefined) throw new Error("a letter was made");
  await takeLetterBack(vault, made.id);
  expect(letterToSend(vault.facts, id, TODAY)).toMatchObject({ made: null, isApproved: true });
});

test("somebody in the cohort without an application is written to by their place, and once", async () => {
  const graduation = { kind: "graduated", on: "2016-11-09", otherwise: null } as const;
  const place = aPlace("Rahel", 12, { graduation });
  const vault = academyWith();
  await vault.commit(
    [
      put("person", aPerson("Rahel", { email: "rahel@example.org" })),
      put("place", place),
      put("session", aSession()),
    ],
    { action: "takeOverList" },
  );
  const after = "2016-11-10";
  const letters = lettersToSend(vault.facts, EDITION, after);
  expect(letters.map(({ purpose, isDue }) => [purpose, isDue])).toEqual([
    ["placeConfirmed", false],
    ["certificate", true],
    ["invitation", false],
  ]);
  const id = `${place.id}~certificate`;
  await approveLetters(vault, [id], after);
  const outside = { ...outsideThat(), today: after } as const;
  expect(await makeLetters(vault, outside, batchOf(id))).toMatchObject([{ id, kind: "made" }]);
  expect(outside.files).toEqual(["certificate-r012.docx"]);
  expect(outside.letters[0]?.letters[0]?.texts).toMatchObject({
    full_name: "Rahel",
    application_number: "",
  });
  expect(letterToSend(vault.facts, id, after)?.made?.fileName).toBe("certificate-r012.docx");
  expect(await makeLetters(vault, outside, batchOf(id))).toMatchObject([{ kind: "alreadyMade" }]);
  for (const kind of ["letter", "letterDraft"] as const) {
    expect([...vault.facts[kind].values()]).toMatchObject([{ personId: place.personId }]);
  }
});

test("who missed the last session is written to also without an application, and nobody twice", async () => {
  const place = aPlace("Rahel", 12, { applicationId: "lost" as Application["id"] });
  const applicant = anApplication(1, {
    decision: { ...offered, answer: { kind: "accepted", on: "2016-09-06" } },
  });
  const vault = academyWith(applicant);
  const session = aSession();
  await vault.commit(
    [
      put("person", aPerson("Rahel")),
      put("person", aPerson("Amina")),
      put("place", place),
      put("place", aPlace("Amina", 1, { applicationId: applicant.id })),
      put("session", session),
      put("mark", aMark("Rahel", { kind: "absent" })),
    ],
    { action: "takeOverList" },
  );
  const letters = lettersToSend(vault.facts, EDITION, "2016-11-10");
  expect(letters.filter(({ isDue }) => isDue).map(({ id }) => id)).toEqual([
    `${applicant.id}~placeConfirmed`,
    `${place.id}~absence~${session.id}`,
  ]);
});
