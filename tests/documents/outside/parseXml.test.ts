import { expect, test } from "vitest";
import { parseXml } from "../../../renderer/documents/outside/parseXml";
import { RefusedFile } from "../../../renderer/documents/outside/refusedFile";
import { attribute } from "../../../renderer/documents/outside/xmlTree";

const XML = '<?xml version="1.0"?><a name="Łódź">x</a>';

function utf16(isBigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + XML.length * 2);
  const view = new DataView(bytes.buffer);
  [0xfeff, ...[...XML].map((letter) => letter.charCodeAt(0))].forEach((code, at) => {
    view.setUint16(at * 2, code, !isBigEndian);
  });
  return bytes;
}

test("a part may be written in two bytes a letter, in either order, when it says so", () => {
  for (const bytes of [utf16(false), utf16(true), new TextEncoder().encode(XML)]) {
    const root = parseXml(bytes);
    expect([attribute(root, "name"), root.children]).toEqual(["Łódź", ["x"]]);
  }
});

test("a part with half such a mark, nothing in it or more elements than any form is refused", () => {
  const letters = new TextEncoder().encode("<a/>");
  for (const first of [0xff, 0xfe]) {
    expect(() => parseXml(Uint8Array.from([first, ...letters]))).toThrow(RefusedFile);
  }
  expect(() => parseXml(new TextEncoder().encode("<?xml version='1.0'?>"))).toThrow(RefusedFile);
  const many = `<a>${"<b/>".repeat(1_000_001)}</a>`;
  expect(() => parseXml(new TextEncoder().encode(many))).toThrow(RefusedFile);
});
