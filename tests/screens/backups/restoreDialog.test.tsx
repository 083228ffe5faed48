import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { encodeArguments } from "../../../electron/bridge";
import { encodeChanges } from "../../../electron/sealedRows";
import type { BackupRead, KindDifference } from "../../../renderer/storage/backups";
import type { Vault } from "../../../renderer/storage/vault";
import { vaultInMemory } from "../../actions/vaultInMemory";
import { type Shown, showAcademy } from "../showAcademy";

const NEWER = { name: "newer", madeAt: Date.UTC(2016, 10, 3, 12), generation: 2 };
const OLDER = { name: "older", madeAt: Date.UTC(2016, 10, 1, 12), generation: 1 };
const STICK = "/media/jane/STICK";

/** As the shell sends it; the header tells which one it is. */
function aBackup(header: string): Uint8Array<ArrayBuffer> {
  return encodeArguments([{ header }, encodeChanges({ written: [], deleted: [] })]);
}

/** A difference as large as it is told by: one backup is known from the other by it. */
function differing(guests: number): readonly KindDifference[] {
  return [
    { kind: "guest", inBackup: guests, here: 0, onlyInBackup: guests, onlyHere: 0, changed: 0 },
  ];
}

const GUESTS: Readonly<Record<string, number>> = { newer: 222, older: 111 };

/** Opens the dialog; each backup is read only when `arrive` is called with its name. */
async function showRestore(backups: Partial<Vault["backups"]> = {}) {
  const restored: string[] = [];
  const keeping = {
    backups: {
      ...vaultInMemory().backups,
      compare: async ({ header }: BackupRead) =>
        ({ ok: true, value: differing(GUESTS[header] ?? 0) }) as const,
      restore: async ({ header }: BackupRead) => {
        restored.push(header);
        return { ok: true, value: null } as const;
      },
      ...backups,
    },
  };
  const shown = await showAcademy("settings/backups", { keeping });
  const { desktop, user } = shown;
  const waiting = new Map<string, (bytes: Uint8Array<ArrayBuffer> | null) => void>();
  desktop.answer("listBackups", { kind: "listed", backups: [NEWER, OLDER] });
  desktop.answerBy("readBackup", (_, __, name) => {
    return new Promise((resolve) => waiting.set(name, resolve));
  });
  await user.click(await screen.findByRole("button", { name: "Look at backups…" }));
  await screen.findByRole("option", { name: /1 Nov/ });
  const arrive = (name: string, bytes: Uint8Array<ArrayBuffer> | null = aBackup(name)) =>
    waiting.get(name)?.(bytes);
  return { ...shown, arrive, restored };
}

const goBack = () => screen.getByRole("button", { name: "Go back to this backup…" });
const isOff = (button: HTMLElement) => button.hasAttribute("disabled");

async function choose({ user }: Pick<Shown, "user">, day: RegExp): Promise<void> {
  await user.click(screen.getByRole("option", { name: day }));
}

describe("going back", () => {
  test("is offered only when the chosen backup has been opened and shown", async () => {
    const shown = await showRestore();
    expect(isOff(goBack())).toBe(true);
    await choose(shown, /1 Nov/);
    screen.getByText("Opening the backup");
    expect(isOff(goBack())).toBe(true);
    shown.arrive("older");
    await screen.findByText("111 come back");
    expect(isOff(goBack())).toBe(false);
  });

  test("is not offered for a backup that is damaged", async () => {
    const shown = await showRestore();
    await choose(shown, /1 Nov/);
    shown.arrive("older", null);
    await screen.findByText(/^This backup is damaged or gone/);
    expect(isOff(goBack())).toBe(true);
  });

  test("is not offered where comparing fails altogether", async () => {
    const shown = await showRestore({ compare: () => Promise.reject(new Error("locked")) });
    await choose(shown, /1 Nov/);
    shown.arrive("older");
    await screen.findByText(/^This backup is damaged or gone/);
    expect(isOff(goBack())).toBe(true);
  });

  test("goes to the one whose preview is on screen", async () => {
    const shown = await showRestore();
    const { desktop, user, arrive, restored } = shown;
    desktop.answer("makeBackup", { kind: "made", name: "present" });
    desktop.answer("keepBackup", { kind: "kept", freeBytes: 1 });
    await choose(shown, /1 Nov/);
    arrive("older");
    await screen.findByText("111 come back");
    await user.click(goBack());
    await user.click(screen.getByRole("button", { name: "Back up now, then go back" }));
    const reads = () => desktop.asked.filter(({ name }) => name === "readBackup").length;
    await expect.poll(reads).toBe(2);
    arrive("older");
    await expect.poll(reads).toBe(3);
    arrive("present");
    await expect.poll(() => restored).toEqual(["older"]);
  });

  test("to one that was damaged since it was looked at changes nothing and says so", async () => {
    const shown = await showRestore();
    await choose(shown, /1 Nov/);
    shown.arrive("older");
    await screen.findByText("111 come back");
    await shown.user.click(goBack());
    await shown.user.click(screen.getByRole("button", { name: "Back up now, then go back" }));
    await screen.findByText("Backing up the present, then going back");
    expect(isOff(goBack())).toBe(true);
    shown.arrive("older", null);
    await screen.findAllByText(/^This backup is damaged or gone/);
    expect(screen.queryByText("Backing up the present, then going back")).toBeNull();
    expect(shown.restored).toEqual([]);
  });
});

