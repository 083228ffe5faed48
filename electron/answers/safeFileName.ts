/** The kinds of file we write. A name with another ending loses its dot, so nothing runnable is ever written. */
const EXTENSIONS = ["docx", "xlsx", "pdf", "txt", "csv", "ics", "eml", "json", "png"] as const;

const LONGEST_SLUG = 80;
const NAMELESS = "common-ground";

/** Names Windows keeps for devices: a file called so cannot be written there. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** A name that is plain on every system: `Sign-in sheet, 3 Nov.PDF` becomes `sign-in-sheet-3-nov.pdf`. */
export function safeFileName(suggested: string): string {
  const { stem, extension } = partsOf(suggested);
  const slug = slugOf(stem);
  return extension === "" ? slug : `${slug}.${extension}`;
}

/** The name with a number before its ending, as a person would tell two copies apart. */
export function numberedFileName(safeName: string, number: number): string {
  const { stem, extension } = partsOf(safeName);
  return extension === "" ? `${stem} (${number})` : `${stem} (${number}).${extension}`;
}

function partsOf(name: string): { readonly stem: string; readonly extension: string } {
  const dot = name.lastIndexOf(".");
  const extension = EXTENSIONS.find((known) => known === name.slice(dot + 1).toLowerCase());
  if (dot < 0 || extension === undefined) return { stem: name, extension: "" };
  return { stem: name.slice(0, dot), extension };
}

function slugOf(words: string): string {
  const plain = words
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
  const slug = plain.slice(0, LONGEST_SLUG).replace(/^-+|-+$/g, "");
  if (slug === "") return NAMELESS;
  return DEVICE.test(slug) ? `${slug}-file` : slug;
}
