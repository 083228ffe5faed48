import { strFromU8, strToU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../renderer/documents/readDocument";
import { readForm } from "../../renderer/documents/readForm";
import { applicationForm } from "../../renderer/domain/formQuestions";
import {
  fieldMark,
  flatDocument,
  type OpenDocumentParts,
  odtCell,
  odtP,
  odtStyle,
  odtTable,
  openDocumentFile,
  textFieldMark,
} from "../fixtures/forms/openDocumentFixture";
import { withWrongChecksum } from "../fixtures/forms/zipDamage";
import { textOf, treeOf } from "./openDocument/treeOf";
import { shownTree } from "./shownTree";

async function refusalOf(file: OpenDocumentParts) {
  const read = await readDocument("form.odt", openDocumentFile(file));
  return read.ok ? "read" : read.error;
}

describe("the words of an OpenDocument text", () => {
  test("are shown with counted spaces, tabs and breaks, and white space run together", async () => {
    const body = odtP(
      'Name:<text:s text:c="3"/>Ana\n   Pop<text:tab/>b<text:line-break/>c <text:span> d</text:span>pos\u00adsible',
    );
    expect(await treeOf(body)).toEqual(["Name:   Ana Pop\tb\nc dpossible"]);
  });

  test("carry the marks of automatic styles, of what these build on, and of the spans around", async () => {
    const automatic =
      odtStyle("B", 'fo:font-weight="bold"') +
      odtStyle("BI", 'fo:font-style="italic"', { more: 'style:parent-style-name="Strong"' }) +
      odtStyle("N", 'fo:font-weight="normal" style:text-line-through-style="solid"') +
      odtStyle("H", 'fo:background-color="#ffff00" style:text-underline-style="solid"') +
      odtStyle("W", 'fo:background-color="transparent" style:text-underline-style="none"') +
      odtStyle("PB", 'fo:font-weight="bold"', { family: "paragraph" });
    const common = odtStyle("Strong", 'fo:font-weight="700"');
    const span = (style: string, inner: string) =>
      `<text:span text:style-name="${style}">${inner}</text:span>`;
    const body =
      odtP(span("B", `a${span("N", "b")}`) + span("BI", "c") + span("H", "d") + span("W", "e")) +
      odtP("f", "PB");
    expect(await treeOf({ body, automatic, common })).toEqual(["*a*~b~*/c/*!_d_!e", "*f*"]);
  });

  test("of styles that build on each other in circles are read all the same", async () => {
    const automatic =
      odtStyle("A", 'fo:font-weight="bold"', { more: 'style:parent-style-name="B"' }) +
      odtStyle("B", 'fo:font-style="italic"', { more: 'style:parent-style-name="A"' });
    expect(
      await treeOf({ body: odtP('<text:span text:style-name="A">x</text:span>'), automatic }),
    ).toEqual(["*/x/*"]);
  });

  test("hidden by their style, or only meant for the program, are not shown", async () => {
    const automatic = odtStyle("X", 'text:display="none"');
    const body = odtP(
      'a<text:span text:style-name="X">secret</text:span><text:ruby><text:ruby-base>b</text:ruby-base><text:ruby-text>c</text:ruby-text></text:ruby><text:script>d</text:script>',
    );
    expect(await treeOf({ body, automatic })).toEqual(["ab"]);
  });

  test("know headings by their level, their style, and not by a level that all paragraphs have", async () => {
    const common =
      '<style:style style:name="Title" style:family="paragraph"/><style:style style:name="Standard" style:family="paragraph" style:default-outline-level="1"/>';
    const automatic =
      '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Standard"/><style:style style:name="P2" style:family="paragraph"><style:paragraph-properties style:writing-mode="rl-tb"/></style:style>';
    const body = `<text:h text:outline-level="2">Two</text:h>${odtP("Top", "Title")}<text:h text:style-name="P1" text:outline-level="1">Plain</text:h>${odtP("سلام", "P2")}`;
    expect(await treeOf({ body, automatic, common })).toEqual([
      "H2 Two",
      "H1 Top",
      "Plain",
      "R سلام",
    ]);
  });

  test("stand in sections, and in one flat file, as in any other", async () => {
    const body = `<text:section>${odtP("Name: Ana")}</text:section>`;
    expect(await treeOf(body)).toEqual(["Name: Ana"]);
    const flat = await readDocument("form.fodt", flatDocument(body));
    expect(flat.ok && shownTree(flat.value.text)).toEqual(["Name: Ana"]);
  });
});

describe("lists", () => {
  const automatic = `<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/></text:list-style><text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char=""/></text:list-style>`;
  const item = (inner: string, attributes = "") =>
    `<text:list-item ${attributes}>${inner}</text:list-item>`;

  test("number their items by level, once an item, and go on where they are continued", async () => {
    const inner = `<text:list>${item(odtP("a"))}${item(odtP("b"))}</text:list>`;
    const body = `<text:list xml:id="l1" text:style-name="L">${item(odtP("one") + odtP("more"))}${item(odtP("two") + inner)}<text:list-header>${odtP("head")}</text:list-header></text:list>${odtP("between")}<text:list text:style-name="B">${item(odtP("dot"))}</text:list><text:list text:continue-list="l1" text:style-name="L">${item(odtP("three"))}${item(odtP("nine"), 'text:start-value="9"')}</text:list><text:list text:style-name="L">${item(odtP("anew"))}</text:list>`;
    expect(await treeOf({ body, automatic })).toEqual([
      "1. one",
      "more",
      "2. two",
      "(a) a",
      "(b) b",
      "head",
      "between",
      "• dot",
      "3. three",
      "9. nine",
      "1. anew",
    ]);
  });

  test("of headings count by their level", async () => {
    const common =
      '<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="I"/><text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>';
    const body = [1, 2, 2, 1].map((level) => `<text:h text:outline-level="${level}">h</text:h>`);
    expect(await treeOf({ body: body.join(""), common })).toEqual([
      "H1 I h",
      "H2 I.1 h",
      "H2 I.2 h",
      "H1 II h",
    ]);
  });
});

describe("tables", () => {
  test("resolve spans, covered and repeated cells and rows, and tables inside", async () => {
    const body = `<table:table><table:table-column table:number-columns-repeated="3"/><table:table-header-rows><table:table-row>${odtCell("Wide", 'table:number-columns-spanned="2"')}<table:covered-table-cell/>${odtCell("Tall", 'table:number-rows-spanned="9"')}</table:table-row></table:table-header-rows><table:table-row table:number-rows-repeated="2">${odtCell("x", 'table:number-columns-repeated="2"')}<table:covered-table-cell/></table:table-row></table:table>${odtTable(["out", odtTable(["in"])])}`;
    expect(await treeOf(body)).toEqual([
      "(0+2) Wide | (2x3) Tall",
      "(0) x | (1) x",
      "(0) x | (1) x",
      "(0) out | (1) (0) in",
    ]);
  });

  test("said to repeat for ever are emptied or refused, never laid out", async () => {
    const empty = odtCell("<text:p/>", 'table:number-columns-repeated="16384"');
    const row = (cell: string, attributes = "") =>
      `<table:table><table:table-row ${attributes}>${cell}</table:table-row></table:table>`;
    const many = 'table:number-rows-repeated="1000000"';
    expect(await treeOf(row(empty, many))).toEqual(["(0) "]);
    expect(await refusalOf({ body: row(odtCell("x"), many) })).toMatchObject({ kind: "unsafe" });
    const wide = odtCell("x", 'table:number-columns-repeated="101"');
    expect(await refusalOf({ body: row(wide) })).toMatchObject({ kind: "unsafe" });
    const spanned = odtCell("x", 'table:number-columns-spanned="1000000000"');
    expect(await treeOf(row(spanned))).toEqual(["(0+100) x"]);
  });
});

describe("what stands beside the text", () => {
  test("text boxes and shapes follow their paragraph, once, and pictures are counted", async () => {
    const box = `<draw:frame><draw:text-box>${odtP("boxed")}</draw:text-box></draw:frame>`;
    const shape = `<draw:g><draw:custom-shape>${odtP("shaped")}</draw:custom-shape><draw:rect><text:p/></draw:rect></draw:g>`;
    const picture = '<draw:frame><draw:image xlink:href="a.png"/></draw:frame>';
    const text = await textOf(odtP(`a${box}${shape}${picture}b`) + odtP("c"));
    expect(shownTree(text)).toEqual(["ab", "textBox: boxed", "textBox: shaped", "c"]);
    expect(text.notices).toEqual([{ kind: "pictures", count: 1 }]);
  });

  test("headers, footers, notes and comments come last, comments are said", async () => {
    const masters = `<style:master-page><style:header>${odtP("top")}</style:header><style:footer>${odtP("foot")}</style:footer><style:header-left style:display="false">${odtP("off")}</style:header-left></style:master-page>`;
    const note = `<text:note><text:note-citation>1</text:note-citation><text:note-body>${odtP("noted")}</text:note-body></text:note>`;
    const comment = `<office:annotation><dc:creator>Sam</dc:creator>${odtP("said")}</office:annotation>`;
    const text = await textOf({ body: odtP(`a${note}b${comment}`), masters });
    expect(shownTree(text)).toEqual([
      "ab",
      "header: top",
      "footer: foot",
      "note: noted",
      "comment: said",
    ]);
    expect(text.notices).toEqual([{ kind: "comments", count: 1 }]);
  });

  test("deleted text stays out, inserted text is in, and both are counted", async () => {
    const body = `<text:tracked-changes><text:changed-region text:id="d"><text:deletion>${odtP("gone")}</text:deletion></text:changed-region><text:changed-region text:id="i"><text:insertion/></text:changed-region><text:changed-region text:id="f"><text:format-change/></text:changed-region></text:tracked-changes>${odtP('a<text:change text:change-id="d"/><text:change-start text:change-id="i"/>b<text:change-end text:change-id="i"/>')}`;
    const text = await textOf(body);
    expect(shownTree(text)).toEqual(["ab"]);
    expect(text.notices).toEqual([{ kind: "trackedChanges", count: 2 }]);
  });
});

describe("fields of an OpenDocument text", () => {
  test("input fields and lists answer, unless they show what they ask", async () => {
    const input = (text: string) =>
      `<text:text-input text:description="Your name">${text}</text:text-input>`;
    const list = (selected: string, shown: string) =>
      `<text:drop-down text:name="Colour">${["Red", "Blue"].map((value) => `<text:label text:value="${value}"${value === selected ? ' text:current-selected="true"' : ""}/>`).join("")}${shown}</text:drop-down>`;
    const body = odtP(
      [
        input("Ana&#13;"),
        input("Your name"),
        list("Blue", "Blue"),
        list("", "Red"),
        '<text:placeholder text:placeholder-type="text">&lt;Town&gt;</text:placeholder>',
      ].join(""),
    );
    expect(await treeOf(body)).toEqual([
      "<text: Ana><text?: Your name><dropdown: Blue><dropdown?: Red><text?: <Town>>",
    ]);
  });

  test("what a list's choice left in the cell before it is that list's answer", async () => {
    const list =
      '<text:drop-down text:name=""><text:label text:value="Radio"/><text:label text:current-selected="true" text:value=""/>Choose an item.</text:drop-down>';
    expect(await treeOf(odtTable(["Heard by", "Radio"]) + odtP(list))).toEqual([
      "(0) Heard by | (1) <dropdown: Radio>",
      "<dropdown?: Choose an item.>",
    ]);
    expect(await treeOf(odtTable(["Heard by", "Friends"]) + odtP(list))).toEqual([
      "(0) Heard by | (1) Friends",
      "<dropdown?: Choose an item.>",
    ]);
  });

  test("the program's own are no answers; a date put down to stay is text", async () => {
    const body = odtP(
      '<text:page-number>1</text:page-number><text:date>1/1</text:date><text:date text:fixed="true">2/2</text:date>',
    );
    expect(await treeOf(body)).toEqual(["<other?: 1><other?: 1/1>2/2"]);
  });
});

describe("fields of Word's forms in an OpenDocument text", () => {
  test("text fields answer, blank, preset and prompting ones do not", async () => {
    const body =
      odtP(`Town: ${textFieldMark("Leeds")}`) +
      odtP(textFieldMark("\u2002\u2002\u2002")) +
      odtP(textFieldMark("preset", "FORMTEXT", { Content: "preset" })) +
      odtP(`${textFieldMark("9", "UNHANDLED", { "vnd.oasis.opendocument.field.code": "PAGE" })}.`);
    expect(await treeOf(body)).toEqual([
      "Town: <text: Leeds>",
      "<text?: \u2002\u2002\u2002>",
      "<text?: preset>",
      "<other?: 9>.",
    ]);
  });

  test("may run over paragraphs; instructions are never shown; a lost end swallows nothing", async () => {
    const [start = "", rest = ""] = textFieldMark("one|two").split("one|two");
    const instructed = start.replace(
      "<field:fieldmark-separator/>",
      "CODE<field:fieldmark-separator/>",
    );
    const lost = textFieldMark("x").split("<field:fieldmark-separator/>")[0] ?? "";
    const body =
      odtP(`${instructed}one`) + odtP(`two${rest}!`) + odtP(`${lost}code`) + odtP("after");
    expect(await treeOf(body)).toEqual(["<text: one>", "<text: two>!", "", "after"]);
  });

  test("boxes and lists have their state; a date gets back the digit glued to it", async () => {
    const entries = { "Dropdown_ListEntry#1": "Red", "Dropdown_ListEntry#2": "Blue" };
    const body =
      odtP(fieldMark("FORMCHECKBOX", { Checkbox_Checked: "true" }) + fieldMark("FORMCHECKBOX")) +
      odtP(fieldMark("FORMDROPDOWN", { ...entries, Dropdown_Selected: "1" })) +
      odtP(fieldMark("FORMDROPDOWN", entries)) +
      odtP(`on 0${textFieldMark("1/09/2026", "FORMDATE")}`);
    expect(await treeOf(body)).toEqual([
      "[x][ ]",
      "<dropdown: Blue>",
      "<dropdown?: Red>",
      "on <date: 01/09/2026>",
    ]);
  });
});

describe("content controls in an OpenDocument text", () => {
  const control = (attributes: string, inner: string) =>
    `<loext:content-control ${attributes}>${inner}</loext:content-control>`;

  test("tick, choose and answer, and keep tag and title", async () => {
    const item = (text: string, value: string) =>
      `<loext:list-item loext:display-text="${text}" loext:value="${value}"/>`;
    const text = await textOf(
      odtP(
        control('loext:checkbox="true" loext:checked="true" loext:tag="t"', "☒") +
          control('loext:checkbox="true"', "☐") +
          control("", `${item("Pick", "")}${item("Red", "r")}Red`) +
          control("", `${item("Pick", "")}${item("Red", "r")}Pick`) +
          control('loext:date="true"', "1 May") +
          control('loext:plain-text="true" loext:alias="Nickname" loext:tag="nick"', "Sam"),
      ),
    );
    expect(shownTree(text)).toEqual([
      "[x][ ]<dropdown: Red><dropdown?: Pick><date: 1 May><text: Sam>",
    ]);
    const [paragraph] = text.blocks;
    expect(paragraph?.kind === "paragraph" && paragraph.inlines).toMatchObject([
      { tag: "t", source: "contentControl" },
      {},
      { choices: ["Red"] },
      {},
      {},
      { tag: "nick", alias: "Nickname", source: "contentControl" },
    ]);
  });

  test("prompting in any way answer nothing; those around others only group", async () => {
    const common =
      '<style:style style:name="Placeholder_20_Text" style:display-name="Placeholder Text" style:family="text"/>';
    const prompts = [
      control('loext:showing-place-holder="true"', "Anything"),
      control("", "Click or tap here to enter text."),
      control("", '<text:span text:style-name="Placeholder_20_Text">Say</text:span>'),
      control("", control("", "inner")),
    ];
    expect(await treeOf({ body: odtP(prompts.join("")), common })).toEqual([
      "<text?: Anything><text?: Click or tap here to enter text.><text?: Say><text: inner>",
    ]);
  });
});

test("controls of a form stand where their drawings are anchored", async () => {
  const forms = `<office:forms><form:form><form:checkbox xml:id="c1" form:label="Yes" form:current-state="checked"/><form:radio xml:id="c2" form:label="No"/><form:text form:id="c3" form:title="Town" form:current-value="Leeds"/><form:textarea xml:id="c4" form:value="preset"/><form:combobox xml:id="c5" form:current-value="Bus"><form:item form:label="Bus"/></form:combobox><form:listbox xml:id="c6"><form:option form:label="A"/><form:option form:label="B" form:current-selected="true"/></form:listbox><form:fixed-text xml:id="c7" form:label="Printed"/></form:form></office:forms>`;
  const drawn = (id: string) => `<draw:control draw:control="${id}"/>`;
  const ids = ["c1", "c2", "c3", "c4", "c5", "c6", "c7", "none"];
  const text = await textOf(`${forms}${odtP(`Q: ${ids.map(drawn).join("")}`)}${drawn("c3")}`);
  expect(shownTree(text)).toEqual([
    "Q: [x] Yes [ ] No <text: Leeds><text?: preset><dropdown: Bus><dropdown: B>Printed",
    "<text: Leeds>",
  ]);
});

test("letters of a symbol font are the boxes they look like", async () => {
  const automatic = odtStyle("W", 'style:font-name="Wd"');
  const body = odtP('<text:span text:style-name="W">þ\uf0a8</text:span> þ');
  expect(await treeOf({ body, automatic })).toEqual(["[x][ ] þ"]);
});

describe("what is said of an OpenDocument text", () => {
  test("protected, damaged and unsafe files are told apart; macros are said", async () => {
    const encrypted = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>";
    expect(await refusalOf({ body: "", manifest: encrypted })).toEqual({
      kind: "passwordProtected",
    });
    expect(await refusalOf({ body: "<text:p>" })).toMatchObject({ kind: "damaged" });
    expect(await refusalOf({ body: odtP("x").repeat(20_001) })).toMatchObject({ kind: "unsafe" });
    const deep = "<text:section>".repeat(250) + "</text:section>".repeat(250);
    expect(await refusalOf({ body: deep })).toMatchObject({ kind: "unsafe" });
    const lists = { "Basic/script-lc.xml": strToU8("x") };
    expect((await textOf({ body: "", loose: lists })).notices).toEqual([]);
    const macros = { ...lists, "Basic/Standard/Module1.xml": strToU8("x") };
    expect((await textOf({ body: "", loose: macros })).notices).toEqual([
      { kind: "containsMacros" },
    ]);
  });
});

describe("the equality page of an OpenDocument text", () => {
  const SECRET = "Zoroastrian";
  const page = `<text:h text:outline-level="1">Equality monitoring</text:h>${odtTable(["Religion or belief", odtP(textFieldMark(SECRET))])}${odtP(`Gender: ${fieldMark("FORMCHECKBOX", { Checkbox_Checked: "true" })} Woman ${fieldMark("FORMCHECKBOX")} Man`)}`;
  const application = `<text:h text:outline-level="1">Application</text:h>${odtP("First name: Ana")}`;
  const read = async (file: OpenDocumentParts) => {
    const form = await readForm(
      { name: "form.odt", bytes: openDocumentFile(file) },
      applicationForm([]),
    );
    if (form.kind === "refused") throw new Error(form.refusal.kind);
    return form;
  };
  const picture = {
    manifest: '<manifest:file-entry manifest:full-path="Thumbnails/thumbnail.png"/>',
    loose: { "Thumbnails/thumbnail.png": strToU8("picture") },
  };

  test("is kept without words, ticks and the picture of the first page, and every place as it was", async () => {
    const { kept, equality, text } = await read({ body: application + page, ...picture });
    expect(equality).toMatchObject({ religionOrBelief: SECRET });
    expect(kept.kind).toBe("blankedFile");
    const parts = unzipSync(kept.bytes);
    expect(Object.keys(parts)).not.toContain("Thumbnails/thumbnail.png");
    expect(strFromU8(parts["META-INF/manifest.xml"] ?? new Uint8Array())).not.toContain(
      "Thumbnails",
    );
    const content = strFromU8(parts["content.xml"] ?? new Uint8Array());
    expect(content).not.toContain(SECRET);
    expect(content).not.toContain("Checkbox_Checked");
    const again = await readDocument("kept.odt", kept.bytes);
    expect(again.ok && again.value.text.blocks.slice(0, text.blocks.length)).toEqual(text.blocks);
  });

  test("is kept as structure where another part of the file is damaged", async () => {
    const loose = { "word/document.xml": strToU8("never read") };
    const bytes = withWrongChecksum(openDocumentFile({ body: application + page, loose }));
    const form = await readForm({ name: "form.odt", bytes }, applicationForm([]));
    if (form.kind === "refused") throw new Error(form.refusal.kind);
    expect(form.kept.kind).toBe("structure");
    expect(strFromU8(form.kept.bytes)).not.toContain(SECRET);
  });

  test("is kept as structure where its words could live on elsewhere", async () => {
    const tracked = `<text:tracked-changes><text:changed-region><text:deletion>${odtP(SECRET)}</text:deletion></text:changed-region></text:tracked-changes>`;
    const { kept } = await read({ body: tracked + application + page });
    expect(kept.kind).toBe("structure");
    expect(strFromU8(kept.bytes)).not.toContain(SECRET);
  });
});
