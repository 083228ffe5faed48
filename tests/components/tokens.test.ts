import { describe, expect, test } from "vitest";
import { contrast, readTokens, type ThemeName } from "./tokens";

const tokens = readTokens();
const THEMES: readonly ThemeName[] = ["light", "dark"];

/** What is written on what. */
const TEXT: Readonly<Record<string, readonly string[]>> = {
  ink: [
    "desk",
    "paper",
    "raised",
    "sunken",
    "action-wash",
    "attention-wash",
    "danger-wash",
    "present-wash",
  ],
  "ink-soft": ["desk", "paper", "raised", "sunken", "action-wash", "attention-wash", "danger-wash"],
  "on-band": ["band"],
  "on-band-soft": ["band"],
  band: ["on-band"],
  action: ["desk", "paper", "raised", "sunken", "action-wash", "attention-wash"],
  "action-strong": ["paper", "raised", "action-wash"],
  "on-action": ["action", "action-strong"],
  "on-attention": ["attention"],
  "attention-ink": ["desk", "paper", "raised", "sunken", "attention-wash", "action-wash"],
  danger: ["desk", "paper", "raised", "danger-wash"],
  "on-danger": ["danger", "danger-strong"],
  present: ["desk", "paper", "raised", "present-wash"],
  "on-present": ["present"],
  paper: ["ink"],
};

/** Borders of what can be used, signs, focus rings: what they stand on. */
const CONTROLS: Readonly<Record<string, readonly string[]>> = {
  edge: ["desk", "paper", "raised", "sunken"],
  "band-edge": ["band"],
  focus: ["desk", "paper", "raised", "sunken"],
  "focus-on-band": ["band"],
  "attention-edge": ["desk", "paper", "raised", "attention-wash"],
  "sign-teal": ["band"],
  action: ["paper", "raised", "desk"],
};

function pairs(table: typeof TEXT): readonly (readonly [string, string, ThemeName])[] {
  return Object.entries(table).flatMap(([front, backs]) =>
    backs.flatMap((back) => THEMES.map((theme) => [front, back, theme] as const)),
  );
}

function measured(front: string, back: string, theme: ThemeName): number {
  const [one, other] = [tokens.get(front), tokens.get(back)];
  if (!one || !other) throw new Error(`No such token: ${one ? back : front}`);
  return contrast(one[theme], other[theme]);
}

test("contrast is measured as the standard does", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

describe("text can be read", () => {
  test.each(pairs(TEXT))("%s on %s, %s", (front, back, theme) => {
    expect(measured(front, back, theme)).toBeGreaterThanOrEqual(4.5);
  });
});

describe("controls can be seen", () => {
  test.each(pairs(CONTROLS))("%s on %s, %s", (front, back, theme) => {
    expect(measured(front, back, theme)).toBeGreaterThanOrEqual(3);
  });
});

test("every colour has a light and a dark side", () => {
  expect(tokens.size).toBeGreaterThan(30);
});
