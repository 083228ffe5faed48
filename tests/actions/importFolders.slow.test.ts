import { describe, expect, test } from "vitest";
import type { ReceivedFile } from "../../renderer/actions/intake/receivedFile";
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
