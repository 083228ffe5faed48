import type { Answers } from "../domain/applicationForm";
import type { FormToWrite } from "./applicationFormWord";
import type { WorkbookToWrite } from "./attendanceWorkbook";
import type { CallToWrite } from "./callParts";
import type { EqualityAnswers } from "./fillApplicationForm";
import type { LetterToWrite } from "./letterWord";
import type { PackToWrite } from "./reviewerPackWord";

/** A document to be written, with everything that stands in it. */
export type DocumentToWrite =
  | { readonly kind: "form"; readonly form: FormToWrite }
  /** The form as somebody would send it back; for the sample academy. */
  | {
      readonly kind: "filledForm";
      readonly form: FormToWrite;
      readonly answers: Answers;
      readonly equality: EqualityAnswers;
    }
  | { readonly kind: "call"; readonly call: CallToWrite }
  /** One file; every letter begins on a page of its own. */
  | { readonly kind: "letters"; readonly letters: readonly LetterToWrite[] }
  | { readonly kind: "attendance"; readonly workbook: WorkbookToWrite }
  /** What a reviewer reads, and what they fill in. */
  | { readonly kind: "reviewerPack" | "scoringSheet"; readonly pack: PackToWrite };

/** Writes a document. The format libraries are large: each is loaded when its first document is asked for. */
export async function writeDocument(document: DocumentToWrite): Promise<Uint8Array> {
  switch (document.kind) {
    case "form": {
      const { writeApplicationForm } = await import("./applicationFormWord");
      return writeApplicationForm(document.form);
    }
    case "filledForm": {
      const { writeApplicationForm } = await import("./applicationFormWord");
      const { fillApplicationForm } = await import("./fillApplicationForm");
      const blank = await writeApplicationForm(document.form);
      return fillApplicationForm(blank, document.answers, document.equality);
    }
    case "call": {
      const { writeCallWord } = await import("./callForApplications");
      return writeCallWord(document.call);
    }
    case "letters": {
      const { writeLetters } = await import("./letterWord");
      return writeLetters(document.letters);
    }
    case "reviewerPack": {
      const { writeReviewerPack } = await import("./reviewerPackWord");
      return writeReviewerPack(document.pack);
    }
    case "scoringSheet": {
      const { writeScoringSheet } = await import("./scoringSheetWorkbook");
      return writeScoringSheet(document.pack);
    }
    case "attendance": {
      const { writeAttendanceWorkbook } = await import("./attendanceWorkbook");
      return writeAttendanceWorkbook(document.workbook);
    }
  }
}
