import type { CalendarDate } from "../domain/calendar";
import type { EditionId, TemplateId } from "../domain/ids";
import type { LetterTemplate } from "../domain/letter";
import { backToVersion, nextVersion } from "../domain/letterVersions";
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
  today: CalendarDate,
): Promise<Result<number, TemplateRefusal>> {
  const template = templatesOf(vault.facts, editionId).find((one) => one.id === id);
  if (template === undefined) return refused({ kind: "noSuchTemplate" });
  const subject = wording.subject.trim();
  const body = wording.body.trim();
  if (subject === "") return refused({ kind: "noSubject" });
  if (body === "") return refused({ kind: "noBody" });
  if (subject === template.subject && body === template.body) return ok(template.version);
  const next = nextVersion(template, { subject, body }, today);
  await vault.commit([put("template", next)], { action: "editTemplate" });
  return ok(next.version);
}

/** Goes back to what an earlier version said, words and Word file, under the next version; false where it is not kept. */
export async function goBackToVersion(
  vault: Vault,
  { editionId, id }: Pick<LetterTemplate, "editionId" | "id">,
  version: number,
  today: CalendarDate,
): Promise<boolean> {
  const template = templatesOf(vault.facts, editionId).find((one) => one.id === id);
  const next = template && backToVersion(template, version, today);
  if (!next) return false;
  await vault.commit([put("template", next)], { action: "editTemplate" });
  return true;
}
