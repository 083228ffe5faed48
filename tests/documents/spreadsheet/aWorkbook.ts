import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export type WorkbookParts = {
  /** Name and the XML inside `<worksheet>`, in the order of the tabs. */
  readonly sheets: readonly {
    readonly name: string;
    readonly xml: string;
    readonly state?: string;
  }[];
  readonly strings?: readonly string[];
  /** The XML inside `<styleSheet>`. */
  readonly styles?: string;
  readonly workbookPr?: string;
  readonly isStrict?: boolean;
};

/** A workbook written by hand, for what no program writes any more or what only an attacker would. */
export function aWorkbook(parts: WorkbookParts): Uint8Array {
  const main = parts.isStrict ? STRICT_MAIN : MAIN;
  const whole = (name: string, inside: string) =>
    strToU8(`<${name} xmlns="${main}" xmlns:r="${OFFICE}">${inside}</${name}>`);
  const sheetTags = parts.sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" r:id="s${index}"${state ? ` state="${state}"` : ""}/>`,
  );
  const files: Record<string, Uint8Array> = {
    "_rels/.rels": relationships([["main", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": whole(
      "workbook",
      `${parts.workbookPr ?? ""}<sheets>${sheetTags.join("")}</sheets>`,
    ),
    "xl/_rels/workbook.xml.rels": relationships([
      ...parts.sheets.map((_sheet, index) => [`s${index}`, "worksheet", `s${index}.xml`] as const),
      ["strings", "sharedStrings", "strings.xml"],
      ["styles", "styles", "styles.xml"],
    ]),
  };
  if (parts.strings) files["xl/strings.xml"] = whole("sst", parts.strings.join(""));
  if (parts.styles) files["xl/styles.xml"] = whole("styleSheet", parts.styles);
  for (const [index, { xml }] of parts.sheets.entries()) {
    files[`xl/s${index}.xml`] = whole("worksheet", xml);
  }
  return zipSync(files);
}

function relationships(targets: readonly (readonly [string, string, string])[]): Uint8Array {
  const tags = targets.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return strToU8(`<Relationships xmlns="${RELATIONSHIPS}">${tags.join("")}</Relationships>`);
}
