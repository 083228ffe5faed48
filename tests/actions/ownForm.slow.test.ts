import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { ownForm } from "../../renderer/actions/intake/ownForm";
import { sampleForms } from "../../renderer/actions/sampleAcademy/sampleForms";
import { sampleSessions } from "../../renderer/actions/sampleAcademy/sampleProgramme";
import { fillApplicationForm } from "../../renderer/documents/fillApplicationForm";
import { readForm, readOriginal } from "../../renderer/documents/readForm";
import { writeDocument } from "../../renderer/documents/writeDocument";
import { edition2016 } from "../../renderer/domain/edition2016";
import { equalityQuestions } from "../../renderer/domain/equalityPage";
import { applicationForm } from "../../renderer/domain/formQuestions";
import { put } from "../../renderer/domain/records";
import { vaultInMemory } from "./vaultInMemory";

const { edition } = edition2016();
const sessions = sampleSessions();
const questions = applicationForm(sessions);

function academy() {
  const settings = { id: "settings", academyName: "Migrants Organise" } as const;
  return vaultInMemory(
    put("settings", { ...settings, lockAfterMinutes: 10, sampleDay: null }),
    put("edition", edition),
    ...sessions.map((one) => put("session", one)),
  );
}

/** The same words with fields and boxes as plain text, as other programs write them. */
function withoutTags(form: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(form);
  const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  const plain = xml
    .replace(/<w:sdt(?:End)?Pr>[\s\S]*?<\/w:sdt(?:End)?Pr>/g, "")
    .replace(/<\/?w:sdt(?:Content)?>/g, "");
  expect(plain).not.toContain("w:tag");
  return Uint8Array.from(zipSync({ ...parts, "word/document.xml": strToU8(plain) }));
}

test("our own form that lost its tags is read against its blank: every answer is found, ranks are kept beside", async () => {
  const given = {
    academyName: "Migrants Organise",
    edition,
    questions,
    equality: equalityQuestions(),
  };
  const blank = await writeDocument({ kind: "form", form: given });
  const ours = await ownForm(academy(), edition.id, {
    writer: { write: writeDocument },
    reader: { readOriginal },
  });
  for (const { answers } of sampleForms(sessions)) {
    const bytes = withoutTags(fillApplicationForm(blank, answers, {}));
    const read = await readForm({ name: "form.docx", bytes }, questions, [], ours);
    if (read.kind !== "read") throw new Error(read.refusal.kind);
    const { themeRanks, ...others } = answers;
    expect(read.draft.answers).toMatchObject(others);
    expect(read.draft.unplaced).toHaveLength(themeRanks?.length ?? 0);
  }
}, 30_000);

test("it is made once, and anew when the form changes; where it cannot be made nothing else fails", async () => {
  const vault = academy();
  let written = 0;
  const writer = {
    write: async (document: Parameters<typeof writeDocument>[0]) => {
      written += 1;
      return writeDocument(document);
    },
  };
  const tools = { writer, reader: { readOriginal } };
  const first = await ownForm(vault, edition.id, tools);
  expect(await ownForm(vault, edition.id, tools)).toBe(first);
  const [session] = sessions;
  if (session !== undefined) {
    await vault.commit([put("session", { ...session, title: "Other" })], { action: "test" });
  }
  expect(await ownForm(vault, edition.id, tools)).not.toBe(first);
  expect(written).toBe(2);
  const failing = { ...tools, writer: { write: () => Promise.reject(new Error("no worker")) } };
  expect(await ownForm(academy(), edition.id, failing)).toBeNull();
});
