import type { EditionId, NewId } from "../../domain/ids";
import { shuffled } from "../../storage/equalityPool";
import { type SurveyPool, surveyPool } from "../../storage/surveyPool";
import type { Vault } from "../../storage/vault";

type Pools = Map<EditionId, SurveyPool>;

const pools = new WeakMap<Vault, Pools>();

/** The one pool of an open vault and edition: papers wait in it wherever in the window one is. */
export function surveyPoolOf(vault: Vault, editionId: EditionId, newId: NewId): SurveyPool {
  const ofVault: Pools = pools.get(vault) ?? new Map();
  pools.set(vault, ofVault);
  const known = ofVault.get(editionId);
  if (known !== undefined) return known;
  const pool = surveyPool(vault, editionId, newId, shuffled);
  ofVault.set(editionId, pool);
  return pool;
}
