import type { Desktop } from "../actions/outside";
import type { CalendarDate } from "../domain/calendar";
import type { NewId } from "../domain/ids";
import type { BackupShelfOf } from "../storage/backupShelf";
import type { VaultSurroundings } from "../storage/unlocking";
import type { Vault } from "../storage/vault";

/** What the screens before an academy is open may use. */
export type Door = {
  readonly surroundings: VaultSurroundings;
  readonly newId: NewId;
  readonly desktop: Desktop;
  readonly backups: BackupShelfOf;
  /** The computer's day, in Europe/London. */
  readonly today: CalendarDate;
};

export type DoorProps = {
  readonly door: Door;
  readonly onOpen: (vault: Vault) => void;
};
