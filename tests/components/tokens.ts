import { readFileSync } from "node:fs";

export type ThemeName = "light" | "dark";

/** The colours of tokens.css by name, in both themes. */
export function readTokens(): ReadonlyMap<string, Readonly<Record<ThemeName, string>>> {
  const file = new URL("../../renderer/components/tokens.css", import.meta.url);
  const found = readFileSync(file, "utf8").matchAll(
    /--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g,
  );
  return new Map(
    [...found].map(([, name = "", light = "", dark = ""]) => [name, { light, dark }] as const),
  );
}

/** Contrast of two colours as WCAG 2.2 defines it, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
