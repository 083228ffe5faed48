import type { Answers } from "../../../renderer/domain/applicationForm";
import { filledForm, mailedAnswers, type UploadedFile } from "../filledForms";

type Applicant = readonly [firstName: string, familyName: string, knownAs: string];

/** Those who apply, in the order of their application numbers. The first ten get the row codes 1 to 10. */
const APPLICANTS: readonly Applicant[] = [
  ["Selamawit", "Tesfaye", "Selam"],
  ["يوسف", "حدّاد", "يوسف"],
  ["Олена", "Коваленко", "Олена"],
  ["Nguyễn", "Thị Hoa", "Hoa"],
  ["Grace", "Okonkwo", "Grace"],
  ["ዳዊት", "ኃይሌ", "ዳዊት"],
  ["Ștefan", "Mureșan", "Ștefan"],
  ["Amina", "Yusuf", "Amina"],
  ["Tomás", "Nogueira da Silva", "Tomás"],
  ["Bình", "Trần", "Bình"],
  // Number 11 waits on the list and joins in October, as row 11.
  ["Wilhelmina", "Konstantinopoulou-Fitzgerald", "Mina"],
  // Number 12 is declined.
  ["Piotr", "Zając", "Piotr"],
];

export const FULL_NAMES: readonly string[] = APPLICANTS.map(
  ([first, family]) => `${first} ${family}`,
);

/** The twelve forms as they come back by mail. */
export function returnedForms(): Promise<readonly UploadedFile[]> {
  const [complete = {}] = mailedAnswers();
  return Promise.all(
    APPLICANTS.map((applicant, index) =>
      filledForm(`form-${index + 1}.docx`, answersOf(complete, applicant, index + 1)),
    ),
  );
}

function answersOf(
  complete: Answers,
  [firstName, familyName, knownAs]: Applicant,
  number: number,
): Answers {
  return {
    ...complete,
    firstName,
    familyName,
    knownAs,
    email: `person.${number}@example.org`,
    phone: `07700 9001${String(number).padStart(2, "0")}`,
    address: `${number} Quay Street`,
    postcode: "SE5 9QQ",
    groupName: `Neighbours of Quay Street ${number}`,
    signature: `${firstName} ${familyName}`,
    signedOn: "2 August 2016",
  };
}
