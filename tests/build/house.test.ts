import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = new URL("../..", import.meta.url).pathname;

const FORBIDDEN_IMPORTS: readonly (readonly [folder: string, specifier: string])[] = [
  ["renderer/domain", "react"],
  ["renderer/domain", "../storage/vault"],
  ["renderer/domain", "../../storage/vault"],
  ["renderer/storage", "../actions/importForms"],
  ["renderer/storage", "react"],
  ["renderer/documents", "../storage/vault"],
  ["renderer/documents", "dexie"],
  ["renderer/actions", "docx"],
  ["renderer/actions", "../screens/useQuestion"],
  ["renderer/screens", "exceljs"],
  ["renderer/screens", "../documents/readForm"],
  ["renderer/components", "../domain/ids"],
  ["electron", "../renderer/desktop"],
  ["electron/answers", "electron"],
];

const OTHER_BREACHES: readonly (readonly [rule: string, folder: string, source: string])[] = [
  ["noRestrictedGlobals", "renderer/domain", "export const id = crypto.randomUUID();\n"],
  ["noRestrictedGlobals", "renderer/domain", "export const title = document.title;\n"],
  ["noJsxLiterals", "renderer/screens", "export const Greeting = () => <p>Hello there</p>;\n"],
  ["noDefaultExport", "renderer/actions", "export default 1;\n"],
];

const KEEPS_THE_RULES = ["renderer/domain", "export const one = 1;\n"] as const;

/** What lint said about each planted file, by the file's path. */
const said = new Map<string, string>();
const planted: string[] = [];

function plant(folder: string, source: string): string {
  const directory = mkdtempSync(join(root, folder, "planted"));
  planted.push(directory);
  const file = join(directory, "planted.tsx");
  writeFileSync(file, source);
  return relative(root, file);
}

function importing(specifier: string): string {
  return `import * as planted from "${specifier}";\nexport const used = planted;\n`;
}

const files: { readonly imports: string[]; readonly others: string[]; good: string } = {
  imports: [],
  others: [],
  good: "",
};

beforeAll(() => {
  files.imports.push(...FORBIDDEN_IMPORTS.map(([folder, name]) => plant(folder, importing(name))));
  files.others.push(...OTHER_BREACHES.map(([, folder, source]) => plant(folder, source)));
  files.good = plant(...KEEPS_THE_RULES);
  const everyFile = [...files.imports, ...files.others, files.good];
  const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
  const lint = [biome, "lint", "--config-path=build/lint.json", "--reporter=github", ...everyFile];
  const { stdout } = spawnSync(process.execPath, [...lint, "--max-diagnostics=none"], {
    cwd: root,
    encoding: "utf8",
  });
  for (const file of everyFile) {
    said.set(
      file,
      stdout
        .split("\n")
        .filter((line) => line.includes(file))
        .join("\n"),
    );
  }
});

afterAll(() => {
  for (const folder of planted) rmSync(folder, { recursive: true, force: true });
});

test.each(FORBIDDEN_IMPORTS.map((pair, index) => [...pair, index] as const))(
  "a file of %s that imports %s is refused by lint",
  (_folder, _specifier, index) => {
    expect(said.get(files.imports[index] ?? "")).toContain("noRestrictedImports");
  },
);

test.each(OTHER_BREACHES.map((breach, index) => [...breach, index] as const))(
  "%s speaks up in %s about %j",
  (rule, _folder, _source, index) => {
    expect(said.get(files.others[index] ?? "")).toContain(rule);
  },
);

test("a file that keeps the rules passes", () => {
  expect(said.get(files.good)).toBe("");
});

/** Lint cannot name members of an object, so these are looked for in the text. */
const CLOCK_OR_RANDOM = /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b/;

test("the pattern for clocks and random numbers knows them", () => {
  for (const line of ["Date.now()", "new Date()", "Math.random()"]) {
    expect(line).toMatch(CLOCK_OR_RANDOM);
  }
  expect("new Date(2016, 8, 8)").not.toMatch(CLOCK_OR_RANDOM);
});

test("no rule of the domain reads the clock or draws random numbers", () => {
  const domain = join(root, "renderer/domain");
  const guilty = readdirSync(domain, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .filter((name) => CLOCK_OR_RANDOM.test(readFileSync(join(domain, name), "utf8")));
  expect(guilty).toEqual([]);
});
