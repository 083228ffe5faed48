import { basename } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { findAnswers } from "../../renderer/documents/matching/findAnswers";
import { readDocument } from "../../renderer/documents/readDocument";
import { readForm } from "../../renderer/documents/readForm";
import { isWordPrompt } from "../../renderer/documents/tree/wordPrompts";
import { applicationForm } from "../../renderer/domain/formQuestions";
import { bytesOf, FORMS_ARE_MISSING, filesIn, haveForms, truthOf } from "./formsForJudging";
import { inventedIn, isFound, wrongTicksIn } from "./scoring";

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
      "the landlord wrote the address on the line, marked which bills the tenant pays, and that there are appliances",
    answers: [
      "2972 N. Frederick Ave.",
      "Yes",
      "Tenant will pay for: Heat",
      "Gas",
      "Electric",
      "City Services",
    ],
  },
};

const table: Record<string, unknown>[] = [];

/** The formats whose filled and blank forms are scored. */
const SCORED = [".docx", ".doc"];

function formsIn(folder: string): readonly string[] {
  return SCORED.flatMap((ending) => filesIn(folder, ending));
}

async function found(path: string) {
  const reading = await readDocument(basename(path), bytesOf(path));
  return reading.ok ? findAnswers(reading.value.text.blocks) : null;
}

describe.skipIf(!haveForms)(haveForms ? "filled forms" : FORMS_ARE_MISSING, () => {
  test.each(formsIn("filled").map((path) => [basename(path), path]))("%s", async (name, path) => {
    const truths = truthOf(path);
    const answers = await found(path);
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
    expect(missed).toEqual([]);
  });

  test("no prompt is taken for an answer", async () => {
    for (const path of [...formsIn("filled"), ...formsIn("blank")]) {
      const texts = ((await found(path))?.answers ?? []).flatMap(({ value }) =>
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
  test.each(formsIn("blank").map((path) => [basename(path), path]))(
    "%s answers nothing",
    async (name, path) => {
      const answers = await found(path);
      if (answers === null) throw new Error("refused");
      const published = STANDS_IN_THE_BLANK[name]?.answers ?? [];
      const given = answers.answers.flatMap(({ value }) =>
        value.kind === "text"
          ? [value.text]
          : value.options.filter(({ ticked }) => ticked).map(({ label }) => label),
      );
      const isKnown = (text: string) => published.some((known) => text.startsWith(known));
      expect(given.filter((text) => !isKnown(text))).toEqual([]);
      expect(given.length).toBeGreaterThanOrEqual(published.length);
      expect(given.length).toBeLessThanOrEqual(published.length);
    },
  );
});

describe.skipIf(!haveForms)(haveForms ? "files broken on purpose" : FORMS_ARE_MISSING, () => {
  test("none crashes, hangs, or is refused for a reason that is not so", async () => {
    const questions = applicationForm([]);
    const outcomes = new Map<string, number>();
    for (const path of [...filesIn("foreign"), ...filesIn("filled")].filter(isNoNote)) {
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
    return expectedOfCompound(name);
  }
  if (/word2\.doc$/.test(name)) return ["oldWordFormat"];
  if (start === "%PDF") return ["read"];
  if (start.startsWith("{\\rt")) return ["read"];
  if (!start.startsWith("PK")) return ["notAWordFile", "damaged"];
  if (/clusterfuzz|crash|truncated|ExternalEntity|stress025|FAIL/i.test(name)) {
    return ["read", "damaged", "unsafe", "notAWordFile"];
  }
  return /\.ods$/.test(name) ? ["notAWordFile"] : ["read"];
}

/** By the first bytes: Word 97 and later are read, and each refusal has the reason its corpus knows of. */
function expectedOfCompound(name: string): readonly string[] {
  if (/\.docx$|password/i.test(name)) return ["passwordProtected"];
  if (!/\.(doc|docm|dot)$/i.test(name)) return ["notAWordFile", "damaged"];
  if (/clusterfuzz/.test(name)) return ["read", "damaged", "unsafe"];
  if (OLDER_THAN_WORD_97.test(name)) return ["oldWordFormat"];
  return /Flaherty/.test(name) ? ["notAWordFile"] : ["read"];
}

/** Their version numbers are 101 to 105, which Word 6 and Word 95 wrote; one is of Word 2 and no compound file. */
const OLDER_THAN_WORD_97 =
  /Word6|orthodox|[Ww]ord95|52117|57843|Bug(49933|50955|51944|60936|60942)|InvertedClassID|Mickey/;

/** Not one of the notes on what is truly written on a form: those are plain text. */
function isNoNote(path: string): boolean {
  return !path.endsWith(".json");
}
