import type { ClaimToWrite } from "../documents/claimsWorkbook";
import { placesOf } from "../domain/cohort";
import type { EditionId } from "../domain/ids";
import { dateOf } from "../domain/programme";
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
    return { kind: "failed", reason: error instanceof Error ? error.message : String(error) };
  }
}

/** In order of day, then of row code. */
function claimsToWrite(facts: Facts, editionId: EditionId): readonly ClaimToWrite[] {
  const places = placesOf(facts.place.values(), editionId);
  const names = sheetNames(places.flatMap(({ personId }) => facts.person.get(personId) ?? []));
  const key = ({ date, rowCode }: ClaimToWrite) =>
    `${date ?? ""} ${String(rowCode ?? "").padStart(6, "0")}`;
  return [...facts.claim.values()]
    .filter((claim) => claim.editionId === editionId)
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
    .sort((left, right) => (key(left) < key(right) ? -1 : 1));
}
