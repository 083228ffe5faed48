import { parseXml } from "../outside/parseXml";
import { damaged, notAWordFile } from "../outside/refusedFile";
import { type Relationship, readRelationships, relationshipsPart } from "../outside/relationships";
import { attribute, child, childElements, type XmlElement } from "../outside/xmlTree";
import { openZip } from "../outside/zipArchive";

export type SheetPart = { readonly name: string; readonly root: XmlElement };

/** The parts of an Excel workbook that hold values. Macros, charts, links and looks are never opened. */
export type WorkbookPackage = {
  readonly sharedStrings: XmlElement | null;
  readonly styles: XmlElement | null;
  /** Counts days from 1904, as workbooks of old Macintoshes do. */
  readonly from1904: boolean;
  /** In the order of the tabs, those hidden left out. */
  sheets(): readonly SheetPart[];
};

/** More tabs than this are not looked at. */
const MOST_TABS = 50;

/** Finds the workbook in a zip by its relationships. Throws a refusal where there is none. */
export function openWorkbookPackage(bytes: Uint8Array): WorkbookPackage {
  const zip = openZip(bytes);
  const xml = (part: string): XmlElement | null => {
    const content = zip.part(part);
    return content === null ? null : parseXml(content);
  };
  const relationships = (part: string) => readRelationships(xml(relationshipsPart(part)), part);
  const main = relationships("").find(({ type }) => type === "officeDocument")?.part ?? "";
  if (main.endsWith(".bin"))
    throw notAWordFile("a binary Excel workbook (.xlsb)", "saveAsWorkbook");
  const workbook = xml(main);
  if (workbook?.name !== "x:workbook") throw damaged("its main part is missing");
  const targets = relationships(main);
  const partOf = (type: string) => {
    const part = targets.find((target) => target.type === type)?.part;
    return part ? xml(part) : null;
  };
  return {
    sharedStrings: partOf("sharedStrings"),
    styles: partOf("styles"),
    from1904: /^(1|true|on)$/.test(
      attribute(child(workbook, "x:workbookPr") ?? workbook, "date1904") ?? "",
    ),
    sheets: () => sheetsOf(workbook, targets, xml),
  };
}

function sheetsOf(
  workbook: XmlElement,
  targets: readonly Relationship[],
  xml: (part: string) => XmlElement | null,
): readonly SheetPart[] {
  const named = childElements(child(workbook, "x:sheets") ?? workbook).filter(
    (element) =>
      element.name === "x:sheet" && (attribute(element, "state") ?? "visible") === "visible",
  );
  return named.slice(0, MOST_TABS).flatMap((element) => {
    const target = targets.find(({ id }) => id === attribute(element, "r:id"));
    if (target?.type !== "worksheet" || target.part === null) return [];
    const root = xml(target.part);
    return root === null ? [] : [{ name: attribute(element, "name") ?? "", root }];
  });
}
