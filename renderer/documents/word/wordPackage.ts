import { damaged, notAWordFile } from "../outside/refusedFile";
import { attribute, childElements, parseXml, type XmlElement } from "../outside/xmlTree";
import { openZip } from "../outside/zipArchive";

export type Relationship = {
  readonly id: string;
  /** The last step of its type: "styles", "header", "glossaryDocument". */
  readonly type: string;
  /** The part it points at; null for targets outside the file, which are never followed. */
  readonly part: string | null;
};

/** A Word file as parts. Targets are looked up in the file only; nothing is ever fetched. */
export type WordPackage = {
  readonly names: readonly string[];
  readonly mainPart: string;
  bytes(part: string): Uint8Array | null;
  xml(part: string): XmlElement | null;
  relationships(part: string): readonly Relationship[];
};

/** Finds the document in a zip by its relationships. Throws a refusal when it is no Word document. */
export function openWordPackage(fileBytes: Uint8Array): WordPackage {
  const zip = openZip(fileBytes);
  const parsed = new Map<string, XmlElement | null>();
  const xml = (part: string): XmlElement | null => {
    const known = parsed.get(part);
    if (known !== undefined) return known;
    const bytes = zip.part(part);
    const root = bytes === null ? null : parseXml(bytes);
    parsed.set(part, root);
    return root;
  };
  const relationships = (part: string) => readRelationships(xml(relationshipsPart(part)), part);
  const mainPart = relationships("").find(({ type }) => type === "officeDocument")?.part;
  if (mainPart === undefined || mainPart === null)
    throw notAWordFile("an office file without a document in it");
  refuseOtherDocuments(xml(mainPart));
  return { names: zip.names, mainPart, bytes: (part) => zip.part(part), xml, relationships };
}

function refuseOtherDocuments(root: XmlElement | null): void {
  if (root === null) throw damaged("its main part is missing");
  if (root.name === "w:document") return;
  if (root.sourceName.endsWith("workbook")) throw notAWordFile("an Excel workbook");
  if (root.sourceName.endsWith("presentation")) throw notAWordFile("a PowerPoint presentation");
  throw notAWordFile("an office file of another kind");
}

/** `word/document.xml` has its relationships in `word/_rels/document.xml.rels`, the file itself in `_rels/.rels`. */
function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function readRelationships(root: XmlElement | null, source: string): readonly Relationship[] {
  if (root === null) return [];
  return childElements(root)
    .filter(({ name }) => name === "rel:Relationship")
    .map((element) => ({
      id: attribute(element, "Id") ?? "",
      type: (attribute(element, "Type") ?? "").split("/").at(-1) ?? "",
      part:
        attribute(element, "TargetMode") === "External"
          ? null
          : partOfTarget(attribute(element, "Target") ?? "", source),
    }));
}

function partOfTarget(target: string, source: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = source.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
