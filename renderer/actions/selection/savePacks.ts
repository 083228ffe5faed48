import type { EditionId } from "../../domain/ids";
import { reasonOf } from "../../domain/reasonOf";
import type { Reviewer } from "../../domain/selection/review";
import { type PackLeak, packLeaks, reviewerPack } from "../../domain/selection/reviewerPack";
import { selectionOf } from "../../storage/questions/selection";
import { settingsOf } from "../../storage/questions/settings";
import type { Vault } from "../../storage/vault";
import { editionSlug } from "../editionSlug";
import type { Desktop, DocumentWriter } from "../outside";

export type PackOutside = {
  readonly desktop: Pick<Desktop, "saveFile">;
  readonly writer: Pick<DocumentWriter, "write">;
};

export type PackOutcome =
  | { readonly kind: "saved"; readonly paths: readonly string[] }
  /** The pack would show who applied; nothing was written. */
  | { readonly kind: "leaks"; readonly leaks: readonly PackLeak[] }
  | { readonly kind: "nothingGiven" }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly reason: string };

/** Writes what a reviewer is given: the pack with its paper sheet, and the scoring sheet. Both are checked as they are written. */
export async function savePack(
  vault: Vault,
  editionId: EditionId,
  reviewer: Reviewer,
  { desktop, writer }: PackOutside,
): Promise<PackOutcome> {
  const selection = selectionOf(vault.facts, editionId);
  if (selection === null) return { kind: "nothingGiven" };
  const pack = reviewerPack(reviewer, selection);
  if (pack.applications.length === 0) return { kind: "nothingGiven" };
  const leaks = packLeaks(pack, selection.applications);
  if (leaks.length > 0) return { kind: "leaks", leaks };
  const { academyName } = settingsOf(vault.facts);
  const { edition } = selection;
  const toWrite = { academyName, editionName: edition.name, pack };
  const name = `${editionSlug(edition)}-reviewer-${reviewer.number}`;
  const files = [
    { name: `pack-${name}.docx`, document: { kind: "reviewerPack", pack: toWrite } },
    { name: `scores-${name}.xlsx`, document: { kind: "scoringSheet", pack: toWrite } },
  ] as const;
  const paths: string[] = [];
  try {
    for (const file of files) {
      const saved = await desktop.saveFile(file.name, await writer.write(file.document));
      if (saved.kind !== "saved") return saved;
      paths.push(saved.path);
    }
  } catch (error) {
    return { kind: "failed", reason: reasonOf(error) };
  }
  return { kind: "saved", paths };
}
