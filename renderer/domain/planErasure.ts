import type { ActionPlan } from "./actionPlan";
import { foldText } from "./foldText";
import type { ActionPlanId } from "./ids";
import { type Operation, put, type RecordKind } from "./records";

/** Stands where a name was taken out of words; it reads the same in every language. */
const TAKEN_OUT = "…";

export type PlansErased = {
  readonly records: readonly { readonly kind: RecordKind; readonly id: string }[];
  readonly changes: readonly Operation[];
};

/**
 * Plans when somebody is erased. Their own go. One shared with others stays with the others, without them and without
 * their names; so does any plan that names them. A plan that is changed goes under its old id and stands anew under
 * another: only so does no backup bring the name back.
 */
export function plansErased(
  plans: Iterable<ActionPlan>,
  ids: ReadonlySet<string>,
  names: readonly string[],
): PlansErased {
  const words = names.map(wordPattern);
  const changed = [...plans].flatMap((plan) => {
    const rest = withoutPerson(plan, ids, names, words);
    return JSON.stringify(rest) === JSON.stringify(plan) ? [] : [{ plan, rest }];
  });
  return {
    records: changed.map(({ plan }) => ({ kind: "actionPlan", id: plan.id })),
    changes: changed
      .filter(({ rest }) => rest.members.length > 0)
      .map(({ rest }) => put("actionPlan", { ...rest, id: `${rest.id}.` as ActionPlanId })),
  };
}

function withoutPerson(
  plan: ActionPlan,
  ids: ReadonlySet<string>,
  names: readonly string[],
  words: readonly RegExp[],
): ActionPlan {
  const folded = names.map(foldText);
  const unnamed = (text: string) =>
    words.reduce((left, word) => left.replace(word, TAKEN_OUT), text);
  const others = (list: readonly string[]) =>
    list.filter((name) => !folded.includes(foldText(name))).map(unnamed);
  return {
    ...plan,
    members: plan.members.filter((id) => !ids.has(id)),
    goal: unnamed(plan.goal),
    people: others(plan.people),
    organisations: others(plan.organisations),
    developing: others(plan.developing),
    whatHappened: unnamed(plan.whatHappened),
    steps: plan.steps.map((step) => ({
      ...step,
      words: unnamed(step.words),
      state:
        step.state.kind === "dropped"
          ? { ...step.state, why: unnamed(step.state.why) }
          : step.state,
    })),
    status:
      plan.status.kind === "setDown"
        ? { ...plan.status, why: unnamed(plan.status.why) }
        : plan.status,
  };
}

/** The name as a word or words of its own, in any case and however its parts are spaced: "Ana" is not in "Anabel". */
function wordPattern(name: string): RegExp {
  const parts = name
    .normalize("NFC")
    .trim()
    .split(/\s+/u)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&"));
  // Where words are not parted by spaces, a name has no edges to look for.
  if (/\p{Script=Han}|\p{Script=Thai}/u.test(name)) return new RegExp(parts.join("\\s*"), "giu");
  return new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}])${parts.join("\\s+")}(?![\\p{L}\\p{M}\\p{N}])`,
    "giu",
  );
}
