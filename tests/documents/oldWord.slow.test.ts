import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findAnswers } from "../../renderer/documents/matching/findAnswers";
import { readOldWordFile } from "../../renderer/documents/oldWord/readOldWord";
import { RefusedFile } from "../../renderer/documents/outside/refusedFile";
import { readForm } from "../../renderer/documents/readForm";
import type { Block, Inline, OriginalText } from "../../renderer/domain/originalText";
import { formFieldData, type OldWordParts, oldWordFile } from "../fixtures/forms/oldWordFixture";

/** Made by LibreOffice 7.4 from Word files of our own; what they hold is said in the tests. */
function fixture(name: string): Uint8Array<ArrayBuffer> {
  const path = new URL(`../fixtures/forms/oldWord/${name}.doc`, import.meta.url);
  return new Uint8Array(readFileSync(path));
}

function textOf(parts: OldWordParts): OriginalText {
  return readOldWordFile(oldWordFile(parts)).text;
}

function refusalOf(parts: OldWordParts): unknown {
  try {
    return readOldWordFile(oldWordFile(parts)) && "read";
  } catch (failure) {
    if (failure instanceof RefusedFile) return failure.refusal.kind;
    throw failure;
  }
}

/** Blocks as short text: marks in angle brackets, boxes as [x] and [ ], controls in braces with ? for unanswered. */
function shown(blocks: readonly Block[]): readonly unknown[] {
  return blocks.map((block) => {
    if (block.kind === "aside") return { [block.aside]: shown(block.blocks) };
    if (block.kind === "paragraph") return block.inlines.map(shownInline).join("");
    return block.rows.map(({ cells }) =>
      cells.map(({ column, columnSpan, rowSpan, blocks: inner }) => {
        const spans = `${columnSpan > 1 ? `+${columnSpan}` : ""}${rowSpan > 1 ? `v${rowSpan}` : ""}`;
        return [`${column}${spans}`, ...shown(inner)];
      }),
    );
  });
}

function shownInline(inline: Inline): string {
  if (inline.kind === "tick") return inline.ticked ? "[x]" : "[ ]";
  if (inline.kind === "control") {
    const inner = inline.inlines.map(shownInline).join("");
    return `{${inline.isPlaceholder ? "?" : ""}${inline.control}:${inner}}`;
  }
  const marks = (["bold", "italic", "struck", "highlighted", "underlined"] as const).filter(
    (mark) => inline[mark] === true,
  );
  return marks.length === 0 ? inline.text : `<${marks.join()}:${inline.text}>`;
}

describe("a form with legacy fields", () => {
  const { text } = readOldWordFile(fixture("legacyFields"));

  test("each field stands at its place with its state", () => {
    expect(shown(text.blocks)).toEqual([
      "Application to the academy",
      [
        [
          ["0", "Full name"],
          ["1", "{text:Małgorzata Wójcik}"],
        ],
        [
          ["0", "E-mail"],
          ["1", expect.stringMatching(/^\{\?text:\s{5}\}$/)],
        ],
        [
          ["0", "Country"],
          ["1", "{?text:Moldova}"],
        ],
        [
          ["0", "Free evening"],
          ["1", "{dropdown:Thursday}"],
        ],
        [
          ["0", "Second evening"],
          ["1", "{?dropdown:Please choose}"],
        ],
      ],
      "Childcare needed: [x] yes  [ ] no",
      "Newsletter: [x] by e-mail",
      expect.stringMatching(/^Printed on \{\?other:[\d.]+\}$/),
      "",
    ]);
    expect(text.blocks[0]).toMatchObject({ headingLevel: 1 });
  });

  test("the matcher finds what was filled in, and nothing else", () => {
    const { answers } = findAnswers(text.blocks);
    expect(
      answers.map(({ question, value }) => [
        question,
        value.kind === "text"
          ? value.text
          : value.options.filter(({ ticked }) => ticked).map(({ label }) => label),
      ]),
    ).toEqual([
      ["Full name", "Małgorzata Wójcik"],
      ["Free evening", "Thursday"],
      ["Childcare needed", ["yes"]],
      ["Newsletter", ["by e-mail"]],
    ]);
  });

  test("every place is there once", () => {
    const places = [...JSON.stringify(text.blocks).matchAll(/"place":"([^"]+)"/g)].map(
      ([, place]) => place,
    );
    expect(new Set(places).size).toBe(places.length);
  });
});

