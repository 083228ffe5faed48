import { strToU8, type Zippable, zipSync } from "fflate";
import type { Place } from "../../domain/originalText";
import { parseXml } from "../outside/parseXml";
import { writeXml } from "../outside/writeXml";
import {
  attribute,
  childElements,
  descendants,
  setAttribute,
  type XmlElement,
} from "../outside/xmlTree";
import type { ZipArchive } from "../outside/zipArchive";
import { CONTENT, MANIFEST, type OpenPackage } from "./openPackage";

/** Zip keeps local times; one fixed time gives equal copies of equal files. */
const PACKED_AT = "2016-07-01T12:00:00";

/** Where the same words may stand a second time, out of reach of blanking the page. */
const PARTS_WITH_COPIES =
  /^(object|versions|versionlist|basic|scripts|signatures|meta-inf\/document)/i;

/** The picture of the first page that programs leave in the file: it goes, with the line that lists it. */
const PICTURE_OF_PAGE = /^thumbnails\//i;

/**
 * The file without the words and ticks of some paragraphs, everything else as it was: same parts, same places.
 * Null where the words could live on elsewhere in the file; then its readable structure is to be kept instead.
 */
export function withBlankedParagraphs(
  file: OpenPackage,
  paragraphs: ReadonlyMap<Place, XmlElement>,
  places: ReadonlySet<Place>,
): Uint8Array | null {
  const elements = [...places].flatMap((place) => paragraphs.get(place) ?? []);
  const isWhollyInContent = elements.length === places.size && [...places].every(isInContent);
  if (!isWhollyInContent || elements.some(holdsCopies)) return null;
  const { content, zip } = file;
  if (zip === null || zip.names.some((name) => PARTS_WITH_COPIES.test(name))) return null;
  if (COPIES.some((name) => descendants(content, name).length > 0)) return null;
  for (const element of elements) blank(element);
  return packed(content, zip);
}

/** Headers and footers stand in another part. */
function isInContent(place: Place): boolean {
  return place.startsWith("b");
}

/** Deleted text, comments, and fields or properties that repeat what stands elsewhere. */
const COPIES = [
  "text:changed-region",
  "office:annotation",
  "text:variable-decl",
  "text:user-field-decl",
];

/** Controls of a form hold their words outside of the paragraph. */
function holdsCopies(element: XmlElement): boolean {
  const names = ["draw:control", "draw:object", "draw:object-ole", "draw:image", "text:note"];
  return names.some((name) => descendants(element, name).length > 0);
}

const STATES = [
  "loext:checked",
  "loext:current-date",
  "loext:date-rfc-language-tag",
  "text:current-selected",
];
const HELD = /^(text:(s|tab|line-break)|field:param)$/;

/** Text boxes anchored in it are paragraphs of their own, blanked where they are named. */
function blank(element: XmlElement): void {
  element.children = element.children.filter(
    (node) => typeof node !== "string" && !HELD.test(node.name),
  );
  for (const state of STATES) setAttribute(element, state, null);
  for (const node of childElements(element)) if (!node.name.startsWith("draw:")) blank(node);
}

function packed(content: XmlElement, zip: ZipArchive): Uint8Array | null {
  const parts: Zippable = {};
  for (const name of zip.names) {
    if (name.endsWith("/") || PICTURE_OF_PAGE.test(name)) continue;
    const bytes = changedPart(content, zip, name) ?? zip.part(name);
    if (bytes === null) return null;
    parts[name] = name === "mimetype" ? [bytes, { level: 0 }] : bytes;
  }
  return zipSync(parts, { mtime: PACKED_AT });
}

function changedPart(content: XmlElement, zip: ZipArchive, name: string): Uint8Array | null {
  if (name === CONTENT) return strToU8(writeXml(content));
  const manifest = name === MANIFEST ? zip.part(MANIFEST) : null;
  if (manifest === null) return null;
  const root = parseXml(manifest);
  root.children = root.children.filter((node) => typeof node === "string" || !listsPicture(node));
  return strToU8(writeXml(root));
}

function listsPicture(entry: XmlElement): boolean {
  return PICTURE_OF_PAGE.test(attribute(entry, "manifest:full-path") ?? "");
}