describe("choosing one backup right after another", () => {
  test("never shows the first one's difference under the second's name", async () => {
    const shown = await showRestore();
    await choose(shown, /1 Nov/);
    await choose(shown, /3 Nov/);
    shown.arrive("older");
    await screen.findByText("Opening the backup");
    expect(screen.queryByText("111 come back")).toBeNull();
    expect(isOff(goBack())).toBe(true);
    shown.arrive("newer");
    await screen.findByText("222 come back");
    expect(screen.queryByText("111 come back")).toBeNull();
    expect(isOff(goBack())).toBe(false);
  });

  test("takes the offer back until the second is there", async () => {
    const shown = await showRestore();
    await choose(shown, /3 Nov/);
    shown.arrive("newer");
    await screen.findByText("222 come back");
    await choose(shown, /1 Nov/);
    expect(screen.queryByText("222 come back")).toBeNull();
    expect(isOff(goBack())).toBe(true);
  });

  test("leaves a former key's opening with the backup it was typed for", async () => {
    let open: (() => void) | null = null;
    const shown = await showRestore({
      compare: async (backup) => {
        if (backup.header === "newer" || "former" in backup) {
          return { ok: true, value: differing(GUESTS[backup.header] ?? 0) };
        }
        return { ok: false, error: { kind: "formerKey" } };
      },
      openFormer: (backup) =>
        new Promise((resolve) => {
          open = () => resolve({ ok: true, value: { ...backup, former: {} as never } });
        }),
    });
    await choose(shown, /1 Nov/);
    shown.arrive("older");
    await shown.user.type(await screen.findByLabelText("Passphrase of that time"), "a passphrase");
    await shown.user.click(screen.getByRole("button", { name: "Open this backup" }));
    shown.arrive("older");
    await expect.poll(() => open).not.toBeNull();
    await choose(shown, /3 Nov/);
    shown.arrive("newer");
    await screen.findByText("222 come back");
    (open as (() => void) | null)?.();
    await expect.poll(() => screen.queryByText("111 come back")).toBeNull();
    screen.getByText("222 come back");
    await choose(shown, /1 Nov/);
    await screen.findByText("111 come back");
  });
});

describe("the second place", () => {
  test("that does not answer is said, and its list never stands in for the one here", async () => {
    const shown = await showAcademy("settings/backups");
    const { desktop, user } = shown;
    const place = { path: STICK, copiedAt: null, isSameDisk: false };
    desktop.answer("backupPlace", { kind: "known", place, drives: [] });
    desktop.answerBy("listBackups", async (_, path) =>
      path === null
        ? { kind: "listed", backups: [NEWER, OLDER] }
        : { kind: "failed", reason: "ENOENT" },
    );
    desktop.answer("makeBackup", { kind: "failed", reason: "EIO" });
    await user.click(await screen.findByRole("button", { name: "Back up now" }));
    await user.click(await screen.findByRole("button", { name: "Look at backups…" }));
    const dialog = within(await screen.findByRole("dialog"));
    await dialog.findByRole("option", { name: /1 Nov/ });
    await user.click(dialog.getByRole("radio", { name: "Second place" }));
    expect(dialog.queryByRole("option")).toBeNull();
    await dialog.findByText("That place does not answer. Is the drive plugged in?");
  });
});
