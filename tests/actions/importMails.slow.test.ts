import { describe, expect, test } from "vitest";
import { importForms } from "../../renderer/actions/importForms";
import type { ReceivedFile } from "../../renderer/actions/intake/receivedFile";
import { openOriginalText } from "../../renderer/actions/openOriginalText";
import { undoImport } from "../../renderer/actions/undoImport";
import { isLate } from "../../renderer/domain/intake";
import { type MailFixture, mailFile } from "../fixtures/mails/mailFixture";
import { anEdition } from "./aCohort";
import {
  ARRIVED_ON,
  blankForm,
  cv,
  formOf,
  intakeDesk,
  photo,
  received,
  said,
  wordsIn,
  zipOf,
} from "./anArrival";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const attached = (name: string, bytes: Uint8Array) => ({ name, type: WORD, bytes });
const mailed = (mail: MailFixture, name = "mail.eml") => received(name, mailFile(mail));
const forwarded = (mail: MailFixture) => ({ type: "message/rfc822", bytes: mailFile(mail) });

function desk() {
  const opened = intakeDesk();
  const take = async (...files: readonly ReceivedFile[]) => {
    const batch = await opened.take(...files);
    const numberOf = (id: string) => opened.vault.facts.application.get(id)?.number;
    return { batch, said: said(batch, numberOf) };
  };
  return { ...opened, take };
}

