import type { EditionId } from "../../domain/ids";
import { reasonOf } from "../../domain/reasonOf";
import { undecidedPlaces } from "../../domain/selection/masks";
import type { Reviewer } from "../../domain/selection/review";
import {
  applicationsOf,
  leaksOf,
  type PackApplication,
  type PackLeak,
  packApplication,
  packOf,
} from "../../domain/selection/reviewerPack";
import { type Selection, selectionOf } from "../../storage/questions/selection";
import { settingsOf } from "../../storage/questions/settings";
import type { Vault } from "../../storage/vault";
import { editionSlug } from "../editionSlug";
import type { Desktop, DocumentWriter } from "../outside";

export type PackOutside = {
  readonly desktop: Pick<Desktop, "saveFile">;
  readonly writer: Pick<DocumentWriter, "write">;
  /** Told after each application how many are masked; what it gives is waited for, so that the window can answer between them. */
  readonly onProgress: (done: number, all: number) => Promise<void>;
  /** Stops before the next application, and before a file is saved. */
  readonly signal: AbortSignal;
};

export type PackOutcome =
  | {
      readonly kind: "saved";
      readonly paths: readonly string[];
      /** Places nobody has looked at; they are masked in it. */
      readonly openPlaces: number;
    }
  /** The pack would show who applied; nothing was written. */
  | { readonly kind: "leaks"; readonly leaks: readonly PackLeak[] }
  | { readonly kind: "nothingGiven" }
  /** `paths`: what was saved before. */
  | { readonly kind: "cancelled"; readonly paths: readonly string[] }
  | { readonly kind: "failed"; readonly paths: readonly string[]; readonly reason: string };

/** Writes what a reviewer is given: the pack with its paper sheet, and the scoring sheet. Both are checked as they are written. */
export async function savePack(
  vault: Vault,
  editionId: EditionId,
  reviewer: Reviewer,
  outside: PackOutside,
): Promise<PackOutcome> {
  const selection = selectionOf(vault.facts, editionId);
  if (selection === null) return { kind: "nothingGiven" };
  const masked = await maskOneByOne(reviewer, selection, outside);
  if (outside.signal.aborted) return { kind: "cancelled", paths: [] };
  const { applications, leaks, openPlaces } = masked;
  if (applications.length === 0) return { kind: "nothingGiven" };
  if (leaks.length > 0) return { kind: "leaks", leaks };
  const { academyName } = settingsOf(vault.facts);
  const { edition } = selection;
  const pack = packOf(reviewer, selection, applications);
  const toWrite = { academyName, editionName: edition.name, pack };
  const name = `${editionSlug(edition)}-reviewer-${reviewer.number}`;
  const paths: string[] = [];
  try {
    const files = [
      [`pack-${name}.docx`, await outside.writer.write({ kind: "reviewerPack", pack: toWrite })],
      [`scores-${name}.xlsx`, await outside.writer.write({ kind: "scoringSheet", pack: toWrite })],
    ] as const;
    for (const [fileName, bytes] of files) {
      if (outside.signal.aborted) return { kind: "cancelled", paths };
      const saved = await outside.desktop.saveFile(fileName, bytes);
      if (saved.kind !== "saved") return { ...saved, paths };
      paths.push(saved.path);
    }
  } catch (error) {
    return { kind: "failed", paths, reason: reasonOf(error) };
  }
  return { kind: "saved", paths, openPlaces };
}

/** Searching the answers of hundreds at once would hold the window for seconds. */
async function maskOneByOne(
  reviewer: Reviewer,
  selection: Selection,
  { onProgress, signal }: PackOutside,
) {
  const given = applicationsOf(reviewer, selection);
  const applications: PackApplication[] = [];
  const leaks: PackLeak[] = [];
  let openPlaces = 0;
  for (const application of given) {
    if (signal.aborted) break;
    const undecided = undecidedPlaces(application);
    const packed = packApplication(reviewer, application, selection, undecided);
    applications.push(packed);
    leaks.push(...leaksOf(packed, application));
    openPlaces += undecided.length;
    await onProgress(applications.length, given.length);
  }
  return { applications, leaks, openPlaces };
}
