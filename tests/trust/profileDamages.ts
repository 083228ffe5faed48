import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { KeptAcademy } from "./profileWorld";

type Random = () => number;

/** The profile to damage, and others that may take its place. */
export type Profiles = {
  readonly academy: KeptAcademy;
  /** The same academy some changes ago. */
  readonly older: KeptAcademy;
  /** Another academy, opened with the same browser at the same address; made when it is first wanted. */
  readonly other: () => Promise<KeptAcademy>;
};

/** What was done; whether it may leave every record where it was, so that there is nothing to notice. */
export type Done = { readonly what: string; readonly mayBeHarmless: boolean };

type Damage = (profiles: Profiles, random: Random) => Done | Promise<Done>;

function profileOf({ home }: KeptAcademy): string {
  return join(home, "browser");
}

function indexedDbOf(academy: KeptAcademy): string {
  return join(profileOf(academy), "Default", "IndexedDB");
}

function storeOf(academy: KeptAcademy): string {
  const name = `http_127.0.0.1_${academy.port}.indexeddb.leveldb`;
  return join(indexedDbOf(academy), name);
}

function oneOf<Thing>(things: readonly Thing[], random: Random): Thing {
  const thing = things[Math.floor(random() * things.length)];
  if (thing === undefined) throw new Error("There is nothing to choose from");
  return thing;
}

/** A file of the store that its records depend on: not the lock, nor what it writes for those who mend it. */
function aFile(academy: KeptAcademy, random: Random): { name: string; path: string } {
  const names = readdirSync(storeOf(academy)).filter((name) => !/^(LOCK|LOG(\.old)?)$/.test(name));
  const name = oneOf(names.sort(), random);
  return { name, path: join(storeOf(academy), name) };
}

const BURST_BYTES = 64;

const DAMAGES: readonly Damage[] = [
  ({ academy }, random) => {
    const { name, path } = aFile(academy, random);
    const bytes = readFileSync(path);
    const at = Math.floor(random() * bytes.byteLength);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    writeFileSync(path, bytes);
    return { what: `a bit flipped at ${at} of ${name}`, mayBeHarmless: true };
  },
  ({ academy }, random) => {
    const { name, path } = aFile(academy, random);
    const bytes = readFileSync(path);
    const at = Math.floor(random() * bytes.byteLength);
    for (let byte = at; byte < Math.min(bytes.byteLength, at + BURST_BYTES); byte += 1) {
      bytes[byte] = Math.floor(random() * 256);
    }
    writeFileSync(path, bytes);
    return { what: `${BURST_BYTES} bytes overwritten at ${at} of ${name}`, mayBeHarmless: true };
  },
  ({ academy }, random) => {
    const { name, path } = aFile(academy, random);
    const length = Math.floor(random() * statSync(path).size);
    truncateSync(path, length);
    return { what: `${name} cut to ${length}`, mayBeHarmless: true };
  },
  ({ academy }, random) => {
    const { name, path } = aFile(academy, random);
    writeFileSync(path, new Uint8Array(statSync(path).size));
    return { what: `${name} full of zeros, as after a power cut`, mayBeHarmless: true };
  },
  ({ academy }, random) => {
    const { name, path } = aFile(academy, random);
    rmSync(path);
    return { what: `${name} deleted`, mayBeHarmless: true };
  },
  ({ academy }, random) => {
    const [one, two] = [aFile(academy, random), aFile(academy, random)];
    const spare = `${one.path}.spare`;
    renameSync(one.path, spare);
    if (existsSync(two.path)) renameSync(two.path, one.path);
    renameSync(spare, two.path);
    return { what: `${one.name} and ${two.name} swapped`, mayBeHarmless: true };
  },
  ({ academy }, random) => {
    const { name, path } = aFile(academy, random);
    rmSync(path);
    mkdirSync(path);
    return { what: `a folder in place of ${name}`, mayBeHarmless: true };
  },
  ({ academy }, random) => {
    const whole = [storeOf(academy), indexedDbOf(academy), profileOf(academy)];
    const folder = oneOf(whole, random);
    rmSync(folder, { recursive: true });
    return { what: `${folder.slice(academy.home.length)} deleted`, mayBeHarmless: false };
  },
  ({ academy, older }, random) => {
    const [theirs, ours] = oneOf(
      [
        [storeOf(older), storeOf(academy)],
        [profileOf(older), profileOf(academy)],
      ] as const,
      random,
    );
    put(theirs, ours);
    return { what: "an older profile put back", mayBeHarmless: false };
  },
  ({ academy, older }, random) => {
    const { name, path } = aFile(academy, random);
    const theirs = join(storeOf(older), name);
    if (!existsSync(theirs)) rmSync(path);
    else put(theirs, path);
    return { what: `${name} as it was in an older profile`, mayBeHarmless: true };
  },
  async ({ academy, other }, random) => {
    const stranger = await other();
    const [theirs, ours] = oneOf(
      [
        [storeOf(stranger), storeOf(academy)],
        [profileOf(stranger), profileOf(academy)],
      ] as const,
      random,
    );
    put(theirs, ours);
    return { what: "another academy's profile put in its place", mayBeHarmless: false };
  },
  ({ academy }) => {
    rmSync(storeOf(academy), { recursive: true });
    writeFileSync(storeOf(academy), "");
    return { what: "an empty file in place of the store's folder", mayBeHarmless: false };
  },
];

function put(theirs: string, ours: string): void {
  rmSync(ours, { recursive: true });
  cpSync(theirs, ours, { recursive: true });
}

/** Damages the browser's profile; each kind comes up in turn. */
export async function damageProfile(
  profiles: Profiles,
  round: number,
  random: Random,
): Promise<Done> {
  const damage = DAMAGES[round % DAMAGES.length];
  if (damage === undefined) throw new Error("There is no such damage");
  return damage(profiles, random);
}
