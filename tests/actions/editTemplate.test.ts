import { expect, test } from "vitest";
import { editTemplate, goBackToVersion } from "../../renderer/actions/editTemplate";
import { put } from "../../renderer/domain/records";
import { aTemplate, EDITION } from "./aCohort";
import { vaultInMemory } from "./vaultInMemory";

const template = aTemplate();
const TODAY = "2016-09-05";

test("a new wording gets the next version, so that letters made before still name theirs", async () => {
  const vault = vaultInMemory(put("template", template));
  const wording = { subject: "Welcome", body: "Dear you" };
  const edited = await editTemplate(vault, EDITION, template.id, wording, TODAY);
  expect(edited).toEqual({ ok: true, value: 2 });
  expect(vault.facts.template.get(template.id)).toEqual({
    ...template,
    subject: "Welcome",
    body: "Dear you",
    version: 2,
    earlier: [
      { version: 1, subject: template.subject, body: template.body, original: null, until: TODAY },
    ],
  });
});

test("every earlier version is kept, and one gone back to is the next", async () => {
  const vault = vaultInMemory(put("template", template));
  for (const body of ["Second", "Third"]) {
    await editTemplate(vault, EDITION, template.id, { subject: "Welcome", body }, TODAY);
  }
  expect(await goBackToVersion(vault, template, 2, TODAY)).toBe(true);
  const now = vault.facts.template.get(template.id);
  expect(now).toMatchObject({ version: 4, subject: "Welcome", body: "Second" });
  expect(now?.earlier?.map(({ version, body }) => [version, body])).toEqual([
    [3, "Third"],
    [2, "Second"],
    [1, template.body],
  ]);
  expect(await goBackToVersion(vault, template, 9, TODAY)).toBe(false);
});

test("the same wording again keeps its version and writes nothing", async () => {
  const vault = vaultInMemory(put("template", template));
  const { subject, body } = template;
  expect(
    await editTemplate(vault, EDITION, template.id, { subject: `${subject} `, body }, TODAY),
  ).toEqual({
    ok: true,
    value: 1,
  });
  expect(vault.commits).toEqual([]);
});

test.each([
  ["subject", { subject: " ", body: "Dear you" }, "noSubject"],
  ["text", { subject: "Welcome", body: "\n" }, "noBody"],
] as const)("a letter without a %s is not kept", async (_part, wording, kind) => {
  const vault = vaultInMemory(put("template", template));
  expect(await editTemplate(vault, EDITION, template.id, wording, TODAY)).toEqual({
    ok: false,
    error: { kind },
  });
  expect(vault.facts.template.get(template.id)).toEqual(template);
});

test("the wording an edition starts with can be edited before it was ever kept", async () => {
  const vault = vaultInMemory();
  const wording = { subject: "Welcome", body: "Dear {{known_as}}" };
  expect(await editTemplate(vault, EDITION, template.id, wording, TODAY)).toEqual({
    ok: true,
    value: 2,
  });
  expect(vault.facts.template.get(template.id)).toMatchObject({
    ...template,
    ...wording,
    version: 2,
  });
});
