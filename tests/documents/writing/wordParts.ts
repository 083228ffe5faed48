import { strFromU8, unzipSync } from "fflate";

/** A part of a written file as text; fails the test when it is not there. */
export function part(bytes: Uint8Array, name: string): string {
  const found = unzipSync(bytes)[name];
  if (found === undefined) throw new Error(`The file has no ${name}`);
  return strFromU8(found);
}

export function documentXml(bytes: Uint8Array): string {
  return part(bytes, "word/document.xml");
}

/** What a person reads, paragraph by paragraph. */
export function paragraphsOf(bytes: Uint8Array): readonly string[] {
  return [...documentXml(bytes).matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    wordsOf(paragraph),
  );
}

export function wordsOf(xml: string): string {
  const pieces = xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\/>/g);
  return [...pieces]
    .map(([, words, mark]) =>
      mark === undefined ? unescaped(words ?? "") : mark === "br" ? "\n" : "\t",
    )
    .join("");
}

/** Tags of all content controls in the order they stand. */
export function tagsOf(bytes: Uint8Array): readonly string[] {
  return [...documentXml(bytes).matchAll(/<w:tag w:val="([^"]*)"\/>/g)].map(([, tag]) =>
    unescaped(tag ?? ""),
  );
}

/** The content control with this tag; fails the test when there is none or more than one. */
export function controlOf(bytes: Uint8Array, tag: string): string {
  const controls = [...documentXml(bytes).matchAll(/<w:sdt>.*?<\/w:sdt>/gs)].map(([all]) => all);
  const found = controls.filter((control) =>
    unescaped(control).includes(`<w:tag w:val="${tag}"/>`),
  );
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${found.length} controls ${tag}`);
  return only;
}

function unescaped(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&gt;", ">")
    .replaceAll("&lt;", "<")
    .replaceAll("&amp;", "&");
}
