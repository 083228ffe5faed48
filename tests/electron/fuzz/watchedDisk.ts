import { type FileSystem, nodeFileSystem } from "../../../electron/answers/vault/fileSystem";

export type Territory = {
  /** Where the vault's files may be made, changed and removed. */
  readonly isOurs: (path: string) => boolean;
  /** A folder of backups at a place the page may name. It is a real one of this computer, so it is refused, not noted. */
  readonly isNamed: (path: string) => boolean;
};

/** What may be read at any place a person names. */
const BACKUP_FILE = /\/(?:(?:unchecked-)?backup-\d{8}T\d{9}-\d{13}|originals\/[\w-]{22})\.sealed$/;

/** The real disk inside its territory; whatever else is asked of it is refused and noted. It does not wait for the platter. */
export function watchedDisk(
  { isOurs, isNamed }: Territory,
  note: (what: string) => void,
): FileSystem {
  const refuse = (what: string, path: string): never => {
    if (!isNamed(path)) note(`${what} ${path}`);
    throw Object.assign(new Error("not here"), { code: "EPERM" });
  };
  const inside =
    <Rest extends readonly unknown[], T>(
      what: string,
      act: (path: string, ...rest: Rest) => Promise<T>,
    ) =>
    async (path: string, ...rest: Rest): Promise<T> =>
      isOurs(path) ? act(path, ...rest) : refuse(what, path);
  const disk = nodeFileSystem;
  const sync = async () => undefined;
  return {
    list: disk.list,
    freeBytes: disk.freeBytes,
    deviceOf: disk.deviceOf,
    read: async (path) =>
      isOurs(path) || BACKUP_FILE.test(path) ? disk.read(path) : refuse("read", path),
    makeFolder: inside("made", disk.makeFolder),
    create: inside("created", async (path) => ({ ...(await disk.create(path)), sync })),
    goOn: inside("changed", async (path, length: number) => ({
      ...(await disk.goOn(path, length)),
      sync,
    })),
    remove: inside("removed", disk.remove),
    rename: inside("moved", async (from, to: string) =>
      isOurs(to) ? disk.rename(from, to) : refuse("moved to", to),
    ),
    syncFolder: sync,
  };
}
