import type { LeftOutReason } from "./reading";

/** Written by Windows, macOS and their programs beside people's files. */
const SYSTEM_NAMES = new Set([".ds_store", "thumbs.db", "desktop.ini", ".localized", "icon\r"]);
const SYSTEM_FOLDERS = new Set(["__macosx", "$recycle.bin", ".trashes", ".git"]);

/** Word's lock files are 162 bytes; a real document is larger, whatever it is called. */
const LOCK_FILE_BYTES = 1024;

/** What mail programs attach by themselves. */
const MAIL_EXTRA =
  /^(?:smime\.p7s|signature\.asc|openpgp[\w.-]{0,80}\.asc|[^/]{0,200}\.(?:vcf|ics))$/;

/** Why a file need not even be opened; null for one that must be. */
export function reasonToSkip(file: {
  readonly name: string;
  readonly folders: readonly string[];
  /** In bytes. */
  readonly size: number;
}): LeftOutReason | null {
  const name = file.name.toLowerCase();
  if (SYSTEM_NAMES.has(name) || file.folders.some((one) => SYSTEM_FOLDERS.has(one.toLowerCase()))) {
    return "systemFile";
  }
  if (MAIL_EXTRA.test(name)) return "mailExtra";
  if (name.startsWith("._")) return "systemFile"; // macOS keeps a file's colours and icon beside it so
  const isLock = name.startsWith("~$") || name.startsWith(".~lock.");
  return isLock && file.size <= LOCK_FILE_BYTES ? "lockFile" : null;
}
