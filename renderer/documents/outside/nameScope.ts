import { byName } from "./byName";

const OPEN_DOCUMENT = "urn:oasis:names:tc:opendocument:xmlns:";

/** Word's transitional and Strict namespaces under one prefix each, then OpenDocument's; all others read as `?`. */
const PREFIXES = byName<string>({
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
  "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
  "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
  "http://schemas.microsoft.com/office/word/2012/wordml": "w15",
  "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
  "http://schemas.openxmlformats.org/package/2006/content-types": "ct",
  "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
  "http://purl.oclc.org/ooxml/drawingml/main": "a",
  "urn:schemas-microsoft-com:vml": "v",
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "x",
  "http://purl.oclc.org/ooxml/spreadsheetml/main": "x",
  [`${OPEN_DOCUMENT}office:1.0`]: "office",
  [`${OPEN_DOCUMENT}text:1.0`]: "text",
  [`${OPEN_DOCUMENT}table:1.0`]: "table",
  [`${OPEN_DOCUMENT}style:1.0`]: "style",
  [`${OPEN_DOCUMENT}form:1.0`]: "form",
  [`${OPEN_DOCUMENT}drawing:1.0`]: "draw",
  [`${OPEN_DOCUMENT}script:1.0`]: "script",
  [`${OPEN_DOCUMENT}meta:1.0`]: "meta",
  [`${OPEN_DOCUMENT}manifest:1.0`]: "manifest",
  [`${OPEN_DOCUMENT}svg-compatible:1.0`]: "svg",
  [`${OPEN_DOCUMENT}xsl-fo-compatible:1.0`]: "fo",
  "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0": "loext",
  "urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0": "field",
  "http://purl.org/dc/elements/1.1/": "dc",
  "http://www.w3.org/1999/xlink": "xlink",
  "http://www.w3.org/XML/1998/namespace": "xml",
});

/**
 * Which prefix of the file stands for which of ours, where an element stands. Names are worked out once for each scope,
 * and most files declare all their namespaces once: that is what makes reading fast.
 */
export class NameScope {
  static readonly outermost = new NameScope(new Map([["xml", "xml"]])); // Bound by the XML specification itself.
  private readonly elementNames = new Map<string, string>();
  private readonly attributeNames = new Map<string, readonly string[]>();

  private constructor(private readonly prefixes: ReadonlyMap<string, string>) {}

  /** `declared`: addresses by prefix, "" for elements without one. */
  with(declared: ReadonlyMap<string, string>): NameScope {
    const prefixes = new Map(this.prefixes);
    for (const [prefix, address] of declared) {
      prefixes.set(prefix, address === "" ? "" : (PREFIXES.get(address) ?? "?"));
    }
    return new NameScope(prefixes);
  }

  elementName(sourceName: string): string {
    const known = this.elementNames.get(sourceName);
    if (known !== undefined) return known;
    const [prefix, local] = partsOfName(sourceName);
    const ours = this.prefixes.get(prefix) ?? (prefix === "" ? "" : "?");
    const name = ours === "" ? local : `${ours}:${local}`;
    this.elementNames.set(sourceName, name);
    return name;
  }

  /** What the file may call an attribute of ours; without a prefix it belongs to no namespace. */
  attributeSources(name: string): readonly string[] {
    const known = this.attributeNames.get(name);
    if (known !== undefined) return known;
    const [ours, local] = partsOfName(name);
    const sources =
      ours === ""
        ? [local]
        : [...this.prefixes]
            .filter(([prefix, meant]) => prefix !== "" && meant === ours)
            .map(([prefix]) => `${prefix}:${local}`);
    this.attributeNames.set(name, sources);
    return sources;
  }
}

function partsOfName(name: string): readonly [prefix: string, local: string] {
  const colon = name.indexOf(":");
  return colon < 0 ? ["", name] : [name.slice(0, colon), name.slice(colon + 1)];
}
