import { expect, test } from "vitest";
import { catalogue } from "../../renderer/text/catalogue";

type Texts = { readonly [key: string]: string | Texts };

function flat(texts: Texts, path = ""): readonly (readonly [string, string])[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${path}${key}`, value] as const] : flat(value, `${path}${key}.`),
  );
}

const everyText = flat(catalogue);

test("there are texts to judge", () => {
  expect(everyText.length).toBeGreaterThan(150);
});

function guilty(isGuilty: (text: string, key: string) => boolean): readonly string[] {
  return everyText.filter(([key, text]) => isGuilty(text, key)).map(([key]) => key);
}

test("every text says something, calmly and without blame", () => {
  expect(guilty((text) => text.trim() === "")).toEqual([]);
  expect(guilty((text) => /!|please note|oops|invalid/i.test(text))).toEqual([]);
});

test("a text for one has its text for several, and the other way round", () => {
  const keys = new Set(everyText.map(([key]) => key));
  const twinOf = (key: string) =>
    key.endsWith("_one") ? key.replace(/_one$/, "_other") : key.replace(/_other$/, "_one");
  expect(guilty((_text, key) => /_(one|other)$/.test(key) && !keys.has(twinOf(key)))).toEqual([]);
});

test("every placeholder is closed", () => {
  const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
  expect(guilty((text) => count(text, /\{\{/g) !== count(text, /\{\{\w+\}\}/g))).toEqual([]);
});
