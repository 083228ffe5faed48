import { describe, expect, test } from "vitest";
import { isInTheWay, templateFindings } from "../../renderer/domain/templateFindings";
import type { TagUse } from "../../renderer/domain/templateTags";

const place = { part: "body", isInTextBox: false, cell: null, words: "" } as const;
const use = (name: string, facts: Partial<TagUse> = {}): TagUse => ({
  ...{ name, kind: "value", within: [], isBroken: false, place },
  ...facts,
});
const found = (purpose: "offer" | "placeConfirmed", ...uses: readonly TagUse[]) =>
  templateFindings({ uses, problems: [] }, purpose).map(({ kind, name }) => `${kind} ${name}`);
const OFFER = [use("known_as"), use("reply_by")];

describe("what the coordinator is told about a Word template", () => {
  test("is nothing when all its fields are known and what it must say is said", () => {
    expect(found("offer", ...OFFER)).toEqual([]);
    expect(found("placeConfirmed", use("sessions", { kind: "with" }))).toEqual([]);
  });

  test("names what it must say and does not, though a condition asks for it", () => {
    expect(found("offer", use("known_as"), use("reply_by", { kind: "with" }))).toEqual([
      "missingField reply_by",
    ]);
  });

  test("tells a field nobody knows from one that only the entries of a list know", () => {
    const inside = use("title", { within: ["sessions"] });
    expect(found("offer", ...OFFER, use("nickname"), use("title"), inside)).toEqual([
      "unknownField nickname",
      "onlyInList title",
    ]);
  });

  test("takes no list from the language itself", () => {
    const wild = [use("toString", { kind: "with" }), use("x", { within: ["constructor"] })];
    expect(found("offer", ...OFFER, ...wild)).toEqual(["unknownField toString", "unknownField x"]);
  });

  test("says which fields were joined, which stands in nobody's way", () => {
    const findings = templateFindings(
      { uses: [...OFFER, use("today", { isBroken: true })], problems: [] },
      "offer",
    );
    expect(findings.map(({ kind }) => kind)).toEqual(["joined"]);
    expect(findings.some(isInTheWay)).toBe(false);
  });
});
