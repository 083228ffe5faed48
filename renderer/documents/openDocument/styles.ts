import { attribute, child, childElements, type XmlElement } from "../outside/xmlTree";
import type { Marks } from "../tree/marks";

/** How text looks. What a style leaves open is taken from around it. */
export type Look = {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly struck?: boolean;
  readonly highlighted?: boolean;
  readonly underlined?: boolean;
  readonly isHidden?: boolean;
  /** Set in the style that Word gives to prompts nobody has answered. */
  readonly isPrompt?: boolean;
  readonly font?: string;
};

export type ParagraphStyle = {
  /** Only what was set on the paragraph itself; how its kind of paragraph looks says nothing of a choice made. */
  readonly look: Look;
  readonly headingLevel: number;
  /** True where the level is that of the style all paragraphs begin with: then it makes no heading. */
  readonly isPlain: boolean;
  readonly listStyle: string | null;
  readonly isRightToLeft: boolean;
};

export type Styles = {
  text(name: string | null): Look;
  paragraph(name: string | null): ParagraphStyle;
};

/** A style and its parents are followed this far; styles may be each other's parents. */
const LONGEST_ANCESTRY = 20;

/** Styles by name; the automatic ones are those beside the text that uses them. */
export function readStyles(
  automatic: XmlElement | null,
  common: XmlElement | null,
  fonts: ReadonlyMap<string, string>,
): Styles {
  const byKey = new Map<string, XmlElement>();
  for (const group of [common, automatic]) {
    for (const style of group === null ? [] : childElements(group)) {
      if (style.name === "style:style") byKey.set(keyOf(style), style);
    }
  }
  const direct = new Set(automatic === null ? [] : childElements(automatic));
  const ancestry = (family: string, name: string | null) => ancestryOf(byKey, family, name);
  const texts = new Map<string | null, Look>();
  const paragraphs = new Map<string | null, ParagraphStyle>();
  return {
    text: (name) =>
      remembered(texts, name, () => lookOf(ancestry("text", name).filter(isNoLink), fonts)),
    paragraph: (name) =>
      remembered(paragraphs, name, () => {
        const styles = ancestry("paragraph", name);
        return paragraphStyle(
          styles,
          lookOf(
            styles.filter((each) => direct.has(each)),
            fonts,
          ),
        );
      }),
  };
}

function keyOf(style: XmlElement): string {
  return `${attribute(style, "style:family")}/${attribute(style, "style:name")}`;
}

function remembered<T>(known: Map<string | null, T>, name: string | null, find: () => T): T {
  const already = known.get(name);
  if (already !== undefined) return already;
  const found = find();
  known.set(name, found);
  return found;
}

/** The style and its parents, the nearest first. */
function ancestryOf(
  byKey: ReadonlyMap<string, XmlElement>,
  family: string,
  name: string | null,
): readonly XmlElement[] {
  const styles: XmlElement[] = [];
  let next = name;
  while (next !== null && styles.length < LONGEST_ANCESTRY) {
    const style = byKey.get(`${family}/${next}`);
    if (style === undefined) break;
    styles.push(style);
    next = attribute(style, "style:parent-style-name");
  }
  return styles;
}

/** The underline of a link chooses nothing. */
function isNoLink(style: XmlElement): boolean {
  return !/internet_20_link/i.test(attribute(style, "style:name") ?? "");
}

function lookOf(styles: readonly XmlElement[], fonts: ReadonlyMap<string, string>): Look {
  const looks = styles.map((style) => ownLook(style, fonts));
  return Object.assign({}, ...looks.reverse());
}

function ownLook(style: XmlElement, fonts: ReadonlyMap<string, string>): Look {
  const properties = child(style, "style:text-properties");
  const isPrompt = isNamed(style, /^placeholder(_20_| )text$/i);
  if (properties === null) return isPrompt ? { isPrompt } : {};
  const read = (name: string) => attribute(properties, name);
  const fontName = read("style:font-name");
  const font = fontName === null ? read("fo:font-family") : (fonts.get(fontName) ?? fontName);
  return {
    ...(isPrompt ? { isPrompt } : {}),
    ...stated("bold", read("fo:font-weight"), isBold),
    ...stated("italic", read("fo:font-style"), (value) => value !== "normal"),
    ...stated("struck", read("style:text-line-through-style"), isDrawn),
    ...stated("struck", read("style:text-line-through-type"), isDrawn),
    ...stated("underlined", read("style:text-underline-style"), isDrawn),
    ...stated("highlighted", read("fo:background-color"), isColoured),
    ...stated("isHidden", read("text:display"), (value) => value === "none"),
    ...(font === null ? {} : { font: font.replace(/['"]/g, "") }),
  };
}

function stated(name: keyof Look, value: string | null, holds: (value: string) => boolean): Look {
  return value === null ? {} : { [name]: holds(value) };
}

function isBold(value: string): boolean {
  return value === "bold" || Number(value) >= 600;
}

function isDrawn(value: string): boolean {
  return value !== "none";
}

function isColoured(value: string): boolean {
  return !/^(transparent|#ffffff)$/i.test(value);
}

function isNamed(style: XmlElement, pattern: RegExp): boolean {
  const names = [attribute(style, "style:name"), attribute(style, "style:display-name")];
  return names.some((name) => name !== null && pattern.test(name));
}

function paragraphStyle(styles: readonly XmlElement[], look: Look): ParagraphStyle {
  const mode = first(styles, (style) =>
    attribute(child(style, "style:paragraph-properties") ?? style, "style:writing-mode"),
  );
  const levelled = styles.find((style) => levelOf(style) > 0);
  const isPlain = levelled !== undefined && attribute(levelled, "style:name") === "Standard";
  return {
    look,
    headingLevel: levelled === undefined || isPlain ? 0 : levelOf(levelled),
    isPlain,
    listStyle: first(styles, (style) => attribute(style, "style:list-style-name") || null),
    isRightToLeft: mode?.startsWith("rl") ?? false,
  };
}

function levelOf(style: XmlElement): number {
  if (isNamed(style, /^title$/i)) return 1;
  const level = Number(attribute(style, "style:default-outline-level") || "0");
  return level >= 1 ? Math.min(level, 9) : 0;
}

function first<T>(styles: readonly XmlElement[], find: (style: XmlElement) => T | null): T | null {
  for (const style of styles) {
    const found = find(style);
    if (found !== null) return found;
  }
  return null;
}

/** The families behind the names of fonts, from every part that declares some. */
export function readFonts(roots: readonly (XmlElement | null)[]): ReadonlyMap<string, string> {
  const fonts = new Map<string, string>();
  for (const root of roots) {
    const declared = child(root, "office:font-face-decls");
    for (const font of declared === null ? [] : childElements(declared)) {
      const family = attribute(font, "svg:font-family");
      if (family !== null) fonts.set(attribute(font, "style:name") ?? "", family);
    }
  }
  return fonts;
}

export function marksOf(look: Look): Marks {
  return {
    ...(look.bold ? { bold: true } : {}),
    ...(look.italic ? { italic: true } : {}),
    ...(look.struck ? { struck: true } : {}),
    ...(look.highlighted ? { highlighted: true } : {}),
    ...(look.underlined ? { underlined: true } : {}),
  };
}
