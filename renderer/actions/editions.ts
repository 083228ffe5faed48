import type { CalendarDate } from "../domain/calendar";
import type { EditionId, NewId } from "../domain/ids";
import type { EditionWithTemplates } from "../domain/newEdition";
import {
  type CarriedOver,
  type CheckedFields,
  checkFields,
  type EditionFields,
  type EditionRefusal,
  inOrderOfCalls,
  latestEdition,
  nextEdition,
} from "../domain/nextEdition";
import { change, put } from "../domain/records";
import { ok, type Result, refused } from "../domain/result";
import { editionGoingOn } from "../storage/questions/currentEdition";
import type { Vault } from "../storage/vault";

type Wanted = {
  readonly fields: EditionFields;
  readonly carried: CarriedOver;
  /** 1, or more where years are left out. */
  readonly yearsLater: number;
};

/** What an edition that follows the latest one would be, before anything is kept; null only before set-up. */
export function proposedEdition(
  { facts }: Pick<Vault, "facts">,
  newId: NewId,
  { carried, yearsLater }: Pick<Wanted, "carried" | "yearsLater">,
): EditionWithTemplates | null {
  const edition = latestEdition(facts.edition.values());
  if (edition === null) return null;
  const isOfIt = ({ editionId }: { readonly editionId: EditionId }) => editionId === edition.id;
  const former = {
    edition,
    sessions: [...facts.session.values()].filter(isOfIt),
    templates: [...facts.template.values()].filter(isOfIt),
  };
  return nextEdition(former, newId, carried, yearsLater);
}

/** Begins the next edition and turns to it, in one step that can be taken back. Nothing of the former ones changes. */
export async function beginEdition(
  vault: Vault,
  newId: NewId,
  wanted: Wanted,
): Promise<Result<EditionId, EditionRefusal | { readonly kind: "noEdition" }>> {
  const editions = [...vault.facts.edition.values()];
  const proposed = proposedEdition(vault, newId, wanted);
  if (proposed === null) return refused({ kind: "noEdition" });
  const checked = checkFields(wanted.fields, editions, {
    before: latestEdition(editions),
    after: null,
  });
  if (!checked.ok) return checked;
  const edition = { ...proposed.edition, ...checked.value };
  const operations = [
    put("edition", edition),
    ...proposed.sessions.map((session) => put("session", session)),
    ...proposed.templates.map((template) => put("template", template)),
    change("settings", "settings", { editionShown: edition.id }),
  ];
  await vault.commit(operations, { action: "beginEdition" });
  return ok(edition.id);
}

/** Changes what an edition is called, when its call is open and how many it has places for. */
export async function changeEdition(
  vault: Vault,
  id: EditionId,
  typed: EditionFields,
): Promise<Result<CheckedFields, EditionRefusal>> {
  const inOrder = inOrderOfCalls(vault.facts.edition.values());
  const index = inOrder.findIndex((edition) => edition.id === id);
  const others = inOrder.filter((edition) => edition.id !== id);
  const neighbours = { before: inOrder[index - 1] ?? null, after: inOrder[index + 1] ?? null };
  const checked = checkFields(typed, others, neighbours);
  if (!checked.ok) return checked;
  await vault.commit([change("edition", id, checked.value)], { action: "changeEdition" });
  return ok(checked.value);
}

/** Turns to another edition. Who turns to the one that is going on follows the calendar from then on. */
export async function showEdition(vault: Vault, id: EditionId, today: CalendarDate): Promise<void> {
  const isGoingOn = editionGoingOn(vault.facts, today)?.id === id;
  const editionShown = isGoingOn ? null : id;
  await vault.commit([change("settings", "settings", { editionShown })], {
    action: "showEdition",
  });
}
