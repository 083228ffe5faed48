import type { Companion } from "./application";
import type { FieldKey } from "./applicationForm";
import type { CalendarDate } from "./calendar";
import type { ApplicationId, BatchId, EditionId } from "./ids";
import type { Notice, Place } from "./originalText";

/** How an answer was recognised. */
export type Mechanism =
  | "contentControl"
  | "formField"
  | "tableBeside"
  | "tableBelow"
  | "sameCell"
  | "sameLine"
  | "lineBelow"
  | "underscores"
  | "ticked"
  | "marked"
  | "grid"
  /** Under the label, as the coordinator showed once for this form. */
  | "asShown"
  /** Typed, corrected or placed by the person who checked the form. */
  | "byHand";

/** Why a person should look at an answer. */
export type Doubt =
  | "guessedLabel"
  | "bothTicked"
  | "noneTicked"
  | "ambiguousDate"
  | "notAChoice"
  | "cut"
  | "severalAnswers"
  | "unreadable";

export type FoundOption = {
  readonly label: string;
  readonly ticked: boolean;
  readonly place: Place;
  /** Content control tag or field name of its box; left out where it has none. */
  readonly tag?: string;
};

export type FoundValue =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "options"; readonly options: readonly FoundOption[] };

/** A question of the received form with what stood under it. */
export type FoundAnswer = {
  /** The label as printed; where it stands under a heading that qualifies it, "Heading: label". */
  readonly question: string;
  /** Content control tag or field name that our own forms carry; "" in forms from elsewhere. */
  readonly tag: string;
  readonly value: FoundValue;
  /** Where the label stands. */
  readonly labelPlaces: readonly Place[];
  /** Where the answer stands; never empty. */
  readonly places: readonly Place[];
  readonly mechanism: Mechanism;
  /** 0 to 1: how sure we are that this text answers this question. */
  readonly confidence: number;
  readonly doubts: readonly Doubt[];
};

/** Text that fits no question or no field. It is kept and shown, never dropped. */
export type UnplacedText = {
  readonly text: string;
  readonly places: readonly Place[];
  /** The question it answered on their form, "" when it stood under none. */
  readonly question: string;
  /** A person looked at it, here or on another copy of the form, and leaves it with the original: nobody is asked again. */
  readonly isLeft?: true;
};

/** Where a field's answer came from. */
export type FieldEvidence = {
  readonly places: readonly Place[];
  readonly mechanism: Mechanism;
  readonly confidence: number;
  readonly question: string;
  readonly doubts: readonly Doubt[];
};

/** What a person should look at before accepting. The screen owns the words. */
export type ReadingWarning =
  | { readonly kind: "missingField"; readonly field: FieldKey }
  | { readonly kind: "doubtfulField"; readonly field: FieldKey; readonly doubts: readonly Doubt[] }
  | { readonly kind: "unplacedText"; readonly count: number }
  | { readonly kind: "nothingFilledIn" }
  | { readonly kind: "noticed"; readonly notice: Notice };

/** How one application was read. Its id is the application's. */
export type FormReading = {
  readonly id: ApplicationId;
  readonly evidence: { readonly [Key in FieldKey]?: FieldEvidence };
  readonly unplaced: readonly UnplacedText[];
  readonly warnings: readonly ReadingWarning[];
  /** Tells which form it is; left out where there was no form, as in a spreadsheet. See `formFingerprint`. */
  readonly fingerprint?: readonly number[];
};

/** What to do with a file of a kind that is not read; left out where a Word file is to be asked for. */
export type WayOn =
  /** Open it in its program and save it as .xlsx. */
  | "saveAsWorkbook"
  /** Open it in its program and save it as a PDF. */
  | "saveAsPdf"
  /** Unpack it and drop what was in it. */
  | "unpack"
  /** It is no form and should not be opened. */
  | "leaveIt";

/** Why a file could not be read. The screen owns the words. */
export type FileRefusal =
  | { readonly kind: "empty" }
  | { readonly kind: "tooLarge"; readonly limitBytes: number }
  | { readonly kind: "notAWordFile"; readonly looksLike: string; readonly wayOn?: WayOn }
  /** Word 95 and before: the same ending as files of Word 97, inside another format. */
  | { readonly kind: "oldWordFormat" }
  /** No form: its columns are to be named on the spreadsheet's own screen. */
  | { readonly kind: "spreadsheet" }
  | { readonly kind: "passwordProtected" }
  | { readonly kind: "damaged"; readonly detail: string }
  | { readonly kind: "unsafe"; readonly detail: string }
  | { readonly kind: "tookTooLong" }
  | { readonly kind: "alreadyImported"; readonly number: number }
  /** More files, or more bytes, than one import takes. */
  | { readonly kind: "batchFull"; readonly limitFiles: number }
  /** A mail in which nothing is, or could be read as, a form. */
  | { readonly kind: "noForm" }
  /** An archive or a folder without any file. */
  | { readonly kind: "nothingInside" }
  /** A mail or an archive within too many others. */
  | { readonly kind: "nestedTooDeep"; readonly limitLevels: number }
  /** The computer gave no bytes: a folder, or a file that was moved meanwhile. */
  | { readonly kind: "cannotOpen" };

/** Why a file is no application and no harm either. The screen owns the words. */
export type LeftOutReason =
  /** A logo or a picture in a signature, shown by the mail's own text. */
  | "signaturePicture"
  /** Word leaves `~$…` beside a document that is open. */
  | "lockFile"
  /** Written by the computer for itself: `.DS_Store`, `Thumbs.db`, `__MACOSX/`. */
  | "systemFile"
  /** Part of how a mail was sent: its electronic signature, a business card, an invitation. */
  | "mailExtra"
  /** Only an equality page: its answers were taken, unlinked, and nothing else is in it. */
  | "equalityOnly"
  /** The words above mails that were forwarded; each of those has its own outcome. */
  | "forwardingWords"
  /** The words of a mail that brought a spreadsheet and no form. */
  | "spreadsheetWords"
  /** The same bytes stood in the same mail, or lay in the same folder, already. */
  | "sameTwice"
  /** It came with a mail in which there is no form. */
  | "noFormBeside"
  /** It came with a form that is here already. */
  | "formAlreadyHere";

/** One outcome per file, whatever the others did, also for each file in a mail, an archive or a folder. */
export type ImportOutcome = {
  /** "" for a part of a mail that has no name. */
  readonly fileName: string;
  /** The folders, archives and mails it came in, the outermost first; left out for a file that came by itself. */
  readonly inside?: readonly string[];
} & (
  | {
      readonly kind: "read" | "needsALook";
      readonly applicationId: ApplicationId;
      /** How many forms the mail held; left out for one. */
      readonly formsInMail?: number;
    }
  /** Kept beside an application that came in the same mail or folder: a CV, a photo, the mail's own words. */
  | {
      readonly kind: "companion";
      readonly applicationId: ApplicationId;
      readonly what: Companion["what"];
    }
  | { readonly kind: "leftOut"; readonly reason: LeftOutReason }
  | { readonly kind: "refused"; readonly refusal: FileRefusal }
);

export type ImportBatch = {
  readonly id: BatchId;
  readonly editionId: EditionId;
  readonly importedOn: CalendarDate;
  /** The highest application number given out so far; an import taken back leaves its numbers used. */
  readonly lastNumber: number;
  /** What is left of an import that was taken back: the refused files and the forms already decided on. */
  readonly outcomes: readonly ImportOutcome[];
};
