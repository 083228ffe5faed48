/** The part of the contract about the vault folder: a second copy of what is sealed, kept outside the browser. */

/** The sample academy has a folder of its own: what is tried out there works as it does in earnest, and never meets it. */
export type VaultFolderName = "academy" | "sample";

/** A state of a vault: the number of commits that led to it, and the random name of the last. */
export type CopyPoint = { readonly generation: number; readonly commit: string };

/** A point with the number of rows that stand there: what each entry of the journal ends with. */
export type CopyState = CopyPoint & { readonly rows: number };

export type LookOutcome =
  | {
      readonly kind: "looked";
      /** Null where nothing was kept yet, or nothing of it can be read. */
      readonly found: (CopyState & { readonly header: string }) | null;
      /** Whether the state asked about is the one found or one that led to it. */
      readonly isKnown: boolean;
      /** Names of files that are not as they were written. They were put aside, not deleted. */
      readonly damaged: readonly string[];
      readonly folder: string;
      readonly freeBytes: number;
    }
  /** Another window of ours holds the folder. Nothing was read. */
  | { readonly kind: "heldElsewhere" }
  | { readonly kind: "failed"; readonly reason: string };

export type KeepOutcome =
  | { readonly kind: "kept"; readonly freeBytes: number }
  /** The copy does not stand where this change begins; it has to be replaced as a whole. */
  | { readonly kind: "outOfStep" }
  /** So little space is left that nothing more is written. */
  | { readonly kind: "nearlyFull"; readonly freeBytes: number }
  | { readonly kind: "heldElsewhere" }
  | { readonly kind: "failed"; readonly reason: string };

/** A backup as it is listed: when it was made (ms), and of which state. */
export type BackupListed = {
  readonly name: string;
  readonly madeAt: number;
  readonly generation: number;
};

export type BackupDrive = { readonly name: string; readonly path: string };

type NotAnswered =
  | { readonly kind: "heldElsewhere" }
  | { readonly kind: "failed"; readonly reason: string };

export type ListOutcome =
  | { readonly kind: "listed"; readonly backups: readonly BackupListed[] }
  | NotAnswered;

export type MakeOutcome = { readonly kind: "made"; readonly name: string } | NotAnswered;

export type PlaceOutcome =
  | {
      readonly kind: "known";
      /** Null where none was chosen; `copiedAt` (ms) is null before the first backup went there. */
      readonly place: {
        readonly path: string;
        readonly copiedAt: number | null;
        /** It is on the disk of the vault folder: what destroys one destroys both. */
        readonly isSameDisk: boolean;
      } | null;
      /** Drives plugged in now. */
      readonly drives: readonly BackupDrive[];
    }
  | NotAnswered;

export type SpreadOutcome =
  | {
      readonly kind: "spread";
      /** Backups here and at the second place that begin with the header now. */
      readonly backups: number;
      /** False where one could not be written. */
      readonly isComplete: boolean;
      readonly secondPlace: "none" | "reached" | "notReached";
    }
  /** The newest state in the folder begins with another header. */
  | { readonly kind: "outOfStep" }
  | NotAnswered;

/** Where `path` is null it is the vault folder's own backups; else a folder on another disk. */
export type VaultBackupRequests = {
  listBackups(vault: VaultFolderName, path: string | null): Promise<ListOutcome>;
  /** Writes a backup of what the copy holds. It counts only once it was opened and `keepBackup` was asked. */
  makeBackup(vault: VaultFolderName): Promise<MakeOutcome>;
  /** Its beginning and all its rows, framed as arguments are; null where it is gone or damaged. */
  readBackup(
    vault: VaultFolderName,
    path: string | null,
    name: string,
  ): Promise<Uint8Array<ArrayBuffer> | null>;
  keepBackup(vault: VaultFolderName, name: string): Promise<KeepOutcome>;
  /** Puts the header of the newest state in front of every other file of that key: snapshots, journals, backups. */
  spreadHeader(vault: VaultFolderName, header: string): Promise<SpreadOutcome>;
  /** Copies the newest backup to the second place. */
  copyElsewhere(vault: VaultFolderName): Promise<KeepOutcome>;
  /** Copies the received files a backup names into the vault folder. */
  bringOriginals(vault: VaultFolderName, path: string | null, name: string): Promise<KeepOutcome>;
  /** Makes a backup the second copy of a vault folder that holds none, as on a new computer. */
  adoptBackup(vault: VaultFolderName, path: string | null, name: string): Promise<KeepOutcome>;
  backupPlace(vault: VaultFolderName): Promise<PlaceOutcome>;
  /** Null forgets the place. */
  setBackupPlace(vault: VaultFolderName, path: string | null): Promise<KeepOutcome>;
};

