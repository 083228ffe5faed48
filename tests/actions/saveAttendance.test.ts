import { expect, test } from "vitest";
import { saveAttendance } from "../../renderer/actions/saveAttendance";
import type { WorkbookToWrite } from "../../renderer/documents/attendanceWorkbook";
import type { EditionId } from "../../renderer/domain/ids";
import { put } from "../../renderer/domain/records";
import { aMark, anEdition, aPerson, aPlace, aSession, EDITION } from "./aCohort";
import { vaultInMemory } from "./vaultInMemory";

const aYear = () =>
  vaultInMemory(
    put("edition", anEdition()),
    put("session", aSession()),
    put("person", aPerson("Amina")),
    put("place", aPlace("Amina", 1)),
    put("mark", aMark("Amina", { kind: "late", minutes: 30 })),
  );

test("the workbook holds the same table as the screen, under a name of nobody", async () => {
  const files: string[] = [];
  const workbooks: WorkbookToWrite[] = [];
  const outcome = await saveAttendance(aYear(), EDITION, {
    today: "2016-11-04",
    writer: {
      write: async (document) => {
        if (document.kind === "attendance") workbooks.push(document.workbook);
        return new Uint8Array([1]);
      },
    },
    desktop: {
      saveFile: async (name) => {
        files.push(name);
        return { kind: "saved", path: `/exports/${name}` };
      },
    },
  });
  expect(outcome).toEqual({ kind: "saved", path: "/exports/attendance-2016-17.xlsx" });
  expect(files).toEqual(["attendance-2016-17.xlsx"]);
  const [row] = workbooks[0]?.table.rows ?? [];
  expect(row?.name).toBe("Amina");
  expect(row?.figures).toMatchObject({ attended: 1, eligible: 1, attendedMinutes: 90 });
});

test("a writer that breaks down is told as a failure, not thrown", async () => {
  const broken = await saveAttendance(aYear(), EDITION, {
    today: "2016-11-04",
    writer: { write: () => Promise.reject(new Error("The writing worker failed")) },
    desktop: { saveFile: async () => ({ kind: "cancelled" }) },
  });
  expect(broken).toEqual({ kind: "failed", reason: "The writing worker failed" });
});

test("an edition that is not there has no workbook", async () => {
  const outcome = await saveAttendance(aYear(), "1999" as EditionId, {
    today: "2016-11-04",
    writer: { write: async () => new Uint8Array() },
    desktop: { saveFile: async () => ({ kind: "cancelled" }) },
  });
  expect(outcome).toMatchObject({ kind: "failed" });
});
