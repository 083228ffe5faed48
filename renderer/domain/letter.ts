import type { CalendarDate } from "./calendar";
import type { ApplicationId, EditionId, LetterId, TemplateId } from "./ids";

export type LetterPurpose = "offer" | "waitingList" | "decline";

/** A letter as the coordinator edits it: paragraphs of text with merge fields such as {{known_as}}. */
export type LetterTemplate = {
  readonly id: TemplateId;
  readonly editionId: EditionId;
  readonly purpose: LetterPurpose;
  readonly subject: string;
  /** Paragraphs are parted by an empty line. */
  readonly body: string;
  /** Counts up with every edit, from 1. */
  readonly version: number;
};

/** A letter that was made, so that none is made twice by accident. */
export type Letter = {
  readonly id: LetterId;
  readonly applicationId: ApplicationId;
  readonly purpose: LetterPurpose;
  readonly templateVersion: number;
  readonly madeOn: CalendarDate;
  readonly fileName: string;
};