export type NoteOutcome = { readonly kind: "noted" } | NotAnswered;

export type EraseOutcome =
  | {
      readonly kind: "erased";
      readonly secondPlace: "none" | "reached" | "notReached";
      /** Files put aside earlier that nothing tells the academy of: they were left, and may be of this one. */
      readonly leftAside: number;
    }
  | NotAnswered;

/** Rows are named as they stand on disk; the names say nothing. */
export type VaultErasingRequests = {
  /** Puts rows on the list of the erased, which every going back to a backup is read through. */
  noteErased(vault: VaultFolderName, rows: readonly string[]): Promise<NoteOutcome>;
  /** Removes older states of the copy, what of this academy was put aside, and sealed files, here and at the second place. */
  eraseFromCopy(
    vault: VaultFolderName,
    rows: readonly string[],
    originals: readonly string[],
  ): Promise<EraseOutcome>;
  listErased(vault: VaultFolderName): Promise<readonly string[]>;
  /** Removes sealed files that neither this list nor a backup names: what a renewal of the keys leaves behind. */
  sweepOriginalCopies(vault: VaultFolderName, names: readonly string[]): Promise<KeepOutcome>;
};

/** Whether the system's own keychain can open a vault here, and whether it was asked to. */
export type SystemKeyState =
  | { readonly kind: "available"; readonly isKept: boolean }
  | { readonly kind: "unavailable"; readonly why: "appWindow" | "noKeychain" | "basicText" };

export type SystemKeyOutcome =
  | { readonly kind: "done" }
  | { readonly kind: "failed"; readonly reason: string };

/** The key it keeps is 32 bytes in base64; alone it opens nothing, as the header it belongs to stands elsewhere. */
export type SystemKeyRequests = {
  askSystemKey(vault: VaultFolderName): Promise<SystemKeyState>;
  keepSystemKey(vault: VaultFolderName, key: string): Promise<SystemKeyOutcome>;
  /** Null where none is kept, or the keychain does not give it. */
  readSystemKey(vault: VaultFolderName): Promise<string | null>;
  forgetSystemKey(vault: VaultFolderName): Promise<SystemKeyOutcome>;
};

export type VaultRequests = VaultBackupRequests &
  VaultErasingRequests & {
    /** Takes the folder for this window, reads what stands in it, and puts aside what is damaged. */
    lookAtCopy(vault: VaultFolderName, seen: CopyPoint | null): Promise<LookOutcome>;
    /** Adds one commit behind the last; answered once it is on the disk. `changes`: sealedRows.ts. */
    appendToCopy(
      vault: VaultFolderName,
      state: CopyState,
      changes: Uint8Array,
    ): Promise<KeepOutcome>;
    /** Puts a whole state in place of what stands there. */
    replaceCopy(
      vault: VaultFolderName,
      state: CopyState & { readonly header: string },
      rows: Uint8Array,
    ): Promise<KeepOutcome>;
    /** Whether there is room to write at all. */
    askRoom(vault: VaultFolderName): Promise<KeepOutcome>;
    /** Puts the whole copy aside: it is another vault's. */
    leaveCopy(vault: VaultFolderName): Promise<KeepOutcome>;
    /** All rows of the copy (sealedRows.ts); null where nothing can be read. */
    readCopy(vault: VaultFolderName): Promise<Uint8Array<ArrayBuffer> | null>;
    /** One sealed row beside the copy that says where the log ends; the one before gives way. */
    keepLogHead(vault: VaultFolderName, row: Uint8Array): Promise<KeepOutcome>;
    /** Null where there is none, or a damaged one. */
    readLogHead(vault: VaultFolderName): Promise<Uint8Array<ArrayBuffer> | null>;
    /** Keeps bytes that are no longer trusted, so that nothing is ever thrown away. */
    putAside(vault: VaultFolderName, what: string, bytes: Uint8Array): Promise<KeepOutcome>;
    /** A sealed file received, written once under the name of its rows. */
    putOriginalCopy(vault: VaultFolderName, name: string, rows: Uint8Array): Promise<KeepOutcome>;
    /** Null where there is none, or a damaged one. */
    readOriginalCopy(vault: VaultFolderName, name: string): Promise<Uint8Array<ArrayBuffer> | null>;
    listOriginalCopies(vault: VaultFolderName): Promise<readonly string[]>;
  };
