import { sampleForms } from "../../renderer/actions/sampleAcademy/sampleForms";
import { sampleSessions } from "../../renderer/actions/sampleAcademy/sampleProgramme";
import { writeApplicationForm } from "../../renderer/documents/applicationFormWord";
import { fillApplicationForm } from "../../renderer/documents/fillApplicationForm";
import type { Answers } from "../../renderer/domain/applicationForm";
import { edition2016 } from "../../renderer/domain/edition2016";
import { equalityQuestions } from "../../renderer/domain/equalityPage";
import { applicationForm } from "../../renderer/domain/formQuestions";

export type UploadedFile = {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
};

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export function upload(name: string, bytes: Uint8Array): UploadedFile {
  return { name, mimeType: WORD, buffer: Buffer.from(bytes) };
}

/** The academy's form as it is sent out, with nothing on it. */
function blankForm(): Promise<Uint8Array> {
  return writeApplicationForm({
    academyName: "Migrants Organise",
    edition: edition2016().edition,
    questions: applicationForm(sampleSessions()),
    equality: equalityQuestions(),
  });
}

/** The answers of the forms that wait in the sample academy's mail, the first complete, the last with one missing. */
export function mailedAnswers(): readonly Answers[] {
  return sampleForms(sampleSessions()).map(({ answers }) => answers);
}

/** A form as it comes back by email. */
export async function filledForm(
  name: string,
  answers: Answers,
  equality: Readonly<Record<string, string>> = {},
): Promise<UploadedFile> {
  return upload(name, fillApplicationForm(await blankForm(), answers, equality));
}

/** Word's first bytes and then nothing Word could open. */
export function brokenFile(name: string): UploadedFile {
  return upload(name, Buffer.from("PK\u0003\u0004 this is no Word file any more"));
}
