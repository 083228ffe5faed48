import { expect, test } from "vitest";
import type { Desktop } from "../../renderer/actions/outside";
import { saveLog } from "../../renderer/actions/saveLog";
import { notingDesktop } from "../../renderer/app/notingDesktop";
import { vaultInMemory } from "../actions/vaultInMemory";

function aDesktop(outcome: "saved" | "cancelled") {
  const saved: string[] = [];
  const desktop = {
    saveFile: async (name: string, bytes: Uint8Array) => {
      saved.push(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
      return outcome === "saved" ? { kind: outcome, path: `/out/${name}` } : { kind: outcome };
    },
    savePagePdf: async () => ({ kind: "saved", path: "/out/sheet.pdf" }),
    printPage: async () => ({ kind: "dialogClosed" }),
  } as unknown as Desktop;
  return { desktop, saved };
}

test("what leaves the academy is noted with its name, and what did not leave is not", async () => {
  const vault = vaultInMemory();
  const noting = notingDesktop(aDesktop("saved").desktop, vault, () => "Letters · Common Ground");
  await noting.saveFile("attendance.xlsx", new Uint8Array(1));
  await noting.savePagePdf("sheet.pdf", { landscape: false });
  await noting.printPage({ landscape: false });
  const cancelled = notingDesktop(aDesktop("cancelled").desktop, vault, () => "");
  await cancelled.saveFile("attendance.xlsx", new Uint8Array(1));
  expect(vault.deeds).toEqual([
    { act: "exported", detail: "attendance.xlsx" },
    { act: "exported", detail: "sheet.pdf" },
    { act: "printed", detail: "Letters · Common Ground" },
  ]);
});

test("a file that left is said to be saved though the log could not be written", async () => {
  const vault = { note: () => Promise.reject(new Error("full")) };
  const noting = notingDesktop(aDesktop("saved").desktop, vault, () => "");
  expect(await noting.saveFile("a.csv", new Uint8Array(1))).toMatchObject({ kind: "saved" });
});

test("the log is saved as words, and never as a formula", async () => {
  const { desktop, saved } = aDesktop("saved");
  await saveLog(desktop, [
    ["Day", "By"],
    ["3 Nov", '=HYPERLINK("http://x")'],
    ["a, b", "line\nbreak"],
  ]);
  expect(saved).toEqual([
    '\uFEFFDay,By\r\n3 Nov,"\'=HYPERLINK(""http://x"")"\r\n"a, b","line\nbreak"\r\n',
  ]);
});
