import { basename } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { findAnswers } from "../../renderer/documents/matching/findAnswers";
import { readForm } from "../../renderer/documents/readForm";
import { isWordPrompt } from "../../renderer/documents/tree/wordPrompts";
import { readWord } from "../../renderer/documents/word/readWord";
import { applicationForm } from "../../renderer/domain/formQuestions";
import { bytesOf, FORMS_ARE_MISSING, filesIn, haveForms, truthOf } from "./formsForJudging";
import { inventedIn, isFound, wrongTicksIn } from "./scoring";

/** Forms of which everything must be found; the others are scored, and may not fall below what was reached. */
const WHOLE = [
  "springs_sdt.docx",
  "brazilvisa_legacy_label_above.docx",
  "dufeng_cell_colon_farsi.docx",
];
const REACHED: Readonly<Record<string, number>> = {
  "jeju_label_answer_parens.docx": 11,
  // Three answers are found under the sentence printed above their table, which the truth words as "Emergency contact 1".
  "woosc_cell_colon_grid.docx": 12,
};

/** What publishers had filled in before they put the form on the net, and why it is right to read it. */
const STANDS_IN_THE_BLANK: Readonly<
  Record<string, { readonly reason: string; readonly answers: readonly string[] }>
> = {
  "Public-nEUro__InternalServiceAgreement.docx": {
    reason:
      "published with nine of its boxes ticked and one printed as ticked: its own usual choices",
    answers: [
      "Pseudonymized and BIDS-curated Institution Data",
      "No.",
      "Quality control and publication of those",
      "Meta-analyses and creation of brain imag",
      "Institution requires to approve each use",
      "any registered users worldwide",
      "A one-time payment from the upload date",
      "Data instalment",
      "Management and Maintenance fee",
      "Data storage",
    ],
  },
  "jchianelli7__application.docx": {
    reason:
      "the landlord marked on the lines which bills the tenant pays, and that there are appliances",
    answers: ["Yes", "Tenant will pay for: Heat", "Gas", "Electric", "City Services"],
  },
};

const table: Record<string, unknown>[] = [];

function found(path: string) {
  const reading = readWord(basename(path), bytesOf(path));
  return reading.ok ? findAnswers(reading.value.text.blocks) : null;
}

describe.skipIf(!haveForms)(haveForms ? "filled forms" : FORMS_ARE_MISSING, () => {
  test.each(filesIn("filled", ".docx").map((path) => [basename(path), path]))(
    "%s",
    (name, path) => {
      const truths = truthOf(path);
      const answers = found(path);
      if (answers === null) throw new Error("refused");
      const missed = truths.filter((truth) => !isFound(truth, answers)).map(({ label }) => label);
      const invented = inventedIn(answers, truths);
      const hits = truths.length - missed.length;
      table.push({
        form: name,
        of: truths.length,
        found: hits,
        invented: invented.length,
        missed: missed.join(" | "),
      });
      expect(invented).toEqual([]);
      expect(wrongTicksIn(answers, truths)).toEqual([]);
      if (WHOLE.includes(name)) expect(missed).toEqual([]);
      else expect(hits).toBeGreaterThanOrEqual(REACHED[name] ?? truths.length);
    },
  );

  test("no prompt is taken for an answer", () => {
    for (const path of [...filesIn("filled", ".docx"), ...filesIn("blank", ".docx")]) {
      const texts = (found(path)?.answers ?? []).flatMap(({ value }) =>
        value.kind === "text" ? [value.text] : [],
      );
      expect(texts.filter((text) => isWordPrompt(text) || /_{3,}|\{\{|^\s*$/u.test(text))).toEqual(
        [],
      );
    }
  });

  afterAll(() => {
    console.table(table);
  });
});

describe.skipIf(!haveForms)(haveForms ? "blank forms" : FORMS_ARE_MISSING, () => {
  test.each(filesIn("blank", ".docx").map((path) => [basename(path), path]))(
    "%s answers nothing",
    (name, path) => {
      const answers = found(path);
      if (answers === null) throw new Error("refused");
      const published = STANDS_IN_THE_BLANK[name]?.answers ?? [];
      const given = answers.answers.flatMap(({ value }) =>
        value.kind === "text"
          ? [value.text]
          : value.options.filter(({ ticked }) => ticked).map(({ label }) => label),
      );
      expect(given.filter((text) => !published.some((known) => text.startsWith(known)))).toEqual(
        [],
      );
      expect(given.length).toBe(published.length);
    },
  );

  test("every old Word file is refused as one, and one that is a .docx under another name is read", async () => {
    for (const path of filesIn("blank", ".doc")) {
      const read = await readForm({ name: basename(path), bytes: bytesOf(path) }, []);
      const isZip = bytesOf(path)[0] === 0x50;
      expect(read.kind === "refused" ? read.refusal.kind : read.kind).toBe(
        isZip ? "read" : "oldWordFormat",
      );
    }
  });
});

describe.skipIf(!haveForms)(haveForms ? "files broken on purpose" : FORMS_ARE_MISSING, () => {
  test("none crashes, hangs, or is refused for a reason that is not so", async () => {
    const questions = applicationForm([]);
    const outcomes = new Map<string, number>();
    for (const path of [...filesIn("foreign"), ...filesIn("filled")]) {
      const started = process.cpuUsage();
      const read = await readForm({ name: basename(path), bytes: bytesOf(path) }, questions);
      // Processor time, not the clock: the machine may be busy with other things.
      expect(process.cpuUsage(started).user / 1_000, path).toBeLessThan(10_000);
      const outcome = read.kind === "read" ? "read" : read.refusal.kind;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      expect(expectedOutcomes(path, bytesOf(path)), `${path} was ${outcome}`).toContain(outcome);
    }
    console.log(Object.fromEntries(outcomes));
  }, 300_000);
});

/** What may be said of a file, told from its first bytes and from the corpora's own names for their broken ones. */
function expectedOutcomes(path: string, bytes: Uint8Array): readonly string[] {
  const name = basename(path);
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  if (bytes.length === 0) return ["empty"];
  if (start === "\xd0\xcf\x11\xe0") {
    return /\.docx$/.test(name)
      ? ["passwordProtected", "oldWordFormat"]
      : ["oldWordFormat", "notAWordFile", "damaged"];
  }
  if (!start.startsWith("PK")) return ["notAWordFile", "damaged"];
  if (/clusterfuzz|crash|truncated|ExternalEntity|stress025|FAIL/i.test(name)) {
    return ["read", "damaged", "unsafe", "notAWordFile"];
  }
  return /\.ods$/.test(name) ? ["notAWordFile"] : ["read"];
}