test("cells merged across and down, and a table in a cell", () => {
  expect(shown(readOldWordFile(fixture("tables")).text.blocks)).toEqual([
    [
      [
        ["0v2", "Contact"],
        ["1", "Telephone"],
        ["2", "Relationship"],
      ],
      [
        ["1", "069 123 456"],
        ["2", "Sister"],
      ],
      [
        ["0+2", "Address of the contact"],
        ["2", "Bălți"],
      ],
    ],
    "",
    [
      [
        ["0", "Languages"],
        [
          "1",
          "Tick what you speak:",
          [
            [
              ["0", "Română"],
              ["1", "[x]"],
            ],
            [
              ["0", "Русский"],
              ["1", "[ ]"],
            ],
          ],
          "",
        ],
      ],
      [
        ["0", "Occupation"],
        ["1", "Teacher"],
      ],
    ],
    "After the tables",
  ]);
});

describe("scripts, marks and what stands beside the text", () => {
  const { blocks, notices } = readOldWordFile(fixture("scripts")).text;

  test("the text as it stands", () => {
    expect(shown(blocks)).toEqual([
      "Nume și prenume: Ștefan Țurcanu, Chișinău",
      "Имя: Наталья Чебан",
      "الاسم: فاطمة الزهراء",
      "Name: <bold:Żaneta><italic: – “née” Žák €5 … ‰>",
      "Please strike out: <struck:yes> / <highlighted:no> <underlined:maybe>",
      "[x] by bus   [ ] by train",
      "Two\nlines\tand a tab",
      "Agreed on Monday morning",
      "Commented",
      // Text set as hidden is shown, as it is in Word files: nothing that came is kept from who reads it.
      "seenunseen",
      "First",
      "Inner",
      "Second",
      "Bullet",
      "Beside a box",
      { textBox: ["For office use"] },
      { header: ["Academy 2026"] },
      { footer: ["Page of the academy"] },
      { note: ["A note below."] },
      { comment: ["Ask her again."] },
    ]);
  });

  test("direction, list labels and notices", () => {
    const paragraphs = blocks.filter((block) => block.kind === "paragraph");
    expect(paragraphs.map(({ isRightToLeft }) => isRightToLeft).indexOf(true)).toBe(2);
    expect(paragraphs.slice(10, 14).map(({ listLabel }) => listLabel)).toEqual([
      "3.",
      "3.a)",
      "4.",
      "•",
    ]);
    expect(notices).toEqual([
      { kind: "trackedChanges", count: 2 },
      { kind: "comments", count: 1 },
    ]);
  });
});

