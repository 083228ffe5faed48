import { attribute, child, childValue, isSwitchedOn, type XmlElement } from "../outside/xmlTree";
import type { Marks } from "../tree/marks";
import type { Styles } from "./styles";

/** How a run is set off from the text around it: what people do to choose or cross out a printed word. */
export function marksOf(run: XmlElement, styles: Styles): Marks {
  const properties = child(run, "w:rPr");
  if (properties === null) return {};
  const style = childValue(properties, "w:rStyle");
  const isBold = child(properties, "w:b") === null ? styles.isBold(style) : on(properties, "w:b");
  return {
    ...(isBold ? { bold: true } : {}),
    ...(on(properties, "w:i") ? { italic: true } : {}),
    ...(on(properties, "w:strike") || on(properties, "w:dstrike") ? { struck: true } : {}),
    ...(isHighlighted(properties) ? { highlighted: true } : {}),
    ...(on(properties, "w:u") ? { underlined: true } : {}),
  };
}

function on(properties: XmlElement, name: string): boolean {
  return isSwitchedOn(properties, name);
}

/** LibreOffice writes a highlight as shading behind the run. */
function isHighlighted(properties: XmlElement): boolean {
  if (on(properties, "w:highlight")) return true;
  const shading = child(properties, "w:shd");
  const fill = shading === null ? null : attribute(shading, "w:fill");
  return fill !== null && !/^(auto|ffffff)$/i.test(fill);
}
