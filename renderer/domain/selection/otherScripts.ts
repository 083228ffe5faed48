import { answerText } from "../answers";
import type { Answers } from "../applicationForm";
import type { LeakTerm } from "./leakTerms";
import { bareLetters } from "./letterIndex";

/** Cyrillic and Greek letters, taken apart and without accents, as Latin ones; the usual passports' way. */
const LATIN: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "h",
  ґ: "g",
  д: "d",
  е: "e",
  є: "ie",
  ж: "zh",
  з: "z",
  и: "y",
  і: "i",
  й: "i",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "kh",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ы: "y",
  ь: "",
  ъ: "",
  э: "e",
  ю: "iu",
  я: "ia",
  α: "a",
  β: "v",
  γ: "g",
  δ: "d",
  ε: "e",
  ζ: "z",
  η: "i",
  θ: "th",
  ι: "i",
  κ: "k",
  λ: "l",
  μ: "m",
  ν: "n",
  ξ: "x",
  ο: "o",
  π: "p",
  ρ: "r",
  σ: "s",
  ς: "s",
  τ: "t",
  υ: "y",
  φ: "f",
  χ: "ch",
  ψ: "ps",
  ω: "o",
};

/** Other usual ways to spell some of them: Russian, other passports, other Slavic languages. */
const ALSO: readonly Readonly<Record<string, string>>[] = [
  { г: "g", и: "i", ю: "yu", я: "ya", х: "kh", й: "y" },
  { є: "ye", ю: "yu", я: "ya", й: "y" },
  { г: "g", ю: "ju", я: "ja", х: "h", й: "j", ц: "c" },
];

const LEAST = 4;

/** A name in Cyrillic or Greek as it is spelt in Latin letters; the form may hold one and the answers the other. */
export function otherScriptNames(answers: Answers): readonly LeakTerm[] {
  const names = (["firstName", "familyName", "knownAs", "signature"] as const).flatMap((key) =>
    answerText(answers, key).split(/[\s-]+/u),
  );
  return names.flatMap((name) => {
    const letters = bareLetters(name);
    if (!/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(letters)) return [];
    return spellings(letters)
      .filter((spelling) => spelling.length >= LEAST)
      .map((spelling) => ({ letters: spelling, what: "name", how: "word" }) as const);
  });
}

function spellings(letters: string): readonly string[] {
  const tables = [LATIN, ...ALSO.map((other) => ({ ...LATIN, ...other }))];
  return [
    ...new Set(
      tables.map((table) => [...letters].map((letter) => table[letter] ?? letter).join("")),
    ),
  ];
}
