import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { backUp } from "../../renderer/actions/backUp";
import { remove } from "../../renderer/domain/records";
import type { Vault } from "../../renderer/storage/vault";
import { aFolder } from "../electron/vault/aDisk";
import { type RowsOnDisk, rowsOn } from "../storage/rowsOn";
import { addGuests, guestsIn, type TwoCopies, twoCopies } from "../storage/twoCopies";

export type Random = () => number;

/** An academy after two days of work, its program ended, before anything befalls it. */
export type WorkedWorld = {
  readonly world: TwoCopies;
  /** Who must be there whatever happens to one copy. */
  readonly guests: readonly string[];
  /** Both copies as they stood after the first day. */
  readonly yesterday: { readonly folder: string; readonly rows: RowsOnDisk };
  /** Its backups by name, and who is in each. */
  readonly backups: ReadonlyMap<string, readonly string[]>;
};

export function oneOf<Thing>(things: readonly Thing[], random: Random): Thing {
  const thing = things[Math.floor(random() * things.length)];
  if (thing === undefined) throw new Error("There is nothing to choose from");
  return thing;
}

/** Gives the place of the bit. */
export function flipBit(bytes: Uint8Array, random: Random): number {
  const at = Math.floor(random() * bytes.byteLength);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  return at;
}

export function backupsFolder({ folder }: TwoCopies): string {
  return join(folder, "backups");
}

/** Puts a folder in the place of another. */
export function swapFolder(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
}

/** Guests come on both days, one leaves on the second; each day ends with a backup. */
export async function workedWorld(random: Random): Promise<WorkedWorld> {
  const world = twoCopies();
  const count = 2 + Math.floor(random() * 5);
  const ids = Array.from({ length: count * 2 }, (_, index) => `g${index}`);
  const first = await world.create();
  await addGuests(first, ...ids.slice(0, count));
  const backups = [await backedUp(first, world)];
  await world.end();
  const yesterday = { folder: aFolder(), rows: await rowsOn(world.disk) };
  swapFolder(world.folder, yesterday.folder);
  const second = await world.restart();
  await addGuests(second, ...ids.slice(count));
  await second.commit([remove("guest", "g0")], { action: "removeGuest" });
  backups.push(await backedUp(second, world));
  if (random() < 0.5) await die(world);
  else await world.end();
  return {
    world,
    guests: guestsIn(second),
    yesterday,
    backups: new Map(backups),
  };
}

/** Another academy, with another passphrase, ended. */
export async function anotherAcademy(): Promise<TwoCopies> {
  const other = twoCopies();
  const vault = await other.create("Nine herons by the silver weir");
  await addGuests(vault, "stranger");
  await backedUp(vault, other);
  await other.end();
  return other;
}

async function backedUp(vault: Vault, world: TwoCopies) {
  const made = await backUp(vault, world.shelf());
  if (!made.ok) throw new Error(`not backed up: ${made.error.kind}`);
  return [made.value.name, guestsIn(vault)] as const;
}

/** The program dies: the folder is left as it stands, with its journal not folded. */
async function die(world: TwoCopies): Promise<void> {
  const left = aFolder();
  swapFolder(world.folder, left);
  await world.end();
  swapFolder(left, world.folder);
  rmSync(join(world.folder, "lock"), { force: true });
}
