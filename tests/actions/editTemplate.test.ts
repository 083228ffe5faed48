import { expect, test } from "vitest";
import { editTemplate } from "../../renderer/actions/editTemplate";
import { put } from "../../renderer/domain/records";
import { aTemplate, EDITION } from "./aCohort";
import { vaultInMemory } from "./vaultInMemory";

const template = aTemplate();

test("a new wording gets the next version, so that letters made before still name theirs", async () => {
  const vault = vaultInMemory(put("template", template));
  const edited = await editTemplate(vault, EDITION, template.id, {
    subject: "Welcome",
    body: "Dear you",
  });
  expect(edited).toEqual({ ok: true, value: 2 });
  expect(vault.facts.template.get(template.id)).toEqual({
    ...template,
    subject: "Welcome",
    body: "Dear you",
    version: 2,
  });
});

test("the same wording again keeps its version and writes nothing", async () => {
  const vault = vaultInMemory(put("template", template));
  const { subject, body } = template;
  expect(await editTemplate(vault, EDITION, template.id, { subject: `${subject} `, body })).toEqual(
    {
      ok: true,
      value: 1,
    },
  );
  expect(vault.commits).toEqual([]);
});

test.each([
  ["subject", { subject: " ", body: "Dear you" }, "noSubject"],
  ["text", { subject: "Welcome", body: "\n" }, "noBody"],
] as const)("a letter without a %s is not kept", async (_part, wording, kind) => {
  const vault = vaultInMemory(put("template", template));
  expect(await editTemplate(vault, EDITION, template.id, wording)).toEqual({
    ok: false,
    error: { kind },
  });
  expect(vault.facts.template.get(template.id)).toEqual(template);
});

test("the wording an edition starts with can be edited before it was ever kept", async () => {
  const vault = vaultInMemory();
  const wording = { subject: "Welcome", body: "Dear {{known_as}}" };
  expect(await editTemplate(vault, EDITION, template.id, wording)).toEqual({ ok: true, value: 2 });
  expect(vault.facts.template.get(template.id)).toEqual({ ...template, ...wording, version: 2 });
});
