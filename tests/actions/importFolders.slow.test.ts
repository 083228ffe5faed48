import { describe, expect, test } from "vitest";
import type { ReceivedFile } from "../../renderer/actions/intake/receivedFile";
import { separatePaper } from "../../renderer/actions/separatePaper";
import { openReceived } from "../../renderer/documents/openReceived";
import { othersOfMail } from "../../renderer/screens/checking/CameTogether";
import { mailFile } from "../fixtures/mails/mailFixture";
import { cv, formOf, intakeDesk, photo, received, said, wordsIn, zipOf } from "./anArrival";

function desk() {
  const opened = intakeDesk();
  const take = async (...files: readonly ReceivedFile[]) => {
    const batch = await opened.take(...files);
    const numberOf = (id: string) => opened.vault.facts.application.get(id)?.number;
    return said(batch, numberOf);
  };
  return { ...opened, take };
}

const inAmina = (name: string, bytes: ReturnType<typeof cv>) => received(name, bytes, ["Amina"]);

describe("a folder with one form is one person's papers", () => {
  test("form, CV and photo are one application, whichever lies first; dropped again, nothing new comes", async () => {
    const { take, applications, vault } = desk();
    const folder = [
      inAmina("cv.docx", cv()),
      inAmina("form.docx", formOf("Amina", "Yusuf")),
      inAmina("me.jpg", photo(1)),
      inAmina("me again.jpg", photo(1)),
    ];
    expect(await take(...folder)).toEqual([
      "form.docx in Amina: needsALook 1",
      "cv.docx in Amina: companion 1",
      "me.jpg in Amina: companion 1",
      "me again.jpg in Amina: leftOut sameTwice",
    ]);
    const [application] = applications();
    expect(application?.companions?.map(({ name, what }) => [name, what])).toEqual([
      ["cv.docx", "document"],
      ["me.jpg", "picture"],
    ]);
    const kept = await vault.openOriginal(application?.companions?.[1]?.id ?? "");
    expect(kept).toEqual(photo(1));
    expect(await take(...folder)).toEqual([
      "form.docx in Amina: refused alreadyImported",
      "cv.docx in Amina: refused alreadyImported",
      "me.jpg in Amina: refused alreadyImported",
      "me again.jpg in Amina: refused alreadyImported",
    ]);
    expect(applications()).toHaveLength(1);
  });

  test("a zip is a folder too, and so is each folder in it", async () => {
    const { take } = desk();
    const zip = zipOf({
      "form.docx": formOf("Amina", "Yusuf"),
      "cv.docx": cv(),
      "Omar/photo.jpg": photo(1),
      "Omar/form.docx": formOf("Omar", "Haddad"),
    });
    expect(await take(received("sent.zip", zip))).toEqual([
      "form.docx in sent.zip: needsALook 1",
      "cv.docx in sent.zip: companion 1",
      "form.docx in sent.zip in Omar: needsALook 2",
      "photo.jpg in sent.zip in Omar: companion 2",
    ]);
  });

  test("a paper that names somebody else stands by itself, and so do many papers beside one form", async () => {
    const { take } = desk();
    const omars = wordsIn("First name: Omar", "Family name: Haddad", "Telephone: 020 7946 0000");
    expect(
      await take(inAmina("a.docx", formOf("Amina", "Yusuf")), inAmina("b.docx", omars)),
    ).toEqual(["a.docx in Amina: needsALook 1", "b.docx in Amina: needsALook 2"]);
    const scans = [1, 2, 3, 4, 5, 6, 7].map((n) => received(`${n}.jpg`, photo(n), ["March"]));
    const outcomes = await take(
      received("sara.docx", formOf("Sara", "Tesfaye"), ["March"]),
      ...scans,
    );
    expect(outcomes.filter((one) => one.includes("companion"))).toEqual([]);
    expect(outcomes).toHaveLength(8);
  });
});

describe("forms of several people at one place stay theirs", () => {
  test("a paper goes with the form whose person its name names, and stands by itself where none or two are named", async () => {
    const { take, answersOf } = desk();
    const at = (name: string, bytes: ReturnType<typeof cv>) => received(name, bytes, ["Forms"]);
    expect(
      await take(
        at("1.docx", formOf("Amina", "Yusuf")),
        at("2.docx", formOf("Omar", "Yusuf")),
        at("CV_OmarYusuf.docx", cv()),
        at("Yusuf.jpg", photo(1)),
        at("scan.jpg", photo(2)),
      ),
    ).toEqual([
      "1.docx in Forms: needsALook 1",
      "2.docx in Forms: needsALook 2",
      "CV_OmarYusuf.docx in Forms: companion 2",
      "Yusuf.jpg in Forms: needsALook 3",
      "scan.jpg in Forms: needsALook 4",
    ]);
    expect([answersOf(1).firstName, answersOf(2).firstName]).toEqual(["Amina", "Omar"]);
  });

  test("files dropped at once without a folder are joined by name only", async () => {
    const { take } = desk();
    expect(
      await take(
        received("form.docx", formOf("Amina", "Yusuf")),
        received("Amina Yusuf CV.docx", cv()),
        received("photo.jpg", photo(1)),
      ),
    ).toEqual([
      "form.docx: needsALook 1",
      "Amina Yusuf CV.docx: companion 1",
      "photo.jpg: needsALook 2",
    ]);
  });
});

test("what was kept beside a form becomes an application of its own, and one undo puts it back", async () => {
  const { take, vault, applications, newId } = desk();
  await take(inAmina("form.docx", formOf("Amina", "Yusuf")), inAmina("page.jpg", photo(1)));
  const [first] = applications();
  const [page] = first?.companions ?? [];
  if (first === undefined || page === undefined) throw new Error("a form with a picture beside it");
  const tools = { newId, reader: { open: openReceived } };
  expect((await separatePaper(vault, first.id, page.id, tools)).ok).toBe(true);
  const [left, own] = applications();
  expect(left?.companions).toEqual([]);
  expect(own).toMatchObject({ number: 2, original: { name: "page.jpg" }, batchId: first.batchId });
  expect(vault.facts.reading.get(own?.id ?? "")?.warnings).toHaveLength(1);
  const outcomes = [...vault.facts.batch.values()].flatMap((batch) => batch.outcomes);
  expect(outcomes.map(({ kind }) => kind)).toEqual(["needsALook", "needsALook"]);
  expect(await separatePaper(vault, first.id, page.id, tools)).toMatchObject({ ok: false });
  await vault.undo();
  expect(applications()).toEqual([first]);
});

test("two forms of one mail know of each other, also where it was forwarded, and no other form does", async () => {
  const { take, vault, applications } = desk();
  const parts = ["Amina", "Omar"].map((name) => ({
    name: `${name}.docx`,
    bytes: formOf(name, "X"),
  }));
  const sara = [{ name: "sara.docx", bytes: formOf("Sara", "Tesfaye") }];
  await take(
    received("two.eml", mailFile({ subject: "Ours", parts })),
    received("one.eml", mailFile({ subject: "Mine", parts: sara })),
  );
  const others = applications().map((one) =>
    othersOfMail(vault.facts, one).map(({ number }) => number),
  );
  expect(others).toEqual([[2], [1], []]);
});
