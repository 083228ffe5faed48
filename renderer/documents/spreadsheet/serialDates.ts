const MS_PER_DAY = 86_400_000;
const SECONDS_PER_DAY = 86_400;
/** Day 0 of serial dates lies here, as Excel counts a 29 February 1900 that never was. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
/** Workbooks of old Macintoshes begin this many days later. */
const DAYS_TO_1904 = 1_462;
/** The last day Excel knows, 31 December 9999. */
const LAST_DAY = 2_958_465;

export type DateLook = "day" | "time" | "dayAndTime";

/** A serial number as `2016-11-03`, `18:05`, `2016-11-03 18:05` (with seconds where they are not 0); null where it is no day. */
export function dayOfSerial(serial: number, look: DateLook, from1904: boolean): string | null {
  const seconds = Math.round((serial + (from1904 ? DAYS_TO_1904 : 0)) * SECONDS_PER_DAY);
  const day = Math.floor(seconds / SECONDS_PER_DAY);
  if (!Number.isFinite(day) || day < 0 || day > LAST_DAY) return null;
  const time = timeOf(seconds - day * SECONDS_PER_DAY);
  if (look === "time" && day === 0) return time;
  const date = new Date(DAY_ZERO + day * MS_PER_DAY).toISOString().slice(0, 10);
  const hasTime = look !== "day" && seconds !== day * SECONDS_PER_DAY;
  return hasTime ? `${date} ${time}` : date;
}

function timeOf(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const written = parts.map((part) => String(part).padStart(2, "0"));
  return (parts[2] === 0 ? written.slice(0, 2) : written).join(":");
}

/** ECMA-376 part 1, 18.8.30: formats that every workbook knows without naming them. */
const BUILT_IN: readonly (readonly [from: number, to: number, look: DateLook])[] = [
  [14, 17, "day"],
  [18, 21, "time"],
  [22, 22, "dayAndTime"],
  [27, 31, "day"],
  [32, 35, "time"],
  [36, 36, "day"],
  [45, 47, "time"],
  [50, 54, "day"],
  [55, 56, "time"],
  [57, 58, "day"],
];

export function builtInLook(formatId: number): DateLook | null {
  return BUILT_IN.find(([from, to]) => formatId >= from && formatId <= to)?.[2] ?? null;
}

/** What a format code such as `dd/mm/yyyy hh:mm` shows of a number; null for plain numbers. */
export function lookOfFormat(code: string): DateLook | null {
  const bare = (code.split(";")[0] ?? "")
    .slice(0, 255)
    .replace(/"[^"]*"|\\.|_.|\*./gu, "")
    .replace(/\[(?![hms]+\])[^\]]*\]/giu, "")
    .toLowerCase();
  if (bare.includes("general")) return null;
  const hasTime = /[hs]/u.test(bare);
  const hasDay = /[yd]/u.test(bare) || (/m/u.test(bare) && !hasTime);
  if (hasDay) return hasTime ? "dayAndTime" : "day";
  return hasTime ? "time" : null;
}
