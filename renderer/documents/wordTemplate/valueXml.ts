import { directionStretches, printableText } from "../wordWriting/printableText";
import { childNamed, type SourceNode, sourceAttribute } from "./sourceTree";

/** The run a value stands in, as XML to close and open again around what needs another direction. */
export type HostRun = {
  readonly isRightToLeft: boolean;
  /** Start of a run of the same look with each direction, to behind `<w:t>`. */
  readonly leftToRight: string;
  readonly rightToLeft: string;
};

export const END_OF_RUN = "</w:t></w:r>";
const LEFT_TO_RIGHT_MARK = "\u200E";
const TEXT = '<w:t xml:space="preserve">';

/** Everything a plain text cannot hold: line ends, tabs, letters that run from right to left, control characters. */
const NEEDS_CARE =
  /[\p{Cc}\p{Cs}\u2028\u2029\uFFFE\uFFFF\u0590-\u08FF\uFB1D-\uFEFC\u{10D00}-\u{1EFFF}]/u;

/** A value as the inside of the `<w:t>` it stands in. */
export function valueXml(value: string, host: HostRun): string {
  if (!host.isRightToLeft && !NEEDS_CARE.test(value)) return escaped(value);
  return printableText(value)
    .split("\n")
    .map((line) => lineXml(line, host))
    .join(`</w:t><w:br/>${TEXT}`);
}

function lineXml(line: string, host: HostRun): string {
  return directionStretches(line)
    .map(({ text, isRightToLeft }) => {
      const words = escaped(text).replaceAll("\t", `</w:t><w:tab/>${TEXT}`);
      const hasLetters = /\p{L}/u.test(text);
      if (!hasLetters || isRightToLeft === host.isRightToLeft) return words;
      const [own, other] = host.isRightToLeft
        ? [host.rightToLeft, host.leftToRight]
        : [host.leftToRight, host.rightToLeft];
      // A number before Latin letters would otherwise wander behind them in a right-to-left paragraph.
      const mark = host.isRightToLeft && /^\s*\d/u.test(text) ? LEFT_TO_RIGHT_MARK : "";
      return `${END_OF_RUN}${other}${mark}${words}${END_OF_RUN}${own}`;
    })
    .join("");
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** The start of a run that looks like the one this text stands in, to behind its `<w:t>`. */
export function runLike(xml: string, runNode: SourceNode): string {
  const look = childNamed(runNode, "w:rPr");
  return `<w:r>${look === null ? "" : xml.slice(look.start, look.end)}${TEXT}`;
}

export function hostRun(xml: string, runNode: SourceNode): HostRun {
  const look = childNamed(runNode, "w:rPr");
  const properties = look === null ? [] : look.children;
  const own = properties.find(({ name }) => name === "w:rtl") ?? null;
  const off =
    own !== null && ["0", "false", "off"].includes(sourceAttribute(xml, own, "w:val") ?? "");
  const others = properties
    .filter((node) => node !== own)
    .map((node) => ({ name: node.name, xml: xml.slice(node.start, node.end) }));
  return {
    isRightToLeft: own !== null && !off,
    leftToRight: runStart(others.map((one) => one.xml)),
    rightToLeft: runStart(mirrored(others)),
  };
}

function runStart(properties: readonly string[]): string {
  return `<w:r>${properties.length === 0 ? "" : `<w:rPr>${properties.join("")}</w:rPr>`}${TEXT}`;
}

/** Right-to-left text takes its look from properties of its own, which stand behind those for other text. */
const TWINS: Readonly<Record<string, string>> = {
  "w:b": "w:bCs",
  "w:i": "w:iCs",
  "w:sz": "w:szCs",
};

/** What stands behind `w:rtl` in a run's properties (ISO/IEC 29500-1, 17.3.2.28). */
const BEHIND = [
  "w:cs",
  "w:em",
  "w:lang",
  "w:eastAsianLayout",
  "w:specVanish",
  "w:oMath",
  "w:rPrChange",
];

type Property = { readonly name: string; readonly xml: string };

function mirrored(properties: readonly Property[]): readonly string[] {
  const names = new Set(properties.map(({ name }) => name));
  const withTwins = properties.flatMap(({ name, xml }) => {
    const twin = TWINS[name];
    return twin === undefined || names.has(twin) ? [xml] : [xml, xml.replaceAll(name, twin)];
  });
  const behind = properties.findIndex(({ name }) => BEHIND.includes(name));
  const tail = behind < 0 ? 0 : properties.length - behind;
  return withTwins.toSpliced(withTwins.length - tail, 0, "<w:rtl/>");
}