describe("one mail is one submission", () => {
  test("form, CV and photo are one application; what came beside is kept sealed with it, a logo is left out", async () => {
    const { take, applications, vault } = desk();
    const { said: outcomes } = await take(
      mailed({
        text: "Dear all, I attach my form. I cannot come on 3 November.",
        html: '<p>Dear all</p><img src="cid:logo">',
        parts: [
          attached("form.docx", formOf("Amina", "Yusuf")),
          attached("cv.docx", cv()),
          { name: "me.jpg", type: "image/jpeg", bytes: photo(1) },
          { name: "logo.png", type: "image/png", contentId: "logo", bytes: photo(2, 4_000) },
        ],
      }),
    );
    expect(outcomes).toEqual([
      "logo.png in mail.eml: leftOut signaturePicture",
      "form.docx in mail.eml: needsALook 1",
      "cv.docx in mail.eml: companion 1",
      "me.jpg in mail.eml: companion 1",
      "mail.eml: companion 1",
    ]);
    const [application] = applications();
    expect(applications()).toHaveLength(1);
    expect(application?.companions?.map(({ name, what, kept }) => [name, what, kept])).toEqual([
      ["cv.docx", "document", "file"],
      ["me.jpg", "picture", "file"],
      ["mail.eml", "message", "structure"],
    ]);
    const message = application?.companions?.[2];
    if (message === undefined) throw new Error("the mail's words are kept");
    const neverAsked = { readOriginal: () => Promise.reject(new Error("asked")) };
    expect(JSON.stringify(await openOriginalText(vault, message, neverAsked))).toContain(
      "I cannot come on 3 November.",
    );
  });

  test("two forms in one mail are two applications, and it is said; a companion goes with the one whose name it bears", async () => {
    const { take, answersOf } = desk();
    const { said: outcomes } = await take(
      mailed({
        parts: [
          attached("first.docx", formOf("Amina", "Yusuf")),
          attached("second.docx", formOf("Omar", "Haddad")),
          attached("CV Omar Haddad.docx", cv()),
          { name: "photo.jpg", bytes: photo(1) },
        ],
      }),
    );
    expect(outcomes).toEqual([
      "first.docx in mail.eml: needsALook of 2 1",
      "photo.jpg in mail.eml: companion 1",
      "second.docx in mail.eml: needsALook of 2 2",
      "CV Omar Haddad.docx in mail.eml: companion 2",
    ]);
    expect([answersOf(1).firstName, answersOf(2).firstName]).toEqual(["Amina", "Omar"]);
  });

  test("answers typed into the mail are the form, also when the blank one came back with them", async () => {
    const { take, answersOf, applications } = desk();
    const text = [
      "Hello, my answers are here:",
      "First name: Sara",
      "Family name: Tesfaye",
      "Why would you like to take part?",
      "To be heard in my street",
      "What would you like to change in your community?",
      "The bus stops",
    ].join("\n");
    const { said: outcomes } = await take(
      mailed({ text, parts: [attached("blank.docx", blankForm())] }),
    );
    expect(outcomes).toEqual(["mail.eml: needsALook 1", "blank.docx in mail.eml: companion 1"]);
    expect(answersOf(1)).toMatchObject({
      firstName: "Sara",
      familyName: "Tesfaye",
      whyTakePart: "To be heard in my street",
    });
    // The mail file holds its attachments too, so only its own words are kept of it.
    expect(applications()[0]?.original).toMatchObject({ name: "mail.eml", kept: "structure" });
  });

  test("a signature is no form, and a blank form alone is an application to ask about", async () => {
    const { take } = desk();
    const text = "Regards\nAmina Yusuf\nTelephone: 020 7946 0000\nEmail: amina@example.org";
    const { said: outcomes } = await take(
      mailed({ text, parts: [attached("blank.docx", blankForm())] }),
    );
    expect(outcomes).toEqual(["blank.docx in mail.eml: needsALook 1", "mail.eml: companion 1"]);
  });

  test("a mail with nothing like a form is refused kindly, every part with its reason, and nothing is kept", async () => {
    const { take, applications, vault } = desk();
    const { said: outcomes, batch } = await take(
      mailed({ text: "When is the walk?", parts: [attached("letter.docx", wordsIn("Dear Sir"))] }),
    );
    expect(outcomes).toEqual([
      "letter.docx in mail.eml: leftOut noFormBeside",
      "mail.eml: refused noForm",
    ]);
    expect(applications()).toEqual([]);
    expect(vault.facts.batch.get(batch.id)?.outcomes).toHaveLength(2);
  });

  test("one bad part stops none of the others", async () => {
    const { take } = desk();
    const broken = new TextEncoder().encode("PK\u0003\u0004 no zip any more");
    const { said: outcomes } = await take(
      mailed({
        parts: [
          attached("broken.docx", broken),
          attached("form.docx", formOf("Amina", "Yusuf")),
          { name: "winmail.dat", bytes: Uint8Array.from([0x78, 0x9f, 0x3e, 0x22, 0, 0]) },
          attached("empty.docx", new Uint8Array()),
        ],
      }),
    );
    expect(outcomes).toEqual([
      "broken.docx in mail.eml: refused damaged",
      "winmail.dat in mail.eml: refused nothingInside",
      "empty.docx in mail.eml: refused empty",
      "form.docx in mail.eml: needsALook 1",
    ]);
  });

  test("a picture mailed alone waits with nothing filled in, further pictures beside it", async () => {
    const { take, applications, vault, answersOf } = desk();
    const { said: outcomes } = await take(
      mailed({
        text: "Here is my form",
        parts: [
          { name: "page1.jpg", bytes: photo(1) },
          { name: "page2.jpg", bytes: photo(2) },
        ],
      }),
    );
    expect(outcomes).toEqual([
      "page1.jpg in mail.eml: needsALook 1",
      "page2.jpg in mail.eml: companion 1",
      "mail.eml: companion 1",
    ]);
    expect(answersOf(1)).toEqual({});
    const [application] = applications();
    const warnings = vault.facts.reading.get(application?.id ?? "")?.warnings;
    expect(warnings).toEqual([{ kind: "noticed", notice: { kind: "isPicture" } }]);
    const kept = await vault.openOriginal(application?.original?.id ?? "");
    expect(kept).toEqual(photo(1));
  });
});

