import type { WayOn } from "../../domain/reading";
import { openCompoundFile } from "./compoundFile";
import { hasControlCharacters, isDelimitedText } from "./delimitedText";
import { LIMITS } from "./limits";
import { startsLikeMail } from "./mailStart";
import { notAWordFile, RefusedFile } from "./refusedFile";
import { openZip } from "./zipArchive";

/** What a received file is, told from its content and never from its name. */
export type FileKind =
  | "word"
  | "oldWord"
  | "openDocument"
  | "richText"
  | "pdf"
  | "workbook"
  | "openSheet"
  | "delimitedText"
  | "archive"
  | "mail"
  | "outlookMail"
  | "mailBundle"
  | "picture"
  | "webPage"
  | "text";

/** How a person would call each kind. */
const CALLED: Readonly<Record<FileKind, string>> = {
  word: "a Word file",
  oldWord: "an old Word file (.doc)",
  openDocument: "an OpenDocument text (.odt)",
  richText: "a rich text file (.rtf)",
  pdf: "a PDF",
  workbook: "an Excel workbook",
  openSheet: "an OpenDocument spreadsheet (.ods)",
  delimitedText: "a table of text (.csv)",
  archive: "a zip archive",
  mail: "an e-mail",
  outlookMail: "an Outlook message (.msg)",
  mailBundle: "a mail attachment bundle (winmail.dat)",
  picture: "a picture",
  webPage: "a web page",
  text: "plain text",
};

/** The first bytes of kinds we know, in Latin-1. */
const KNOWN_STARTS: readonly (readonly [start: string, kind: FileKind])[] = [
  ["{\\rtf", "richText"],
  ["%PDF", "pdf"],
  ["\x78\x9f\x3e\x22", "mailBundle"],
  ["\x89PNG", "picture"],
  ["\xff\xd8\xff", "picture"],
  ["GIF8", "picture"],
  ["II*\0", "picture"],
  ["MM\0*", "picture"],
  ["\xff\xfe", "text"],
  ["\xfe\xff", "text"],
];

/** The first bytes of kinds we can only name. */
const FOREIGN_STARTS: readonly (readonly [start: string, looksLike: string, wayOn: WayOn])[] = [
  ["7z\xbc\xaf", "a 7z archive", "unpack"],
  ["Rar!", "a rar archive", "unpack"],
  ["\x1f\x8b", "a gz archive", "unpack"],
  ["MZ", "a program", "leaveIt"],
  ["\x7fELF", "a program", "leaveIt"],
];

/** Further in: photographs of telephones (HEIF), WebP and bitmaps, whose first bytes alone tell too little. */
const PICTURE_STARTS: readonly RegExp[] = [
  /^[\s\S]{4}ftyp(?:hei[cfmsx]|hevc|mif1|msf1|avif)/,
  /^RIFF[\s\S]{4}WEBP/,
  /^BM[\s\S]{4}\0\0\0\0/,
];

const ZIP_STARTS = ["PK\x03\x04", "PK\x05\x06"];
const WORD_2_START = "\xdb\xa5";
const COMPOUND_START = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
const OPEN_TEXT = "opendocument.text";
const BYTES_LOOKED_AT = 2048;

const SPREADSHEETS: ReadonlySet<FileKind> = new Set(["workbook", "openSheet", "delimitedText"]);

export function isSpreadsheetKind(kind: FileKind): boolean {
  return SPREADSHEETS.has(kind);
}

/** Why a kind that nobody here reads is refused. */
export function unreadKind(kind: FileKind): RefusedFile {
  return isSpreadsheetKind(kind)
    ? new RefusedFile({ kind: "spreadsheet" })
    : notAWordFile(CALLED[kind], kind === "webPage" ? "saveAsPdf" : undefined);
}

