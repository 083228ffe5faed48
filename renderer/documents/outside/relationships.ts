import { attribute, childElements, type XmlElement } from "./xmlTree";

export type Relationship = {
  readonly id: string;
  /** The last step of its type: "styles", "header", "glossaryDocument". */
  readonly type: string;
  /** The part it points at; null for targets outside the file, which are never followed. */
  readonly part: string | null;
};

/** `word/document.xml` has its relationships in `word/_rels/document.xml.rels`, the file itself in `_rels/.rels`. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** What a part points at; nothing where it points at nothing. */
export function readRelationships(
  root: XmlElement | null,
  source: string,
): readonly Relationship[] {
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
