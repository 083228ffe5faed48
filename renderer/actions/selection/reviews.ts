import type { Application, MaskChoice } from "../../domain/application";
import type { CalendarDate } from "../../domain/calendar";
import type { EditionId, ReviewId } from "../../domain/ids";
import { change } from "../../domain/records";
import { ok, type Result, refused } from "../../domain/result";
import { criteriaVersionOf } from "../../domain/selection/criteria";
import type { Leak } from "../../domain/selection/leaks";
import { withChoice } from "../../domain/selection/masks";
import { isWhole } from "../../domain/selection/ranking";
import type { Review, Reviewer, Scores } from "../../domain/selection/review";
import { type ScoresBack, scoresBack } from "../../domain/selection/scoresBack";
import { rowsOfSheet, type SheetProblem } from "../../domain/selection/scoringSheet";
import { rowsTyped } from "../../domain/selection/typedScores";
import type { Spreadsheet } from "../../domain/spreadsheet/spreadsheet";
import { selectionOf } from "../../storage/questions/selection";
import type { Vault } from "../../storage/vault";

export type GiveRefusal = { readonly kind: "noSuchReview" } | { readonly kind: "scoreMissing" };

/** Keeps the scores someone gave at this computer; giving them again replaces them. */
export async function giveReview(
  vault: Vault,
  id: ReviewId,
  { scores, note }: { readonly scores: Scores; readonly note: string },
  on: CalendarDate,
): Promise<Result<null, GiveRefusal>> {
  const review = vault.facts.review.get(id);
  const edition = vault.facts.edition.get(review?.editionId ?? "");
  if (review === undefined || edition === undefined) return refused({ kind: "noSuchReview" });
  if (!isWhole(scores, edition.criteria)) return refused({ kind: "scoreMissing" });
  const criteriaVersion = criteriaVersionOf(edition);
  const given = { on, way: "screen", scores, note: note.trim(), criteriaVersion } as const;
  await vault.commit([change("review", id, { given })], { action: "giveReview" });
  return ok(null);
}

/** What a sheet comes to, cell by cell, without taking anything. */
export function lookAtSheet(
  vault: Vault,
  editionId: EditionId,
  { tabs }: Spreadsheet,
  on: CalendarDate,
): Result<ScoresBack, SheetProblem | { readonly kind: "noSuchEdition" }> {
  const selection = selectionOf(vault.facts, editionId);
  if (selection === null) return refused({ kind: "noSuchEdition" });
  const read = rowsOfSheet(tabs, selection.criteria);
  if (!("rows" in read)) return refused(read);
  return ok(scoresBack(read.rows, { ...selection, on }, "sheet", null));
}

/** What row codes typed from a reviewer's paper come to, without taking anything. */
export function lookAtTyped(
  vault: Vault,
  reviewer: Reviewer,
  typed: string,
  on: CalendarDate,
): ScoresBack | null {
  const selection = selectionOf(vault.facts, reviewer.editionId);
  if (selection === null) return null;
  return scoresBack(rowsTyped(typed), { ...selection, on }, "paper", reviewer);
}

/** Takes over scores that were looked at, in one change; none is no change. */
export async function takeScores(vault: Vault, taken: readonly Review[]): Promise<void> {
  if (taken.length === 0) return;
  await vault.commit(
    taken.map(({ id, given }) => change("review", id, { given })),
    { action: "takeScores" },
  );
}

/** Masks places, leaves them as they are, or (null) makes them open questions again. */
export async function chooseMasks(
  vault: Vault,
  application: Application,
  places: readonly Leak[],
  choice: MaskChoice["choice"] | null,
): Promise<void> {
  await maskInMany(vault, [{ application, places }], choice);
}

/** The same for several applications, in one change. */
export async function maskInMany(
  vault: Vault,
  several: readonly { readonly application: Application; readonly places: readonly Leak[] }[],
  choice: MaskChoice["choice"] | null,
): Promise<void> {
  const changes = several
    .filter(({ places }) => places.length > 0)
    .map(({ application, places }) =>
      change("application", application.id, { masks: withChoice(application, places, choice) }),
    );
  if (changes.length > 0) await vault.commit(changes, { action: "chooseMasks" });
}
