import { expect, test } from "vitest";
import { odtP } from "../../fixtures/forms/openDocumentFixture";
import { treeOf } from "./treeOf";

const level = (number: number, attributes: string) =>
  `<text:list-level-style-number text:level="${number}" ${attributes}/>`;
const style = (name: string, levels: string) =>
  `<text:list-style style:name="${name}">${levels}</text:list-style>`;
const item = (words: string, inner = "") =>
  `<text:list-item>${odtP(words)}${inner}</text:list-item>`;
const list = (inner: string, attributes = 'text:style-name="L"') =>
  `<text:list ${attributes}>${inner}</text:list>`;

const automatic = style("L", level(1, 'style:num-format="1" style:num-suffix="."'));
const goesOn = 'text:style-name="L" text:continue-numbering="true"';

test("lists go on with the last of their style where they say so", async () => {
  const body = list(item("one")) + odtP("between") + list(item("two"), goesOn);
  expect(await treeOf({ body, automatic })).toEqual(["1. one", "between", "2. two"]);
});

test("lists that go on with none begin anew", async () => {
  const unknown = 'text:style-name="L" text:continue-list="nowhere"';
  const body = list(item("one"), goesOn) + list(item("again"), unknown);
  expect(await treeOf({ body, automatic })).toEqual(["1. one", "1. again"]);
});

test("lists without a style, or at a level their style leaves out, have no numbers", async () => {
  const body =
    list(item("plain"), "") + list(item("one", `<text:list>${item("inner")}</text:list>`));
  expect(await treeOf({ body, automatic })).toEqual(["plain", "1. one", "inner"]);
});

test("numbers shown with those above them leave out levels without one", async () => {
  const deep = style(
    "L",
    level(1, 'style:num-format="一"') +
      level(3, 'style:num-format="a" text:display-levels="3" style:num-suffix=")"'),
  );
  const inner = (words: string, more = "") => `<text:list>${item(words, more)}</text:list>`;
  const body = list(item("top", inner("middle", inner("low"))));
  expect(await treeOf({ body, automatic: deep })).toEqual(["1 top", "middle", "1.a) low"]);
});

test("what stands between the items of a list is no item", async () => {
  const body = list(`<text:sort-key/>${item("one")}`);
  expect(await treeOf({ body, automatic })).toEqual(["1. one"]);
});

test("headings and paragraphs numbered at no level stand at the first", async () => {
  const numbered = (attributes: string) =>
    `<text:numbered-paragraph text:style-name="L" ${attributes}>${odtP("x")}</text:numbered-paragraph>`;
  const body =
    '<text:h text:outline-level="0">Top</text:h>' +
    numbered('text:level="0"') +
    numbered('text:level="1"');
  expect(await treeOf({ body, automatic })).toEqual(["H1 Top", "1. x", "2. x"]);
});
