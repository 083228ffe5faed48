import type { Wordings } from "./wordings";

/** The letters in plain English. */
export const ENGLISH: Wordings = {
  moreInformation: {
    subject: "Your application to the {{academy}}: a few answers are missing",
    body: `Dear {{known_as}},

Thank you for applying to the {{academy}}. Your application has reached us safely.

To read it fairly beside the others we still need to know:
{{missing}}

A short message or a phone call is enough. If a question is hard to answer, or if you would like help with the form, tell us and we will find a way together.

With warm regards,`,
  },
  offer: {
    subject: "A place for you in the {{academy}} {{edition}}",
    body: `Dear {{known_as}},

Thank you for applying to the {{academy}}. We read what you wrote with care, and we would be very glad to have you with us. We are offering you a place in {{edition}}.

We begin together on:
{{first_session}}

These are the dates of the programme:
{{sessions}}

{{#if reply_by}}
Please let us know by {{reply_by}} whether you would like to take the place. A short message or a phone call is enough.
{{/if}}

If you need more time, or if something stands in your way, such as childcare, travel, language or access, tell us and we will look for an answer together.

We look forward to meeting you and to learning from what you bring.

With warm regards,`,
  },
  waitingList: {
    subject: "Your application to the {{academy}} {{edition}}",
    body: `Dear {{known_as}},

Thank you for applying to the {{academy}}, and for the trust you placed in us with what you wrote.

More people asked to join {{edition}} than we have places for. We cannot offer you a place today, and we would like to keep one open for you if we can: you are number {{waiting_position}} on our waiting list. If a place becomes free we will contact you straight away, in the order of the list.

You need not do anything to stay on the list. If your plans change, a short message is enough.

Whatever happens, we would like to stay in touch. Your experience matters to this movement.

With warm regards,`,
  },
  decline: {
    subject: "Your application to the {{academy}} {{edition}}",
    body: `Dear {{known_as}},

Thank you for applying to the {{academy}} and for telling us about your work and your hopes. We know that this takes time and courage.

We are sorry that we cannot offer you a place in {{edition}}.

{{reason}}

This is no judgement of you or of your community. If you would like to talk about it, please contact us: we will gladly tell you more and, where we can, point you to other training and to groups near you.

We hope that you will apply again, and we wish you strength in everything you do for the people around you.

With respect and warm regards,`,
  },
  placeConfirmed: {
    subject: "Welcome to the {{academy}} {{edition}}",
    body: `Dear {{known_as}},

We are very glad that you have taken your place. Welcome.

Please keep these dates free:
{{sessions}}

{{#if venue}}
Where we meet first:
{{venue}}
{{venue_address}}
{{venue_access}}
{{/if}}

Tell us as early as you can if you need anything to take part: help with access, an interpreter, childcare, travel costs, food you can eat, a quiet or prayer space. What you tell us stays with us.

If you cannot come to a session, a message beforehand helps us, and nobody will ask you for proof.

We look forward to working with you.

With warm regards,`,
  },
  dateConfirmed: {
    subject: "The date is settled: {{session_title}}",
    body: `Dear {{known_as}},

One more date of our programme is settled. {{session_title}} takes place on:
{{session_when}}
{{session_venue}}

Please keep it free. If it is difficult for you, please tell us and we will look for a way together.

With warm regards,`,
  },
  dateChanged: {
    subject:
      "{{#if only_place}}A new place{{/if}}{{^only_place}}{{#if only_time}}A new time{{/if}}{{^only_time}}A new date{{/only_time}}{{/only_place}}: {{session_title}}",
    body: `Dear {{known_as}},

We had to change one of our sessions and are sorry for the trouble this may cause you.

{{#if only_place}}
The day and time of {{session_title}} stay as you know them:
{{session_when}}

{{#if session_venue}}
The place changes. We meet here:
{{session_venue}}
{{session_venue_address}}
{{session_venue_access}}
{{/if}}
{{^session_venue}}
The place changes, and we will tell you the new one as soon as we know it.
{{/session_venue}}
{{/if}}
{{^only_place}}
{{#if only_time}}
The day of {{session_title}} stays as you know it. The time changes:
{{/if}}
{{^only_time}}
{{session_title}} now takes place on:
{{/only_time}}
{{session_when}}
{{session_venue}}
{{/only_place}}

Everything else stays as it is. If this is difficult for you, please tell us and we will look for a way together.

With warm regards,`,
  },
  sessionCancelled: {
    subject: "Cancelled: {{session_title}}",
    body: `Dear {{known_as}},

We are sorry to tell you that {{session_title}} does not take place. It was planned for:
{{session_when}}

You need not do anything. All other dates stay as they are, and nobody’s attendance suffers from it.

{{#if next_session}}
We meet next on:
{{next_session}}
{{/if}}

With warm regards,`,
  },
  absence: {
    subject: "We missed you at {{session_title}}",
    body: `Dear {{known_as}},

We missed you at {{session_title}} ({{session_when}}) and hope that you are well.

You need not explain. If something makes it hard to come, such as travel, childcare, work, health or the way we run the sessions, we would like to hear of it and look for a way together.

{{#if next_session}}
Next time we meet on:
{{next_session}}
{{/if}}

Your place is yours, and the group is stronger with you in it.

With warm regards,`,
  },
  certificate: {
    subject: "Certificate",
    body: `This is to certify that

{{full_name}}

completed the

{{academy}} {{edition}}

{{#if attendance_stated}}
and attended {{attended}} of {{held}} sessions: {{hours}} hours of learning and practice in community organising and leadership.
{{/if}}
{{^attendance_stated}}
a programme of learning and practice in community organising and leadership.
{{/attendance_stated}}`,
  },
  invitation: {
    subject: "The next {{academy}}: an invitation",
    body: `Dear {{known_as}},

{{#if graduated_on}}
Thank you for everything you brought to the {{academy}} {{edition}}. What you began with others goes on, and we are glad to count you among those who completed it.
{{/if}}
{{^graduated_on}}
When you applied to the {{academy}} {{edition}}, we agreed on a later year. We have not forgotten, and we would like to invite you now.
{{/graduated_on}}

{{#if next_opens}}
The next edition is {{next_edition}}. Applications are open from {{next_opens}} to {{next_closes}}.
{{/if}}
{{^next_opens}}
We are preparing the next edition and will send you its dates as soon as they are set.
{{/next_opens}}

{{#if graduated_on}}
We would be glad to have you with us again: as a mentor, as a guest at one of the sessions, or by passing this invitation on to somebody you would like to see there.
{{/if}}
{{^graduated_on}}
If you would still like to take part, a short message is enough. We will gladly help you with the form.
{{/graduated_on}}

With warm regards,`,
  },
};
