import { compoundDirectory, type DirectoryEntry } from "./compoundDirectory";
import {
  bytesOfChain,
  bytesOfMiniChain,
  chainFrom,
  openSectors,
  type Sectors,
} from "./compoundSectors";
import { LIMITS } from "./limits";
import { damaged, unsafe } from "./refusedFile";

export type CompoundStream = {
  readonly kind: "stream";
  readonly name: string;
  /** In bytes, as declared; not yet checked against what is there. */
  readonly size: number;
};

export type CompoundStorage = {
  readonly kind: "storage";
  readonly name: string;
  readonly entries: readonly (CompoundStorage | CompoundStream)[];
};

/** A file of streams in storages ([MS-CFB]): old Office documents, Outlook messages, encrypted packages. */
export type CompoundFile = {
  readonly root: CompoundStorage;
  /** The bytes at a path such as `ObjectPool/_1/Data`, capitals aside; null where no stream is. Throws a refusal. */
  stream(path: string): Uint8Array | null;
};

/** Opens a file that begins as compound files do. Throws a refusal when its tables or its directory cannot be followed. */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const sectors = openSectors(bytes);
  const entries = compoundDirectory(sectors);
  const [root] = entries;
  if (root?.kind !== "storage") throw damaged("its directory has no beginning");
  const places = new Map<string, DirectoryEntry>();
  const tree = storageOf(root, entries, "", places, 0);
  const mini = miniStreamOf(sectors, root);
  return {
    root: tree,
    stream: (path) => {
      const entry = places.get(path.toLowerCase());
      return entry === undefined ? null : bytesOfStream(sectors, mini, entry);
    },
  };
}

function storageOf(
  storage: DirectoryEntry,
  entries: readonly DirectoryEntry[],
  path: string,
  places: Map<string, DirectoryEntry>,
  depth: number,
): CompoundStorage {
  if (depth > LIMITS.compoundDepth) throw unsafe("its directory is more than 64 levels deep");
  const children = storage.children.flatMap((index): (CompoundStorage | CompoundStream)[] => {
    const entry = entries[index];
    if (entry === undefined) return [];
    const { name, size } = entry;
    const place = `${path}${name.toLowerCase()}`;
    if (entry.kind === "storage") {
      return [storageOf(entry, entries, `${place}/`, places, depth + 1)];
    }
    if (!places.has(place)) places.set(place, entry);
    return [{ kind: "stream", name, size }];
  });
  return { kind: "storage", name: storage.name, entries: children };
}

type MiniStream = () => { readonly bytes: Uint8Array; readonly table: DataView };

/** The stream that holds all small ones; the root entry says where. Read when first needed. */
function miniStreamOf(sectors: Sectors, root: DirectoryEntry): MiniStream {
  let read: ReturnType<MiniStream> | null = null;
  return () => {
    if (read !== null) return read;
    const tableStart = sectors.view.getUint32(60, true);
    const length = chainFrom(sectors, tableStart).length * sectors.size;
    const table = bytesOfChain(sectors, tableStart, length);
    read = {
      bytes: bytesOfChain(sectors, root.start, root.size),
      table: new DataView(table.buffer),
    };
    return read;
  };
}

function bytesOfStream(sectors: Sectors, mini: MiniStream, entry: DirectoryEntry): Uint8Array {
  if (entry.size > LIMITS.compoundStreamBytes)
    throw unsafe("one of its parts is larger than 50 MB");
  if (entry.size === 0) return new Uint8Array(0);
  const cutoff = sectors.view.getUint32(56, true);
  return entry.size < cutoff
    ? bytesOfMiniChain(mini(), entry.start, entry.size)
    : bytesOfChain(sectors, entry.start, entry.size);
}
