import type { ClaimToWrite } from "../documents/claimsWorkbook";
import { placesOf } from "../domain/cohort";
import { compareText } from "../domain/compareText";
import type { EditionId } from "../domain/ids";
import { dateOf } from "../domain/programme";
import { reasonOf } from "../domain/reasonOf";
import type { Facts } from "../domain/records";
import { sheetNames } from "../domain/sheetNames";
import { settingsOf } from "../storage/questions/settings";
import type { Vault } from "../storage/vault";
import { editionSlug } from "./editionSlug";
import type { SaveOutcome } from "./outside";
import type { AttendanceOutside } from "./saveAttendance";

/** Saves the claims of an edition as a workbook, in the clear. */
export async function saveClaims(
  vault: Vault,
  editionId: EditionId,
  { desktop, writer, today }: AttendanceOutside,
): Promise<SaveOutcome> {
  const edition = vault.facts.edition.get(editionId);
  if (edition === undefined) return { kind: "failed", reason: "there is no such edition" };
  const claims = {
    academyName: settingsOf(vault.facts).academyName,
    editionName: edition.name,
    asOf: today,
    claims: claimsToWrite(vault.facts, editionId),
  };
  try {
    const bytes = await writer.write({ kind: "claims", claims });
    return await desktop.saveFile(`claims-${editionSlug(edition)}.xlsx`, bytes);
  } catch (error) {
    return { kind: "failed", reason: reasonOf(error) };
  }
}

/** In order of day, then of row code. */
function claimsToWrite(facts: Facts, editionId: EditionId): readonly ClaimToWrite[] {
  const places = placesOf(facts.place.values(), editionId);
  const claims = [...facts.claim.values()].filter((claim) => claim.editionId === editionId);
  const people = new Set([...places, ...claims].map(({ personId }) => personId));
  const names = sheetNames([...people].flatMap((id) => facts.person.get(id) ?? []));
  return claims
    .map((claim): ClaimToWrite => {
      const session = facts.session.get(claim.sessionId);
      return {
        claim,
        rowCode: places.find(({ personId }) => personId === claim.personId)?.rowCode ?? null,
        name: names.get(claim.personId) ?? "",
        date: session === undefined ? null : dateOf(session),
        sessionTitle: session?.title ?? "",
      };
    })
    .sort(byDayThenRow);
}

function byDayThenRow(left: ClaimToWrite, right: ClaimToWrite): number {
  const byDay = compareText(left.date ?? "", right.date ?? "");
  return byDay || (left.rowCode ?? 0) - (right.rowCode ?? 0);
}
