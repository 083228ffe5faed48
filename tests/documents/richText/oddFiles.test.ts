import { describe, expect, test } from "vitest";
import { RefusedFile } from "../../../renderer/documents/outside/refusedFile";
import { readDocument } from "../../../renderer/documents/readDocument";
import { parseRtf } from "../../../renderer/documents/richText/parseRtf";
import { shownTree } from "../shownTree";

const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** A rich text file from its body; every backslash is written twice in a literal. */
const rtf = (body: string, head = "") => bytesOf(`{\\rtf1\\ansi\\deff0${head}\n${body}}`);

async function textOf(body: string, head = "") {
  const read = await readDocument("form.rtf", rtf(body, head));
  if (!read.ok) throw new Error(`Refused: ${JSON.stringify(read.error)}`);
  return read.value.text;
}

const treeOf = async (body: string, head = "") => shownTree(await textOf(body, head));

async function refusalOf(bytes: Uint8Array) {
  const read = await readDocument("form.rtf", bytes);
  return read.ok ? "read" : read.error.kind;
}

describe("the text of a rich text file", () => {
  test("breaks its lines at escaped ends of lines, and its paragraphs at sections", async () => {
    expect(await treeOf("a\\\nb\\sect c\\par\\sect d")).toEqual(["a", "b", "c", "d"]);
  });

  test("keeps nothing of a picture's bytes, however they are written", async () => {
    expect(await treeOf("a{\\pict\\'41\\'42 4344\\bin2 {}}b\\'zz\\par")).toEqual(["abzz"]);
  });

  test("is read as Western where its code page is unknown", async () => {
    expect(await treeOf("\\'e9\\par", "\\ansicpg9999")).toEqual(["é"]);
  });

  test("longer than a field may be is cut, and it is said", async () => {
    const { notices } = await textOf(`${"x".repeat(20_001)}\\par`);
    expect(notices).toMatchObject([{ kind: "textCut" }]);
  });

  test("takes words without their number for what they mean then", async () => {
    const fonts = "{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset2 Wingdings;}}";
    const colours = "{\\colortbl;\\red255\\green255\\blue0;}";
    const body =
      "{\\f1 \\'fe{\\f \\'fe}}{\\highlight a}{\\highlight1 b{\\highlight c}}{\\chcbpat d}";
    expect(await treeOf(`${body}\\uc\\u321?\\bin e\\par`, fonts + colours)).toEqual([
      "[x]þa!b!cdŁe",
    ]);
  });
});

describe("headings of a rich text file", () => {
  const styles =
    "{\\stylesheet{\\fs24 Normal;}{\\s1 Title;}{\\s2\\outlinelevel1 Part;}{\\s3\\outlinelevel9 Body;}{\\s4\\sbasedon2 Smaller;}}";

  test("are told by a style's name or the level it has, its own or that of the one below it", async () => {
    const body = [1, 2, 3, 4, 7].map((style) => `\\pard\\s${style} ${style}\\par`).join("");
    expect(await treeOf(body, styles)).toEqual(["H1 1", "H2 2", "3", "H2 4", "7"]);
  });

  test("are none at the level of plain text", async () => {
    expect(await treeOf("\\pard\\outlinelevel0 a\\par\\pard\\outlinelevel9 b\\par")).toEqual([
      "H1 a",
      "b",
    ]);
  });
});

describe("tables of a rich text file", () => {
  const row = (edges: readonly number[], ...cells: readonly string[]) =>
    `\\trowd${edges.map((edge) => `\\cellx${edge}`).join("")} \\pard\\intbl ${cells.join("\\cell ")}`;

  test("keep what was not ended as a cell in the row it stands in", async () => {
    expect(await treeOf(`${row([9, 99], "a", "b\\par")}\\row`)).toEqual(["(0) a | (1) b"]);
  });

  test("keep cells beyond the edges that are stated, and edges without a number", async () => {
    expect(await treeOf(`${row([2000], "a", "b", "")}\\row`)).toEqual(["(0) a | (1) b"]);
    expect(
      await treeOf("\\trowd\\trleft\\cellx\\cellx4000 \\pard\\intbl a\\cell b\\cell\\row"),
    ).toEqual(["(0) a | (1) b"]);
  });

  test("of more rows or edges than a table may have are refused", async () => {
    expect(await refusalOf(rtf(`${row([9], "a", "")}\\row`.repeat(5_001)))).toBe("unsafe");
    const edges = (from: number) => Array.from({ length: 60 }, (_, at) => from + at * 1_000);
    const many = [edges(1_000), edges(1_500)].map((each) => `${row(each, "a", "")}\\row`);
    expect(await refusalOf(rtf(many.join("")))).toBe("unsafe");
  });
});

describe("fields of a rich text file", () => {
  test("without an instruction show their result; without a result nothing", async () => {
    const body = "{\\field{\\fldrslt shown}}{\\field{\\*\\fldinst REF x}}{\\field}.";
    expect(await treeOf(`${body}\\par`)).toEqual(["shown."]);
  });

  test("may have their definition in one group; a list's choice may be none of them", async () => {
    const field = (instruction: string, definition: string) =>
      `{\\field{\\*\\fldinst{ ${instruction} }{\\*\\formfield ${definition}}}{\\fldrslt{}}}`;
    const box = field("FORMCHECKBOX", "\\fftype1\\ffres1");
    const list = (state: string) => field("FORMDROPDOWN", `\\fftype2${state}{\\*\\ffl Red}`);
    expect(await treeOf(`${box}${list("")}${list("{\\*\\ffname L}\\ffres7")}\\par`)).toEqual([
      "[x]<dropdown?: Red><dropdown?: >",
    ]);
  });
});

test("what is no rich text, breaks off in a character or has too many parts is refused", async () => {
  expect(() => parseRtf(bytesOf("x}"))).toThrow(RefusedFile);
  expect(() => parseRtf(bytesOf("{\\rtf1 a\\'"))).toThrow(RefusedFile);
  expect(() => parseRtf(bytesOf("{\\rtf1 a\\'4"))).toThrow(RefusedFile);
  expect(() => parseRtf(bytesOf(`{\\rtf1${"\\a".repeat(1_000_001)}}`))).toThrow(RefusedFile);
});
