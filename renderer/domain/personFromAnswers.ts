import { answerText, chosenOptions } from "./answers";
import type { Answers } from "./applicationForm";
import { QUESTIONS_OF_CONTACT } from "./formContact";
import type { PersonId } from "./ids";
import type { Person } from "./person";

/**
 * The person behind checked answers. Known-as falls back to the first name, then to the whole name. `known`: as they
 * stood before, for what no form asks.
 */
export function personFromAnswers(id: PersonId, answers: Answers, known?: Person): Person {
  return {
    ...(known?.emergency === undefined ? {} : { emergency: known.emergency }),
    id,
    fullName: fullNameOf(answers),
    knownAs: knownAsOf(answers),
    email: answerText(answers, "email"),
    phone: answerText(answers, "phone"),
    address: addressOf(answers),
    preferredContact: preferredContactOf(answers),
    languages: answerText(answers, "languages"),
    organisation: onOneLine(answerText(answers, "groupName")),
  };
}

/** What they want to be called, else their first name, else the whole name; "" when there is none. */
export function knownAsOf(answers: Answers): string {
  const asked = onOneLine(answerText(answers, "knownAs"));
  return asked || onOneLine(answerText(answers, "firstName")) || fullNameOf(answers);
}

/** First and family name in one line; a single name written in both places stands once. */
export function fullNameOf(answers: Answers): string {
  const firstName = onOneLine(answerText(answers, "firstName"));
  const familyName = onOneLine(answerText(answers, "familyName"));
  if (firstName === familyName) return firstName;
  return `${firstName} ${familyName}`.trim();
}

function addressOf(answers: Answers): string {
  const postcode = answerText(answers, "postcode");
  const address = answerText(answers, "address");
  const alreadyInside = address.toLowerCase().includes(postcode.toLowerCase());
  return alreadyInside ? address : [address, postcode].filter((line) => line !== "").join("\n");
}

/** In the form's words, with the warning where a message is not safe. */
function preferredContactOf(answers: Answers): string {
  const question = QUESTIONS_OF_CONTACT.find(({ key }) => key === "contactBy");
  const options = question?.answer.kind === "oneOf" ? question.answer.options : [];
  const ways = chosenOptions(answers, "contactBy").map(
    (chosen) => options.find(({ key }) => key === chosen)?.label ?? chosen,
  );
  const isUnsafe = chosenOptions(answers, "safeToMessage").includes("no");
  return [...ways, ...(isUnsafe ? ["not safe to leave a message"] : [])].join("; ");
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
