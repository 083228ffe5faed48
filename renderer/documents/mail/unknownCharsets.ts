/** Heads of parts stand anywhere in a mail; their charset within a line of at most this many characters. */
const CHARSET =
  /^(?:content-type:[^\n]{0,200}|[ \t][^\n]{0,200})charset\s{0,3}=\s{0,3}"?([\w.:+-]{1,40})/gim;

/** Names of charsets a mail says it is written in and nobody here can decode: its letters may be wrong. */
export function unknownCharsets(bytes: Uint8Array): readonly string[] {
  const text = new TextDecoder("windows-1252").decode(bytes);
  const names = new Set([...text.matchAll(CHARSET)].map(([, name = ""]) => name.toLowerCase()));
  return [...names].filter((name) => !isKnown(name));
}

function isKnown(name: string): boolean {
  try {
    new TextDecoder(name);
    return true;
  } catch {
    return false;
  }
}
