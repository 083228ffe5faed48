import {
  constants,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

type Disk = typeof import("node:fs/promises");

vi.mock("node:fs/promises", async (original) => ({ ...(await original<Disk>()) }));
vi.resetModules(); // Another file may have asked for these with the real disk.
const disk = await import("node:fs/promises");
const { saveAtPath, saveIntoFolder } = await import("../../electron/answers/saveFile");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "common-ground-exports-"));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const bytes = (words: string) => new TextEncoder().encode(words);
const words = (name: string) => readFileSync(join(folder, name), "utf8");

function failing(code: string): Error {
  return Object.assign(new Error(code), { code });
}

test("a file is saved under its safe name in a folder made for it, closed to other users", async () => {
  const exportsFolder = join(folder, "Documents", "Common Ground");
  const outcome = await saveIntoFolder(exportsFolder, "Offer letter.docx", bytes("hello"));
  const path = join(exportsFolder, "offer-letter.docx");
  expect(outcome).toEqual({ kind: "saved", path });
  expect(readFileSync(path, "utf8")).toBe("hello");
  expect(statSync(path).mode & 0o077).toBe(0);
});

test("an existing file is never overwritten: the next ones get a number", async () => {
  for (const content of ["first", "second", "third"]) {
    await saveIntoFolder(folder, "sheet.pdf", bytes(content));
  }
  expect([words("sheet.pdf"), words("sheet (2).pdf"), words("sheet (3).pdf")]).toEqual([
    "first",
    "second",
    "third",
  ]);
});

test("files saved at the same moment under one name all stand there afterwards", async () => {
  const contents = Array.from({ length: 20 }, (_, index) => `sheet ${index}`);
  await Promise.all(contents.map((each) => saveIntoFolder(folder, "sheet.pdf", bytes(each))));
  expect(readdirSync(folder).map(words).sort()).toEqual([...contents].sort());
});

test("a link that someone put under the name is not written through", async () => {
  writeFileSync(join(folder, "precious.txt"), "precious");
  symlinkSync(join(folder, "precious.txt"), join(folder, "sheet.pdf"));
  await saveIntoFolder(folder, "sheet.pdf", bytes("sheet"));
  expect(words("precious.txt")).toBe("precious");
  expect(words("sheet (2).pdf")).toBe("sheet");
});

describe("on a memory stick, where a name cannot be given by a link", () => {
  beforeEach(() => {
    vi.spyOn(disk, "link").mockRejectedValue(failing("EPERM"));
  });

  test("files are saved all the same, and never over another", async () => {
    await saveIntoFolder(folder, "sheet.pdf", bytes("first"));
    await saveIntoFolder(folder, "sheet.pdf", bytes("second"));
    expect(readdirSync(folder).sort()).toEqual(["sheet (2).pdf", "sheet.pdf"]);
    expect(words("sheet.pdf")).toBe("first");
  });

  test("half a copy is taken away again when the stick is full", async () => {
    vi.spyOn(disk, "copyFile").mockImplementation(async (_from, to, mode) => {
      expect(mode).toBe(constants.COPYFILE_EXCL);
      writeFileSync(String(to), "ha");
      throw failing("ENOSPC");
    });
    const outcome = await saveIntoFolder(folder, "sheet.pdf", bytes("half"));
    expect(outcome.kind).toBe("failed");
    expect(readdirSync(folder)).toEqual([]);
  });
});

test.each([
  ["ENOSPC", "The disk is full."],
  ["EACCES", "This folder may not be written to."],
  ["EROFS", "This disk can be read but not written to."],
  ["EIO", "The disk did not take the file."],
  ["EWEIRD", "The system refused it (EWEIRD)."],
])("%s is told in plain words and leaves nothing behind", async (code, sentence) => {
  vi.spyOn(disk, "link").mockRejectedValue(failing(code));
  const outcome = await saveIntoFolder(folder, "sheet.pdf", bytes("sheet"));
  expect(outcome).toEqual({ kind: "failed", reason: expect.stringContaining(sentence) });
  expect(readdirSync(folder)).toEqual([]);
});

test("a file where the exports folder should be is told, and left as it is", async () => {
  const path = join(folder, "exports");
  writeFileSync(path, "a file");
  const outcome = await saveIntoFolder(path, "sheet.pdf", bytes("sheet"));
  expect(outcome).toMatchObject({ kind: "failed" });
  expect(readFileSync(path, "utf8")).toBe("a file");
});

test("at a place chosen in a dialog the old file gives way in one step, and nothing else is left there", async () => {
  const path = join(folder, "Register of Amina.xlsx");
  writeFileSync(path, "old");
  expect(await saveAtPath(path, bytes("new"))).toEqual({ kind: "saved", path });
  expect(readdirSync(folder)).toEqual(["Register of Amina.xlsx"]);
  expect(words("Register of Amina.xlsx")).toBe("new");
});

test("the old file at a chosen place stays whole when the new one cannot be written", async () => {
  const path = join(folder, "register.xlsx");
  writeFileSync(path, "old");
  vi.spyOn(disk, "rename").mockRejectedValue(failing("ENOSPC"));
  expect((await saveAtPath(path, bytes("new"))).kind).toBe("failed");
  expect(readdirSync(folder)).toEqual(["register.xlsx"]);
  expect(words("register.xlsx")).toBe("old");
});
