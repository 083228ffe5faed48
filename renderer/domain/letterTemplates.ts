import type { EditionId, TemplateId } from "./ids";
import {
  LETTER_LANGUAGES,
  LETTER_PURPOSES,
  type LetterLanguage,
  type LetterPurpose,
  type LetterTemplate,
} from "./letter";
import type { MergeField } from "./letterFields";
import { ARABIC } from "./letterWordings/arabic";
import { ENGLISH } from "./letterWordings/english";
import { ROMANIAN } from "./letterWordings/romanian";
import type { Wordings } from "./letterWordings/wordings";

const WORDINGS: Readonly<Record<LetterLanguage, Wordings>> = {
  en: ENGLISH,
  ro: ROMANIAN,
  ar: ARABIC,
};

/** What a letter must say to do its work; a template without one of them is not used. */
export const REQUIRED_FIELDS: Readonly<Record<LetterPurpose, readonly MergeField[]>> = {
  moreInformation: ["missing"],
  offer: ["known_as", "reply_by"],
  waitingList: ["waiting_position"],
  decline: ["reason"],
  placeConfirmed: ["sessions"],
  dateConfirmed: ["session_title", "session_when"],
  dateChanged: ["session_title", "session_when"],
  sessionCancelled: ["session_title", "session_when"],
  absence: ["session_title"],
  certificate: ["full_name"],
  invitation: ["known_as"],
};

/** The letters an edition starts with; their ids are fixed, so that two laptops start with the same ones. */
export function startingTemplates(editionId: EditionId): readonly LetterTemplate[] {
  return LETTER_LANGUAGES.flatMap((language) =>
    LETTER_PURPOSES.map((purpose) => startingTemplate(editionId, purpose, language)),
  );
}

export function startingTemplate(
  editionId: EditionId,
  purpose: LetterPurpose,
  language: LetterLanguage,
): LetterTemplate {
  const isEnglish = language === "en";
  return {
    id: `${editionId}/letter-${purpose}${isEnglish ? "" : `-${language}`}` as TemplateId,
    editionId,
    purpose,
    ...(isEnglish ? {} : { language }),
    ...WORDINGS[language][purpose],
    version: 1,
  };
}
