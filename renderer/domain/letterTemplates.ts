import type { EditionId, TemplateId } from "./ids";
import type { LetterPurpose, LetterTemplate } from "./letter";

type Wording = { readonly subject: string; readonly body: string };

const OFFER: Wording = {
  subject: "A place for you in the {{academy}} {{edition}}",
  body: `Dear {{known_as}},

Thank you for applying to the {{academy}}. We read what you wrote with care, and we would be very glad to have you with us. We are offering you a place in {{edition}}.

We begin together on:
{{first_session}}

These are the dates of the programme:
{{sessions}}

Please let us know by {{reply_by}} whether you would like to take the place. A short message or a phone call is enough. If you need more time, or if something stands in your way, such as childcare, travel, language or access, tell us and we will look for an answer together.

We look forward to meeting you and to learning from what you bring.

With warm regards,`,
};

const WAITING_LIST: Wording = {
  subject: "Your application to the {{academy}} {{edition}}",
  body: `Dear {{known_as}},

Thank you for applying to the {{academy}}, and for the trust you placed in us with what you wrote.

More people asked to join {{edition}} than we have places for. We cannot offer you a place today, and we would like to keep one open for you if we can: you are number {{waiting_position}} on our waiting list. If a place becomes free we will contact you straight away, in the order of the list.

You need not do anything to stay on the list. If your plans change, a short message is enough.

Whatever happens, we would like to stay in touch. Your experience matters to this movement.

With warm regards,`,
};

const DECLINE: Wording = {
  subject: "Your application to the {{academy}} {{edition}}",
  body: `Dear {{known_as}},

Thank you for applying to the {{academy}} and for telling us about your work and your hopes. We know that this takes time and courage.

We are sorry that we cannot offer you a place in {{edition}}.

{{reason}}

This is no judgement of you or of your community. If you would like to talk about it, please contact us: we will gladly tell you more and, where we can, point you to other training and to groups near you.

We hope that you will apply again, and we wish you strength in everything you do for the people around you.

With respect and warm regards,`,
};

const WORDINGS: Readonly<Record<LetterPurpose, Wording>> = {
  offer: OFFER,
  waitingList: WAITING_LIST,
  decline: DECLINE,
};

export const LETTER_PURPOSES: readonly LetterPurpose[] = ["offer", "waitingList", "decline"];

/** The letters an edition starts with; their ids are fixed, so that two laptops start with the same ones. */
export function startingTemplates(editionId: EditionId): readonly LetterTemplate[] {
  return LETTER_PURPOSES.map((purpose) => ({
    id: `${editionId}/letter-${purpose}` as TemplateId,
    editionId,
    purpose,
    ...WORDINGS[purpose],
    version: 1,
  }));
}
