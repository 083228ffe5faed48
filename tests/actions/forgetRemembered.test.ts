import { expect, test } from "vitest";
import { forgetColumns, forgetMarkWord } from "../../renderer/actions/forgetRemembered";
import { forgetTaughtForm } from "../../renderer/actions/teachForm";
import type { FormColumnsId, MarkWordId, TaughtFormId } from "../../renderer/domain/ids";
import type { FieldEvidence } from "../../renderer/domain/reading";
import { put } from "../../renderer/domain/records";
import {
  namedColumns,
  namedMarks,
  shownForms,
} from "../../renderer/screens/remembered/rememberedQuestions";
import { anApplication } from "./aCohort";
import { vaultInMemory } from "./vaultInMemory";

const choir = {
  id: "choir" as TaughtFormId,
  name: "choir.docx",
  taughtOn: "2016-08-30",
  fingerprint: [1, 2, 3],
  under: { "choir you sing in": ["groupName"] },
  noAnswer: ["song", "bridge"],
  notAsked: [],
  blank: null,
} as const;
const columns = { id: "c" as FormColumnsId, name: "responses.csv", uses: {} };
const zoom = { id: "zoom" as MarkWordId, meaning: "present" } as const;

function evidence(mechanism: FieldEvidence["mechanism"]): FieldEvidence {
  return { places: [], mechanism, confidence: 1, question: "", doubts: [] };
}

function aReading(number: number, fingerprint: readonly number[]) {
  const { id } = anApplication(number);
  const read = { groupName: evidence("asShown"), email: evidence("tableBeside") };
  return put("reading", { id, evidence: read, unplaced: [], warnings: [], fingerprint });
}

test("a shown form says what was shown, how many copies are here and how many answers follow it", () => {
  const { facts } = vaultInMemory(
    put("taughtForm", choir),
    aReading(1, [1, 2, 3]),
    aReading(2, [1, 2, 3, 4]),
    aReading(3, [8, 9]),
  );
  expect(shownForms(facts)).toEqual([{ form: choir, lessons: 3, copies: 2, answers: 2 }]);
});

test("what is remembered is forgotten one by one, and each forgetting can be taken back", async () => {
  const vault = vaultInMemory(
    put("taughtForm", choir),
    put("formColumns", columns),
    put("markWord", zoom),
  );
  const remembered = () => [
    shownForms(vault.facts).length,
    namedColumns(vault.facts).length,
    namedMarks(vault.facts).length,
  ];
  await forgetTaughtForm(vault, choir.id);
  await forgetColumns(vault, columns.id);
  await forgetMarkWord(vault, zoom.id);
  await forgetMarkWord(vault, zoom.id);
  expect(remembered()).toEqual([0, 0, 0]);
  expect(vault.commits).toHaveLength(3);
  await vault.undo();
  expect(namedMarks(vault.facts)).toEqual([zoom]);
});
