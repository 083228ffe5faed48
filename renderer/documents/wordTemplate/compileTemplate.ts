import type { TagPlace, TemplateTags, TemplateValues } from "../../domain/templateTags";
import { byName } from "../outside/byName";
import { kindOfFile, unreadKind } from "../outside/fileKind";
import { damaged, unsafe } from "../outside/refusedFile";
import { relationshipsPart } from "../outside/relationships";
import { attribute, childElements, NO_ELEMENT, type XmlElement } from "../outside/xmlTree";
import { openWordPackage, type WordPackage } from "../word/wordPackage";
import { compilePart } from "./compilePart";
import { type Merged, type MergeParts, mergeLetters } from "./mergeLetters";
import { run } from "./ops";
import { templatePacker } from "./packTemplate";

/** A Word file with fields in it, ready to be filled as often as there are letters. */
export type CompiledTemplate = TemplateTags & {
  /** The file filled: what holds no field stays byte for byte. */
  readonly fill: (values: TemplateValues) => Uint8Array<ArrayBuffer>;
  /** One file with every letter on pages of its own. Throws where notes hold fields: there is one set of notes a file. */
  readonly merge: (letters: readonly TemplateValues[]) => Uint8Array<ArrayBuffer>;
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
  const parts = [...partsWithWords(file)].map(([part, place]) => {
    const source = sourceOf(file, part);
    return { part, place, source, ...compilePart(source, place) };
  });
  const filled = parts.filter(({ ops, source }) => ops.join("") !== source);
  const pack = templatePacker(bytes);
  const merging = mergeParts(file, filled);
  const partsFor = (values: TemplateValues, isLater: boolean) =>
    new Map(filled.map(({ part, ops, laterOps }) => [part, run(isLater ? laterOps : ops, values)]));
  return {
    uses: parts.flatMap(({ uses }) => uses),
    problems: parts.flatMap(({ problems }) => problems),
    fill: (values) => pack(partsFor(values, false)),
    merge: (letters) => {
      if (filled.some(({ place }) => place === "note")) {
        throw new Error("letters with fields in their notes cannot share one file");
      }
      const main = sourceOf(file, merging.mainPart);
      const { written, added } = mergeLetters(
        letters.map((values, index) => {
          const letter = partsFor(values, index > 0);
          return letter.has(merging.mainPart) ? letter : letter.set(merging.mainPart, main);
        }),
        merging,
      );
      return pack(written, withOwnRelationships(file, added));
    },
  };
}

type FilledPart = { readonly part: string; readonly place: TagPlace["part"] };

function mergeParts(file: WordPackage, filled: readonly FilledPart[]): MergeParts {
  const mainPart = nameOf(file, file.mainPart);
  const links = file.relationships(file.mainPart);
  const textOf = (part: string) => {
    const name = nameOf(file, part);
    return { part: name, xml: new TextDecoder().decode(file.bytes(name) ?? new Uint8Array()) };
  };
  const running = filled.flatMap(({ part, place }) => {
    const link = links.find((one) => one.part?.toLowerCase() === part.toLowerCase());
    const isRunning = (place === "header" || place === "footer") && link !== undefined;
    return isRunning ? [[part, link.id] as const] : [];
  });
  const numbering = links.find(({ type }) => type === "numbering")?.part ?? null;
  return {
    mainPart,
    runningIds: new Map(running),
    relationships: textOf(relationshipsPart(file.mainPart)),
    contentTypes: textOf("[Content_Types].xml"),
    numbering: numbering === null ? null : textOf(numbering),
  };
}

/** A header with a picture in it takes along where the picture is. */
function withOwnRelationships(
  file: WordPackage,
  added: Merged["added"],
): ReadonlyMap<string, string | Uint8Array> {
  const parts = new Map<string, string | Uint8Array>();
  for (const [name, { xml, like }] of added) {
    parts.set(name, xml);
    const own = file.bytes(relationshipsPart(like));
    if (own !== null) parts.set(relationshipsPart(name), own);
  }
  return parts;
}

/** As the file itself spells it. */
function nameOf(file: WordPackage, part: string): string {
  return file.names.find(isNamed(part)) ?? part;
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
