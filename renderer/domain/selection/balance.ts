import { answerText, chosenOptions } from "../answers";
import type { Application } from "../application";
import { compareText } from "../compareText";
import { folded } from "../folded";

export type Portion = {
  /** As most of them wrote it; "" for no answer. */
  readonly label: string;
  readonly chosen: number;
  readonly all: number;
};

export type Balance = {
  readonly areas: readonly Portion[];
  readonly languages: readonly Portion[];
  readonly kinds: readonly Portion[];
};

/** Larger lists are cut; the rest is one portion with this label. */
export const OTHERS = "…";
const MOST_PORTIONS = 8;

/**
 * How the chosen compare with everyone, by area, language and kind of applicant: from what people wrote in the form,
 * never from the equality page. Someone with two languages counts in both.
 */
export function balanceOf(all: readonly Application[], chosen: readonly Application[]): Balance {
  const portions = (valuesOf: (application: Application) => readonly string[]) =>
    portionsOf(all.map(valuesOf), chosen.map(valuesOf));
  return {
    areas: portions(({ answers }) => [answerText(answers, "area")]),
    languages: portions(({ answers }) => listed(answerText(answers, "languages"))),
    kinds: portions(({ answers }) => [chosenOptions(answers, "applyingAs")[0] ?? ""]),
  };
}

/** Groups that several of these applications come from, as most of them wrote its name. */
export function sharedOrganisations(
  applications: readonly Application[],
): ReadonlyMap<string, { readonly name: string; readonly applications: readonly Application[] }> {
  const groups = new Map<string, Application[]>();
  for (const application of applications) {
    const key = folded(answerText(application.answers, "groupName"));
    if (key !== "") groups.set(key, [...(groups.get(key) ?? []), application]);
  }
  return new Map(
    [...groups]
      .filter(([, members]) => members.length > 1)
      .map(([key, members]) => [
        key,
        { name: answerText(members[0]?.answers ?? {}, "groupName"), applications: members },
      ]),
  );
}

function listed(text: string): readonly string[] {
  const parts = text.split(/[,;/\n]|\band\b/u).map((part) => part.trim());
  const named = parts.filter((part) => part !== "");
  return named.length === 0 ? [""] : named;
}

function portionsOf(
  all: readonly (readonly string[])[],
  chosen: readonly (readonly string[])[],
): readonly Portion[] {
  const portions = new Map<string, { label: string; chosen: number; all: number }>();
  const count = (lists: readonly (readonly string[])[], of: "chosen" | "all") => {
    for (const labels of lists) {
      for (const key of new Set(labels.map(folded))) {
        const label = labels.find((one) => folded(one) === key) ?? "";
        const portion = portions.get(key) ?? { label, chosen: 0, all: 0 };
        portion[of] += 1;
        portions.set(key, portion);
      }
    }
  };
  count(all, "all");
  count(chosen, "chosen");
  const sorted = [...portions.values()].sort(
    (left, right) => right.all - left.all || compareText(left.label, right.label),
  );
  return sorted.length <= MOST_PORTIONS ? sorted : withOthers(sorted);
}

function withOthers(sorted: readonly Portion[]): readonly Portion[] {
  const rest = sorted.slice(MOST_PORTIONS - 1);
  const sum = (of: "chosen" | "all") => rest.reduce((total, portion) => total + portion[of], 0);
  return [
    ...sorted.slice(0, MOST_PORTIONS - 1),
    { label: OTHERS, chosen: sum("chosen"), all: sum("all") },
  ];
}
