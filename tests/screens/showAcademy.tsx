import { render, screen } from "@testing-library/react";
import { type UserEvent, userEvent } from "@testing-library/user-event";
import { sampleAcademy } from "../../renderer/actions/sampleAcademy/sampleAcademy";
import { backupsOnDesktop } from "../../renderer/app/backupsOnDesktop";
import { OpenAcademy } from "../../renderer/app/OpenAcademy";
import type { OriginalId } from "../../renderer/domain/ids";
import type { Operation } from "../../renderer/domain/records";
import type { Door } from "../../renderer/screens/door";
import type { Vault, VaultName } from "../../renderer/storage/vault";
import { type VaultInMemory, vaultInMemory } from "../actions/vaultInMemory";
import { anEmptyDisk, surroundings } from "../storage/aVault";
import { type RecordedDesktop, recordedDesktop } from "./aDesktop";

/**
 * Tests of this folder show the whole program at one address, over a vault in memory and a shell that is told what to
 * answer, without a browser. Here belongs what a screen says and does: empty and long lists, people with half their
 * facts missing, what was not saved or was refused, every choice of a form. Playwright keeps what needs a real window:
 * layout, colour, focus rings, scrolling, paper, files dropped, workers, the store, and each way through the program
 * from end to end.
 */
export type Shown = {
  readonly vault: VaultInMemory;
  readonly desktop: RecordedDesktop;
  readonly user: UserEvent;
};

type Start = {
  /** What the academy holds; the sample's year where nothing is said. */
  readonly holding?: readonly Operation[];
  /** Done on top of it before it is shown. */
  readonly and?: readonly Operation[];
  readonly name?: VaultName;
  /** Kept sealed, by the id of the file. */
  readonly originals?: Readonly<Record<string, Uint8Array<ArrayBuffer>>>;
  /** Promises of the vault that this test keeps in its own way. */
  readonly keeping?: Partial<Pick<Vault, "backups" | "keyring" | "erase">>;
};

/** Opens the program at an address such as `register/session5`. It is Thu 3 Nov 2016, five past six in the evening. */
export async function showAcademy(address: string, start: Start = {}): Promise<Shown> {
  const { holding = sampleAcademy(), and = [], name = "academy" } = start;
  const { originals = {}, keeping = {} } = start;
  const vault = { ...vaultInMemory(...holding, ...and), name, ...keeping };
  for (const [id, bytes] of Object.entries(originals))
    await vault.putOriginal(id as OriginalId, bytes);
  const desktop = recordedDesktop();
  const user = userEvent.setup({ delay: null });
  location.hash = `/${address}`;
  render(<OpenAcademy vault={vault} begun={begun(desktop)} />);
  await screen.findAllByRole("heading", { level: 1 });
  return { vault, desktop, user };
}

function begun(desktop: RecordedDesktop): Parameters<typeof OpenAcademy>[0]["begun"] {
  return {
    kind: "begun",
    presence: "present",
    shell: { shell: "appWindow", version: "0.1.0", exportsFolder: "/exports" },
    door: aDoor(desktop),
  };
}

/** What the screens before an academy is open are given. */
export function aDoor(desktop: RecordedDesktop, disk = anEmptyDisk()): Door {
  let last = 0;
  return {
    surroundings: surroundings(disk),
    newId: () => `new-${++last}`,
    desktop,
    backups: backupsOnDesktop(desktop),
    today: "2016-11-03",
  };
}
