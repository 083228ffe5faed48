import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readArchive } from "../../renderer/documents/archive/readArchive";
import { RefusedFile } from "../../renderer/documents/outside/refusedFile";

const MTIME = "2016-07-01T12:00:00";
const zip = (files: Readonly<Record<string, Uint8Array>>) =>
  zipSync({ ...files }, { mtime: MTIME, level: 0 });

describe("an archive", () => {
  test("gives its files with their folders; the folders themselves are no files", () => {
    const files = readArchive(zip({ "a/": new Uint8Array(), "a/b/form.docx": strToU8("PK") }));
    expect(files).toEqual([
      { path: "a/b/form.docx", content: { kind: "bytes", bytes: new Uint8Array([80, 75]) } },
    ]);
  });

  test("with one damaged file still gives the others", () => {
    const bytes = zip({ "one.txt": strToU8("AAAA"), "two.txt": strToU8("BBBB") });
    bytes.set(strToU8("AXAA"), Buffer.from(bytes).indexOf("AAAA"));
    expect(readArchive(bytes).map(({ content }) => content.kind)).toEqual(["refused", "bytes"]);
  });

  test("of an old program keeps names apart that it wrote in a code page of its own", () => {
    const bytes = zip({ "aa.txt": strToU8("1"), "bb.txt": strToU8("2") });
    // "ع" and "غ" of the code page for Arabic, which is no UTF-8.
    for (const [name, letter] of [
      ["aa.txt", 0xd9],
      ["bb.txt", 0xda],
    ] as const) {
      for (let at = bytes.length - name.length; at >= 0; at--) {
        if (Buffer.from(bytes.subarray(at, at + name.length)).toString("latin1") !== name) continue;
        bytes.fill(letter, at, at + 2);
      }
    }
    const names = readArchive(bytes).map(({ path }) => path);
    expect(names).toHaveLength(2);
    expect(new Set(names).size).toBe(2);
  });

  test.each(["../up.docx", "/etc/form.docx", "C:/form.docx", "a\\b.docx", "con.docx"])(
    "with a file called %j is refused as a whole",
    (name) => {
      expect(() => readArchive(zip({ [name]: strToU8("x") }))).toThrow(RefusedFile);
    },
  );
});
