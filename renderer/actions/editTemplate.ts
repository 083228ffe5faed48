import type { EditionId, TemplateId } from "../domain/ids";
import { put } from "../domain/records";
import { ok, type Result, refused } from "../domain/result";
import { templatesOf } from "../storage/questions/letters";
import type { Vault } from "../storage/vault";

export type TemplateRefusal =
  | { readonly kind: "noSuchTemplate" }
  | { readonly kind: "noSubject" }
  | { readonly kind: "noBody" };

export type Wording = { readonly subject: string; readonly body: string };

/** Keeps a new wording under the next version, which it gives; the same wording again keeps the version. */
export async function editTemplate(
  vault: Vault,
  editionId: EditionId,
  id: TemplateId,
  wording: Wording,
): Promise<Result<number, TemplateRefusal>> {
  const template = templatesOf(vault.facts, editionId).find((one) => one.id === id);
  if (template === undefined) return refused({ kind: "noSuchTemplate" });
  const subject = wording.subject.trim();
  const body = wording.body.trim();
  if (subject === "") return refused({ kind: "noSubject" });
  if (body === "") return refused({ kind: "noBody" });
  if (subject === template.subject && body === template.body) return ok(template.version);
  const version = template.version + 1;
  await vault.commit([put("template", { ...template, subject, body, version })], {
    action: "editTemplate",
  });
  return ok(version);
}
