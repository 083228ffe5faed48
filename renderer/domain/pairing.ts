import { answerText, chosenOptions } from "./answers";
import type { Answers } from "./applicationForm";
import type { ThemeKey } from "./edition";
import { folded } from "./folded";
import type { PersonId } from "./ids";
import type { Person } from "./person";

/** What a pairing is worked out from. */
export type Mentor = {
  readonly personId: PersonId;
  /** Folded, "" where none: two of one organisation are never paired. */
  readonly organisation: string;
  /** Each as written, by its folded form. */
  readonly languages: ReadonlyMap<string, string>;
  /** What matters most to them first. */
  readonly themes: readonly ThemeKey[];
  /** Folded, "" where it was not said. */
  readonly area: string;
  readonly areaWritten: string;
  /** Sessions and times they said they can come to. */
  readonly availability: ReadonlySet<string>;
};

/** Why two go together, in the facts they share. */
export type Bond = {
  readonly languages: readonly string[];
  readonly themes: readonly ThemeKey[];
  readonly area: string | null;
  /** Of what either said they can come to, how much both can: 0 to 1. */
  readonly availability: number;
  readonly weight: number;
};

/** Points of each thing shared. A mother tongue weighs more than everyone's English, which is shared by nearly all. */
const POINTS = {
  language: 12,
  english: 3,
  firstTheme: 8,
  secondTheme: 4,
  area: 6,
  availability: 5,
};
const ENGLISH = "english";
const THEMES_THAT_COUNT = 2;

export function mentorOf(person: Person, answers: Answers): Mentor {
  const written = person.languages || answerText(answers, "languages");
  const areaWritten = answerText(answers, "area");
  return {
    personId: person.id,
    organisation: folded(person.organisation || answerText(answers, "groupName")),
    languages: languagesIn(written),
    themes: chosenOptions(answers, "themeRanks").slice(0, THEMES_THAT_COUNT) as ThemeKey[],
    area: folded(areaWritten),
    areaWritten,
    availability: new Set([
      ...chosenOptions(answers, "availability"),
      ...(["canDoEvenings", "canDoSaturdays"] as const).filter((key) =>
        chosenOptions(answers, key).includes("yes"),
      ),
    ]),
  };
}

/** What two share; null where they must not be paired: the same organisation, or the same person. */
export function bondOf(one: Mentor, other: Mentor): Bond | null {
  if (one.personId === other.personId) return null;
  if (one.organisation !== "" && one.organisation === other.organisation) return null;
  const languages = [...one.languages].filter(([key]) => other.languages.has(key));
  const themes = one.themes.filter((theme) => other.themes.includes(theme));
  const area = one.area !== "" && one.area === other.area ? one.areaWritten : null;
  const availability = sharePart(one.availability, other.availability);
  const weight =
    sum(languages.map(([key]) => (key === ENGLISH ? POINTS.english : POINTS.language))) +
    sum(themes.map((theme) => themePoints(theme, one, other))) +
    (area === null ? 0 : POINTS.area) +
    Math.round(availability * POINTS.availability);
  return { languages: languages.map(([, written]) => written), themes, area, availability, weight };
}

function themePoints(theme: ThemeKey, one: Mentor, other: Mentor): number {
  const isFirst = one.themes[0] === theme && other.themes[0] === theme;
  return isFirst ? POINTS.firstTheme : POINTS.secondTheme;
}

/** "Arabic, Kurdish (Kurmanji), a little French" is three; how well is not weighed. */
function languagesIn(written: string): ReadonlyMap<string, string> {
  const parts = written
    .split(/[,;/+]|\band\b/iu)
    .map((part) => part.replace(/^\s*(a little|some|basic|fluent)\s+/iu, "").trim())
    .filter((part) => folded(part) !== "");
  return new Map(parts.map((part) => [folded(part), part]));
}

function sharePart(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const either = new Set([...one, ...other]).size;
  return either === 0 ? 0 : [...one].filter((key) => other.has(key)).length / either;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
