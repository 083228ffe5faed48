import type { Answers } from "../../renderer/domain/applicationForm";
import type { LetterLanguage } from "../../renderer/domain/letter";

/** Invented people of many scripts, each as they write their name and as they are called in Latin letters. */
const PEOPLE: readonly (readonly [first: string, family: string, knownAs: string])[] = [
  ["سارة", "منصور", "Sarah"],
  ["ዳዊት", "ኃይሌ", "Dawit"],
  ["Олена", "Коваленко", "Olena"],
  ["Nguyễn", "Thị Hoa", "Hoabinh"],
  ["Ștefania", "Mureșan", "Stefi"],
  ["Grace", "Okonkwo", "Gracey"],
  ["李", "小娜", "Xiaona"],
  ["Παναγιώτα", "Παππά", "Yota"],
  ["Seán", "O’Farrell", "Shaney"],
  ["فاطمة", "الزهراني", "Fatima"],
  ["Selamawit", "Tesfaye", "Selam"],
  ["Jean-Baptiste", "Mbemba", "Jaybee"],
];

/** A surname of their own, so that no two are one person; letters no English word holds. */
const ENDINGS = ["zax", "vool", "kwem", "jubbo", "fyndle"] as const;

/** Who asked for help with English and is written to in their own language, by the name they are known as. */
const HELPED: Readonly<Record<string, readonly [languages: string, language: LetterLanguage]>> = {
  Sarah: ["Arabic", "ar"],
  Stefi: ["Romanian, English", "ro"],
  Fatima: ["Arabic, some English", "ar"],
};

export type FixtureApplicant = {
  readonly answers: Answers;
  readonly fullName: string;
  /** What letters to them are written in. */
  readonly language: LetterLanguage;
  /** Everything that must not stand in a reviewer's pack. */
  readonly secrets: readonly string[];
};

/** Sixty filled forms whose answers name the applicant in every way the masks have to find. */
export function sixtyApplicants(complete: Answers): readonly FixtureApplicant[] {
  return ENDINGS.flatMap((ending, round) =>
    PEOPLE.map(([first, family, knownAs], index) =>
      applicant(complete, {
        first,
        family,
        knownAs,
        ending,
        number: round * PEOPLE.length + index,
      }),
    ),
  );
}

type Named = {
  readonly first: string;
  readonly family: string;
  readonly knownAs: string;
  readonly ending: string;
  readonly number: number;
};

function applicant(
  complete: Answers,
  { first, family, knownAs, ending, number }: Named,
): FixtureApplicant {
  const own = `${knownAs}${ending}`;
  const familyName = `${family} ${own}`;
  const email = `${own.toLowerCase()}.${number}@example.org`;
  const phone = `07700 9${String(10_000 + number).slice(-5)}`;
  const groupName = `Lantern ${own} Friends`;
  const { earlierCourse: _course, actionInMind: _action, ...rest } = complete;
  const [languages, language] = HELPED[knownAs] ?? ["English", "en"];
  const answers: Answers = {
    ...rest,
    languages,
    englishLevel: [language === "en" ? "comfortable" : "someHelp"],
    firstName: first,
    familyName,
    knownAs,
    email,
    phone,
    signature: `${first} ${familyName}`,
    signedOn: "2 August 2016",
    address: `${number + 1} Quillfeather Row`,
    postcode: "SE5 9QQ",
    groupName,
    whyTakePart: `My name is ${first} ${familyName}, but ${knownAs} is what they call me. Write to ${email} or ring ${phone}. We at ${groupName} meet on Quillfeather Row.`,
    whatChange: `That nobody says "${own.toUpperCase()}" in that voice again. ${family}!`,
    experience: "Six years of Saturday lessons.",
  };
  return {
    answers,
    fullName: `${first} ${familyName}`,
    language,
    secrets: [first, family, own, knownAs, email, phone, groupName, "Quillfeather"],
  };
}
