import type {
  TagPlace,
  TagProblem,
  TagUse,
  TemplateTags,
  TemplateValues,
} from "../../domain/templateTags";
import { byName } from "../outside/byName";
import { kindOfFile, unreadKind } from "../outside/fileKind";
import { damaged, unsafe } from "../outside/refusedFile";
import { attribute, childElements, NO_ELEMENT, type XmlElement } from "../outside/xmlTree";
import { openWordPackage, type WordPackage } from "../word/wordPackage";
import { compilePart } from "./compilePart";
import { type Op, run } from "./ops";
import { templatePacker } from "./packTemplate";

/** A Word file with fields in it, ready to be filled as often as there are letters. */
export type CompiledTemplate = TemplateTags & {
  /** The file filled: what holds no field stays byte for byte. */
  readonly fill: (values: TemplateValues) => Uint8Array<ArrayBuffer>;
};

const WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

const PARTS = byName<TagPlace["part"]>({
  header: "header",
  footer: "footer",
  footnotes: "note",
  endnotes: "note",
});

/** Checks a file as every file from outside and finds its fields. Throws a refusal, and nothing else, for what it contains. */
export function compileTemplate(name: string, bytes: Uint8Array): CompiledTemplate {
  const kind = kindOfFile(name, bytes);
  if (kind !== "word") throw unreadKind(kind);
  const file = openWordPackage(bytes);
  refuseWhatActs(file);
  const uses: TagUse[] = [];
  const problems: TagProblem[] = [];
  const filled: (readonly [name: string, ops: readonly Op[]])[] = [];
  for (const [part, place] of partsWithWords(file)) {
    const compiled = compilePart(sourceOf(file, part), place);
    uses.push(...compiled.uses);
    problems.push(...compiled.problems);
    if (compiled.ops.some((op) => typeof op !== "string")) filled.push([part, compiled.ops]);
  }
  const pack = templatePacker(bytes);
  return {
    uses,
    problems,
    fill: (values) => pack(new Map(filled.map(([part, ops]) => [part, run(ops, values)]))),
  };
}

/** The document itself and what is printed with it. */
function partsWithWords(file: WordPackage): ReadonlyMap<string, TagPlace["part"]> {
  const parts = new Map<string, TagPlace["part"]>([
    [file.names.find(isNamed(file.mainPart)) ?? file.mainPart, "body"],
  ]);
  for (const { type, part } of file.relationships(file.mainPart)) {
    const place = PARTS.get(type);
    const name = part === null ? undefined : file.names.find(isNamed(part));
    if (place !== undefined && name !== undefined) parts.set(name, place);
  }
  return parts;
}

const isNamed = (part: string) => (name: string) => name.toLowerCase() === part.toLowerCase();

/** A part as text, once the gate for XML has let it through. */
function sourceOf(file: WordPackage, part: string): string {
  const root = file.xml(part);
  const bytes = file.bytes(part);
  if (root === null || bytes === null) throw damaged("a part is missing");
  const isOurs = root.sourceName.startsWith("w:") && root.name === root.sourceName;
  if (!isOurs || (attribute(root, "xmlns:w") ?? WORDS) === "") {
    throw damaged("its parts are named in another way than Word names them");
  }
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw damaged("its parts are not written in UTF-8");
  }
  return new TextDecoder().decode(bytes);
}

/** Letters go out to people: nothing in them may run or fetch. */
function refuseWhatActs(file: WordPackage): void {
  const acts = file.names.some((name) =>
    /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml|activeX|embeddings\/)/i.test(name),
  );
  if (acts) throw unsafe("it holds macros or embedded programs");
  const fetches = file.names
    .filter((name) => name.endsWith(".rels"))
    .flatMap((name) => childElements(file.xml(name) ?? NO_ELEMENT))
    .some(isFetched);
  if (fetches) throw unsafe("it fetches a picture or template from elsewhere when it is opened");
}

function isFetched(relationship: XmlElement): boolean {
  const type = attribute(relationship, "Type") ?? "";
  return (
    attribute(relationship, "TargetMode") === "External" &&
    !type.endsWith("/hyperlink") &&
    /^(?:[a-z]{3,}:\/\/[^/]|[\\/]{2})/i.test(attribute(relationship, "Target") ?? "")
  );
}
