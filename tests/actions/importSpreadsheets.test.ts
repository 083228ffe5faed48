import { expect, test } from "vitest";
import { importForms } from "../../renderer/actions/importForms";
import type { FoundSpreadsheet } from "../../renderer/actions/intake/intake";
import type { ReceivedFile } from "../../renderer/actions/intake/receivedFile";
import { noLongerWaiting } from "../../renderer/actions/waitingSpreadsheet";
import { readSpreadsheet } from "../../renderer/documents/readSpreadsheet";
import { mailFile } from "../fixtures/mails/mailFixture";
import { type Bytes, formOf, intakeDesk, received, said, zipOf } from "./anArrival";

const csv = (name: string): Bytes =>
  new TextEncoder().encode(`First name,Email\r\n${name},${name}@example.org\r\n`);

function desk() {
  const { vault, tools, arrival } = intakeDesk();
  const found: FoundSpreadsheet[] = [];
  const take = async (file: ReceivedFile) => {
    const onSpreadsheet = (one: FoundSpreadsheet) => void found.push(one);
    const imported = await importForms(vault, arrival, [file], { ...tools, onSpreadsheet });
    if (!imported.ok) throw new Error("stopped by nobody");
    const numberOf = (id: string) => vault.facts.application.get(id)?.number;
    return { batch: imported.value, said: said(imported.value, numberOf) };
  };
  return { vault, take, found };
}

function rowsOf({ fileName, bytes }: FoundSpreadsheet) {
  const read = readSpreadsheet(fileName, bytes);
  return read.ok ? read.value.tabs[0]?.rows : read.error;
}

test("a spreadsheet in a mail without a form waits to be named, and the import is gone once it is taken over", async () => {
  const { vault, take, found } = desk();
  const parts = [{ name: "responses.csv", bytes: csv("Amina") }];
  const mail = received("new answers.eml", mailFile({ text: "As you asked", parts }));
  const { batch, said: outcomes } = await take(mail);
  expect(outcomes).toEqual([
    "responses.csv in new answers.eml: refused spreadsheet",
    "new answers.eml: leftOut spreadsheetWords",
  ]);
  expect(found.map(rowsOf)).toEqual([
    [
      ["First name", "Email"],
      ["Amina", "Amina@example.org"],
    ],
  ]);
  const waited = { batchId: batch.id, fileName: "responses.csv", inside: ["new answers.eml"] };
  expect(noLongerWaiting(vault.facts, waited)).toEqual([
    { do: "remove", kind: "batch", id: batch.id },
  ]);
  expect(noLongerWaiting(vault.facts, { ...waited, inside: [] })).toEqual([]);
});

test("spreadsheets in a zip wait beside its forms, each by its own way, and one taken over leaves the other", async () => {
  const { vault, take, found } = desk();
  const zip = zipOf({
    "form.docx": formOf("Sara", "Tesfaye"),
    "May/answers.csv": csv("Amina"),
    "June/answers.csv": csv("Omar"),
  });
  const { batch, said: outcomes } = await take(received("all.zip", zip));
  expect(outcomes).toEqual([
    "form.docx in all.zip: needsALook 1",
    "answers.csv in all.zip in May: refused spreadsheet",
    "answers.csv in all.zip in June: refused spreadsheet",
  ]);
  expect(found.map((one) => [one.inside.at(-1), JSON.stringify(rowsOf(one))])).toEqual([
    ["May", expect.stringContaining("Amina")],
    ["June", expect.stringContaining("Omar")],
  ]);
  const june = { batchId: batch.id, fileName: "answers.csv", inside: ["all.zip", "June"] };
  const [step] = noLongerWaiting(vault.facts, june);
  expect(JSON.stringify(step)).toContain("May");
  expect(JSON.stringify(step)).not.toContain("June");
});
