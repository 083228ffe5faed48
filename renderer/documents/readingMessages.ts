import type { FileRefusal } from "../domain/reading";
import type { Result } from "../domain/result";
import type { Spreadsheet } from "../domain/spreadsheet/spreadsheet";
import type { TemplateTags } from "../domain/templateTags";
import type { Received } from "./openReceived";
import type { KnownForms, OriginalRead } from "./readForm";

/** What the page asks of the reading worker. Bytes of received files are handed over, not copied; no key and no vault ever goes. */
export type ReadingRequest =
  | {
      readonly kind: "open";
      readonly id: number;
      readonly name: string;
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly known: KnownForms;
    }
  | {
      readonly kind: "readOriginal";
      readonly id: number;
      readonly name: string;
      readonly bytes: Uint8Array<ArrayBuffer>;
    }
  | {
      readonly kind: "readTemplate";
      readonly id: number;
      readonly name: string;
      readonly bytes: Uint8Array<ArrayBuffer>;
    }
  | {
      readonly kind: "readSpreadsheet";
      readonly id: number;
      readonly name: string;
      readonly bytes: Uint8Array<ArrayBuffer>;
    }
  | {
      readonly kind: "drawPage";
      readonly id: number;
      readonly name: string;
      readonly bytes: Uint8Array<ArrayBuffer>;
      /** Counted from 0. */
      readonly page: number;
      readonly widthPixels: number;
    };

export type ReadingAnswer =
  | { readonly kind: "progress"; readonly id: number }
  | { readonly kind: "opened"; readonly id: number; readonly received: Received }
  | {
      readonly kind: "originalRead";
      readonly id: number;
      readonly original: Result<OriginalRead, FileRefusal>;
    }
  | {
      readonly kind: "templateRead";
      readonly id: number;
      readonly template: Result<TemplateTags, FileRefusal>;
    }
  | { readonly kind: "pageDrawn"; readonly id: number; readonly bitmap: ImageBitmap | null }
  | {
      readonly kind: "spreadsheetRead";
      readonly id: number;
      readonly spreadsheet: Result<Spreadsheet, FileRefusal>;
    };
