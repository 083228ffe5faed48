import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { ErasedFrom } from "../../../renderer/storage/erase";
import { fillIn, press } from "../fillIn";
import { type Shown, showAcademy } from "../showAcademy";

const REACHED: ErasedFrom = { copy: { secondPlace: "none", leftAside: 0 }, isStoreLeft: false };

/** Opens the question about the sample's first applicant, Selamawit Tesfaye. */
async function askToErase(erase: () => Promise<ErasedFrom>): Promise<Shown> {
  const shown = await showAcademy("applications/sample-application-1", { keeping: { erase } });
  await press(shown.user, "Erase this person…");
  return shown;
}

async function erased(from: ErasedFrom): Promise<Shown> {
  const shown = await askToErase(async () => from);
  fillIn("Type erase 1 to go on", "erase 1");
  await press(shown.user, "Erase for good");
  await screen.findByRole("heading", { name: "Erased" });
  return shown;
}

/** What the certificate says, in the window and not on paper. */
const lines = () =>
  within(screen.getByRole("alertdialog"))
    .getAllByText(/./, { selector: "p" })
    .map(({ textContent }) => textContent ?? "");

describe("erasing somebody", () => {
  test("says who it is about and waits for the words", async () => {
    await askToErase(async () => REACHED);
    const dialog = within(screen.getByRole("alertdialog", { name: "Erase Selamawit Tesfaye?" }));
    const erase = dialog.getByRole("button", { name: "Erase for good" });
    expect(erase.hasAttribute("disabled")).toBe(true);
    fillIn("Type erase 1 to go on", "erase 12");
    expect(erase.hasAttribute("disabled")).toBe(true);
    fillIn("Type erase 1 to go on", " ERASE 1 ");
    expect(erase.hasAttribute("disabled")).toBe(false);
  });

  test("that cannot be written says that nothing was erased, and can be tried again", async () => {
    let tries = 0;
    const { user } = await askToErase(async () => {
      tries += 1;
      if (tries === 1) throw new Error("The disk is full");
      return REACHED;
    });
    fillIn("Type erase 1 to go on", "erase 1");
    await press(user, "Erase for good");
    await screen.findByText("Nothing was erased: The disk is full");
    await press(user, "Erase for good");
    await screen.findByRole("heading", { name: "Erased" });
  });
});

describe("the certificate", () => {
  test("names nobody, and says no more than was reached", async () => {
    await erased(REACHED);
    const said = lines().join("\n");
    expect(said).not.toMatch(/Selamawit|Tesfaye/);
    expect(said).toContain("from their second copy and its older states");
    expect(said).toContain("No backups were kept at a second place.");
    expect(said).not.toContain("damaged");
    expect(said).not.toContain("could not be opened");
  });

  test.each([
    ["one file left aside", { copy: { secondPlace: "none", leftAside: 1 } }, /^One file that was/],
    ["two files left aside", { copy: { secondPlace: "none", leftAside: 2 } }, /^2 files that were/],
    ["a store left", { isStoreLeft: true }, /^A store of the browser on this computer/],
    ["a stick away", { copy: { secondPlace: "notReached", leftAside: 0 } }, /could not be reached/],
    [
      "a stick reached",
      { copy: { secondPlace: "reached", leftAside: 0 } },
      /^The list also stands/,
    ],
    ["the second copy behind", { copy: null }, /removed from it at the next start/],
  ] as const)("says %s", async (_, part, words) => {
    await erased({ ...REACHED, ...part });
    expect(lines().filter((line) => words.test(line))).toHaveLength(1);
  });

  test("does not claim the second copy where that is behind", async () => {
    await erased({ ...REACHED, copy: null });
    const said = lines().join("\n");
    expect(said).not.toContain("its older states");
    expect(said).not.toContain("second place");
  });

  test("that could not be saved is said, and stays to be saved again", async () => {
    const { desktop, user } = await erased(REACHED);
    desktop.answer("saveFile", { kind: "failed", reason: "EACCES" });
    await press(user, "Save the certificate…");
    await screen.findByText("The certificate was not saved: EACCES");
    desktop.answer("saveFile", { kind: "saved", path: "/exports/erased-1.txt" });
    await press(user, "Save the certificate…");
    await screen.findByText("Saved as /exports/erased-1.txt");
  });
});
