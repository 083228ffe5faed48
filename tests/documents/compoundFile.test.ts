import { describe, expect, test } from "vitest";
import { openCompoundFile } from "../../renderer/documents/outside/compoundFile";
import { RefusedFile } from "../../renderer/documents/outside/refusedFile";
import { type CompoundFixture, compoundFixture } from "../fixtures/forms/compoundFixture";

const SMALL = new TextEncoder().encode("Ana Müller, Chișinău. ".repeat(9));
const LARGE = Uint8Array.from({ length: 20_000 }, (_, index) => index % 251);
const ATTACHED = "__attach_version1.0_#00000000/__substg1.0_37010102";

function withLargeAndSmall(sectorShift: 9 | 12 = 9): CompoundFixture {
  return compoundFixture(
    { Small: SMALL, Large: LARGE, [ATTACHED]: SMALL, Empty: new Uint8Array() },
    { sectorShift },
  );
}

/** The refusal's kind and detail, or the bytes of a stream. */
function outcome(bytes: Uint8Array, path = "Large"): unknown {
  try {
    return openCompoundFile(bytes).stream(path);
  } catch (failure) {
    if (failure instanceof RefusedFile) return failure.refusal;
    throw failure;
  }
}

/** The fixture with one number written over. */
function broken(at: number, value: number, { bytes } = withLargeAndSmall()): Uint8Array {
  const copy = bytes.slice();
  new DataView(copy.buffer).setUint32(at, value, true);
  return copy;
}

describe.each([9, 12] as const)("sectors of 2^%i bytes", (sectorShift) => {
  const { bytes } = withLargeAndSmall(sectorShift);

  test("large and small streams come back whole, by path and whatever the capitals", () => {
    const file = openCompoundFile(bytes);
    expect(file.stream("Large")).toEqual(LARGE);
    expect(file.stream("sMALL")).toEqual(SMALL);
    expect(file.stream(ATTACHED)).toEqual(SMALL);
    expect(file.stream("Empty")).toEqual(new Uint8Array());
  });

  test("a name that is not there, and a storage, are no stream", () => {
    const file = openCompoundFile(bytes);
    expect(file.stream("Other")).toBeNull();
    expect(file.stream("__attach_version1.0_#00000000")).toBeNull();
  });

  test("the tree tells what stands in which storage", () => {
    const { entries } = openCompoundFile(bytes).root;
    expect(entries.map(({ kind, name }) => [kind, name])).toEqual([
      ["stream", "Small"],
      ["stream", "Large"],
      ["storage", "__attach_version1.0_#00000000"],
      ["stream", "Empty"],
    ]);
    expect(entries[2]).toMatchObject({
      entries: [{ kind: "stream", name: "__substg1.0_37010102", size: SMALL.length }],
    });
  });
});

describe("more than 7 MB", () => {
  const huge = Uint8Array.from({ length: 7_500_000 }, (_, index) => index % 249);
  const fixture = compoundFixture({ Large: huge });

  test("the allocation table goes on behind the header", () => {
    expect(Buffer.compare(outcome(fixture.bytes) as Uint8Array, huge)).toBe(0);
  });

  test("where it goes on outside the file, or to itself, the file is damaged", () => {
    expect(outcome(broken(68, 99_999, fixture))).toMatchObject({ kind: "damaged" });
    const continued = new DataView(fixture.bytes.buffer).getUint32(68, true);
    const toItself = broken((continued + 2) * 512 - 4, continued, fixture);
    new DataView(toItself.buffer).setUint32((continued + 1) * 512, 99_999, true);
    expect(outcome(toItself)).toMatchObject({ kind: "damaged" });
  });
});

describe("broken on purpose", () => {
  const fixture = withLargeAndSmall();
  const { allocationAt, entryAt } = fixture;

  test.each([
    ["a stream that runs in a circle", allocationAt(3), 0],
    ["a stream that leads out of the file", allocationAt(0), 9_999],
    ["a stream that ends too early", allocationAt(0), 0xfffffffe],
    ["a stream that begins outside the file", entryAt("Large") + 116, 9_999],
    ["a directory that leads to itself", entryAt("Small") + 68, 1],
    ["a directory that leads out of itself", entryAt("Small") + 72, 4_000],
    ["a storage that holds the root", entryAt("__attach_version1.0_#00000000/") + 76, 0],
    ["an allocation table outside the file", 76, 9_999],
    ["a directory outside the file", 48, 9_999],
    ["sectors of an unknown size", 30, 0x00060007],
  ])("%s is damaged", (_, at, value) => {
    expect(outcome(broken(at, value, fixture))).toMatchObject({ kind: "damaged" });
  });

  test("a small stream that runs in a circle or out of its table is damaged", () => {
    const table = (new DataView(fixture.bytes.buffer).getUint32(60, true) + 1) * 512;
    expect(outcome(broken(table, 0), "Small")).toMatchObject({ kind: "damaged" });
    expect(outcome(broken(table, 70_000), "Small")).toMatchObject({ kind: "damaged" });
  });

  test("a stream of more than 50 MB is unsafe, one larger than the file damaged, before either costs anything", () => {
    const size = entryAt("Large") + 120;
    expect(outcome(broken(size, 0x7fffffff))).toMatchObject({ kind: "unsafe" });
    expect(outcome(broken(size, 40_000_000))).toMatchObject({ kind: "damaged" });
    expect(outcome(broken(entryAt("") + 120, 0xfffffff0), "Small")).toMatchObject({
      kind: "damaged",
    });
  });

  test("storages more than 64 levels deep are unsafe", () => {
    const path = (levels: number) => `${"a/".repeat(levels)}b`;
    expect(outcome(compoundFixture({ [path(60)]: SMALL }).bytes, path(60))).toEqual(SMALL);
    expect(outcome(compoundFixture({ [path(70)]: SMALL }).bytes)).toMatchObject({ kind: "unsafe" });
  });

  test("a file cut off anywhere is damaged or gives a stream, and nothing else happens", () => {
    for (let length = 0; length < fixture.bytes.length; length += 97) {
      const cut = fixture.bytes.slice(0, length);
      const read = outcome(cut);
      // The last sector, here of the allocation table, may end early.
      if (read instanceof Uint8Array) expect(read).toEqual(LARGE);
      else expect(read, String(length)).toMatchObject({ kind: "damaged" });
    }
  });
});
