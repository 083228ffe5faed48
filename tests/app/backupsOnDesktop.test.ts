import { describe, expect, test } from "vitest";
import { encodeArguments } from "../../electron/bridge";
import { encodeChanges } from "../../electron/sealedRows";
import { backupsOnDesktop } from "../../renderer/app/backupsOnDesktop";
import { recordedDesktop } from "../screens/aDesktop";

function shelf() {
  const desktop = recordedDesktop();
  return { desktop, backups: backupsOnDesktop(desktop)("academy") };
}
const rows = encodeChanges({ written: [], deleted: [] });

describe("backups over the desktop", () => {
  test("are not known where the shell cannot list them or does not answer", async () => {
    const { desktop, backups } = shelf();
    desktop.answer("listBackups", { kind: "failed", reason: "no folder" } as never);
    expect(await backups.list(null)).toBeNull();
    desktop.answer("backupPlace", { kind: "failed", reason: "no folder" } as never);
    expect(await backups.places()).toBeNull();
    desktop.leave("listBackups");
    desktop.leave("backupPlace");
    expect(await backups.list(null)).toBeNull();
    expect(await backups.places()).toBeNull();
  });

  test("are read with their header, and are none without it, or where the bytes are no backup", async () => {
    const { desktop, backups } = shelf();
    const read = async (bytes: Uint8Array | null) => {
      desktop.answer("readBackup", bytes as never);
      return backups.read(null, "name");
    };
    expect(await read(encodeArguments([{ header: "h" }, rows]))).toMatchObject({ header: "h" });
    expect(await read(encodeArguments([{ header: 1 }, rows]))).toBeNull();
    expect(await read(encodeArguments([{}, rows]))).toBeNull();
    expect(await read(encodeArguments(["h", rows]))).toBeNull();
    expect(await read(encodeArguments([{ header: "h" }]))).toBeNull();
    expect(await read(new Uint8Array([1, 2, 3]))).toBeNull();
    expect(await read(null)).toBeNull();
  });

  test("say why they could not be made when the shell is gone", async () => {
    const { backups } = shelf();
    expect(await backups.make()).toEqual({ kind: "failed", reason: "The shell is gone" });
  });
});