describe("mails and archives within one another", () => {
  test("a forwarded mail is a submission of its own, with its own sender and day", async () => {
    const { take, applications } = desk();
    const inner: MailFixture = {
      from: "Sara Tesfaye <sara@example.org>",
      date: "Thu, 1 Sep 2016 22:59:00 +0000",
      subject: "Sara's form",
      parts: [attached("form.docx", formOf("Sara", "Tesfaye"))],
    };
    const { said: outcomes } = await take(
      mailed({
        text: "See below",
        date: "Fri, 2 Sep 2016 09:00:00 +0100",
        parts: [forwarded(inner)],
      }),
    );
    expect(outcomes).toEqual([
      "form.docx in mail.eml in : needsALook 1",
      "mail.eml: leftOut forwardingWords",
    ]);
    const [application] = applications();
    expect(application).toMatchObject({
      receivedOn: "2016-09-01",
      mail: { fromName: "Sara Tesfaye", fromAddress: "sara@example.org", subject: "Sara's form" },
    });
  });

  test("a zip in a mail belongs to the mail; a zip by itself holds an application a file", async () => {
    const { take } = desk();
    const zip = zipOf({ "all/form.docx": formOf("Amina", "Yusuf"), "all/cv.docx": cv() });
    const { said: outcomes } = await take(
      mailed({ parts: [{ name: "mine.zip", bytes: zip }] }),
      received(
        "forms.zip",
        zipOf({
          "March/omar.docx": formOf("Omar", "Haddad"),
          "March/": new Uint8Array(),
          "sara.docx": formOf("Sara", "Tesfaye"),
          "__MACOSX/._sara.docx": new Uint8Array([0]),
          "~$sara.docx": new Uint8Array(162),
        }),
      ),
    );
    expect(outcomes).toEqual([
      "form.docx in mail.eml in mine.zip in all: needsALook 1",
      "cv.docx in mail.eml in mine.zip in all: companion 1",
      "omar.docx in forms.zip in March: needsALook 2",
      "sara.docx in forms.zip: needsALook 3",
      "._sara.docx in forms.zip in __MACOSX: leftOut systemFile",
      "~$sara.docx in forms.zip: leftOut lockFile",
    ]);
  });

  test("three levels are opened, a fourth is refused, an empty archive is said", async () => {
    const { take } = desk();
    const four = zipOf({ "form.docx": formOf("Too", "Deep") });
    const three = zipOf({ "form.docx": formOf("Deep", "Enough"), "four.zip": four });
    const two = zipOf({ "three.zip": three });
    const { said: outcomes } = await take(
      received("one.zip", zipOf({ "two.zip": two, "none.zip": zipOf({}) })),
    );
    expect(outcomes).toEqual([
      "form.docx in one.zip in two.zip in three.zip: needsALook 1",
      "four.zip in one.zip in two.zip in three.zip: refused nestedTooDeep",
      "none.zip in one.zip: refused nothingInside",
    ]);
  });
});

describe("the same thing twice", () => {
  test("is said and skipped: within a mail, in another mail, and the whole mail again", async () => {
    const { take, applications } = desk();
    const form = formOf("Amina", "Yusuf");
    const mail: MailFixture = {
      text: "My form",
      parts: [
        attached("form.docx", form),
        attached("form (1).docx", form),
        attached("cv.docx", cv()),
      ],
    };
    const { said: outcomes } = await take(
      mailed(mail),
      mailed(mail, "again.eml"),
      mailed({ ...mail, subject: "Did you get it?" }, "third.eml"),
      received("form.docx", form),
    );
    expect(outcomes).toEqual([
      "form (1).docx in mail.eml: leftOut sameTwice",
      "form.docx in mail.eml: needsALook 1",
      "cv.docx in mail.eml: companion 1",
      "mail.eml: companion 1",
      "again.eml: refused alreadyImported",
      "form.docx in third.eml: refused alreadyImported",
      "form (1).docx in third.eml: refused alreadyImported",
      "cv.docx in third.eml: leftOut formAlreadyHere",
      "third.eml: leftOut formAlreadyHere",
      "form.docx: refused alreadyImported",
    ]);
    expect(applications()).toHaveLength(1);
  });
});

