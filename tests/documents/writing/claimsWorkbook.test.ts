import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { type ClaimToWrite, writeClaimsWorkbook } from "../../../renderer/documents/claimsWorkbook";
import type { Claim } from "../../../renderer/domain/claims";

const aClaim = (facts: Partial<Claim>, name = "Selam"): ClaimToWrite => ({
  claim: {
    id: "claim",
    editionId: "2016-17",
    personId: "person",
    sessionId: "session",
    kind: "travel",
    pence: 350,
    note: "",
    isReceiptSeen: false,
    state: { kind: "requested" },
    ...facts,
  } as Claim,
  rowCode: 14,
  name,
  date: "2016-11-03",
  sessionTitle: "Speaking Out",
});

async function readBack(claims: readonly ClaimToWrite[]) {
  const workbook = new ExcelJS.Workbook();
  const bytes = await writeClaimsWorkbook({
    academyName: "Migrants Organise",
    editionName: "2016–17",
    asOf: "2016-11-04",
    claims,
  });
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const page = workbook.worksheets[0];
  if (page === undefined) throw new Error("no sheet");
  return page;
}

test("amounts stand where they belong, and the sum leaves out what was refused", async () => {
  const page = await readBack([
    aClaim({ pence: 110 }),
    aClaim({ pence: 220, state: { kind: "paid", on: "2016-11-03", how: "cash" } }),
    aClaim({ pence: 990, state: { kind: "refused", on: "2016-11-04", reason: "walked" } }),
    aClaim({ pence: 29 }),
  ]);
  const money = (row: number) =>
    ["G", "H", "I"].map((column) => page.getCell(`${column}${row}`).value);
  expect(money(5)).toEqual([1.1, "", ""]);
  expect(money(6)).toEqual(["", 2.2, ""]);
  expect(money(7)).toEqual(["", "", 9.9]);
  expect(page.getCell("B9").value).toBe("Sum");
  expect(money(9)).toEqual([1.39, 2.2, ""]);
  expect(page.getCell("J7").value).toBe("refused on Fri 4 Nov 2016: walked");
  expect(page.getCell("A5").value).toBe(14);
});

test.each(["=1+1", "+44", "-1", "@SUM(A1)", "\t=1"])(
  "%j stays text in every cell of words",
  async (words) => {
    const page = await readBack([
      aClaim({ note: words, state: { kind: "refused", on: "2016-11-04", reason: words } }, words),
    ]);
    for (const column of ["B", "J", "K"]) {
      const cell = page.getCell(`${column}5`);
      expect(cell.type).toBe(ExcelJS.ValueType.String);
      expect(cell.numFmt).toBe("@");
      expect(cell.style).toMatchObject({ numFmt: "@" });
    }
  },
);
