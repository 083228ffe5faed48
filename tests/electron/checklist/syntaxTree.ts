import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { parseAst } from "vite";

type Node = {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [name: string]: unknown;
};

/** A call or a `new`, as it is written. */
export type Call = {
  /** `app.on`, without white space. */
  readonly callee: string;
  /** Each argument as it is written. */
  readonly list: readonly string[];
};

export type Source = { readonly file: string; readonly text: string };

const SOURCES: ReadonlySet<string> = new Set([".ts", ".tsx", ".html"]);

/** The sources of a folder and the folders in it, by their path from the root. */
export function sourcesIn(root: string, folder: string): readonly Source[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => SOURCES.has(extname(name)))
    .map((name) => {
      const file = join(folder, name).replaceAll("\\", "/");
      return { file, text: readFileSync(join(root, file), "utf8") };
    });
}

export function callsIn(sources: readonly Source[]): readonly Call[] {
  return sources.flatMap((source) =>
    nodesOf(source)
      .filter(({ type }) => type === "CallExpression" || type === "NewExpression")
      .map(({ callee, arguments: list }) => ({
        callee: words(source, callee).replace(/\s/g, ""),
        list: Array.isArray(list) ? list.map((one) => words(source, one)) : [],
      })),
  );
}

/** Every word in quotes, template pieces included; comments are not among them. */
export function stringsIn(sources: readonly Source[]): readonly string[] {
  return sources.flatMap((source) =>
    nodesOf(source).flatMap((node) => {
      if (node.type === "Literal" && typeof node.value === "string") return [node.value];
      return node.type === "TemplateElement" ? [words(source, node)] : [];
    }),
  );
}

/** Every name that stands in the code, properties included. */
export function namesIn(sources: readonly Source[]): readonly string[] {
  return sources.flatMap((source) =>
    nodesOf(source).flatMap(({ type, name }) =>
      (type === "Identifier" || type === "JSXIdentifier") && typeof name === "string" ? [name] : [],
    ),
  );
}

/** What is imported, and from where: `electron:app`. */
export function importsIn(sources: readonly Source[]): readonly string[] {
  return sources.flatMap((source) =>
    nodesOf(source)
      .filter(({ type }) => type === "ImportDeclaration")
      .flatMap(({ source: from, specifiers }) => {
        const place = words(source, from).slice(1, -1);
        const names = Array.isArray(specifiers) ? specifiers : [];
        return names.map((one) => `${place}:${words(source, one).replace(/^type /, "")}`);
      }),
  );
}

/** Each property of the object literals in a piece of code, as it is written; of two with one name the last. */
export function propertiesIn(code: string): ReadonlyMap<string, string> {
  const source = { file: "piece.ts", text: `(${code})` };
  const properties = nodesOf(source).filter(({ type }) => type === "Property");
  return new Map(properties.map(({ key, value }) => [words(source, key), words(source, value)]));
}

/** The body of a function of this name, as it is written. */
export function bodyOf(sources: readonly Source[], name: string): string {
  const bodies = sources.flatMap((source) =>
    nodesOf(source).flatMap(({ type, id, body }) =>
      type === "FunctionDeclaration" && isNode(id) && words(source, id) === name
        ? [words(source, body)]
        : [],
    ),
  );
  return bodies.join("\n");
}

/** Sources never change; the many checks read each tree once. */
const known = new WeakMap<Source, readonly Node[]>();

function nodesOf(source: Source): readonly Node[] {
  const nodes = known.get(source) ?? parsed(source);
  known.set(source, nodes);
  return nodes;
}

function parsed({ file, text }: Source): readonly Node[] {
  if (file.endsWith(".html")) return [];
  const found: Node[] = [];
  const left: unknown[] = [parseAst(text, { lang: file.endsWith("x") ? "tsx" : "ts" })];
  while (left.length > 0) {
    const next = left.pop();
    if (Array.isArray(next)) left.push(...next);
    else if (isNode(next)) {
      found.push(next);
      left.push(...Object.values(next));
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

function words({ text }: Source, node: unknown): string {
  return isNode(node) ? text.slice(node.start, node.end) : "";
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && "start" in value;
}
