import { cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { replaceRows, rowsOn } from "../storage/rowsOn";
import type { TwoCopies } from "../storage/twoCopies";

type Random = () => number;

/** One way of losing part of one copy. It says what it did. */
type Damage = (world: TwoCopies, random: Random) => Promise<string>;

function oneOf<Thing>(things: readonly Thing[], random: Random): Thing {
  const thing = things[Math.floor(random() * things.length)];
  if (thing === undefined) throw new Error("There is nothing to choose from");
  return thing;
}

function flipBit(bytes: Uint8Array, random: Random): number {
  const at = Math.floor(random() * bytes.byteLength);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  return at;
}

function vaultFile(world: TwoCopies, random: Random): string {
  const names = readdirSync(world.folder).filter((name) => name.endsWith(".sealed"));
  return oneOf(names.sort(), random);
}

const COPY_DAMAGES: readonly Damage[] = [
  async (world, random) => {
    const name = vaultFile(world, random);
    const bytes = readFileSync(join(world.folder, name));
    const at = flipBit(bytes, random);
    writeFileSync(join(world.folder, name), bytes);
    return `a bit flipped at ${at} of ${name}`;
  },
  async (world, random) => {
    const name = vaultFile(world, random);
    const path = join(world.folder, name);
    const length = Math.floor(random() * readFileSync(path).byteLength);
    truncateSync(path, length);
    return `${name} cut to ${length}`;
  },
  async (world, random) => {
    const name = vaultFile(world, random);
    rmSync(join(world.folder, name));
    return `${name} deleted`;
  },
  async (world, random) => {
    const [from, to] = [vaultFile(world, random), vaultFile(world, random)];
    if (from === to) {
      rmSync(join(world.folder, from));
      return `${from} deleted`;
    }
    cpSync(join(world.folder, from), join(world.folder, to));
    return `${from} copied over ${to}`;
  },
  async (world) => {
    rmSync(world.folder, { recursive: true });
    return "the folder deleted";
  },
];

const PROFILE_DAMAGES: readonly Damage[] = [
  async (world, random) => {
    const { records } = await rowsOn(world.disk);
    const row = oneOf(records, random);
    const at = flipBit(random() < 0.2 ? row.nonce : row.sealed, random);
    await replaceRows(world.disk, { records });
    return `a bit flipped at ${at} of a record`;
  },
  async (world, random) => {
    const { records } = await rowsOn(world.disk);
    const gone = oneOf(records, random);
    await replaceRows(world.disk, { records: records.filter((row) => row !== gone) });
    return "a record deleted";
  },
  async (world) => {
    await replaceRows(world.disk, { records: [] });
    return "every record deleted";
  },
  async (world) => {
    await replaceRows(world.disk, { records: [], originals: [], meta: [] });
    return "the store emptied";
  },
  async (world) => {
    await replaceRows(world.disk, { meta: [] });
    return "the header and counters deleted";
  },
  async (world, random) => {
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
  async (world, random) => {
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
];

/** Damages one copy, the folder or the browser's store, in one of a dozen ways. */
export async function damageOne(world: TwoCopies, random: Random): Promise<string> {
  const damages = random() < 0.5 ? COPY_DAMAGES : PROFILE_DAMAGES;
  return oneOf(damages, random)(world, random);
}
