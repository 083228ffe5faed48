import type { OriginalText } from "../../domain/originalText";
import type { FileRefusal } from "../../domain/reading";
import { RefusedFile, refusalIn } from "../outside/refusedFile";
import { isMailBundle } from "./bundleAttributes";
import type { Mail, MailPart } from "./mail";
import { readMailBundle } from "./readMailBundle";

/** A part of a mail, with the bundles it came in as folders around it. */
export type UnbundledPart = Omit<MailPart, "content"> & {
  readonly folders: readonly string[];
  readonly content:
    | MailPart["content"]
    /** A bundle that cannot be opened. */
    | { readonly kind: "refused"; readonly refusal: FileRefusal };
};

type Gathered = { readonly parts: UnbundledPart[]; readonly words: OriginalText[] };

/** A bundle (winmail.dat) in a mail holds what the mail itself should: its parts stand in its place, and its words where the mail has none. */
export function unbundled({ text, parts }: Mail): {
  readonly text: OriginalText;
  readonly parts: readonly UnbundledPart[];
} {
  const gathered: Gathered = { parts: [], words: [text] };
  for (const part of parts) gather(gathered, part, []);
  return { text: gathered.words.find(hasWords) ?? text, parts: gathered.parts };
}

export function hasWords({ blocks }: OriginalText): boolean {
  return JSON.stringify(blocks).includes('"text":');
}

/** The bundles within one another are counted by the folders around. */
function gather(gathered: Gathered, part: MailPart, folders: readonly string[]): void {
  const { content, name } = part;
  if (content.kind !== "bytes" || !isMailBundle(content.bytes)) {
    gathered.parts.push({ ...part, folders });
    return;
  }
  try {
    const { text, parts } = readMailBundle(content.bytes, folders.length + 1);
    if (parts.length === 0 && !hasWords(text)) throw new RefusedFile({ kind: "nothingInside" });
    gathered.words.push(text);
    for (const inner of parts) gather(gathered, inner, [...folders, name]);
  } catch (failure) {
    const refusal = refusalIn(failure);
    gathered.parts.push({ ...part, folders, content: { kind: "refused", refusal } });
  }
}
