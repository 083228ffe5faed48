import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vaultFiles } from "../../../electron/answers/vault/vaultFiles";
import { appWindowDesktop } from "../../../electron/appWindow/appWindowDesktop";
import type { Desktop } from "../../../electron/bridge";
import type { Words } from "./payloads";
import { watchedDisk } from "./watchedDisk";

/** A computer that is attacked through the bridge: our folder, a stick, a folder of exports, and what lies beside them. */
export type Computer = {
  readonly words: Words;
  readonly desktop: Desktop;
  /** What was touched that should not have been, in words, or null. */
  traces(): string | null;
  end(): Promise<void>;
};

const SECRET = "beside the vault";
const BACKUPS = "Common Ground backups";

/** Folders of this computer that a page may name for backups, as they are there. */
const REAL_PLACES = ["/", "/etc", "/proc/self"];

const PROTOTYPES = [Object, Array, Function, String, Number, Uint8Array, Promise, Map];
const propertiesAtFirst = propertiesNow();

function propertiesNow(): string {
  return PROTOTYPES.map(({ prototype }) => Reflect.ownKeys(prototype).map(String).join()).join(";");
}

/** `alter` puts a mistake into it, for the test that such mistakes are seen. */
export function aComputer(alter: (desktop: Desktop, root: string) => Desktop): Computer {
  const root = mkdtempSync(join(tmpdir(), "common-ground-fuzz-"));
  const at = (name: string) => join(root, name);
  for (const name of ["home", "stick", "beside"]) mkdirSync(at(name));
  writeFileSync(at("beside/secret"), SECRET);
  const trespasses: string[] = [];
  const ours = [at("home/vault/"), join(at("stick"), BACKUPS)];
  const named = [...REAL_PLACES, at("beside")].map((place) => join(place, BACKUPS));
  const files = watchedDisk(
    {
      isOurs: (path) => ours.some((folder) => path.startsWith(folder)),
      isNamed: (path) => named.some((folder) => path.startsWith(folder)),
    },
    (what) => trespasses.push(what),
  );
  const vault = vaultFiles({ home: at("home"), files });
  const desktop = appWindowDesktop({
    version: "fuzzed",
    exportsFolder: at("exports"),
    vaultFiles: vault,
    printPdf: async ({ landscape }) => {
      if (landscape) throw new Error("The browser has closed");
      return new Uint8Array(10);
    },
  });
  return {
    words: { paths: placesOf(at), backups: () => backupsIn(at("home/vault/academy/backups")) },
    desktop: alter(desktop, root),
    traces: () => {
      const found = [...trespasses, ...strays(at)];
      if (propertiesNow() !== propertiesAtFirst) found.push("a prototype");
      return found.length === 0 ? null : `touched ${found.join(", ").slice(0, 300)}`;
    },
    async end() {
      await vault.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** Paths a page may name: some good, some that it must not reach. */
function placesOf(at: (name: string) => string): readonly string[] {
  const within = ["stick", "stick/none", "home", "home/vault/academy", "beside", "beside/secret"];
  const odd = [`${at("stick")}/../beside`, `${at("stick")}\0`, "//server/share", "stick", ".."];
  return [...within.map(at), ...REAL_PLACES, ...odd];
}

function backupsIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => name.replace("unchecked-", ""));
}

/** Files and folders that nothing of ours makes. */
function strays(at: (name: string) => string): readonly string[] {
  const isWhole = readFileSync(at("beside/secret"), "utf8") === SECRET;
  const exported = existsSync(at("exports")) ? readdirSync(at("exports")) : [];
  return [
    ...others(at(""), "home", "stick", "beside", "exports"),
    ...others(at("home"), "vault"),
    ...others(at("home/vault"), "academy", "sample"),
    ...others(at("stick"), BACKUPS),
    ...others(at("beside"), "secret"),
    ...exported.filter((name) => !/^[a-z0-9-]+(?: \(\d+\))?(?:\.[a-z]{3,4})?$/.test(name)),
    ...(isWhole ? [] : ["the secret beside"]),
  ];
}

function others(folder: string, ...known: readonly string[]): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => !known.includes(name)) : [];
}
