import type { Application } from "../../domain/application";
import { deferredBefore } from "../../domain/deferred";
import type { Facts } from "../../domain/records";

/** The step of the address under which they are invited. */
export const DEFERRED = "deferred";

/** Who could be invited to an edition. */
export function deferredHere(facts: Facts, editionId: string): readonly Application[] {
  const edition = facts.edition.get(editionId);
  return edition === undefined
    ? []
    : deferredBefore(facts.application.values(), facts.edition, edition);
}
