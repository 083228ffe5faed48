import type { Answers } from "../../domain/applicationForm";
import type { CalendarDate } from "../../domain/calendar";
import type { Session } from "../../domain/edition";
import { type Applicant, answersOf } from "./applicant";

/** A filled form that waits in the coordinator's mail on the sample day, to be written as a Word file and imported. */
export type SampleForm = {
  readonly fileName: string;
  readonly receivedOn: CalendarDate;
  readonly answers: Answers;
};

/** Telephone numbers after those of the applicants already in the academy. */
const FIRST_POSITION = 60;

const MAILED: readonly Applicant[] = [
  {
    first: "Yohannes",
    family: "Mekonnen",
    knownAs: "John",
    mail: "yohannes.m",
    area: "Camden",
    languages: "Amharic, English",
    channel: "word",
    receivedOn: "2016-11-02",
    as: "group",
    group: {
      name: "Night Kitchen Workers",
      role: "Founder",
      community: "Kitchen porters of many countries",
    },
    why: "Behind every restaurant there is a door, and behind the door there are six of us who speak six languages and have one break. We started with a football table. Now there is a list of things that should change, and it is a reasonable list. I would like to learn how to bring a reasonable list to a person who has no time, and how to make sure that the people who wrote it are still in their jobs the week after.",
    change: "That service charges reach the people in the kitchen.",
    experience: "Kitchen porter, then cook; two years of weekly meetings at one in the morning.",
    also: {
      canDoEvenings: ["no"],
      themeRanks: ["power", "commonGround", "speakingOut", "mentoring"],
      travelHelp: "Night bus from King's Cross",
    },
  },
  {
    first: "سارة",
    family: "منصور",
    knownAs: "Sara",
    mail: "sara.mansour",
    area: "Hammersmith and Fulham",
    languages: "Arabic, French, English",
    channel: "word",
    receivedOn: "2016-11-02",
    as: "individual",
    group: null,
    why: "I studied architecture and I draw what families tell me about the rooms they live in: where the bed stands, where the water comes in, where the child does her homework. Thirty drawings hang in my hall. I would like them to hang in the town hall, and I would like the families to stand beside them and to explain.",
    change: "What counts as a room.",
    experience: "Architect; drawing lessons for children on Saturdays.",
    also: {
      safeToMessage: ["no"],
      consentPhotos: ["no"],
      consentNameShared: ["no"],
      deviceOrData: "No, thank you",
    },
  },
  {
    first: "Beatriz",
    family: "Nogueira da Silva",
    knownAs: "Bia",
    mail: "bia.nogueira",
    area: "Brent",
    languages: "Portuguese, Spanish, English",
    channel: "word",
    receivedOn: "2016-11-03",
    as: "group",
    group: {
      name: "Coração de Willesden",
      role: "Drummer and organiser",
      community: "Brazilian families",
    },
    why: "People hear our drums before they see us. I would like to learn what to say when the drums stop.",
    change: "Music lessons that do not depend on the postcode.",
    experience: "Leader of a drumming group of 45; primary school assistant.",
    also: { childcare: "Twins, 3 years old", dietary: "No shellfish" },
  },
  {
    first: "Ngozi",
    family: "Umeh",
    mail: "ngozi.umeh",
    area: "Barking and Dagenham",
    languages: "Igbo, English",
    channel: "word",
    receivedOn: "2016-11-03",
    as: "ally",
    group: { name: "St Brigid's Food Table", role: "Volunteer", community: "Everyone who comes" },
    why: "I stand behind the table and would like to stand beside it. I think that the people who come for food know better than I do what should be done.",
    change: "That the food table can close because nobody needs it.",
    experience: "",
  },
];

/** The forms in the mail; the last one leaves a required question open. */
export function sampleForms(sessions: readonly Session[]): readonly SampleForm[] {
  return MAILED.map((applicant, index) => ({
    fileName: `application-${index + 1}.docx`,
    receivedOn: applicant.receivedOn,
    answers: withoutBlanks(answersOf(applicant, FIRST_POSITION + index, sessions)),
  }));
}

function withoutBlanks(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value.length > 0));
}
