import type { FormOption } from "./applicationForm";

export type EqualityKey =
  | "ageBand"
  | "gender"
  | "ethnicity"
  | "disability"
  | "religionOrBelief"
  | "sexuality"
  | "firstLanguage"
  | "caring";

/** A question of the separate, optional sheet. Its answers are linked to no person and no application. */
export type EqualityQuestion = {
  readonly key: EqualityKey;
  readonly ask: string;
  readonly answer:
    | { readonly kind: "oneOf"; readonly options: readonly FormOption[] }
    /** Written freely, with the one option of not saying. */
    | { readonly kind: "text"; readonly options: readonly FormOption[] };
  readonly alsoAsked: readonly string[];
};

/** Its heading, and how other forms head such a page; everything under it stays out of the application. */
export const EQUALITY_PAGE_TITLE = "Equality monitoring";
export const EQUALITY_PAGE_ALSO_TITLED: readonly string[] = [
  "Equality page",
  "Equal opportunities",
  "Equal opportunities monitoring",
  "Equal opportunities monitoring form",
  "Equality and diversity monitoring",
  "Equality and diversity monitoring form",
  "Equality, diversity and inclusion",
  "Equalities monitoring",
  "Equality monitoring form",
  "Diversity monitoring",
  "Diversity monitoring form",
  "Monitoring form",
  "Monitoring information",
];

export const PREFER_NOT_TO_SAY: FormOption = { key: "notSaid", label: "Prefer not to say" };

const chooseFrom = (...options: readonly (readonly [key: string, label: string])[]) => ({
  kind: "oneOf" as const,
  options: [...options.map(([key, label]) => ({ key, label })), PREFER_NOT_TO_SAY],
});

const EQUALITY_QUESTIONS: readonly EqualityQuestion[] = [
  {
    key: "ageBand",
    ask: "Your age",
    answer: chooseFrom(
      ["18to24", "18–24"],
      ["25to34", "25–34"],
      ["35to44", "35–44"],
      ["45to54", "45–54"],
      ["55to64", "55–64"],
      ["65andOver", "65 or over"],
    ),
    alsoAsked: ["Age", "Age band", "Age group", "Age range", "What is your age", "How old are you"],
  },
  {
    key: "gender",
    ask: "Your gender",
    answer: chooseFrom(
      ["woman", "Woman"],
      ["man", "Man"],
      ["nonBinary", "Non-binary"],
      ["other", "I use another word"],
    ),
    alsoAsked: [
      "Gender",
      "Sex",
      "Gender identity",
      "What is your gender",
      "How do you describe your gender",
    ],
  },
  {
    key: "ethnicity",
    ask: "Your ethnicity",
    answer: chooseFrom(
      ["arab", "Arab"],
      ["asian", "Asian or Asian British"],
      ["black", "Black, African, Caribbean or Black British"],
      ["latinAmerican", "Latin American"],
      ["mixed", "Mixed or several"],
      ["roma", "Roma, Gypsy or Traveller"],
      ["white", "White"],
      ["other", "Another ethnicity"],
    ),
    alsoAsked: [
      "Ethnicity",
      "Ethnic origin",
      "Ethnic group",
      "Ethnic background",
      "What is your ethnic group",
      "How would you describe your ethnicity",
    ],
  },
  {
    key: "disability",
    ask: "Do you consider yourself disabled?",
    answer: chooseFrom(["yes", "Yes"], ["no", "No"]),
    alsoAsked: [
      "Disability",
      "Disabled",
      "Do you have a disability",
      "Do you consider yourself to have a disability",
      "Are you disabled",
      "Long-term health condition",
    ],
  },
  {
    key: "religionOrBelief",
    ask: "Your religion or belief",
    answer: chooseFrom(
      ["none", "No religion"],
      ["buddhist", "Buddhist"],
      ["christian", "Christian"],
      ["hindu", "Hindu"],
      ["jewish", "Jewish"],
      ["muslim", "Muslim"],
      ["sikh", "Sikh"],
      ["other", "Another religion or belief"],
    ),
    alsoAsked: [
      "Religion",
      "Religion or belief",
      "Faith",
      "Religion / belief",
      "What is your religion",
      "Religious belief",
    ],
  },
  {
    key: "sexuality",
    ask: "Your sexuality",
    answer: chooseFrom(
      ["bisexual", "Bisexual"],
      ["gayOrLesbian", "Gay or lesbian"],
      ["heterosexual", "Heterosexual or straight"],
      ["other", "I use another word"],
    ),
    alsoAsked: ["Sexuality", "Sexual orientation", "What is your sexual orientation"],
  },
  {
    key: "firstLanguage",
    ask: "Your first language",
    answer: { kind: "text", options: [PREFER_NOT_TO_SAY] },
    alsoAsked: [
      "First language",
      "Mother tongue",
      "Native language",
      "What is your first language",
    ],
  },
  {
    key: "caring",
    ask: "Do you care for a child or an adult?",
    answer: chooseFrom(
      ["children", "Yes, for children"],
      ["adults", "Yes, for adults"],
      ["both", "Yes, for both"],
      ["no", "No"],
    ),
    alsoAsked: [
      "Caring",
      "Caring responsibilities",
      "Do you have caring responsibilities",
      "Are you a carer",
      "Dependants",
    ],
  },
];

/** The optional sheet, in the order it is printed. */
export function equalityQuestions(): readonly EqualityQuestion[] {
  return EQUALITY_QUESTIONS;
}
