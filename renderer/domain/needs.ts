import { answerText, chosenOptions, saidYes } from "./answers";
import type { Application } from "./application";
import type { Answers, FieldKey } from "./applicationForm";
import { foldLabel } from "./foldText";
import type { CohortPlace } from "./person";

/** What somebody may need to take part, in the order it is thought of for an evening. */
export const NEED_KINDS = [
  "access",
  "dietary",
  "interpreter",
  "quietSpace",
  "childcare",
  "travelHelp",
  "deviceOrData",
] as const;

export type NeedKind = (typeof NEED_KINDS)[number];

/** In their own words; an interpreter has none, so its text is "". */
export type Need = { readonly kind: NeedKind; readonly words: string };

/** Only a plain yes lets anybody take photos: where nothing was said, there are none either. */
export type PhotoConsent = "yes" | "no" | "notSaid";

export type PersonNeeds = {
  /** Those there are, in the order of NEED_KINDS; "no" and "none" are no need. */
  readonly needs: readonly Need[];
  readonly photos: PhotoConsent;
};

const ASKED: Readonly<Record<Exclude<NeedKind, "interpreter">, FieldKey>> = {
  access: "accessNeeds",
  dietary: "dietary",
  quietSpace: "quietSpace",
  childcare: "childcare",
  travelHelp: "travelHelp",
  deviceOrData: "deviceOrData",
};

/** What a person of the cohort needs, from the application their place came from; nothing was asked of those without one. */
export function needsOfPlace(
  place: CohortPlace,
  applications: ReadonlyMap<string, Application>,
): PersonNeeds {
  return needsOf(applicationOfPlace(place, applications)?.answers ?? {});
}

/** What answers to the form say of needs and photos. */
export function needsOf(answers: Answers): PersonNeeds {
  const photos = saidYes(answers, "consentPhotos");
  return {
    needs: NEED_KINDS.flatMap((kind) => needOf(answers, kind)),
    photos: photos === null ? "notSaid" : photos ? "yes" : "no",
  };
}

/** Their own application, else the latest of the same person in the edition that nothing newer stands for; null without any. */
export function applicationOfPlace(
  { applicationId, personId, editionId }: CohortPlace,
  applications: ReadonlyMap<string, Application>,
): Application | null {
  const own = applications.get(applicationId ?? "");
  if (own !== undefined) return own;
  const theirs = [...applications.values()].filter(
    (one) =>
      one.personId === personId && one.editionId === editionId && one.check.kind !== "replaced",
  );
  return theirs.sort((left, right) => left.number - right.number).at(-1) ?? null;
}

function needOf(answers: Answers, kind: NeedKind): readonly Need[] {
  if (kind === "interpreter") {
    const isAsked = chosenOptions(answers, "englishLevel").includes("interpreter");
    return isAsked ? [{ kind, words: "" }] : [];
  }
  const words = answerText(answers, ASKED[kind]);
  return saysNone(words) ? [] : [{ kind, words }];
}

/** What people write into a field to say that there is nothing. Only the whole answer counts: "No nuts" is a need. */
const NONE = new Set(
  `no|none|nil|nothing|n/a|na|n.a|not applicable|non applicable|no thanks|no thank you|none needed|not needed|
not required|none required|not necessary|no needs|no need|i do not|i don't|no i do not|no i don't|no, i do not|
no, i don't|none at all|not at all|not at the moment|no problem|all fine|no access needs|no dietary requirements|
no dietary needs|no special requirements|no requirements|no allergies|no special diet|i eat everything|
eat everything|no childcare needed|no help needed`
    .split("|")
    .map((words) => words.trim()),
);

function saysNone(words: string): boolean {
  const said = foldLabel(words).replace(/[!\s]+$/u, "");
  return /^[\p{P}\s]*$/u.test(said) || NONE.has(said);
}
