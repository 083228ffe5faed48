import fc from "fast-check";
import { expect, test } from "vitest";
import { numberedFileName, safeFileName } from "../../electron/answers/safeFileName";

test.each([
  ["Sign-in sheet, 3 Nov.PDF", "sign-in-sheet-3-nov.pdf"],
  ["Łódź – Évora.docx", "odz-evora.docx"],
  ["../../etc/passwd", "etc-passwd"],
  ["..\\..\\Windows\\win.ini", "windows-win-ini"],
  ["/absolute/letter.docx", "absolute-letter.docx"],
  ["letter.docx\u0000.exe", "letter-docx-exe"],
  ["run.exe", "run-exe"],
  ["macro.docm", "macro-docm"],
  ["con.txt", "con-file.txt"],
  ["LPT1", "lpt1-file"],
  ["رسالة.docx", "common-ground.docx"],
  [".pdf", "common-ground.pdf"],
  ["", "common-ground"],
  ["a\u202Efdp.exe", "a-fdp-exe"],
])("%j is written as %s", (suggested, safe) => {
  expect(safeFileName(suggested)).toBe(safe);
});

test("a second copy is numbered before its ending", () => {
  expect(numberedFileName("sheet.pdf", 2)).toBe("sheet (2).pdf");
  expect(numberedFileName("sheet", 3)).toBe("sheet (3)");
});

test("whatever is suggested, the name is a plain slug of at most 80 letters and a known ending", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (suggested) => {
      expect(safeFileName(suggested)).toMatch(
        /^(?!-)[a-z0-9-]{1,85}(\.(docx|xlsx|pdf|txt|csv|ics|eml|json|png))?$/,
      );
    }),
  );
});

test("making a safe name safe again changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (suggested) => {
      const once = safeFileName(suggested);
      expect(safeFileName(once)).toBe(once);
    }),
  );
});
