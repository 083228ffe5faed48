import { cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { GuestId } from "../../renderer/domain/ids";
import { replaceRows, rowsOn } from "../storage/rowsOn";
import { guestsIn, type TwoCopies } from "../storage/twoCopies";
import {
  anotherAcademy,
  flipBit,
  oneOf,
  type Random,
  swapFolder,
  type WorkedWorld,
} from "./damagedWorld";

/** One way of losing part of one copy. It says what it did. */
type Damage = (worked: WorkedWorld, random: Random) => Promise<string>;

function vaultFile(world: TwoCopies, random: Random): string {
  const names = readdirSync(world.folder).filter((name) => name.endsWith(".sealed"));
  return oneOf(names.sort(), random);
}

const COPY_DAMAGES: readonly Damage[] = [
  async ({ world }, random) => {
    const name = vaultFile(world, random);
    const bytes = readFileSync(join(world.folder, name));
    const at = flipBit(bytes, random);
    writeFileSync(join(world.folder, name), bytes);
    return `a bit flipped at ${at} of ${name}`;
  },
  async ({ world }, random) => {
    const name = vaultFile(world, random);
    const path = join(world.folder, name);
    const length = Math.floor(random() * readFileSync(path).byteLength);
    truncateSync(path, length);
    return `${name} cut to ${length}`;
  },
  async ({ world }, random) => {
    const name = vaultFile(world, random);
    rmSync(join(world.folder, name));
    return `${name} deleted`;
  },
  async ({ world }, random) => {
    const [from, to] = [vaultFile(world, random), vaultFile(world, random)];
    if (from === to) {
      rmSync(join(world.folder, from));
      return `${from} deleted`;
    }
    cpSync(join(world.folder, from), join(world.folder, to));
    return `${from} copied over ${to}`;
  },
  async ({ world }) => {
    rmSync(world.folder, { recursive: true });
    return "the folder deleted";
  },
  async ({ world, yesterday }) => {
    swapFolder(yesterday.folder, world.folder);
    return "the folder swapped with yesterday's";
  },
  async ({ world }) => {
    swapFolder((await anotherAcademy()).folder, world.folder);
    return "the folder swapped with another academy's";
  },
];

const PROFILE_DAMAGES: readonly Damage[] = [
  async ({ world }, random) => {
    const { records } = await rowsOn(world.disk);
    const row = oneOf(records, random);
    const at = flipBit(random() < 0.2 ? row.nonce : row.sealed, random);
    await replaceRows(world.disk, { records });
    return `a bit flipped at ${at} of a record`;
  },
  async ({ world }, random) => {
    const { records } = await rowsOn(world.disk);
    const gone = oneOf(records, random);
    await replaceRows(world.disk, { records: records.filter((row) => row !== gone) });
    return "a record deleted";
  },
  async ({ world }) => {
    await replaceRows(world.disk, { records: [] });
    return "every record deleted";
  },
  async ({ world }) => {
    await replaceRows(world.disk, { records: [], originals: [], meta: [] });
    return "the store emptied";
  },
  async ({ world }) => {
    await replaceRows(world.disk, { meta: [] });
    return "the header and counters deleted";
  },
  async ({ world }, random) => {
    const { records } = await rowsOn(world.disk);
    const [left, right] = [oneOf(records, random), oneOf(records, random)];
    const swapped = records.map((row) => {
      if (row === left) return { ...left, sealed: right.sealed, nonce: right.nonce };
      return row;
    });
    await replaceRows(world.disk, {
      records: left === right ? records.slice(1) : swapped,
    });
    return "a record's place taken by another one";
  },
  async ({ world }, random) => {
    const { meta } = await rowsOn(world.disk);
    const damaged = meta.map((row) => {
      if (row.name !== "header") return row;
      const bytes = Buffer.from(row.text);
      flipBit(bytes, random);
      return { ...row, text: bytes.toString("latin1") };
    });
    await replaceRows(world.disk, { meta: damaged });
    return "a bit of the header flipped";
  },
  async ({ world, yesterday }) => {
    await replaceRows(world.disk, yesterday.rows);
    return "the store swapped with yesterday's";
  },
  async ({ world }) => {
    await replaceRows(world.disk, await rowsOn((await anotherAcademy()).disk));
    return "the store swapped with another academy's";
  },
];

/** What went wrong after one damage to the folder or the browser's store: something lost, not noticed, or told twice. */
export async function missedInCopies(worked: WorkedWorld, random: Random): Promise<string | null> {
  const { world, guests } = worked;
  const damages = random() < 0.5 ? COPY_DAMAGES : PROFILE_DAMAGES;
  const what = await oneOf(damages, random)(worked, random);
  const vault = await world.restart();
  const lost = guests.filter((id) => !vault.facts.guest.has(id as GuestId));
  if (lost.length > 0) return `${what}: ${lost.length} of ${guests.length} lost`;
  if (vault.repairs.length === 0) return `${what}: not noticed`;
  const again = await world.restart();
  if (again.repairs.length > 0) return `${what}: told twice (${again.repairs[0]?.kind})`;
  return guestsIn(again).join() === guests.join() ? null : `${what}: other records than before`;
}
