import { isSymbolFont } from "../tree/glyphs";
import type { Lettering } from "./pageContent";

/** PDF names a font "ABCDEF+Wingdings-Regular"; Word calls it "Wingdings". */
export function letteringOf(fontName: string): Lettering {
  const name = fontName.replace(/^[A-Z]{6}\+/, "");
  const family = name.replace(/[-,].*$/, "").replace(/(?<=[a-z])(?=\d)/i, " ");
  const plainFamily = family.replace(/(MT|Regular)$/, "");
  return {
    typeface: plainFamily,
    isBold: /bold|black|heavy|demi/i.test(name),
    isItalic: /italic|oblique/i.test(name),
    symbolFont: symbolFontOf(plainFamily),
  };
}

function symbolFontOf(family: string): string {
  if (/^zapf ?dingbats$|^itc ?zapf ?dingbats$/i.test(family)) return ZAPF_DINGBATS;
  return isSymbolFont(family) ? family : "";
}

export const ZAPF_DINGBATS = "ZapfDingbats";
