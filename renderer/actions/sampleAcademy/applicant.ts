import type { Channel } from "../../domain/application";
import type { Answers } from "../../domain/applicationForm";
import type { CalendarDate } from "../../domain/calendar";
import type { Session } from "../../domain/edition";
import { isOn } from "../../domain/figures";

/** An invented person as they fill in the form; nobody here exists. */
export type Applicant = {
  readonly first: string;
  readonly family: string;
  readonly knownAs?: string;
  /** The part before @example.org; "" for someone reached by telephone only. */
  readonly mail: string;
  readonly area: string;
  readonly languages: string;
  readonly channel: Channel;
  readonly receivedOn: CalendarDate;
  readonly as: "individual" | "group" | "ally";
  readonly group: {
    readonly name: string;
    readonly role: string;
    readonly community: string;
  } | null;
  readonly why: string;
  readonly change: string;
  readonly experience: string;
  /** What differs from the usual answers. */
  readonly also?: Answers;
};

/** The applicant's form; `position` (from 1) gives them a number of their own from the range kept for fiction. */
export function answersOf(
  applicant: Applicant,
  position: number,
  sessions: readonly Session[],
): Answers {
  const { first, family, knownAs, mail, group } = applicant;
  return {
    firstName: first,
    familyName: family,
    ...(knownAs === undefined ? {} : { knownAs }),
    phone: `07700 900${String(100 + position)}`,
    ...(mail === "" ? {} : { email: `${mail}@example.org` }),
    contactBy: [mail === "" ? "phone" : "email"],
    safeToMessage: ["yes"],
    over18: ["yes"],
    languages: applicant.languages,
    englishLevel: ["comfortable"],
    area: applicant.area,
    applyingAs: [applicant.as],
    ...(group === null
      ? {}
      : { groupName: group.name, groupRole: group.role, groupCommunity: group.community }),
    whyTakePart: applicant.why,
    whatChange: applicant.change,
    experience: applicant.experience,
    availability: sessions.filter(isOn).map(({ id }) => id),
    canDoJanuaryToMay: ["yes"],
    canDoEvenings: ["yes"],
    canDoSaturdays: ["yes"],
    ...consents,
    signature: `${first} ${family}`,
    signedOn: applicant.receivedOn.split("-").reverse().join("/"),
    ...applicant.also,
  };
}

const consents: Answers = {
  consentDataNotice: ["yes"],
  consentStoring: ["yes"],
  consentOtherWork: ["yes"],
  consentPhotos: ["yes"],
  consentFunders: ["yes"],
  consentNameShared: ["yes"],
};
