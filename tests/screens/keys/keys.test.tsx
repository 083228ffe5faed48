import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { Vault } from "../../../renderer/storage/vault";
import { vaultInMemory } from "../../actions/vaultInMemory";
import { fillIn, press } from "../fillIn";
import { type Shown, showAcademy } from "../showAcademy";

const NEW_PASSPHRASE = "orchard lantern gravel seven";

function showKeys(keyring: Partial<Vault["keyring"]> = {}): Promise<Shown> {
  const keeping = { keyring: { ...vaultInMemory().keyring, ...keyring } };
  return showAcademy("settings/keys", { keeping });
}

async function changePassphrase({ user }: Shown): Promise<void> {
  await press(user, "Change the passphrase…");
  fillIn("Present passphrase", "what it was");
  fillIn("New passphrase", NEW_PASSPHRASE);
  fillIn("The new passphrase again", NEW_PASSPHRASE);
  await press(user, "Change it");
}

describe("a new passphrase", () => {
  test("that is refused leaves what was typed, and says what was wrong", async () => {
    const shown = await showKeys({
      changePassphrase: async () => ({
        ok: false,
        error: { kind: "wrongPassphrase", failed: 1, nextWaitMs: 0 },
      }),
    });
    await changePassphrase(shown);
    await screen.findByText("That is not the present passphrase. Nothing was changed.");
    screen.getByDisplayValue("what it was");
  });

  test("that cannot be written says why, and that the academy is as it was", async () => {
    const shown = await showKeys({ changePassphrase: () => Promise.reject(new Error("EIO")) });
    await changePassphrase(shown);
    await screen.findByText("That could not be written, and the academy is as it was: EIO");
  });

  test.each([
    [null, /^The vault folder could not take it now/],
    [{ backups: 1, isComplete: true, secondPlace: "none" }, /^One backup begins with it too/],
    [{ backups: 3, isComplete: true, secondPlace: "reached" }, /^3 backups begin with it too/],
    [
      { backups: 1, isComplete: true, secondPlace: "notReached" },
      /^The second place is not plugged in/,
    ],
    [
      { backups: 1, isComplete: false, secondPlace: "none" },
      /^The vault folder could not take it now/,
    ],
  ] as const)("says how far it went: %o", async (spread, words) => {
    const shown = await showKeys({
      changePassphrase: async () => ({
        ok: true,
        value: { spread: spread === null ? null : { kind: "spread", ...spread } },
      }),
    });
    await changePassphrase(shown);
    await screen.findByText(words);
  });
});

describe("the test of the recovery key", () => {
  test("says of a wrong one that it opens nothing, until something else is typed", async () => {
    const { user } = await showKeys({
      tryRecoveryKey: async () => ({ ok: false, error: { kind: "wrongRecoveryKey" } }),
    });
    await press(user, "Test your recovery key…");
    fillIn("Recovery key from your sheet", "0000 0000");
    await press(user, "Try it");
    const words = "That recovery key does not open this academy. Nothing was changed.";
    await screen.findByText(words);
    fillIn("Recovery key from your sheet", "0000 0001");
    expect(screen.queryByText(words)).toBeNull();
  });

  test("that cannot be noted says so", async () => {
    const { user, vault } = await showKeys();
    await press(user, "Test your recovery key…");
    fillIn("Recovery key from your sheet", "0000 0000");
    vault.breakDisk();
    await press(user, "Try it");
    await screen.findByText(/^That could not be written, and the academy is as it was/);
  });
});

describe("a new recovery key", () => {
  test("has to be read back again after its sheet was looked at once more", async () => {
    const { user } = await showKeys();
    await press(user, "Make a new one…");
    const dialog = within(screen.getByRole("alertdialog"));
    const groups = Array.from(
      dialog.getByTestId("recovery-key").querySelectorAll("span"),
      ({ textContent }) => textContent ?? "",
    );
    await press(user, "It is printed or written down");
    for (const field of dialog.getAllByLabelText(/^Group \d$/)) {
      const label = (field as HTMLInputElement).labels?.[0]?.textContent ?? "";
      fillIn(label, groups[Number(label.replace(/\D/g, "")) - 1] ?? "");
    }
    fillIn("Present passphrase", "what it is");
    const put = () => screen.getByRole("button", { name: "Put it in the old one’s place" });
    expect(put().hasAttribute("disabled")).toBe(false);
    await press(user, "Back");
    await press(user, "It is printed or written down");
    expect(put().hasAttribute("disabled")).toBe(true);
  });
});

describe("this computer's keychain", () => {
  test("is not spoken of where the shell does not answer", async () => {
    const shown = await showAcademy("settings/keys");
    shown.desktop.leave("askSystemKey");
    location.hash = "/settings/log";
    await screen.findByText(/^The log is whole|^Nothing/);
    location.hash = "/settings/keys";
    await screen.findByRole("button", { name: "Change the passphrase…" });
    expect(screen.queryByText("This computer’s keychain")).toBeNull();
  });
});
