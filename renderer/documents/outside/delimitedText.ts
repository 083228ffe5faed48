import Papa from "papaparse";
import { decodeStart } from "./plainText";

const DELIMITERS = [",", ";", "\t", "|"] as const;
/** Records looked at to tell how columns are parted. */
const RECORDS_LOOKED_AT = 40;
/** The share of records that must agree in their number of columns. */
const AGREEING = 0.6;
const FEWEST_COLUMNS = 3;

export type Delimited = {
  readonly delimiter: string;
  /** What most records have. */
  readonly columns: number;
  /** 0 to 1: the share of records that have it. */
  readonly agreement: number;
};

/** "sep=;" on a first line of its own is Excel's way of saying how columns are parted. */
const SAID = /^sep=(.)\r?\n/u;

/** The text without Excel's own first line, and the delimiter that line named, if any. */
export function withoutSepLine(text: string): {
  readonly text: string;
  readonly said: string | null;
} {
  const found = SAID.exec(text);
  return { text: found === null ? text : text.slice(found[0].length), said: found?.[1] ?? null };
}

/** How the columns of a text are parted: the delimiter on which most records agree, with the most columns. */
export function delimiterOf(text: string): Delimited {
  const tried = DELIMITERS.map((delimiter) => agreementOn(text, delimiter));
  const score = ({ columns, agreement }: Delimited) =>
    columns < 2 ? 0 : agreement + columns / 1000;
  return tried.reduce((best, one) => (score(one) > score(best) ? one : best));
}

/** Bytes looked at to tell a table from running text; answers may be long and run over many lines. */
const BYTES_LOOKED_AT = 64 * 1024;

/** Mails begin like a table of one column: "Subject: Form, filled in". */
const MAIL_LINE = /^[A-Za-z-]{2,40}: /u;
const TABLE_NAME = /\.(csv|tsv|tab)$/iu;

/**
 * True where bytes are a text of delimited columns and no running text: three columns or more on which most records
 * agree. A name that says so lets fewer count, as a list may have one column or one record only.
 */
export function isDelimitedText(name: string, bytes: Uint8Array): boolean {
  const { text, said } = withoutSepLine(decodeStart(bytes, BYTES_LOOKED_AT));
  if (hasControlCharacters(text)) return false;
  if (said !== null) return true;
  if (TABLE_NAME.test(name)) return true;
  const { columns, agreement } = delimiterOf(text);
  return columns >= FEWEST_COLUMNS && agreement >= AGREEING && !MAIL_LINE.test(text);
}

/** Other than tabs, line ends and page ends. */
export function hasControlCharacters(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) return true;
  }
  return false;
}

function agreementOn(text: string, delimiter: string): Delimited {
  const { data } = Papa.parse<string[]>(text, { delimiter, preview: RECORDS_LOOKED_AT });
  const widths = data.map(({ length }, index) => ({ length, isLast: index === data.length - 1 }));
  const counted = widths.filter(
    ({ length }, index) => length > 1 || data[index]?.[0]?.trim() !== "",
  );
  const times = new Map<number, number>();
  for (const { length } of counted) times.set(length, (times.get(length) ?? 0) + 1);
  const [columns = 1, agreeing = 0] =
    [...times].sort((left, right) => right[1] - left[1] || right[0] - left[0])[0] ?? [];
  const isOneLine = counted.length < 2;
  return { delimiter, columns, agreement: isOneLine ? 0 : agreeing / counted.length };
}
