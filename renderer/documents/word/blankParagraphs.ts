import { strToU8, type Zippable, zipSync } from "fflate";
import type { Place } from "../../domain/originalText";
import { writeXml } from "../outside/writeXml";
import { childElements, descendants, setAttribute, type XmlElement } from "../outside/xmlTree";
import type { WordPackage } from "./wordPackage";

/** Zip keeps local times; one fixed time gives equal copies of equal files. */
const PACKED_AT = "2016-07-01T12:00:00";

/** Where the same words may stand a second time, out of reach of blanking the page. */
const PARTS_WITH_COPIES =
  /customxml\/|thumbnail|comments|docprops\/custom|embeddings\/|afchunk|people|glossary/i;

/**
 * The file without the words and ticks of some paragraphs, everything else as it was: same parts, same places.
 * Null where the words could live on elsewhere in the file; then its readable structure is to be kept instead.
 */
export function withBlankedParagraphs(
  file: WordPackage,
  paragraphs: ReadonlyMap<Place, XmlElement>,
  places: ReadonlySet<Place>,
): Uint8Array | null {
  const main = file.xml(file.mainPart);
  if (main === null || file.names.some((name) => PARTS_WITH_COPIES.test(name))) return null;
  const elements = [...places].map((place) => paragraphs.get(place));
  if (elements.some((element) => element === undefined || holdsCopies(element))) return null;
  const removed = new Set<XmlElement>();
  for (const element of elements) if (element !== undefined) blank(element, removed);
  return packed(file, main);
}

/** Data bound to a store, alternative drawings and tracked words are second copies inside the page itself. */
function holdsCopies(element: XmlElement): boolean {
  const names = ["w:dataBinding", "mc:AlternateContent", "w:pict", "w:object", "w:txbxContent"];
  return names.some((name) => descendants(element, name).length > 0);
}

const WRITTEN = new Set([
  "w:t",
  "w:delText",
  "w:instrText",
  "w:delInstrText",
  "w:sym",
  "w:tab",
  "w:br",
]);
const UNTICKED = new Set(["w14:checked"]);

function blank(element: XmlElement, removed: Set<XmlElement>): void {
  if (removed.has(element)) return;
  removed.add(element);
  const isGone = (node: XmlElement) => WRITTEN.has(node.name) || node.name === "w:del";
  element.children = element.children.filter((node) => typeof node === "string" || !isGone(node));
  for (const node of childElements(element)) {
    if (UNTICKED.has(node.name)) untick(node);
    if (node.name === "w:date") setAttribute(node, "w:fullDate", null);
    if (node.name === "w:checkBox" || node.name === "w:ddList") forget(node);
    if (node.name === "w:textInput") node.children = [];
    blank(node, removed);
  }
}

function untick(node: XmlElement): void {
  setAttribute(node, "w14:val", "0");
}

function forget(node: XmlElement): void {
  node.children = node.children.filter(
    (child) =>
      typeof child === "string" || !["w:checked", "w:result", "w:default"].includes(child.name),
  );
}

function packed(file: WordPackage, main: XmlElement): Uint8Array | null {
  const parts: Zippable = {};
  for (const name of file.names) {
    if (name.endsWith("/")) continue;
    const bytes = name === file.mainPart ? strToU8(writeXml(main)) : file.bytes(name);
    if (bytes === null) return null;
    parts[name] = bytes;
  }
  return zipSync(parts, { mtime: PACKED_AT });
}
