import { decodeChanges } from "../../sealedRows";
import type { FileSystem } from "./fileSystem";
import { type HeaderNames, namesIn } from "./headerNames";
import { readBegin } from "./vaultFormat";

/** `unknown`: too damaged to tell, or under a key that no header among the files tells of. */
export type Owner = "ours" | "anothers" | "unknown";

/** Ids of vaults and keys. They stand readable in every header, and the key's in every sealed row. */
type Known = { readonly ours: Set<string>; readonly anothers: Set<string> };

/**
 * Whose each of these files is, as the academy of this header sees it: any that names its id or its key, and nobody
 * else's, is its own. Files are searched and not parsed, so that a damaged one is known by whatever is left of it.
 */
export async function ownersOf(
  files: FileSystem,
  paths: readonly string[],
  header: string,
): Promise<ReadonlyMap<string, Owner>> {
  const known = await knownFrom(files, paths, header);
  const owners = new Map<string, Owner>();
  for (const path of paths) {
    const bytes = await bytesOf(files, path);
    const isNamed = (ids: ReadonlySet<string>) => [...ids].some((id) => bytes.includes(id));
    owners.set(path, ownerOf(isNamed(known.ours), isNamed(known.anothers)));
  }
  return owners;
}

function ownerOf(namesUs: boolean, namesAnother: boolean): Owner {
  if (namesUs === namesAnother) return "unknown";
  return namesUs ? "ours" : "anothers";
}

async function knownFrom(
  files: FileSystem,
  paths: readonly string[],
  header: string,
): Promise<Known> {
  const known: Known = { ours: new Set(), anothers: new Set() };
  const us = namesIn(header);
  if (us === null) return known;
  known.ours.add(us.vaultId).add(us.keyId);
  for (const path of paths) {
    const found = headerIn(await bytesOf(files, path));
    if (found === null) continue;
    const ids = found.vaultId === us.vaultId ? known.ours : known.anothers;
    ids.add(found.vaultId).add(found.keyId);
  }
  return known;
}

/** What a snapshot or journal begins with, or the first of a browser's rows put aside. */
function headerIn(bytes: Uint8Array): HeaderNames | null {
  const begin = readBegin(bytes);
  if (begin !== null) return namesIn(begin.header);
  const first = decodeChanges(bytes)?.written[0];
  return first === undefined ? null : namesIn(new TextDecoder().decode(first.sealed));
}

async function bytesOf(files: FileSystem, path: string) {
  const { buffer, byteOffset, byteLength } = (await files.read(path)) ?? new Uint8Array(0);
  return Buffer.from(buffer, byteOffset, byteLength);
}
