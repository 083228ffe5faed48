import type { FormQuestion } from "../domain/applicationForm";
import type { OriginalText } from "../domain/originalText";
import type { FileRefusal } from "../domain/reading";
import type { Result } from "../domain/result";
import type { Spreadsheet } from "../domain/spreadsheet/spreadsheet";
import type { TaughtForm } from "../domain/taughtForm";
import type { FormRead } from "./readForm";

/** What the page asks of the reading worker. Bytes go over as a copy; no key and no vault ever does. */
export type ReadingRequest =
  | {
      readonly kind: "readForm";
      readonly id: number;
      readonly name: string;
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly questions: readonly FormQuestion[];
      readonly taughtForms: readonly TaughtForm[];
    }
  | {
      readonly kind: "readOriginal";
      readonly id: number;
      readonly name: string;
      readonly bytes: Uint8Array<ArrayBuffer>;
    }
  | {
      readonly kind: "readSpreadsheet";
      readonly id: number;
      readonly name: string;
      readonly bytes: Uint8Array<ArrayBuffer>;
    };

export type ReadingAnswer =
  | { readonly kind: "progress"; readonly id: number }
  | { readonly kind: "formRead"; readonly id: number; readonly read: FormRead }
  | {
      readonly kind: "originalRead";
      readonly id: number;
      readonly text: Result<OriginalText, FileRefusal>;
    }
  | {
      readonly kind: "spreadsheetRead";
      readonly id: number;
      readonly spreadsheet: Result<Spreadsheet, FileRefusal>;
    };
