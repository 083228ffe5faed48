import type { BackupRead } from "./backups";
import type { CopyOutcome } from "./secondCopy";
import type { VaultName } from "./vault";

export type BackupListed = {
  readonly name: string;
  /** When it was made, in ms. */
  readonly madeAt: number;
};

export type BackupPlace = {
  readonly path: string;
  /** When the last backup went there, in ms. */
  readonly copiedAt: number | null;
  /** It is on the disk of the vault folder: what destroys one destroys both. */
  readonly isSameDisk: boolean;
};

export type PlacesKnown = {
  readonly place: BackupPlace | null;
  readonly drives: readonly { readonly name: string; readonly path: string }[];
};

/**
 * Where a vault's backups stand. `path` null is the vault folder, else another disk. What cannot be answered is null or
 * an outcome; nothing throws.
 */
export type BackupShelf = {
  list(path: string | null): Promise<readonly BackupListed[] | null>;
  /** Writes one that counts only once it was opened and kept; gives its name. */
  make(): Promise<
    | { readonly kind: "made"; readonly name: string }
    | Exclude<CopyOutcome, { readonly kind: "kept" }>
  >;
  read(path: string | null, name: string): Promise<BackupRead | null>;
  keep(name: string): Promise<CopyOutcome>;
  copyElsewhere(): Promise<CopyOutcome>;
  bringOriginals(path: string | null, name: string): Promise<CopyOutcome>;
  /** Makes it the second copy of a computer that has none. */
  adopt(path: string | null, name: string): Promise<CopyOutcome>;
  places(): Promise<PlacesKnown | null>;
  setPlace(path: string | null): Promise<CopyOutcome>;
};

export type BackupShelfOf = (name: VaultName) => BackupShelf;