describe("made by hand", () => {
  const BOLD = [0x35, 0x08, 1];
  const DELETED = [0x00, 0x08, 1];
  const SPECIAL = [0x55, 0x08, 1];
  const dataAt = (at: number) => [0x03, 0x6a, at & 255, at >> 8, 0, 0, ...SPECIAL];

  test("a file saved quickly: pieces out of order, of one and of two bytes a character", () => {
    const pieces = [
      { text: "“Müller” – €5\r" },
      { text: "Имя: ", wide: true },
      { text: "Ana ", characters: BOLD },
    ];
    expect(shown(textOf({ pieces, order: [1, 2, 0] }).blocks)).toEqual([
      "Имя: <bold:Ana >“Müller” – €5",
    ]);
  });

  test("what a quick save changed for a whole piece: bold by its short number", () => {
    const pieces = [{ text: "Yes ", change: (85 << 1) | (1 << 8) }, { text: "No\r" }];
    expect(shown(textOf({ pieces }).blocks)).toEqual(["<bold:Yes >No"]);
  });

  test("deleted text is out, and said to have been there", () => {
    const pieces = [{ text: "Ana " }, { text: "Maria ", characters: DELETED }, { text: "Pop\r" }];
    const { blocks, notices } = textOf({ pieces });
    expect(shown(blocks)).toEqual(["Ana Pop"]);
    expect(notices).toEqual([{ kind: "trackedChanges", count: 1 }]);
  });

  test.each([
    ["ticked", { result: 1, preset: 0 }, "[x]"],
    ["unticked", { result: 0, preset: 1 }, "[ ]"],
    ["untouched, and ticked by the form's author", { result: 25, preset: 1 }, "[x]"],
  ])("a check box %s", (_, state, box) => {
    const data = formFieldData({ kind: "checkBox", name: "Vegan", ...state });
    const { blocks } = textOf({ pieces: fieldPieces(" FORMCHECKBOX ", null), data });
    expect(shown(blocks)).toEqual([`${box} after`]);
    expect(blocks).toMatchObject([{ inlines: [{ source: "formField", tag: "Vegan" }, {}] }]);
  });

  test.each([
    ["chosen", 2, "{dropdown:Thursday}"],
    ["untouched", 25, "{?dropdown:Choose}"],
    ["chosen, by a number that no choice has", 9, "{?dropdown:}"],
  ])("a list %s", (_, result, list) => {
    const choices = ["Choose", "Monday", "Thursday"];
    const data = formFieldData({ kind: "dropdown", name: "Day", result, preset: 0, choices });
    const { blocks } = textOf({ pieces: fieldPieces(" FORMDROPDOWN ", null), data });
    expect(shown(blocks)).toEqual([`${list} after`]);
    expect(blocks).toMatchObject([{ inlines: [{ tag: "Day", choices }, {}] }]);
  });

  test.each([
    ["Ana", "", "{text:Ana}"],
    ["Moldova", "Moldova", "{?text:Moldova}"],
    ["Click or tap here to enter text.", "", "{?text:Click or tap here to enter text.}"],
  ])("a text field that shows %j", (result, preset, control) => {
    const data = formFieldData({ kind: "text", name: "T", result: 0, preset });
    const { blocks } = textOf({ pieces: fieldPieces(" FORMTEXT ", result), data });
    expect(shown(blocks)).toEqual([`${control} after`]);
  });

  test("field data that leads nowhere leaves the text of the field", () => {
    expect(shown(textOf({ pieces: fieldPieces(" FORMTEXT ", "Ana") }).blocks)).toEqual([
      "{text:Ana} after",
    ]);
  });

  test("a field over two paragraphs gives a control in each that shows some of it", () => {
    const data = formFieldData({ kind: "text", name: "T", result: 0, preset: "" });
    const { blocks } = textOf({ pieces: fieldPieces(" FORMTEXT ", "One\rTwo\r"), data });
    expect(shown(blocks)).toEqual(["{text:One}", "{text:Two}", " after"]);
  });

  test.each([
    ["encrypted", { flags: 0x0100 }, "passwordProtected"],
    ["of Word 95", { version: 104 }, "oldWordFormat"],
    ["of Word 97", {}, "read"],
  ])("a file %s", (_, parts, outcome) => {
    expect(refusalOf({ pieces: [{ text: "Ana\r" }], ...parts })).toBe(outcome);
  });

  test("macros are said to be there", () => {
    const more = { "Macros/VBA/dir": new Uint8Array(10) };
    expect(textOf({ pieces: [{ text: "Ana\r" }], more }).notices).toEqual([
      { kind: "containsMacros" },
    ]);
  });

  test("more than 20,000 paragraphs, or 5 million characters, are refused", () => {
    expect(refusalOf({ pieces: [{ text: "\r".repeat(20_001) }] })).toBe("unsafe");
    const pieces = [{ text: "a".repeat(70_000) }];
    expect(refusalOf({ pieces, order: Array.from({ length: 72 }, () => 0) })).toBe("unsafe");
  });

  test("headers stand beside the text; the first six only part notes from it", () => {
    const pieces = [{ text: "Name\r" }, { text: "Line\rAcademy\r\r" }];
    const headers = { from: 5, at: [0, 5, 5, 5, 5, 5, 5, 5, 14, 14, 14, 14, 14] };
    expect(shown(textOf({ pieces, headers }).blocks)).toEqual(["Name", { header: ["Academy"] }]);
  });

  test("headers that all claim the same text again and again are refused", () => {
    const pieces = [{ text: "Name\r" }, { text: "a".repeat(60_000) }];
    const at = Array.from({ length: 2_000 }, (_, index) => (index % 2) * 60_000);
    expect(refusalOf({ pieces, headers: { from: 5, at } })).toBe("unsafe");
  });

  test("a field that begins and never ends takes nothing out of what stands beside the text", () => {
    const { blocks } = textOf({ pieces: [{ text: "Name\r\x13 DATE ", characters: SPECIAL }] });
    expect(shown(blocks)).toEqual(["Name", ""]);
  });

  /** Begin, instruction, data, separator and result, end, and some text behind. */
  function fieldPieces(instruction: string, result: string | null) {
    return [
      { text: "\x13", characters: SPECIAL },
      { text: instruction },
      { text: "\x01", characters: dataAt(0) },
      ...(result === null ? [] : [{ text: "\x14", characters: SPECIAL }, { text: result }]),
      { text: "\x15", characters: SPECIAL },
      { text: " after\r" },
    ];
  }
});

