import { describe, expect, test } from "vitest";
import { droppedFiles } from "../../renderer/app/droppedFiles";

type Entry = Pick<FileSystemEntry, "name" | "isFile" | "isDirectory">;

function file(name: string, isThere = true): Entry {
  const read: FileSystemFileEntry["file"] = (give, fail) =>
    isThere ? give(new File(["x"], name)) : fail?.(new DOMException("moved"));
  return Object.assign({ name, isFile: true, isDirectory: false }, { file: read });
}

/** A folder that gives what is in it two at a time, as a browser gives a hundred, or cannot be read. */
function folder(name: string, inside: readonly Entry[], isReadable = true): Entry {
  const createReader = () => {
    let given = 0;
    return {
      readEntries: (give: (some: readonly Entry[]) => void, fail: () => void) => {
        if (!isReadable) return fail();
        give(inside.slice(given, given + 2));
        given += 2;
      },
    };
  };
  return Object.assign({ name, isFile: false, isDirectory: true }, { createReader });
}

async function dropped(...entries: readonly (Entry | null)[]) {
  const items = entries.map((entry) => ({
    kind: "file",
    webkitGetAsEntry: () => entry,
    getAsFile: () => (entry?.isDirectory ? null : new File(["x"], entry?.name ?? "unnamed")),
  }));
  const text = { kind: "string" };
  const files = await droppedFiles({ items: [text, ...items] } as unknown as DataTransfer);
  return files.map(({ name, folders = [] }) => [...folders, name].join("/"));
}

const other: Entry = { name: "socket", isFile: false, isDirectory: false };

describe("what is dropped on the window", () => {
  test("is each file, in folders too, in the order of their names", async () => {
    const forms = folder("forms", [file("c"), folder("late", [file("b")]), file("a"), other]);
    expect(await dropped(file("one"), null, forms)).toEqual([
      "one",
      "unnamed",
      "forms/a",
      "forms/c",
      "forms/late/b",
    ]);
  });

  test("names a folder with nothing in it, or that cannot be read, so that it can be said", async () => {
    expect(await dropped(folder("empty", []), folder("locked", [file("a")], false))).toEqual([
      "empty",
      "locked",
    ]);
  });

  test("names a file that was moved away meanwhile", async () => {
    expect(await dropped(folder("forms", [file("gone", false)]))).toEqual(["forms/gone"]);
  });

  test("ends at folders in folders without end", async () => {
    let deep = folder("x", [file("never")]);
    for (let level = 0; level < 30; level++) deep = folder("x", [deep]);
    const [only, ...more] = await dropped(deep);
    expect(only?.split("/")).toHaveLength(21);
    expect(more).toEqual([]);
  });
});
