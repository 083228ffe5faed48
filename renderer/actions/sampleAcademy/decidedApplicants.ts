import type { CheckState, Decision } from "../../domain/application";
import type { Applicant } from "./applicant";

/** An applicant outside the cohort, and where the application stands. */
export type Applied = {
  readonly applicant: Applicant;
  readonly check: CheckState;
  readonly decision: Decision;
};

const CHECKED: CheckState = { kind: "checked", on: "2016-09-02" };

/** Those decided in the week after the call closed. */
export const DECIDED: readonly Applied[] = [
  {
    check: CHECKED,
    decision: {
      kind: "offered",
      on: "2016-09-05",
      replyBy: "2016-09-07",
      answer: { kind: "turnedDown", on: "2016-09-06", reason: "A new job with evening shifts" },
    },
    applicant: {
      first: "Gintarė",
      family: "Kazlauskienė",
      mail: "gintare.k",
      area: "Newham",
      languages: "Lithuanian, Russian, English",
      channel: "online",
      receivedOn: "2016-08-12",
      as: "individual",
      group: null,
      why: "My daughter was told at school to go back to where she came from. She came from Stratford. I would like to answer with more than a letter to the teacher.",
      change: "How schools respond when it happens, and how soon.",
      experience: "Parent representative, choir, market stall.",
    },
  },
  {
    check: CHECKED,
    decision: {
      kind: "offered",
      on: "2016-09-05",
      replyBy: "2016-09-07",
      answer: { kind: "lapsed", on: "2016-09-08" },
    },
    applicant: {
      first: "Oluwaseun",
      family: "Bello",
      knownAs: "Seun",
      mail: "",
      area: "Southwark",
      languages: "Yoruba, English",
      channel: "phone",
      receivedOn: "2016-08-16",
      as: "individual",
      group: null,
      why: "I deliver parcels in a neighbourhood where I know every staircase. People tell me things at the door. I would like to do something with what I know.",
      change: "Lifts that are repaired within a week.",
      experience: "Courier; assistant pastor.",
    },
  },
  {
    check: CHECKED,
    decision: {
      kind: "waitlisted",
      on: "2016-09-05",
      orderKey: "i",
      reason: "Strong application; three others from the same borough have a place",
    },
    applicant: {
      first: "Patience",
      family: "Nyirenda",
      mail: "patience.n",
      area: "Camden",
      languages: "Chichewa, English",
      channel: "word",
      receivedOn: "2016-08-14",
      as: "group",
      group: { name: "Lake Sisters", role: "Member", community: "Malawian women" },
      why: "We are a savings group of eighteen women, and every month one of us receives the pot. It has paid for a funeral, a sewing machine and a driving licence. We have learned to trust each other with money, which is the hardest thing, and so I believe that we can also trust each other with a plan. I would like to learn how a group that is strong inside becomes strong outside.",
      change: "Fees that a family can pay without choosing between children.",
      experience: "Treasurer of the savings group; receptionist at a surgery.",
    },
  },
  {
    check: CHECKED,
    decision: {
      kind: "waitlisted",
      on: "2016-09-05",
      orderKey: "r",
      reason: "May come to most dates from January on",
    },
    applicant: {
      first: "فرهاد",
      family: "کریمی",
      knownAs: "Farhad",
      mail: "farhad.karimi",
      area: "Barnet",
      languages: "Farsi, English",
      channel: "online",
      receivedOn: "2016-08-20",
      as: "individual",
      group: null,
      why: "I was a theatre director. I have found that a meeting and a rehearsal have much in common: nobody believes in it until the lights go on. I should like to put this to use with people who have something to say.",
      change: "That people tell their own stories and are paid for it.",
      experience: "Twenty years of theatre, three of them here with newcomers.",
      also: { englishLevel: ["someHelp"] },
    },
  },
  {
    check: CHECKED,
    decision: {
      kind: "waitlisted",
      on: "2016-09-06",
      orderKey: "v",
      reason: "A second person from a group that already has a place",
    },
    applicant: {
      first: "Chioma",
      family: "Eze",
      mail: "chioma.eze",
      area: "Greenwich",
      languages: "Igbo, English",
      channel: "word",
      receivedOn: "2016-08-30",
      as: "group",
      group: {
        name: "Thamesmead Men's Shed",
        role: "Bookkeeper",
        community: "Older men of many countries",
      },
      why: "I keep the books of a shed full of men who do not want to talk about money. I would like to learn to make them.",
      change: "The rent the council asks for a room that was empty before.",
      experience: "Bookkeeper, netball captain.",
    },
  },
  {
    check: CHECKED,
    decision: {
      kind: "declined",
      on: "2016-09-05",
      reason:
        "The academy is for people who lead, build or belong to migrant and refugee community groups. Your own plan is for a study about them, which we cannot host.",
    },
    applicant: {
      first: "Thomas",
      family: "Bramley",
      mail: "t.bramley",
      area: "Westminster",
      languages: "English",
      channel: "online",
      receivedOn: "2016-08-25",
      as: "ally",
      group: null,
      why: "I am writing a dissertation about community organising and would like to observe a group over nine months.",
      change: "The way the subject is taught.",
      experience: "Two research placements.",
    },
  },
  {
    check: CHECKED,
    decision: {
      kind: "declined",
      on: "2016-09-06",
      reason:
        "You told us that you can come to two of the nine dates. We would be glad to see you apply for a year in which you have more time.",
    },
    applicant: {
      first: "Kofi",
      family: "Mensah",
      mail: "kofi.mensah",
      area: "Merton",
      languages: "Twi, English",
      channel: "word",
      receivedOn: "2016-08-29",
      as: "group",
      group: { name: "Kente Business Circle", role: "Member", community: "Ghanaian shopkeepers" },
      why: "I own two shops and I would like our circle to be heard when the high street is planned. I work seven days, and I will do what I can.",
      change: "Parking, and the rates small shops pay.",
      experience: "Shopkeeper for fifteen years.",
      also: { availability: ["2016-17/session-1", "2016-17/session-7"], canDoEvenings: ["no"] },
    },
  },
  {
    check: CHECKED,
    decision: { kind: "withdrawn", on: "2016-09-04", reason: "Is expecting a baby in October" },
    applicant: {
      first: "Leyla",
      family: "Aydın",
      mail: "leyla.aydin",
      area: "Haringey",
      languages: "Turkish, Kurdish, English",
      channel: "online",
      receivedOn: "2016-08-03",
      as: "group",
      group: {
        name: "Green Lanes Parents",
        role: "Member",
        community: "Turkish- and Kurdish-speaking parents",
      },
      why: "The parents at our gate speak three languages and stand in three groups. I have begun to stand in the middle. I would like to learn what to say there.",
      change: "A school gate with one group.",
      experience: "Playgroup leader.",
    },
  },
  {
    check: CHECKED,
    decision: {
      kind: "deferred",
      on: "2016-09-06",
      reason: "Asked to join the next edition, after her English course",
    },
    applicant: {
      first: "Світлана",
      family: "Бондар",
      mail: "svitlana.bondar",
      area: "Bexley",
      languages: "Ukrainian, Russian, beginner's English",
      channel: "paper",
      receivedOn: "2016-08-27",
      as: "individual",
      group: null,
      why: "I write this with a dictionary. I want to speak with my own words, not with the dictionary. Then I want to help others.",
      change: "A course for every person who asks.",
      experience: "Bookkeeper, grandmother, organiser of a village festival for twelve years.",
      also: { englishLevel: ["interpreter"] },
    },
  },
];
