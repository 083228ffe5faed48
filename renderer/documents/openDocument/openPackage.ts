import { parseXml } from "../outside/parseXml";
import { RefusedFile } from "../outside/refusedFile";
import type { XmlElement } from "../outside/xmlTree";
import { openZip, type ZipArchive } from "../outside/zipArchive";

/** An OpenDocument text: a zip of parts, or one flat XML file that is content and styles at once. */
export type OpenPackage = {
  readonly content: XmlElement;
  readonly styles: XmlElement | null;
  readonly hasMacros: boolean;
  /** Null for a flat file. */
  readonly zip: ZipArchive | null;
};

export const CONTENT = "content.xml";
export const MANIFEST = "META-INF/manifest.xml";

/** Throws a refusal for what is protected, damaged or unsafe. */
export function openPackage(bytes: Uint8Array): OpenPackage {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    const root = parseXml(bytes);
    return { content: root, styles: root, hasMacros: false, zip: null };
  }
  const zip = openZip(bytes);
  if (isEncrypted(zip)) throw new RefusedFile({ kind: "passwordProtected" });
  const content = zip.part(CONTENT);
  if (content === null) throw new RefusedFile({ kind: "damaged", detail: "it has no text" });
  const styles = zip.part("styles.xml");
  return {
    content: parseXml(content),
    styles: styles === null ? null : parseXml(styles),
    hasMacros: hasMacros(zip),
    zip,
  };
}

/** Said in the manifest, which old programs begin with a document type: searched, not parsed. */
function isEncrypted(zip: ZipArchive): boolean {
  if (zip.names.includes("encrypted-package")) return true;
  const manifest = zip.part(MANIFEST);
  return manifest !== null && new TextDecoder().decode(manifest).includes(":encryption-data");
}

/** Libraries beside the lists of libraries that even a text without macros may have. */
function hasMacros(zip: ZipArchive): boolean {
  return zip.names.some(
    (name) => /^(Basic|Scripts)\/.*[^/]$/.test(name) && !/script-l[bc]\.xml$/.test(name),
  );
}
