import type { OriginalFile } from "./application";
import type { CalendarDate } from "./calendar";
import type { ApplicationId, EditionId, LetterId, PersonId, PlaceId, TemplateId } from "./ids";

/** What a letter is for, in the order of the year. */
export const LETTER_PURPOSES = [
  "moreInformation",
  "offer",
  "waitingList",
  "decline",
  "placeConfirmed",
  "dateConfirmed",
  "dateChanged",
  "sessionCancelled",
  "absence",
  "certificate",
  "invitation",
] as const;

export type LetterPurpose = (typeof LETTER_PURPOSES)[number];

export const LETTER_LANGUAGES = ["en", "ro", "ar"] as const;

export type LetterLanguage = (typeof LETTER_LANGUAGES)[number];

/** A letter as the coordinator edits it: paragraphs of text with merge fields such as {{known_as}}. */
export type LetterTemplate = {
  readonly id: TemplateId;
  readonly editionId: EditionId;
  readonly purpose: LetterPurpose;
  /** Left out where it is English. */
  readonly language?: LetterLanguage;
  readonly subject: string;
  /** Paragraphs are parted by an empty line. */
  readonly body: string;
  /** Counts up with every edit, from 1. */
  readonly version: number;
  /** The Word file that stands in place of the text, kept sealed; left out or null where the text does. */
  readonly original?: OriginalFile | null;
  /** What it said before, the latest first; left out where it never said anything else. */
  readonly earlier?: readonly EarlierVersion[];
};

/** A version of a template that another took the place of, on that day. */
export type EarlierVersion = Pick<LetterTemplate, "version" | "subject" | "body"> & {
  readonly original: OriginalFile | null;
  readonly until: CalendarDate;
};

/**
 * How a letter went out. `saved`, `printed`, `mailed`, `copied`: as a file of its own, in one to print, in a mail, beside
 * its copied words. `pdf`: as a PDF. `paper`: straight to the printer. `mailto`: its words opened in the mail program.
 */
export type LetterWay = "saved" | "printed" | "mailed" | "copied" | "pdf" | "paper" | "mailto";

/** A letter that was made, so that none is made twice by accident. */
export type Letter = {
  readonly id: LetterId;
  /** Null where it is to somebody who is in the cohort without an application. */
  readonly applicationId: ApplicationId | null;
  /** Such a person and their place; left out for everybody else. */
  readonly personId?: PersonId;
  readonly placeId?: PlaceId;
  readonly purpose: LetterPurpose;
  readonly templateVersion: number;
  readonly madeOn: CalendarDate;
  /** "" where it went without a file. */
  readonly fileName: string;
  /** What it told, such as the decision as it stood; left out by letters of before this was noted. */
  readonly about?: string;
  /** Left out where it is English. */
  readonly language?: LetterLanguage;
  /** Left out where it was saved. */
  readonly way?: LetterWay;
};

/** What was done with a letter before it goes out. One a person and purpose; its id is derived from both. */
export type LetterDraft = {
  readonly id: string;
  /** Null where it is to somebody who is in the cohort without an application. */
  readonly applicationId: ApplicationId | null;
  /** Such a person; left out for everybody else. */
  readonly personId?: PersonId;
  readonly purpose: LetterPurpose;
  /** Chosen by the coordinator; null follows what the person prefers. */
  readonly language: LetterLanguage | null;
  /** The words for this one person; null for those of the template. */
  readonly wording: { readonly subject: string; readonly body: string } | null;
  /** What it told and the template it was read with; once either changed it must be approved again. */
  readonly approved: {
    readonly on: CalendarDate;
    readonly about: string;
    readonly templateVersion: number;
  } | null;
};

/** Of the application or, where there is none, of the place in the cohort. */
export function draftId(to: ApplicationId | PlaceId, purpose: LetterPurpose): string {
  return `${to}~${purpose}`;
}
