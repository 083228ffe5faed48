import { compoundStreamNames } from "./compoundFile";
import { LIMITS } from "./limits";
import { damaged, notAWordFile, RefusedFile } from "./refusedFile";

/** The first bytes that tell what a file is, in Latin-1; the longer ones first where one begins another. */
const SIGNATURES: readonly (readonly [start: string, looksLike: string])[] = [
  ["{\\rtf", "a rich text file (.rtf)"],
  ["%PDF", "a PDF"],
  ["\x89PNG", "a picture"],
  ["\xff\xd8\xff", "a picture"],
  ["GIF8", "a picture"],
  ["BM", "a picture"],
  ["II*\0", "a picture"],
  ["MM\0*", "a picture"],
  ["\x78\x9f\x3e\x22", "a mail attachment bundle (winmail.dat)"],
  ["7z\xbc\xaf", "a 7z archive"],
  ["Rar!", "a rar archive"],
  ["\x1f\x8b", "a gz archive"],
  ["MZ", "a program"],
  ["\x7fELF", "a program"],
  ["\xff\xfe", "plain text"],
  ["\xfe\xff", "plain text"],
];

const ZIP_STARTS = ["PK\x03\x04", "PK\x05\x06"];
const COMPOUND_START = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
const BYTES_LOOKED_AT = 2048;

/** Throws the refusal of everything that is not a zip; a zip goes on to its own checks. Content decides, not the name. */
export function refuseUnlessZip(name: string, bytes: Uint8Array): void {
  if (bytes.length === 0) throw new RefusedFile({ kind: "empty" });
  if (bytes.length > LIMITS.fileBytes) {
    throw new RefusedFile({ kind: "tooLarge", limitBytes: LIMITS.fileBytes });
  }
  const start = latin1(bytes.subarray(0, BYTES_LOOKED_AT));
  if (ZIP_STARTS.some((zip) => start.startsWith(zip))) return;
  if (isLockFile(name)) throw notAWordFile("a lock file that Word leaves beside an open document");
  if (start.startsWith(COMPOUND_START)) throw refusalOfCompound(bytes);
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature));
  throw notAWordFile(known?.[1] ?? kindOfText(start));
}

/** Word names them `~$` and the rest of the document's name. */
function isLockFile(name: string): boolean {
  return /(^|[/\\])~\$/.test(name);
}

function refusalOfCompound(bytes: Uint8Array): RefusedFile {
  const names = compoundStreamNames(bytes);
  if (names === null) return damaged("the directory of the file cannot be followed");
  if (names.has("encryptedpackage")) return new RefusedFile({ kind: "passwordProtected" });
  if (names.has("worddocument")) return new RefusedFile({ kind: "oldWordFormat" });
  if (names.has("workbook") || names.has("book")) return notAWordFile("an old Excel workbook");
  if (names.has("powerpoint document")) return notAWordFile("an old PowerPoint presentation");
  if (names.has("__properties_version1.0")) return notAWordFile("an Outlook message (.msg)");
  return notAWordFile("an old office file of another program");
}

function kindOfText(start: string): string {
  const text = start.replace(/^\xef\xbb\xbf/, "").trimStart();
  if (/^<(!doctype html|html)/i.test(text)) return "a web page";
  if (/^<\?xml|^<[a-z]/i.test(text)) return "an XML file";
  if (
    /^(from|to|subject|received|return-path|message-id|mime-version|date|delivered-to|x-[a-z-]{1,40}):? /i.test(
      text,
    )
  ) {
    return "an e-mail";
  }
  return hasControlCharacters(start) ? "a file of an unknown kind" : "plain text";
}

function hasControlCharacters(text: string): boolean {
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) return true;
  }
  return false;
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
