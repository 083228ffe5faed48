import { CheckPlace } from "../checking/CheckPlace";
import { EntryPlace } from "../entry/EntryPlace";
import { ENTER } from "../entry/useEntry";
import type { PlaceProps } from "../goTo";
import { ImportPlace } from "../import/ImportPlace";
import { SpreadsheetPlace } from "../spreadsheet/SpreadsheetPlace";
import { SPREADSHEET } from "../spreadsheet/useWaitingSpreadsheets";
import { ApplicationsList } from "./ApplicationsList";
import { DEFERRED } from "./deferredQuestions";

/**
 * `/applications/<id>`, `/applications/check/<id>`, `/applications/check/together/<batchId>`,
 * `/applications/imports/<batchId>`, `/applications/spreadsheet/<key>`, `/applications/enter/<channel or id>` and `/applications/deferred`.
 */
export function ApplicationsPlace({ steps: [first, second, third] }: PlaceProps) {
  if (first === "check") return <CheckPlace startWith={second} batchId={third} />;
  if (first === SPREADSHEET) return <SpreadsheetPlace spreadsheetKey={second ?? ""} />;
  if (first === ENTER) return <EntryPlace step={second ?? ""} />;
  if (first === "imports") return <ImportPlace batchId={second ?? null} />;
  if (first === DEFERRED) return <ApplicationsList chosenId={null} isInviting />;
  return <ApplicationsList chosenId={first ?? null} />;
}
