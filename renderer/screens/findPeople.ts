import type { CohortPlace, Person } from "../domain/person";

/** Digits of a phone number are only looked at from here on: fewer are row codes. */
const LEAST_PHONE_DIGITS = 3;

export type Findable = {
  readonly rowCode: CohortPlace["rowCode"];
  readonly person: Pick<Person, "knownAs" | "fullName" | "phone" | "organisation">;
};

/**
 * Who is meant by what was typed: a row code, the last digits of a phone number, or the first letters of any word of
 * their names or organisation, with or without accents. Nothing typed means everyone.
 */
export function findPeople<Someone extends Findable>(
  everyone: readonly Someone[],
  typed: string,
): readonly Someone[] {
  const text = typed.trim();
  if (text === "") return everyone;
  return /^\d+$/.test(text) ? byNumber(everyone, text) : byName(everyone, text);
}

function byNumber<Someone extends Findable>(
  everyone: readonly Someone[],
  digits: string,
): readonly Someone[] {
  const byRowCode = everyone.filter(({ rowCode }) => rowCode === Number(digits));
  if (byRowCode.length > 0 || digits.length < LEAST_PHONE_DIGITS) return byRowCode;
  return everyone.filter(({ person }) => person.phone.replaceAll(/\D/g, "").endsWith(digits));
}

function byName<Someone extends Findable>(
  everyone: readonly Someone[],
  text: string,
): readonly Someone[] {
  const sought = folded(text);
  return everyone.filter(({ person }) =>
    [person.knownAs, person.fullName, person.organisation].some((name) =>
      startsAWord(folded(name), sought),
    ),
  );
}

function startsAWord(name: string, sought: string): boolean {
  return name.startsWith(sought) || name.includes(` ${sought}`);
}

function folded(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{Mark}/gu, "")
    .toLowerCase()
    .replaceAll(/[\s’'‐-]+/g, " ");
}
