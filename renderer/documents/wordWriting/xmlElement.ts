import { type BaseXmlComponent, type IParagraphOptions, Paragraph, XmlComponent } from "docx";

/** An element docx has no class for. Attribute values and text are escaped when the document is packed. */
export class XmlElement extends XmlComponent {
  constructor(
    name: string,
    attributes: Readonly<Record<string, string>> = {},
    children: readonly (BaseXmlComponent | string)[] = [],
  ) {
    super(name);
    if (Object.keys(attributes).length > 0) this.root.push({ _attr: attributes });
    this.root.push(...children);
  }
}

/** The commonest shape of WordprocessingML: one element whose only attribute is its value. */
export function valueElement(name: string, value: string): XmlElement {
  return new XmlElement(name, { [name.startsWith("w14:") ? "w14:val" : "w:val"]: value });
}

/** A paragraph of runs and elements docx has no class for, which its own `children` option does not take. */
export function paragraphOf(
  children: readonly XmlComponent[],
  options: Omit<IParagraphOptions, "children" | "text"> = {},
): Paragraph {
  const paragraph = new Paragraph(options);
  for (const child of children) paragraph.addChildElement(child);
  return paragraph;
}
