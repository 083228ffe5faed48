import type { Application } from "../domain/application";
import { erasureOf } from "../domain/erasure";
import type { ErasedFrom } from "../storage/erase";
import type { Vault } from "../storage/vault";

/** What was erased, in numbers that name nobody. */
export type Erased = {
  readonly numbers: readonly number[];
  readonly records: number;
  readonly files: number;
  readonly from: ErasedFrom;
  /** Milliseconds. */
  readonly at: number;
};

/** Erases everything about the person of an application, in every edition, for good. Throws WritingFailed where it could not be written. */
export async function erasePerson(
  vault: Pick<Vault, "facts" | "erase">,
  application: Application,
  now: number,
): Promise<Erased> {
  const erasure = erasureOf(vault.facts, application);
  const from = await vault.erase(erasure);
  const { numbers, records, originals } = erasure;
  return { numbers, records: records.length, files: originals.length, from, at: now };
}