describe("the day a mailed form counts as received", () => {
  const receivedOn = async (date: string) => {
    const { take, applications } = desk();
    await take(mailed({ date, parts: [attached("form.docx", formOf("Amina", "Yusuf"))] }));
    return applications()[0]?.receivedOn;
  };

  test("is the mail's own in London, by which it is late or on time", async () => {
    const inTime = await receivedOn("Thu, 1 Sep 2016 22:59:59 +0000");
    const late = await receivedOn("Thu, 1 Sep 2016 23:00:00 +0000");
    expect([inTime, late]).toEqual(["2016-09-01", "2016-09-02"]);
    const edition = { ...anEdition(), callCloses: "2016-09-01" } as const;
    expect([isLate("2016-09-01", edition), isLate("2016-09-02", edition)]).toEqual([false, true]);
  });

  test("is the day it was brought in where the mail has no date, or one still to come", async () => {
    expect(await receivedOn("whenever")).toBe(ARRIVED_ON);
    expect(await receivedOn("Fri, 1 Sep 2017 10:00:00 +0000")).toBe(ARRIVED_ON);
    expect(await receivedOn("Thu, 1 Jan 1970 00:00:00 +0000")).toBe(ARRIVED_ON);
  });
});

test("taking an import back takes what came beside its forms away too", async () => {
  const { take, vault, applications } = desk();
  const { batch } = await take(
    mailed({
      parts: [attached("form.docx", formOf("Amina", "Yusuf")), attached("cv.docx", cv())],
    }),
  );
  expect(applications()[0]?.companions).toHaveLength(1);
  expect(await undoImport(vault, batch.id)).toMatchObject({ ok: true, value: { removed: 1 } });
  expect(applications()).toEqual([]);
  expect(vault.facts.batch.get(batch.id)?.outcomes).toEqual([]);
});

test("when the disk fails nothing of a mail is kept: no application, no original, no companion", async () => {
  const { take, vault } = desk();
  vault.breakDisk();
  const mail = mailed({
    parts: [attached("form.docx", formOf("Amina", "Yusuf")), attached("cv.docx", cv())],
  });
  await expect(take(mail)).rejects.toThrow("The disk is full");
  const ids = Array.from({ length: 9 }, (_, index) => `id-${index}`);
  expect(await Promise.all(ids.map((id) => vault.openOriginal(id)))).toEqual(ids.map(() => null));
});

test("an import that is stopped keeps nothing", async () => {
  const { vault, tools, arrival } = desk();
  const stopping = new AbortController();
  const files = ["Amina", "Omar", "Sara"].map((name) =>
    received(`${name}.docx`, formOf(name, "X")),
  );
  const imported = await importForms(vault, arrival, files, {
    ...tools,
    onProgress: ({ done }) => done === 2 && stopping.abort(),
    stop: stopping.signal,
  });
  expect(imported).toEqual({ ok: false, error: { kind: "stopped" } });
  expect(vault.facts.application.size + vault.facts.batch.size).toBe(0);
  const ids = Array.from({ length: 9 }, (_, index) => `id-${index}`);
  expect(await Promise.all(ids.map((id) => vault.openOriginal(id)))).toEqual(ids.map(() => null));
});

test("progress counts the parts of mails and archives, and what needs a look", async () => {
  const { take, progress } = desk();
  await take(
    received("forms.zip", zipOf({ "a.docx": formOf("A", "X"), "b.docx": formOf("B", "X") })),
    mailed({ parts: [attached("c.docx", formOf("C", "X")), attached("cv.docx", cv())] }),
  );
  expect(progress.at(-1)).toEqual({ done: 6, all: 6, needALook: 3 });
  expect(progress.map(({ done }) => done)).toEqual([1, 2, 3, 4, 5, 6]);
});
