import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const renderer = new URL("../../renderer/", import.meta.url);

const sheets = readdirSync(renderer, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".css"))
  .map((name) => ({ name, css: readFileSync(new URL(name, renderer), "utf8") }));

/** Left and right do not turn round with the script; start and end do. */
const PHYSICAL = [
  /(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)\b/,
  /border-(?:top|bottom)-(?:left|right)-radius/,
  /(?:^|[\s;{])(?:left|right|top|bottom)\s*:/,
  /(?:text-align|float|clear)\s*:\s*(?:left|right)\b/,
  /(?:^|[\s;{])(?:min-|max-)?(?:width|height)\s*:/,
];

/** The lines of a sheet that name a side of the screen instead of a side of the text. */
function physicalLines(css: string): readonly string[] {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/@media[^{]*/g, "")
    .split("\n")
    .filter((line) => PHYSICAL.some((pattern) => pattern.test(line)));
}

test("the patterns know physical sides from logical ones", () => {
  for (const line of [
    "  margin-left: 4px;",
    "padding-right: 0;",
    "  left: 0;",
    "a{right:0}",
    "  text-align: left;",
    "  border-top-left-radius: 2px;",
    "  width: 10px;",
    "  max-height: 10px;",
  ]) {
    expect(physicalLines(line)).toEqual([line]);
  }
  for (const line of [
    "  margin-inline-start: 4px;",
    "text-align: start;",
    "border-width: 1px;",
    "stroke-width: 2;",
  ]) {
    expect(physicalLines(line)).toEqual([]);
  }
});

test("every sheet turns round with the script", () => {
  const guilty = sheets.flatMap(({ name, css }) =>
    physicalLines(css).map((line) => `${name}: ${line.trim()}`),
  );
  expect(guilty).toEqual([]);
});

/** Colours written out. On paper black, white and greys hold whatever the theme is. */
function ownColours(css: string): readonly string[] {
  return [...css.matchAll(/#[0-9a-fA-F]{3,8}\b|\b(?:rgba?|hsla?|oklch)\(/g)]
    .map(([colour]) => colour)
    .filter((colour) => !/^#(..)\1\1$/.test(colour));
}

test("every sheet takes its colours from the tokens", () => {
  expect(ownColours("a { color: #9c3522; background: #ffffff; border-color: #767676 }")).toEqual([
    "#9c3522",
  ]);
  const guilty = sheets
    .filter(({ name }) => !name.endsWith("tokens.css"))
    .flatMap(({ name, css }) => ownColours(css).map((colour) => `${name}: ${colour}`));
  expect(guilty).toEqual([]);
});

test("there are sheets to judge", () => {
  expect(sheets.length).toBeGreaterThan(30);
});
