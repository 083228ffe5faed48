import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { Unlock } from "../../../renderer/screens/unlock/Unlock";
import type { Vault } from "../../../renderer/storage/vault";
import { aNewVault, anEmptyDisk, PASSPHRASE } from "../../storage/aVault";
import { alterHeader, replaceRows, rowsOn } from "../../storage/rowsOn";
import { addGuests } from "../../storage/twoCopies";
import { recordedDesktop } from "../aDesktop";
import { fillIn, press } from "../fillIn";
import { aDoor } from "../showAcademy";

/** The locked screen over a real vault with two guests. */
async function showLocked() {
  const disk = anEmptyDisk();
  const { vault } = await aNewVault(disk);
  await addGuests(vault, "g1", "g2");
  vault.lock();
  const opened: Vault[] = [];
  const desktop = recordedDesktop();
  const user = userEvent.setup({ delay: null });
  const show = () =>
    render(<Unlock door={aDoor(desktop, disk)} onOpen={(one) => opened.push(one)} />);
  return { disk, desktop, user, opened, show };
}

async function openWith(user: ReturnType<typeof userEvent.setup>, words: string) {
  fillIn("Passphrase", words);
  await press(user, /^Open(?! the sample)/);
}

describe("the locked screen", () => {
  test("opens with the passphrase", async () => {
    const { user, opened, show } = await showLocked();
    show();
    await openWith(user, PASSPHRASE);
    await expect.poll(() => opened.length).toBe(1);
  });

  test("says one sentence for a wrong passphrase and a wrong recovery key, and opens nothing", async () => {
    const { user, opened, show } = await showLocked();
    show();
    await openWith(user, "not this one");
    await screen.findByText("That did not open it. Nothing was changed; please try again.");
    await user.click(screen.getByRole("radio", { name: "Recovery key" }));
    fillIn("Recovery key", "too short");
    await press(user, /^Open(?! the sample)/);
    await screen.findByText("That is not a whole recovery key. Compare it with your sheet.");
    expect(opened).toEqual([]);
  });

  test("says how many records cannot be read, and opens the others when asked to", async () => {
    const { disk, user, opened, show } = await showLocked();
    const { records } = await rowsOn(disk);
    await replaceRows(disk, { records: records.slice(1) });
    show();
    await openWith(user, PASSPHRASE);
    await screen.findByText(/1 cannot, and neither copy has them/);
    expect(opened).toEqual([]);
    await press(user, "Open what can be read");
    await expect.poll(() => opened.length).toBe(1);
  });

  test("says that a damaged academy is left as it is", async () => {
    const { disk, user, show } = await showLocked();
    await alterHeader(disk, (text) => text.slice(1));
    show();
    await openWith(user, PASSPHRASE);
    await screen.findByText("The academy's files are damaged");
  });

  test("opens by the keychain, and forgets the way when the keychain does not give the key", async () => {
    const { desktop, user, show } = await showLocked();
    desktop.answer("askSystemKey", { kind: "available", isKept: true });
    show();
    const way = await screen.findByRole("button", { name: "Open with this computer’s keychain" });
    await user.click(way);
    await expect
      .poll(() => screen.queryByRole("button", { name: "Open with this computer’s keychain" }))
      .toBeNull();
    screen.getByLabelText("Passphrase", { selector: "input" });
  });

  test("says of a key of the keychain that opens nothing any more that the passphrase does", async () => {
    const { desktop, user, show } = await showLocked();
    desktop.answer("askSystemKey", { kind: "available", isKept: true });
    desktop.answer("readSystemKey", Buffer.alloc(32).toString("base64"));
    show();
    await user.click(
      await screen.findByRole("button", { name: "Open with this computer’s keychain" }),
    );
    await screen.findByText(/^The keychain’s key does not open it any more/);
  });

  test("asks for the passphrase where the shell does not answer about a keychain", async () => {
    const { desktop, user, opened, show } = await showLocked();
    desktop.leave("askSystemKey");
    show();
    await openWith(user, PASSPHRASE);
    await expect.poll(() => opened.length).toBe(1);
  });
});
