import {
  BorderStyle,
  type IBordersOptions,
  type IStylesOptions,
  type ITableBordersOptions,
  LineRuleType,
} from "docx";

/** The light half of the app's colours, without the number sign, as Word and Excel write them. */
export const INK = "14202E";
export const INK_SOFT = "4A5564";
export const TEAL = "0A5A5C";
const SAFFRON = "E9A820";
export const RULE = "C9BEA6";
export const LABEL_WASH = "FAF6EC";
export const PROMPT_GREY = "6A6F78";

/** Calibri comes with every Word and has a metric twin in LibreOffice; Arial carries Arabic and Hebrew everywhere. */
const FACE = { ascii: "Calibri", hAnsi: "Calibri", cs: "Arial", eastAsia: "Calibri" };

/** For what is hung on a wall. Cambria and Times New Roman come with every Word; the second carries Arabic. */
export const TITLE_FACE = {
  ascii: "Cambria",
  hAnsi: "Cambria",
  cs: "Times New Roman",
  eastAsia: "Cambria",
};

const TWIPS_PER_MM = 1440 / 25.4;
const HALF_POINTS_PER_POINT = 2;
const EIGHTHS_PER_POINT = 8;

/** Millimetres to twips, twentieths of a point, rounded. */
export const mm = (millimetres: number) => Math.round(millimetres * TWIPS_PER_MM);

/** Points to the half points Word counts letters in. */
export const pt = (points: number) => points * HALF_POINTS_PER_POINT;

export const A4_WIDTH_MM = 210;
export const A4_HEIGHT_MM = 297;

/** The saffron ground line under titles, as in the app. */
export const GROUND_LINE: IBordersOptions = {
  bottom: { style: BorderStyle.SINGLE, size: 3 * EIGHTHS_PER_POINT, color: SAFFRON, space: 6 },
};

export const THIN_RULE = { style: BorderStyle.SINGLE, size: 4, color: RULE } as const;

const NO_RULE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
export const NO_RULES: ITableBordersOptions = {
  top: NO_RULE,
  bottom: NO_RULE,
  left: NO_RULE,
  right: NO_RULE,
  insideHorizontal: NO_RULE,
  insideVertical: NO_RULE,
};

/** The character style Word itself uses for prompts; it prints and fades like one. */
export const PROMPT_STYLE = "PlaceholderText";

const heading = (points: number, before: number) => ({
  run: { font: FACE, bold: true, size: pt(points), color: TEAL },
  paragraph: { keepNext: true, spacing: { before, after: 100 } },
});

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: {
        font: FACE,
        size: pt(12),
        sizeComplexScript: pt(12),
        color: INK,
        language: { value: "en-GB" },
      },
      paragraph: { spacing: { after: 120, line: 245, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: FACE, bold: true, size: pt(24), color: INK },
      paragraph: { spacing: { before: 0, after: 200 }, border: GROUND_LINE },
    },
    heading1: heading(15, 320),
    heading2: heading(12.5, 200),
  },
  characterStyles: [
    {
      id: PROMPT_STYLE,
      name: "Placeholder Text",
      basedOn: "DefaultParagraphFont",
      run: { color: PROMPT_GREY },
    },
  ],
};
