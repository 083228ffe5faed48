import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readDocument } from "../../../renderer/documents/readDocument";
import {
  flatDocument,
  odtP,
  odtStyle,
  odtTable,
  openDocumentFile,
} from "../../fixtures/forms/openDocumentFixture";
import { textOf, treeOf } from "./treeOf";

test("spaces counted by no number, and spaces after a space, are one and none", async () => {
  const body = odtP('a<text:s text:c="many"/>b <text:span> </text:span>c');
  expect(await treeOf(body)).toEqual(["ab c"]);
});

test("tabs and breaks in hidden words are hidden with them", async () => {
  const automatic = odtStyle("X", 'text:display="none"');
  const body = odtP('a<text:span text:style-name="X">b<text:tab/><text:line-break/></text:span>c');
  expect(await treeOf({ body, automatic })).toEqual(["ac"]);
});

test("a paragraph longer than a field may be is cut, and it is said", async () => {
  const text = await textOf(odtP("x".repeat(20_001)));
  expect(text.notices).toMatchObject([{ kind: "textCut" }]);
  expect((await textOf(odtP("x".repeat(20_000)))).notices).toEqual([]);
});

test("a font that is not listed is taken by its name", async () => {
  const automatic = odtStyle("W", 'style:font-name="Wingdings"');
  const body = odtP('<text:span text:style-name="W">þ</text:span>');
  expect(await treeOf({ body, automatic })).toEqual(["[x]"]);
});

test("frames hold tables and linked pictures; titles of groups are no words", async () => {
  const framed = `<draw:frame>${odtTable(["Name", "Ana"])}</draw:frame>`;
  const linked = '<draw:frame xlink:href="a.png"/><draw:frame><draw:plugin/></draw:frame>';
  const group = `<draw:g><svg:title>Boxes</svg:title><draw:rect>${odtP("in")}</draw:rect></draw:g>`;
  const text = await textOf(odtP(`a${framed}${linked}${group}`));
  expect(text.blocks.map(({ kind }) => kind)).toEqual(["paragraph", "aside", "aside"]);
  expect(await treeOf(odtP(`a${framed}${group}`))).toEqual([
    "a",
    "textBox: (0) Name | (1) Ana",
    "textBox: in",
  ]);
  expect(text.notices).toEqual([{ kind: "pictures", count: 1 }]);
});

test("a note without a body says nothing", async () => {
  const note = "<text:note><text:note-citation>1</text:note-citation></text:note>";
  expect(await treeOf(odtP(`a${note}b`))).toEqual(["ab"]);
});

test("a file without a text is damaged; one packed whole in a cipher is protected", async () => {
  const refusalOf = async (bytes: Uint8Array) => {
    const read = await readDocument("form.odt", bytes);
    return read.ok ? "read" : read.error.kind;
  };
  const mimetype = strToU8("application/vnd.oasis.opendocument.text");
  expect(await refusalOf(zipSync({ mimetype: [mimetype, { level: 0 }] }))).toBe("damaged");
  const loose = { "encrypted-package": strToU8("x") };
  expect(await refusalOf(openDocumentFile({ body: "", loose }))).toBe("passwordProtected");
});

test("a copy without some words is made of places in the text of a packed file alone", async () => {
  const blankedOf = async (bytes: Uint8Array, place: string) => {
    const read = await readDocument("form.odt", bytes);
    return read.ok ? read.value.withBlanked(new Set([place])) : null;
  };
  const masters = `<style:master-page><style:header>${odtP("top")}</style:header></style:master-page>`;
  const packed = openDocumentFile({ body: odtP("secret"), masters });
  const read = await readDocument("form.odt", packed);
  const places = (read.ok ? read.value.text.blocks : []).map((block) =>
    block.kind === "aside" ? (block.blocks[0]?.place ?? "") : block.place,
  );
  const [inText = "", inHeader = ""] = places;
  expect(await blankedOf(packed, inText)).not.toBeNull();
  expect(await blankedOf(packed, inHeader)).toBeNull();
  expect(await blankedOf(packed, "b99")).toBeNull();
  expect(await blankedOf(flatDocument(odtP("secret")), inText)).toBeNull();
});
