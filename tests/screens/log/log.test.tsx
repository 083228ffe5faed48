import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { AuditDeed, AuditEntry } from "../../../renderer/domain/auditLog";
import { put } from "../../../renderer/domain/records";
import { headOf, nextEntry } from "../../../renderer/storage/auditChain";
import { press } from "../fillIn";
import { sampleWithPlaces } from "../sample";
import { showAcademy } from "../showAcademy";

const DAY_MS = 24 * 60 * 60 * 1000;
const NOON = Date.UTC(2016, 9, 1, 12);
const holding = sampleWithPlaces(1);

/** A whole log of these deeds, one a day. */
function aLog(...deeds: readonly AuditDeed[]): readonly AuditEntry[] {
  const chain: AuditEntry[] = [];
  for (const [index, deed] of deeds.entries()) {
    const last = chain.at(-1);
    const written = { device: "a", at: NOON + index * DAY_MS, who: index === 0 ? "" : "Ros" };
    chain.push(nextEntry(last === undefined ? null : headOf(last), deed, written));
  }
  return chain;
}

const showLog = (entries: readonly AuditEntry[]) =>
  showAcademy("settings/log", { holding, and: entries.map((entry) => put("audit", entry)) });
const lines = () => screen.getAllByRole("row").map(({ textContent }) => textContent);

describe("the log", () => {
  test("before anything was noted says so, also of each kind", async () => {
    const { user } = await showLog([]);
    screen.getByText("Nothing was noted yet.");
    await user.click(screen.getByRole("radio", { name: "Saved and printed" }));
    screen.getByText("No line of this kind.");
  });

  test("says of each line what it was about: an application, a file, how many, or that the name is erased", async () => {
    const [first, ...rest] = aLog(
      { act: "exported", detail: "Sheet for Amina.xlsx" },
      { act: "exported", detail: "programme.docx" },
      { act: "imported", detail: "3" },
      { act: "imported" },
      { act: "sawContacts", about: "sample-application-2" },
      { act: "sawContacts", about: "gone" },
    );
    await showLog([{ ...(first as AuditEntry), detail: null }, ...rest]);
    const shown = lines().join("\n");
    for (const words of [
      /Saved a file outsidename erasedno name given/,
      /Saved a file outsideprogramme.docxRos/,
      /Took in 3 applications/,
      /Took in 0 applications/,
      /Looked at contact detailsApplication 2Ros/,
      /Looked at contact detailsRos/,
    ]) {
      expect(shown).toMatch(words);
    }
  });

  test("shows two weeks of days, and the older ones when asked", async () => {
    const { user } = await showLog(
      aLog(...Array.from({ length: 16 }, () => ({ act: "printed" }) as const)),
    );
    expect(screen.getAllByRole("table")).toHaveLength(14);
    await press(user, "Show older lines");
    expect(screen.getAllByRole("table")).toHaveLength(16);
    expect(screen.queryByRole("button", { name: "Show older lines" })).toBeNull();
  });

  test("from which a line was taken says which", async () => {
    const chain = aLog({ act: "printed" }, { act: "restored" }, { act: "printed" });
    await showLog(chain.filter(({ number }) => number !== 2));
    const banner = screen.getByText("The log is not as it was written").parentElement;
    within(banner as HTMLElement).getByText(/^Line 2 of one computer was removed\./);
  });

  test("is saved as a spreadsheet with the same words, or says why it was not", async () => {
    const { user, desktop } = await showLog(
      aLog(
        { act: "sawNeeds", about: "sample-application-2" },
        { act: "exported", detail: "a.docx" },
      ),
    );
    await press(user, "Save as a spreadsheet…");
    await screen.findByText(/^Saved as \/exports\/.*It is not sealed\.$/);
    const [, bytes] = desktop.asked.find(({ name }) => name === "saveFile")?.arguments ?? [];
    const rows = new TextDecoder().decode(bytes as Uint8Array);
    expect(rows).toContain("Application 2");
    expect(rows).toContain("a.docx");
    desktop.answer("saveFile", { kind: "cancelled" });
    await press(user, "Save as a spreadsheet…");
    desktop.answer("saveFile", { kind: "failed", reason: "the disk is full" });
    await press(user, "Save as a spreadsheet…");
    await screen.findByText("The log was not saved: the disk is full");
  });
});
