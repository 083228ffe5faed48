import type { Answers } from "../domain/applicationForm";
import type { PlanPages } from "../domain/planPages";
import type { TemplateValues } from "../domain/templateTags";
import type { FormToWrite } from "./applicationFormWord";
import type { WorkbookToWrite } from "./attendanceWorkbook";
import type { CallToWrite } from "./callParts";
import type { ClaimsToWrite } from "./claimsWorkbook";
import type { EqualityAnswers } from "./fillApplicationForm";
import type { LetterSource } from "./letters/letterSource";
import type { TemplateToWrite } from "./letters/writeLetterTemplate";
import type { ProgrammeToWrite } from "./programmeWord";
import type { PackToWrite } from "./reviewerPackWord";
import type { SurveyToWrite } from "./surveyWord";

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
  | { readonly kind: "programme"; readonly programme: ProgrammeToWrite }
  /** A letter with its fields still in it, to be changed in Word. */
  | { readonly kind: "letterTemplate"; readonly words: TemplateToWrite }
  /** One file; every letter begins on a page of its own. At least one. */
  | {
      readonly kind: "letters";
      readonly source: LetterSource;
      readonly letters: readonly TemplateValues[];
    }
  | { readonly kind: "planPages"; readonly pages: PlanPages }
  | { readonly kind: "survey"; readonly survey: SurveyToWrite }
  | { readonly kind: "attendance"; readonly workbook: WorkbookToWrite }
  | { readonly kind: "claims"; readonly claims: ClaimsToWrite }
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
    case "programme": {
      const { writeProgrammeWord } = await import("./programmeWord");
      return writeProgrammeWord(document.programme);
    }
    case "letterTemplate": {
      const { writeLetterTemplate } = await import("./letters/writeLetterTemplate");
      return writeLetterTemplate(document.words);
    }
    case "letters": {
      const { readyTemplate } = await import("./letters/letterSource");
      const template = await readyTemplate(document.source);
      const [first] = document.letters;
      if (first === undefined) throw new Error("There is no letter to write");
      return document.letters.length === 1
        ? template.fill(first)
        : template.merge(document.letters);
    }
    case "reviewerPack": {
      const { writeReviewerPack } = await import("./reviewerPackWord");
      return writeReviewerPack(document.pack);
    }
    case "scoringSheet": {
      const { writeScoringSheet } = await import("./scoringSheetWorkbook");
      return writeScoringSheet(document.pack);
    }
    case "planPages": {
      const { writePlanPages } = await import("./planPagesWord");
      return writePlanPages(document.pages);
    }
    case "survey": {
      const { writeSurveyPaper } = await import("./surveyWord");
      return writeSurveyPaper(document.survey);
    }
    case "claims": {
      const { writeClaimsWorkbook } = await import("./claimsWorkbook");
      return writeClaimsWorkbook(document.claims);
    }
    case "attendance": {
      const { writeAttendanceWorkbook } = await import("./attendanceWorkbook");
      return writeAttendanceWorkbook(document.workbook);
    }
  }
}