test("the equality page is kept out: the structure is kept instead of the file", async () => {
  const paragraphs = ["Name: Ana Pop", "Equality monitoring", "Gender: female", "Ethnicity: Roma"];
  const pieces = paragraphs.map((text) => ({ text: `${text}\r` }));
  const read = await readForm({ name: "form.doc", bytes: oldWordFile({ pieces }) }, []);
  if (read.kind !== "read") throw new Error("refused");
  expect(read.equality).not.toBeNull();
  expect(read.kept.kind).toBe("structure");
  expect(new TextDecoder().decode(read.kept.bytes)).not.toContain("Roma");
});

describe("damaged at random", () => {
  /** The same numbers on every run (a linear congruential generator). */
  function numbersFrom(seed: number): (below: number) => number {
    let state = seed;
    return (below) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state % below;
    };
  }

  /** One time in four cut off, then up to eight bytes written over: half of them where offsets and lengths stand. */
  function mutated(bytes: Uint8Array<ArrayBuffer>, next: (below: number) => number): Uint8Array {
    const copy = bytes.slice(0, next(4) === 0 ? next(bytes.length) : bytes.length);
    for (let flips = 1 + next(8); flips > 0; flips--) {
      const at = next(2) === 0 ? next(bytes.length) : 512 + next(1_024);
      copy.fill(next(4) === 0 ? 0xff : next(256), at, at + 1);
    }
    return copy;
  }

  test.each(["legacyFields", "tables", "scripts"])("%s is read or refused, and soon", (name) => {
    const bytes = fixture(name);
    const next = numbersFrom(20_160_701);
    const outcomes = { read: 0, refused: 0 };
    const started = process.cpuUsage();
    for (let round = 0; round < 700; round++) {
      try {
        readOldWordFile(mutated(bytes, next));
        outcomes.read++;
      } catch (failure) {
        expect(failure, `round ${round}`).toBeInstanceOf(RefusedFile);
        outcomes.refused++;
      }
    }
    expect(process.cpuUsage(started).user / 1_000 / 700).toBeLessThan(100);
    expect(outcomes.read).toBeGreaterThan(100);
    expect(outcomes.refused).toBeGreaterThan(100);
  });
});
