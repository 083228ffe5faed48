import { type ActionPlan, isUnderWay, nextStep, type PlanStep } from "../../domain/actionPlan";
import type { CalendarDate } from "../../domain/calendar";
import type { Edition } from "../../domain/edition";
import type { Facts } from "../../domain/records";
import { keepsNameBack, livingPlans, planMembers } from "../../storage/questions/plans";

export type WallCard = {
  readonly id: string;
  /** Names in order of row code; a number stands for whoever said no to sharing theirs. */
  readonly names: readonly (string | number)[];
  readonly goal: string;
  readonly theme: string | null;
  /** The day is null where none was set, and where it has passed: a wall tells nobody off. */
  readonly next: Pick<PlanStep, "words" | "dueOn"> | null;
};

export type WallOfPlans = {
  readonly cards: readonly WallCard[];
  /** The numbers of those on the wall whose names are kept back. */
  readonly keptBack: readonly number[];
};

/** A card for every plan under way, in order of row code; whoever has left is on none. */
export function wallOfPlans(facts: Facts, edition: Edition, today: CalendarDate): WallOfPlans {
  const members = planMembers(facts, edition.id, today);
  const isKeptBack = new Set(
    members.filter(({ place }) => keepsNameBack(facts, place)).map(({ rowCode }) => rowCode),
  );
  const cards = livingPlans(facts, edition.id, today)
    .filter(isUnderWay)
    .map((plan) => ({
      plan,
      whose: members.filter(({ person }) => plan.members.includes(person.id)),
    }));
  return {
    cards: cards.map(({ plan, whose }) => ({
      id: plan.id,
      names: whose.map(({ name, rowCode }) => (isKeptBack.has(rowCode) ? rowCode : name)),
      goal: plan.goal,
      theme: edition.themes.find(({ key }) => key === plan.theme)?.title ?? null,
      next: nextOnWall(plan, today),
    })),
    keptBack: [...isKeptBack].filter((code) =>
      cards.some(({ whose }) => whose.some(({ rowCode }) => rowCode === code)),
    ),
  };
}

function nextOnWall(plan: ActionPlan, today: CalendarDate): WallCard["next"] {
  const next = nextStep(plan);
  if (next === null) return null;
  const isPast = next.dueOn !== null && next.dueOn < today;
  return { words: next.words, dueOn: isPast ? null : next.dueOn };
}

export const CARDS_ON_PAGE = 4;

/** The cards as they share pages, four on each. */
export function wallPages(cards: readonly WallCard[]): readonly (readonly WallCard[])[] {
  const pages: (readonly WallCard[])[] = [];
  for (let from = 0; from < cards.length; from += CARDS_ON_PAGE) {
    pages.push(cards.slice(from, from + CARDS_ON_PAGE));
  }
  return pages;
}
