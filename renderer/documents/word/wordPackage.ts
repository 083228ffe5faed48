import { parseXml } from "../outside/parseXml";
import { damaged, notAWordFile } from "../outside/refusedFile";
import { type Relationship, readRelationships, relationshipsPart } from "../outside/relationships";
import type { XmlElement } from "../outside/xmlTree";
import { openZip } from "../outside/zipArchive";

/** A Word file as parts. Targets are looked up in the file only; nothing is ever fetched. */
export type WordPackage = {
  readonly names: readonly string[];
  readonly mainPart: string;
  bytes(part: string): Uint8Array | null;
  xml(part: string): XmlElement | null;
  relationships(part: string): readonly Relationship[];
};

/**
 * Finds the document in a zip by its relationships. `leftOut`: elements that are not asked for and need not be kept.
 * Throws a refusal when it is no Word document.
 */
export function openWordPackage(
  fileBytes: Uint8Array,
  leftOut: ReadonlySet<string> = new Set(),
): WordPackage {
  const zip = openZip(fileBytes);
  const parsed = new Map<string, XmlElement | null>();
  const xml = (part: string): XmlElement | null => {
    const known = parsed.get(part);
    if (known !== undefined) return known;
    const bytes = zip.part(part);
    const root = bytes === null ? null : parseXml(bytes, leftOut);
    parsed.set(part, root);
    return root;
  };
  const related = new Map<string, readonly Relationship[]>();
  const relationships = (part: string): readonly Relationship[] => {
    const known = related.get(part) ?? readRelationships(xml(relationshipsPart(part)), part);
    related.set(part, known);
    return known;
  };
  const mainPart = relationships("").find(({ type }) => type === "officeDocument")?.part;
  if (mainPart === undefined || mainPart === null)
    throw notAWordFile("an office file without a document in it");
  refuseOtherDocuments(xml(mainPart));
  return { names: zip.names, mainPart, bytes: (part) => zip.part(part), xml, relationships };
}

function refuseOtherDocuments(root: XmlElement | null): void {
  if (root === null) throw damaged("its main part is missing");
  if (root.name === "w:document") return;
  if (root.sourceName.endsWith("workbook"))
    throw notAWordFile("an Excel workbook", "saveAsWorkbook");
  if (root.sourceName.endsWith("presentation"))
    throw notAWordFile("a PowerPoint presentation", "saveAsPdf");
  throw notAWordFile("an office file of another kind");
}
