import { byName } from "../outside/byName";
import { attribute, child, childValue, isElement, isOn, type XmlElement } from "../outside/xmlTree";
import type { Marks } from "../tree/marks";
import type { Styles } from "./styles";

type OpenMarks = { -readonly [Mark in keyof Marks]: Marks[Mark] };

const NO_MARKS: Marks = {};

const MARKS = byName<keyof Marks>({
  "w:i": "italic",
  "w:strike": "struck",
  "w:dstrike": "struck",
  "w:u": "underlined",
  "w:highlight": "highlighted",
  "w:shd": "highlighted",
});

/** How a run is set off from the text around it: what people do to choose or cross out a printed word. */
export function marksOf(run: XmlElement, styles: Styles): Marks {
  const properties = child(run, "w:rPr");
  if (properties === null || properties.children.length === 0) return NO_MARKS;
  const marks: OpenMarks = {};
  if (isBold(properties, styles)) marks.bold = true;
  for (const property of properties.children) {
    if (!isElement(property)) continue;
    const mark = MARKS.get(property.name);
    if (mark !== undefined && isOn(property) && isVisible(property)) marks[mark] = true;
  }
  return marks;
}

/** What a run says of itself counts before what its style says. */
function isBold(properties: XmlElement, styles: Styles): boolean {
  const own = child(properties, "w:b");
  return own === null ? styles.isBold(childValue(properties, "w:rStyle")) : isOn(own);
}

/** LibreOffice writes a highlight as shading behind the run; white or automatic shading shows nothing. */
function isVisible(property: XmlElement): boolean {
  if (property.name !== "w:shd") return true;
  const fill = attribute(property, "w:fill");
  return fill !== null && !/^(auto|ffffff)$/i.test(fill);
}
