import { describe, expect, test } from "vitest";
import { findAnswers } from "../../../renderer/documents/matching/findAnswers";
import { fieldMark, odtP, odtStyle, textFieldMark } from "../../fixtures/forms/openDocumentFixture";
import { shownTree } from "../shownTree";
import { textOf, treeOf } from "./treeOf";

describe("fields of Word's forms", () => {
  test("are read from old files, which do not part a field's instruction from what it shows", async () => {
    const old = textFieldMark("Leeds").replace("<field:fieldmark-separator/>", "");
    expect(await treeOf(odtP(`Town: ${old}`))).toEqual(["Town: <text: Leeds>"]);
  });

  test("that have lost an end or a beginning swallow nothing", async () => {
    const strays = "<field:fieldmark-separator/>a<field:fieldmark-end/>b";
    expect(await treeOf(odtP(strays))).toEqual(["ab"]);
    const twice = textFieldMark("a<field:fieldmark-separator/>b");
    expect(await treeOf(odtP(twice))).toEqual(["<text: ab>"]);
  });

  test("of other kinds are the words they show", async () => {
    const link = textFieldMark("our page", "HYPERLINK");
    const nameless = link.replace(/ (text:name|field:type)="[^"]*"/g, "");
    expect(await treeOf(odtP(`${link}, ${nameless}, <field:fieldmark/>end`))).toEqual([
      "our page, our page, end",
    ]);
    const page = textFieldMark("3", "PAGE");
    expect(await treeOf(odtP(page))).toEqual(["<other?: 3>"]);
  });

  test("to choose from that point beyond their choices show none", async () => {
    const beyond = fieldMark("FORMDROPDOWN", { Dropdown_ListEntry: "Red", Dropdown_Selected: "7" });
    expect(await treeOf(odtP(beyond))).toEqual(["<dropdown?: >"]);
  });
});

describe("controls of a form", () => {
  /** Each drawn in turn; the last drawing names none. */
  const shown = (...controls: readonly string[]) => {
    const named = controls.map((control, at) => control.replace(/(?=\/?>)/, ` xml:id="c${at}"`));
    const drawn = controls.map((_, at) => `<draw:control draw:control="c${at}"/>`);
    const forms = `<office:forms><form:form>${named.join("")}</form:form></office:forms>`;
    return treeOf(`${forms}${odtP(`Q: ${drawn.join("")}<draw:control/>.`)}`);
  };

  test("have the state the form came with until somebody changes it", async () => {
    expect(
      await shown(
        '<form:checkbox form:state="checked"/>',
        '<form:checkbox form:state="checked" form:current-state="unchecked"/>',
        "<form:checkbox/>",
      ),
    ).toEqual(["Q: [x][ ][ ]."]);
  });

  test("show what the form's author chose, which is no answer", async () => {
    const option = '<form:option form:label="A" form:selected="true"/>';
    expect(await shown(`<form:listbox>${option}</form:listbox>`, "<form:text/>")).toEqual([
      "Q: <dropdown?: A><text?: >.",
    ]);
  });

  test("for long text hold it as paragraphs", async () => {
    expect(await shown(`<form:textarea>${odtP("one")}${odtP("two")}</form:textarea>`)).toEqual([
      "Q: <text: one\ntwo>.",
    ]);
  });
});

describe("content controls", () => {
  const control = (attributes: string, inner: string) =>
    `<loext:content-control ${attributes}>${inner}</loext:content-control>`;

  test("around a picture, or left by Google Docs, are no fields", async () => {
    const body = odtP(
      control('loext:picture="true"', "a") + control('loext:tag="goog_rdk_0"', "b"),
    );
    expect(await treeOf(body)).toEqual(["ab"]);
  });

  test("offer the value of a choice that has no words", async () => {
    const items = '<loext:list-item loext:value="red"/><loext:list-item/>';
    const text = await textOf(odtP(control("", `${items}red`)));
    expect(text.blocks).toMatchObject([{ inlines: [{ choices: ["red"] }] }]);
  });

  test("that wear the style of prompts answer nothing", async () => {
    const common = odtStyle("Placeholder_20_Text", 'fo:color="#808080"', {
      more: 'style:display-name="Placeholder Text"',
    });
    const styled = (inner: string) =>
      `<text:span text:style-name="Placeholder_20_Text">${inner}</text:span>`;
    const body = odtP(styled(control("", "Say")) + control("", styled("Say")) + control("", "Ana"));
    expect(await treeOf({ body, common })).toEqual(["<text?: Say><text?: Say><text: Ana>"]);
  });
});

test("a field of Word's within a content control is part of its answer", async () => {
  const outer = (inner: string) =>
    odtP(`Address: <loext:content-control>${inner}</loext:content-control>`);
  const box = fieldMark("FORMCHECKBOX");
  const text = await textOf(outer(`Flat 2, ${textFieldMark("Mill Lane")}${box}`));
  expect(shownTree(text)).toEqual(["Address: <text: Flat 2, <text: Mill Lane>[ ]>"]);
  expect(findAnswers(text.blocks).answers).toMatchObject([
    { question: "Address", value: { text: "Flat 2, Mill Lane" } },
  ]);
  expect(await treeOf(outer(textFieldMark("")))).toEqual(["Address: <text?: <text?: >>"]);
});

test("an input field without a prompt answers with what it shows", async () => {
  expect(await treeOf(odtP("<text:text-input>Ana</text:text-input>"))).toEqual(["<text: Ana>"]);
});
