import { expect, test } from "vitest";
import { rtfFromCompressed } from "../../../renderer/documents/mail/compressedRtf";
import { RefusedFile } from "../../../renderer/documents/outside/refusedFile";
import { packedRtf } from "../../fixtures/mails/bundleFixture";

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(" ", ""), "hex"));
const read = (packed: Uint8Array) => Buffer.from(rtfFromCompressed(packed)).toString("latin1");

/** The two examples of [MS-OXRTFCP], sections 3.1 and 3.2. */
const EXAMPLE =
  "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0";
const COPIES_ITSELF = "1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0";

test("the examples of the specification unpack to what it says", () => {
  expect(read(bytes(EXAMPLE))).toBe("{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n");
  expect(read(bytes(COPIES_ITSELF))).toBe("{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}");
});

test("what is not packed is taken as it is, and what is cut short is read as far as it goes", () => {
  const plain = Buffer.concat([
    bytes("10000000 05000000 4d454c41 00000000"),
    Buffer.from("{\\rtf"),
  ]);
  expect(read(plain)).toBe("{\\rtf");
  expect(read(packedRtf("{\\rtf1 hello world}").subarray(0, 30))).toBe("{\\rtf1 hello");
  expect(read(new Uint8Array(3))).toBe("");
});

test("a copy that is cut short, or longer than what was declared, ends with the text", () => {
  const [whole, copying] = [bytes(EXAMPLE), bytes(COPIES_ITSELF)];
  expect(read(whole.subarray(0, 25))).toBe("{\\rtf1\\ansi\\ansicpg1");
  new DataView(copying.buffer).setUint32(4, 15, true);
  expect(read(copying)).toBe("{\\rtf1 WXYZWXYZ");
});

test("no more is unpacked than was declared, and no more than there can be", () => {
  const declared = (size: number) => {
    const packed = Uint8Array.from(packedRtf("{\\rtf1 hello}"));
    new DataView(packed.buffer).setUint32(4, size, true);
    return packed;
  };
  expect(read(declared(6))).toBe("{\\rtf1");
  expect(read(declared(40_000_000))).toBe("{\\rtf1 hello}");
  expect(() => read(declared(0xffffffff))).toThrow(RefusedFile);
  expect(() => read(bytes("10000000 05000000 4d454c42 00000000 00"))).toThrow(RefusedFile);
});
