import { cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { backUp } from "../../renderer/actions/backUp";
import { restoreBackup } from "../../renderer/actions/restoreBackup";
import type { Vault } from "../../renderer/storage/vault";
import { guestsIn, type TwoCopies } from "../storage/twoCopies";
import {
  anotherAcademy,
  backupsFolder,
  flipBit,
  oneOf,
  type Random,
  swapFolder,
  type WorkedWorld,
} from "./damagedWorld";

/** What was done to backups, and which are no longer what their names say. */
type Damaged = { readonly what: string; readonly names: readonly string[] };

type BackupDamage = (worked: WorkedWorld, random: Random) => Promise<Damaged> | Damaged;

function aBackup({ world, backups }: WorkedWorld, random: Random) {
  const name = oneOf([...backups.keys()], random);
  return { name, path: join(backupsFolder(world), name) };
}

const DAMAGES: readonly BackupDamage[] = [
  (worked, random) => {
    const { name, path } = aBackup(worked, random);
    const bytes = readFileSync(path);
    const at = flipBit(bytes, random);
    writeFileSync(path, bytes);
    return { what: `a bit flipped at ${at} of ${name}`, names: [name] };
  },
  (worked, random) => {
    const { name, path } = aBackup(worked, random);
    const length = Math.floor(random() * readFileSync(path).byteLength);
    truncateSync(path, length);
    return { what: `${name} cut to ${length}`, names: [name] };
  },
  (worked, random) => {
    const { name, path } = aBackup(worked, random);
    rmSync(path);
    return { what: `${name} deleted`, names: [name] };
  },
  (worked, random) => {
    const { name, path } = aBackup(worked, random);
    const [other = ""] = [...worked.backups.keys()].filter((one) => one !== name);
    cpSync(join(backupsFolder(worked.world), other), path);
    return { what: `the backup ${other} copied over ${name}`, names: [name] };
  },
  async (worked, random) => {
    const { name, path } = aBackup(worked, random);
    const there = backupsFolder(await anotherAcademy());
    const foreign = readdirSync(there).find((one) => one.startsWith("backup-")) ?? "";
    cpSync(join(there, foreign), path);
    return {
      what: `another academy's backup copied over ${name}`,
      names: [name],
    };
  },
  async ({ world, backups }) => {
    swapFolder(backupsFolder(await anotherAcademy()), backupsFolder(world));
    return {
      what: "the backups swapped with another academy's",
      names: [...backups.keys()],
    };
  },
  ({ world, yesterday, backups }) => {
    swapFolder(join(yesterday.folder, "backups"), backupsFolder(world));
    const names = [...backups.keys()].slice(1);
    return { what: "the backups swapped with yesterday's", names };
  },
  ({ world, backups }) => {
    rmSync(backupsFolder(world), { recursive: true });
    return { what: "the backups deleted", names: [...backups.keys()] };
  },
];

/** What went wrong after one damage to the backups: one taken for good, a good one refused, or a way back that is none. */
export async function missedInBackups(worked: WorkedWorld, random: Random): Promise<string | null> {
  const { world, guests, backups } = worked;
  const { what, names } = await oneOf(DAMAGES, random)(worked, random);
  const vault = await world.restart();
  if (guestsIn(vault).join() !== guests.join()) return `${what}: other records than before`;
  if (vault.repairs.length > 0) return `${what}: told of the copies (${vault.repairs[0]?.kind})`;
  for (const name of backups.keys()) {
    const isTaken = await opens(vault, world, name);
    if (isTaken && names.includes(name)) return `${what}: not noticed`;
    if (!isTaken && !names.includes(name)) return `${what}: ${name} is no longer taken`;
  }
  const sound = [...backups].filter(([name]) => !names.includes(name));
  const back = sound.length > 0 ? oneOf(sound, random) : await anew(vault, world);
  const restored = await restoreBackup(vault, world.shelf(), null, back[0]);
  if (!restored.ok) return `${what}: the way back is refused (${restored.error.kind})`;
  const after = guestsIn(await world.restart());
  return after.join() === back[1].join() ? null : `${what}: went back to something else`;
}

async function opens(vault: Vault, world: TwoCopies, name: string): Promise<boolean> {
  const read = await world.shelf().read(null, name);
  return read !== null && (await vault.backups.compare(read)).ok;
}

async function anew(vault: Vault, world: TwoCopies): Promise<[string, readonly string[]]> {
  const made = await backUp(vault, world.shelf());
  return [made.ok ? made.value.name : "", guestsIn(vault)];
}
