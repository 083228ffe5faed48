import type { CalendarDate } from "../domain/calendar";
import { addMonths, yearOf } from "../domain/calendarRules";
import { type EditionPlan, edition2016 } from "../domain/edition2016";
import type { NewId } from "../domain/ids";
import { startingTemplates } from "../domain/letterTemplates";
import { editionName, newEditionFrom } from "../domain/newEdition";

/** How many years after the built-in edition; 0 is the edition itself, as it was published. */
export type YearsLater = number;

type EditionChoice = { readonly yearsLater: YearsLater; readonly name: string };

const MONTHS_PER_YEAR = 12;

/** The published edition, and the editions of this year and the next made from it. */
export function editionChoices(today: CalendarDate): readonly EditionChoice[] {
  const { edition } = edition2016();
  const { from, to } = edition.programmeMonths;
  const thisYear = Math.max(1, yearOf(today) - yearOf(from));
  return [0, thisYear, thisYear + 1].map((yearsLater) => {
    const months = yearsLater * MONTHS_PER_YEAR;
    return { yearsLater, name: editionName(addMonths(from, months), addMonths(to, months)) };
  });
}

/** The edition as published, or a new one made from it by the rule: dates proposed, none confirmed. */
export function chosenEdition(yearsLater: YearsLater, newId: NewId): EditionPlan {
  const published = edition2016();
  if (yearsLater === 0) return published;
  const templates = startingTemplates(published.edition.id);
  return newEditionFrom({ ...published, templates }, newId, yearsLater);
}
