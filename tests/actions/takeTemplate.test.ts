import { expect, test } from "vitest";
import { goBackToVersion } from "../../renderer/actions/editTemplate";
import {
  leaveWordTemplate,
  saveEarlierFile,
  saveTemplate,
  takeTemplate,
} from "../../renderer/actions/takeTemplate";
import { readTemplate } from "../../renderer/documents/wordTemplate/readTemplate";
import { put } from "../../renderer/domain/records";
import { templatesOf } from "../../renderer/storage/questions/letters";
import { aTemplate as aWordFile, p } from "../documents/wordTemplate/aTemplate";
import { anEdition, aTemplate, EDITION } from "./aCohort";
import { vaultInMemory } from "./vaultInMemory";

const which = { editionId: EDITION, id: aTemplate().id };
const outside = {
  reader: { readTemplate: async (name: string, bytes: Uint8Array) => readTemplate(name, bytes) },
  newId: () => "word-1",
  today: "2016-09-05",
} as const;
const fileOf = (body: string) => ({
  name: "our offer.docx",
  bytes: new Uint8Array(aWordFile(body)),
});
const GOOD = fileOf(p("Dear {{known_as}}, by {{reply_by}}"));
const academy = () => vaultInMemory(put("edition", anEdition()));
const offerOf = (vault: ReturnType<typeof academy>) =>
  templatesOf(vault.facts, EDITION).find(({ id }) => id === which.id);

test("a Word file that says what it must is kept sealed as the next version", async () => {
  const vault = academy();
  const outcome = await takeTemplate(vault, outside, which, GOOD);
  expect(outcome).toEqual({ kind: "kept", version: 2, findings: [] });
  expect(offerOf(vault)).toMatchObject({ version: 2, original: { id: "word-1", kept: "file" } });
  expect(await vault.openOriginal("word-1")).toEqual(GOOD.bytes);
});

test("one that cannot be used changes nothing and says why", async () => {
  const vault = academy();
  const wrong = await takeTemplate(vault, outside, which, fileOf(p("{{known_as}} {{nickname}}")));
  expect(wrong.kind === "notUsable" && wrong.findings.map(({ name }) => name)).toEqual([
    "reply_by",
    "nickname",
  ]);
  const text = { name: "offer.txt", bytes: new TextEncoder().encode("Dear {{known_as}}") };
  expect(await takeTemplate(vault, outside, which, text)).toMatchObject({ kind: "refused" });
  expect(offerOf(vault)).toMatchObject({ version: 1 });
  expect(vault.facts.template.size).toBe(0);
});

test("the file kept is the one given back, and the words can take its place again", async () => {
  const vault = academy();
  await takeTemplate(vault, outside, which, GOOD);
  const saved: Uint8Array[] = [];
  const desktop = {
    saveFile: async (name: string, bytes: Uint8Array) => {
      saved.push(bytes);
      return { kind: "saved", path: `/${name}` } as const;
    },
  };
  const writer = { write: async () => new Uint8Array([9]) };
  expect(await saveTemplate(vault, { desktop, writer }, which)).toEqual({
    kind: "saved",
    path: "/template-offer-letter.docx",
  });
  await leaveWordTemplate(vault, which, outside.today);
  await saveTemplate(vault, { desktop, writer }, which);
  expect(saved).toEqual([GOOD.bytes, new Uint8Array([9])]);
  const now = offerOf(vault);
  expect(now).toMatchObject({ version: 3, original: null });
  const [second] = now?.earlier ?? [];
  if (second === undefined) throw new Error("version 2 is kept");
  await saveEarlierFile(vault, desktop, second);
  expect(saved.at(-1)).toEqual(GOOD.bytes);
  await goBackToVersion(vault, which, 2, outside.today);
  expect(offerOf(vault)).toMatchObject({ version: 4, original: { id: "word-1" } });
});
