import type { FormToWrite } from "../../../renderer/documents/applicationFormWord";
import type { Answers } from "../../../renderer/domain/applicationForm";
import { edition2016 } from "../../../renderer/domain/edition2016";
import { equalityQuestions } from "../../../renderer/domain/equalityPage";
import { applicationForm } from "../../../renderer/domain/formQuestions";

const { edition, sessions } = edition2016();

export const ACADEMY = "Community Leadership Academy";

export function aForm(differences: Partial<FormToWrite> = {}): FormToWrite {
  return {
    academyName: ACADEMY,
    edition,
    questions: applicationForm(sessions, edition.themes),
    equality: equalityQuestions(),
    ...differences,
  };
}

/** Every question answered, with words that must not be taken for markup, prompts or merge fields. */
export const EVERY_ANSWER: Answers = {
  firstName: "سميرة",
  familyName: "O'Brien <b>&amp; Söhne</b>",
  knownAs: 'Sam "the voice"',
  address: "Flat 3\n12 Harrow Road\nLondon",
  postcode: "W9 3EF",
  phone: "+44 7700 900123",
  email: "samira@example.org",
  contactBy: ["whatsapp"],
  safeToMessage: ["no"],
  over18: ["yes"],
  languages: "Arabic, English, አማርኛ",
  englishLevel: ["someHelp"],
  area: "Westminster",
  groupName: "Harrow Road Neighbours",
  groupRole: "Founder",
  groupSince: "4 years",
  groupWebsite: "https://example.org/harrow?a=1&b=2",
  groupSize: "45",
  groupCommunity: "Syrian and Sudanese families",
  applyingAs: ["group"],
  whyTakePart:
    "We meet every week.\n\nI would like to learn how {{power}} works, and why $1 is never $& enough.",
  whatChange: "أريد أن يكون للجميع بيت آمن، with 2 windows.",
  experience: "Ten years a teacher.",
  connectedTo: "Mosque, school, allotment",
  earlierCourse: "No",
  actionInMind: "A walk to the town hall",
  themeRanks: ["speakingOut", "power", "mentoring", "commonGround"],
  availability: ["2016-17/session-1", "2016-17/refugee-welcome-walk", "2016-17/session-8"],
  canDoJanuaryToMay: ["yes"],
  canDoEvenings: ["yes"],
  canDoSaturdays: ["no"],
  accessNeeds: "Step-free entrance",
  dietary: "Halal",
  childcare: "Two children",
  travelHelp: "Bus fare",
  quietSpace: "Prayer at sunset",
  deviceOrData: "No, thank you",
  refereeName: "Ruth Clarke",
  refereeOrganisation: "St Luke's",
  refereeRelationship: "Head teacher",
  refereeContact: "ruth@example.org",
  refereeMayContact: ["yes"],
  howHeard: "A friend",
  consentDataNotice: ["yes"],
  consentStoring: ["yes"],
  consentOtherWork: ["no"],
  consentPhotos: ["no"],
  consentFunders: ["yes"],
  consentNameShared: ["yes"],
  signature: "Samira",
  signedOn: "20 August 2016",
};
