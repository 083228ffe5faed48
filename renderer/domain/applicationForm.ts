/**
 * The questions of the academy's application form. The wording is data in one place: `ask` is printed on
 * the form and shown on screen, `alsoAsked` is how other and older forms put it.
 */
export type FieldKey =
  | "firstName"
  | "familyName"
  | "knownAs"
  | "address"
  | "postcode"
  | "phone"
  | "email"
  | "contactBy"
  | "safeToMessage"
  | "over18"
  | "languages"
  | "englishLevel"
  | "area"
  | "groupName"
  | "groupRole"
  | "groupSince"
  | "groupWebsite"
  | "groupSize"
  | "groupCommunity"
  | "applyingAs"
  | "whyTakePart"
  | "whatChange"
  | "experience"
  | "connectedTo"
  | "earlierCourse"
  | "actionInMind"
  | "themeRanks"
  | "availability"
  | "canDoJanuaryToMay"
  | "canDoEvenings"
  | "canDoSaturdays"
  | "accessNeeds"
  | "dietary"
  | "childcare"
  | "travelHelp"
  | "quietSpace"
  | "deviceOrData"
  | "refereeName"
  | "refereeOrganisation"
  | "refereeRelationship"
  | "refereeContact"
  | "refereeMayContact"
  | "howHeard"
  | "consentDataNotice"
  | "consentStoring"
  | "consentOtherWork"
  | "consentPhotos"
  | "consentFunders"
  | "consentNameShared"
  | "signature"
  | "signedOn";

/** Text for text and dates (as written), option keys for choices, in the order they were chosen (ranks: best first). */
export type AnswerValue = string | readonly string[];

export type Answers = { readonly [Key in FieldKey]?: AnswerValue };

export type FormOption = { readonly key: string; readonly label: string };

export type FormSection =
  | "you"
  | "group"
  | "why"
  | "availability"
  | "support"
  | "referee"
  | "howHeard"
  | "declarations";

export type FormQuestion = {
  readonly key: FieldKey;
  readonly section: FormSection;
  readonly ask: string;
  readonly hint: string;
  readonly answer:
    | { readonly kind: "text"; readonly lines: number }
    | { readonly kind: "date" }
    | { readonly kind: "yesNo" }
    | { readonly kind: "oneOf" | "anyOf" | "ranked"; readonly options: readonly FormOption[] };
  readonly isRequired: boolean;
  readonly alsoAsked: readonly string[];
};
