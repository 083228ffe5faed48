import { describe, expect, test } from "vitest";
import { readDocument } from "../../renderer/documents/readDocument";
import { shownTree } from "./shownTree";

const FONTS =
  "{\\fonttbl{\\f0\\fswiss\\fcharset0 Arial;}{\\f1\\fnil\\fcharset2 Wingdings;}{\\f2\\fnil\\fcharset204 Arial;}{\\f3\\fnil\\fcharset129 Batang;}}";
const COLOURS = "{\\colortbl;\\red255\\green255\\blue0;\\red255\\green255\\blue255;}";
const STYLES =
  "{\\stylesheet{\\fs24 Normal;}{\\s1\\sbasedon0\\b heading 1;}{\\s2\\sbasedon1 Chapter;}{\\*\\cs9 Placeholder Text;}}";

/** A rich text file from its body; every backslash is written twice in a literal. */
function rtf(body: string, head = ""): Uint8Array {
  const text = `{\\rtf1\\ansi\\ansicpg1252\\deff0${head}${FONTS}${COLOURS}${STYLES}\n${body}}`;
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

async function textOf(body: string, head = "") {
  const read = await readDocument("form.rtf", rtf(body, head));
  if (!read.ok) throw new Error(`Refused: ${JSON.stringify(read.error)}`);
  return read.value.text;
}

async function treeOf(body: string, head = "") {
  return shownTree(await textOf(body, head));
}

async function refusalOf(bytes: Uint8Array) {
  const read = await readDocument("form.rtf", bytes);
  return read.ok ? "read" : read.error;
}

describe("the words of a rich text file", () => {
  test("are shown with escapes, fixed characters, Unicode and its stand-ins", async () => {
    expect(
      await treeOf("a\\{b\\}\\\\c\\tab d\\line e\\~f\\_g\\-h\\emdash\\rquote\ni\\par"),
    ).toEqual(["a{b}\\c\td\ne\u00a0f-gh—’i"]);
    expect(
      await treeOf("\\u321\\'3f\\u8217 ?\\uc2\\u960 xy{\\uc0\\u955}\\uc1\\u8226\\bullet z\\par"),
    ).toEqual(["Ł’πλ•z"]);
    expect(await treeOf("\\u-10179?\\u-8704?\\u-4096 ?\\par")).toEqual(["😀\uf000"]);
  });

  test("read by the code page of the document, and of each font", async () => {
    expect(await treeOf("\\'e9\\'92\\'80{\\f2 \\'cf\\'f0}{\\f3 \\'b0\\'a1}\\'e9\\par")).toEqual([
      "é’€Пр가é",
    ]);
    const bare = Uint8Array.from("{\\rtf1\\ansi\\ansicpg1250 \\'b3\\par}", (each) =>
      each.charCodeAt(0),
    );
    const read = await readDocument("form.rtf", bare);
    expect(read.ok && shownTree(read.value.text)).toEqual(["ł"]);
  });

  test("carry marks, without those that the paragraph's style or a link gives", async () => {
    const body =
      "{\\b a}{\\i b}{\\strike c}{\\ul d}{\\ulc1 e}{\\highlight1 f}{\\chcbpat1 g}{\\chcbpat2 h}\\b i\\b0 j\\b\\plain k\\par" +
      "\\pard\\plain\\s1\\b styled {\\b0 plain}{\\ul under}\\par" +
      '\\pard\\plain{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt{\\ul link}}}\\par';
    expect(await treeOf(body)).toEqual([
      "*a*/b/~c~_d_e!fg!h*i*jk",
      "H1 styled plain_under_",
      "link",
    ]);
  });

  test("know headings by style, by what it builds on, and by level; direction and list labels", async () => {
    const body =
      "\\pard\\s2 A\\par\\pard\\outlinelevel2 B\\par\\pard\\rtlpar C\\par" +
      "\\pard{\\listtext\\pard\\plain 1.\\tab}D\\par{\\listtext\\f1 \\'a7\\tab}E\\par{\\pntext o\\tab}F\\par\\pard G\\par";
    expect(await treeOf(body)).toEqual(["H1 A", "H3 B", "R C", "1. D", "• E", "• F", "G"]);
  });

  test("hidden, meant for other programs, or of unknown kind are not shown", async () => {
    const body =
      "a{\\v hidden}{\\*\\unknown b}{\\info{\\title c}}{\\*\\bkmkstart d}{\\xe e}{\\upr{f}{\\*\\ud{g}}}{\\unknown h}\\bin3 {}}i\\par";
    expect(await treeOf(body)).toEqual(["aghi"]);
  });

  test("behind the last paragraph mark are kept, and nothing behind the last brace", async () => {
    const bytes = rtf("a\\par b");
    const longer = new Uint8Array(bytes.length + 4).fill(0x78);
    longer.set(bytes);
    const read = await readDocument("form.rtf", longer);
    expect(read.ok && shownTree(read.value.text)).toEqual(["a", "b"]);
  });

  test("deleted stay out, inserted are in, each stretch counted once", async () => {
    const text = await textOf(
      "a{\\deleted gone \\u8217?}{\\revised new}{\\revised er}b{\\deleted x}\\par",
    );
    expect(shownTree(text)).toEqual(["anewerb"]);
    expect(text.notices).toEqual([{ kind: "trackedChanges", count: 3 }]);
  });
});

describe("tables of a rich text file", () => {
  const row = "\\trowd\\cellx2000\\cellx4000 ";

  test("are cut at their edges; cells merged across and down are one", async () => {
    const body =
      `\\trowd\\cellx1000\\cellx2000\\clvmgf\\cellx4000 \\pard\\intbl a\\cell b\\cell down\\cell\\row` +
      `\\trowd\\clmgf\\cellx1000\\clmrg\\cellx2010\\clvmrg\\cellx4000 \\pard\\intbl across\\cell\\cell\\cell\\row` +
      "\\pard after\\par";
    expect(await treeOf(body)).toEqual(["(0) a | (1) b | (2x2) down", "(0+2) across", "after"]);
  });

  test("hold paragraphs, and tables inside cells", async () => {
    const nested =
      "\\pard\\intbl\\itap2 in\\nestcell two\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\cellx900\\nestrow}{\\nonesttables\\par}";
    const body = `${row}\\pard\\intbl one\\par more\\cell ${nested}\\pard\\intbl last\\cell\\row\\pard x\\par`;
    expect(await treeOf(body)).toEqual(["(0) one ¶ more | (1) (0) in | (1) two ¶ last", "x"]);
  });

  test("part where a row is said to be the first; what ends in mid row is not lost", async () => {
    const numbered = (index: number) =>
      `\\trowd\\irow${index}\\cellx2000 \\pard\\intbl r${index}\\cell\\row`;
    const text = await textOf(
      `${numbered(0)}${numbered(1)}${numbered(0)}\\pard\\intbl half\\cell rest`,
    );
    expect(text.blocks.map(({ kind }) => kind)).toEqual(["table", "table", "paragraph"]);
    expect(shownTree(text)).toEqual(["(0) r0", "(0) r1", "(0) r0", "(0) half", "rest"]);
  });

  test("of more columns or depth than any form has are refused", async () => {
    const wide = `\\trowd${Array.from({ length: 101 }, (_, index) => `\\cellx${index * 100}`).join("")}\\cell\\row`;
    expect(await refusalOf(rtf(wide))).toMatchObject({ kind: "unsafe" });
    expect(await refusalOf(rtf("\\intbl\\itap1000000 a\\par"))).toMatchObject({ kind: "unsafe" });
  });
});

describe("fields of a rich text file", () => {
  const field = (instruction: string, definition: string, result: string) =>
    `{\\field{\\*\\fldinst{ ${instruction} }{{\\*\\datafield 00}{\\*\\formfield{${definition}}}}}{\\fldrslt{${result}}}}`;

  test("of forms answer; blank, preset and prompting ones do not", async () => {
    const definition = "\\fftype0{\\*\\ffname Town}{\\*\\ffdeftext preset}";
    const body = [
      "L\\u233\\'e9on",
      "\\u8194 \\u8194 ",
      "preset",
      "Click or tap here to enter text.",
    ]
      .map((result) => field("FORMTEXT", definition, result))
      .join("");
    const text = await textOf(`${body}\\par`);
    expect(shownTree(text)).toEqual([
      "<text: Léon><text?: \u2002\u2002><text?: preset><text?: Click or tap here to enter text.>",
    ]);
    const [paragraph] = text.blocks;
    expect(paragraph?.kind === "paragraph" && paragraph.inlines[0]).toMatchObject({ tag: "Town" });
    const byOther = await treeOf(
      `${field("FORMTEXT", definition, "preset")}\\par`,
      "{\\*\\generator LibreOffice/7.4}",
    );
    expect(byOther).toEqual(["<text: preset>"]);
  });

  test("may run over paragraphs", async () => {
    expect(await treeOf(`${field("FORMTEXT", "\\fftype0", "one\\par two")}!\\par`)).toEqual([
      "<text: one>",
      "<text: two>!",
    ]);
  });

  test("to tick and to choose from have their state, or the one preset", async () => {
    const box = (state: string) => field("FORMCHECKBOX", `\\fftype1${state}`, "");
    const list = (state: string) =>
      field("FORMDROPDOWN", `\\fftype2${state}{\\*\\ffl Red}{\\*\\ffl Bl\\u252\\'fce}`, "");
    const body = [
      box("\\ffres1"),
      box("\\ffres0\\ffdefres1"),
      box("\\ffres25\\ffdefres1"),
      box("\\ffdefres0"),
      list("\\ffres1"),
      list("\\ffres25\\ffdefres0"),
    ];
    expect(await treeOf(`${body.join("")}\\par`)).toEqual([
      "[x][ ][x][ ]<dropdown: Blüe><dropdown?: Red>",
    ]);
  });

  test("to tick that LibreOffice writes without their state are said", async () => {
    const box = "{\\field{\\*\\fldinst{ FORMCHECKBOX }}{\\fldrslt{}}}";
    const text = await textOf(`${box}${box}\\par`);
    expect(shownTree(text)).toEqual(["[ ][ ]"]);
    expect(text.notices).toEqual([{ kind: "boxesWithoutState", count: 2 }]);
  });

  test("that count themselves answer nothing; instructions are never shown", async () => {
    const page = "{\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}";
    const other = "{\\field{\\*\\fldinst REF x}{\\fldrslt shown}}";
    expect(await treeOf(`${page}${other}\\par`)).toEqual(["<other?: 7>shown"]);
  });

  test("text in the style of prompts is no answer", async () => {
    expect(await treeOf("Name: {\\cs9 Say it here}\\par")).toEqual(["Name: <text?: Say it here>"]);
  });
});

test("letters of a symbol font are the boxes they look like, however they are written", async () => {
  const symbol =
    '{\\field{\\*\\fldinst SYMBOL 168 \\\\f "Wingdings" \\\\s 12}{\\fldrslt{\\f1\\\'a8}}}';
  expect(await treeOf(`{\\f1\\'fe}{\\f1\\u-3928\\'a8}${symbol}\\u9746?\\'fe\\par`)).toEqual([
    "[x][ ][ ][x]þ",
  ]);
});

test("text boxes, headers, notes and comments stand beside the text, once; pictures are counted", async () => {
  const shape =
    "{\\shp{\\*\\shpinst{\\sp{\\sn pib}{\\sv{\\pict 00}}}{\\sp{\\sn fillBlip}{\\sv{\\pict 00}}}{\\shptxt boxed\\par}}{\\shprslt{\\*\\do{\\dptxbxtext boxed\\par}}}}";
  const body = `{\\header top\\par}{\\footerf foot\\par}a${shape}{\\*\\do{\\dptxbxtext old\\par}}{\\footnote noted}{\\*\\annotation{\\*\\atnref 1}said}{\\*\\shppict{\\pict\\pngblip 00ff}}{\\nonshppict{\\pict 00}}b\\par c\\par`;
  const text = await textOf(body);
  expect(shownTree(text)).toEqual([
    "ab",
    "textBox: boxed",
    "textBox: old",
    "c",
    "header: top",
    "footer: foot",
    "note: noted",
    "comment: said",
  ]);
  expect(text.notices).toEqual([
    { kind: "pictures", count: 2 },
    { kind: "comments", count: 1 },
  ]);
});

test("every place is named once", async () => {
  const row = "\\trowd\\cellx9\\cellx99 \\pard\\intbl a\\cell b\\cell\\row\\pard ";
  const { blocks } = await textOf(`${row}x\\par${row}y{\\shp{\\shptxt z\\par}}\\par`);
  const places = [...JSON.stringify(blocks).matchAll(/"place":"([^"]*)"/g)].map(
    ([, place]) => place,
  );
  expect(new Set(places).size).toBe(places.length);
});

describe("what is refused", () => {
  test("a file that ends too early, is nested too deeply or has too many paragraphs", async () => {
    expect(await refusalOf(rtf("a").subarray(0, 60))).toMatchObject({ kind: "damaged" });
    expect(await refusalOf(rtf("a\\bin99999999 b"))).toMatchObject({ kind: "damaged" });
    const deep = "{".repeat(201) + "}".repeat(201);
    expect(await refusalOf(rtf(deep))).toMatchObject({ kind: "unsafe" });
    expect(await refusalOf(rtf("\\par".repeat(20_001)))).toMatchObject({ kind: "unsafe" });
  });
});
