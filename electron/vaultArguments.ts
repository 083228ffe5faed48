import * as v from "valibot";
import type { SystemKeyRequests, VaultRequests } from "./vaultBridge";

/** What each request about the vault folder may be asked with; the shell takes nothing else. */

/** All rows of a vault, or one commit, are at most this large. */
export const MAX_ROWS_BYTES = 128 * 1024 * 1024;
/** A file of 25 MB, sealed and padded. */
export const MAX_ORIGINAL_BYTES = 32 * 1024 * 1024;

/** One row that names the end of the log of every device there ever was. */
const MAX_LOG_HEAD_BYTES = 256 * 1024;

const LONGEST_HEADER = 8 * 1024;

const vault = v.picklist(["academy", "sample"]);
const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 40));
const commit = v.pipe(v.string(), v.uuid());
const point = { generation: whole, commit };
/** The parts of a `CopyState`. */
export const copyState = { ...point, rows: whole };
const header = v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_HEADER));
const rowName = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/));
const path = v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(1000)));
const backupName = v.pipe(v.string(), v.regex(/^backup-\d{8}T\d{9}-\d{13}\.sealed$/));
const what = v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/));

function bytes(most: number) {
  return v.pipe(
    v.instance(Uint8Array),
    v.check((value) => value.byteLength <= most, "larger than any of ours"),
  );
}

/** Nobody leaves more records or files than this. */
const rowNames = v.pipe(v.array(rowName), v.maxLength(10_000));

const systemKey = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{43}=$/));

export const systemKeyArguments = {
  askSystemKey: v.strictTuple([vault]),
  keepSystemKey: v.strictTuple([vault, systemKey]),
  readSystemKey: v.strictTuple([vault]),
  forgetSystemKey: v.strictTuple([vault]),
} as const satisfies Record<keyof SystemKeyRequests, v.GenericSchema>;

export const vaultArguments = {
  noteErased: v.strictTuple([vault, rowNames]),
  eraseFromCopy: v.strictTuple([vault, rowNames, rowNames]),
  listErased: v.strictTuple([vault]),
  sweepOriginalCopies: v.strictTuple([vault, rowNames]),
  lookAtCopy: v.strictTuple([vault, v.nullable(v.strictObject(point))]),
  appendToCopy: v.strictTuple([vault, v.strictObject(copyState), bytes(MAX_ROWS_BYTES)]),
  replaceCopy: v.strictTuple([
    vault,
    v.strictObject({ ...copyState, header }),
    bytes(MAX_ROWS_BYTES),
  ]),
  askRoom: v.strictTuple([vault]),
  leaveCopy: v.strictTuple([vault]),
  readCopy: v.strictTuple([vault]),
  keepLogHead: v.strictTuple([vault, bytes(MAX_LOG_HEAD_BYTES)]),
  readLogHead: v.strictTuple([vault]),
  putAside: v.strictTuple([vault, what, bytes(MAX_ROWS_BYTES)]),
  putOriginalCopy: v.strictTuple([vault, rowName, bytes(MAX_ORIGINAL_BYTES)]),
  readOriginalCopy: v.strictTuple([vault, rowName]),
  listOriginalCopies: v.strictTuple([vault]),
  listBackups: v.strictTuple([vault, path]),
  makeBackup: v.strictTuple([vault]),
  readBackup: v.strictTuple([vault, path, backupName]),
  keepBackup: v.strictTuple([vault, backupName]),
  spreadHeader: v.strictTuple([vault, header]),
  copyElsewhere: v.strictTuple([vault]),
  bringOriginals: v.strictTuple([vault, path, backupName]),
  adoptBackup: v.strictTuple([vault, path, backupName]),
  backupPlace: v.strictTuple([vault]),
  setBackupPlace: v.strictTuple([vault, path]),
} as const satisfies Record<keyof VaultRequests, v.GenericSchema>;