/** Throws a refusal for what is empty, too large, locked, damaged at its door, or of no kind we know. */
export function kindOfFile(name: string, bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new RefusedFile({ kind: "empty" });
  if (bytes.length > LIMITS.fileBytes) {
    throw new RefusedFile({ kind: "tooLarge", limitBytes: LIMITS.fileBytes });
  }
  const start = latin1(bytes.subarray(0, BYTES_LOOKED_AT));
  if (ZIP_STARTS.some((zip) => start.startsWith(zip))) return kindOfZip(bytes);
  if (isLockFile(name)) throw notAWordFile("a lock file that Word leaves beside an open document");
  if (start.startsWith(COMPOUND_START)) return kindOfCompound(bytes);
  if (start.startsWith(WORD_2_START)) throw new RefusedFile({ kind: "oldWordFormat" });
  const known = knownByStart(start);
  if (known !== null && known !== "text") return known;
  const foreign = FOREIGN_STARTS.find(([signature]) => start.startsWith(signature));
  if (foreign !== undefined) throw notAWordFile(foreign[1], foreign[2]);
  if (startsLikeMail(bytes)) return "mail";
  if (isDelimitedText(name, bytes)) return "delimitedText";
  return known ?? kindOfText(start);
}

function knownByStart(start: string): FileKind | null {
  if (PICTURE_STARTS.some((picture) => picture.test(start))) return "picture";
  return KNOWN_STARTS.find(([signature]) => start.startsWith(signature))?.[1] ?? null;
}

/** Word names them `~$` and the rest of the document's name. */
function isLockFile(name: string): boolean {
  return /(^|[/\\])~\$/.test(name);
}

/** Office files point at their main part, OpenDocument files name themselves; all else in a zip is an archive. */
function kindOfZip(bytes: Uint8Array): FileKind {
  const zip = openZip(bytes);
  const declared = declaredKind(zip.part("mimetype"));
  if (declared !== null) return declared;
  const manifest = zip.part("META-INF/manifest.xml");
  if (manifest !== null && latin1(manifest.subarray(0, BYTES_LOOKED_AT)).includes(OPEN_TEXT)) {
    return "openDocument";
  }
  const has = (pattern: RegExp) => zip.names.some((name) => pattern.test(name));
  if (has(/^Index\/.*\.iwa$/)) throw notAWordFile("a Pages document", "saveAsPdf");
  if (!has(/^_rels\/\.rels$/i)) return "archive";
  return has(/^xl\/workbook\.(xml|bin)$/i) ? "workbook" : "word";
}

function declaredKind(mimetype: Uint8Array | null): FileKind | null {
  const type = mimetype === null ? "" : latin1(mimetype.subarray(0, 200));
  if (type.includes(OPEN_TEXT)) return "openDocument";
  if (type.includes("opendocument.spreadsheet")) return "openSheet";
  if (type.includes("opendocument")) throw notAWordFile("an OpenDocument file", "saveAsPdf");
  if (type.includes("epub")) throw notAWordFile("an electronic book");
  return null;
}

function kindOfCompound(bytes: Uint8Array): FileKind {
  const { entries } = openCompoundFile(bytes).root;
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  if (names.has("encryptedpackage")) throw new RefusedFile({ kind: "passwordProtected" });
  if (names.has("worddocument")) return "oldWord";
  if (names.has("workbook") || names.has("book"))
    throw notAWordFile("an old Excel workbook", "saveAsWorkbook");
  if (names.has("powerpoint document"))
    throw notAWordFile("an old PowerPoint presentation", "saveAsPdf");
  if (names.has("__properties_version1.0")) return "outlookMail";
  throw notAWordFile("an old office file of another program", "saveAsPdf");
}

/** An object with a name in quotes, or a list of values; "[x] Yes" and "{{name}}" are text. */
const JSON_START = /^(?:\{\s*"|\[\s*["{[])/;

function kindOfText(start: string): FileKind {
  const text = start.replace(/^\xef\xbb\xbf/, "").trimStart();
  if (/^<(!doctype html|html)/i.test(text)) return "webPage";
  if (/^(<\?xml[^>]*>\s*)?<office:document\s/.test(text)) return "openDocument";
  if (/^<\?xml|^<[a-z]/i.test(text)) throw notAWordFile("an XML file");
  if (JSON_START.test(text)) throw notAWordFile("a data file (JSON)");
  if (hasControlCharacters(start)) throw notAWordFile("a file of an unknown kind");
  return "text";
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
