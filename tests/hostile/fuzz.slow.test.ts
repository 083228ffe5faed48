import { expect, test } from "vitest";
import { fuzz } from "./fuzzing";
import { setGuards } from "./guards";

test("2,000 changed copies of valid files are read or refused, and nothing else happens", async () => {
  const guards = setGuards();
  const result = await fuzz(2_000, 1).finally(() => guards.release());
  expect(result.crashes).toEqual([]);
  expect(guards.tried).toEqual([]);
  const reached = [...result.outcomes.keys()];
  for (const format of ["docx", "odt", "rtf", "doc", "pdf"]) {
    expect(reached).toContain(`${format} read`);
    expect(reached).toContain(`${format} damaged`);
  }
  expect(reached).toContain("xlsx spreadsheet");
}, 300_000);
