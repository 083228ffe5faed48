import { CheckPlace } from "../checking/CheckPlace";
import type { PlaceProps } from "../goTo";
import { ImportPlace } from "../import/ImportPlace";
import { ApplicationsList } from "./ApplicationsList";

/** `/applications/<id>`, `/applications/check/<id>`, `/applications/check/together/<batchId>` and `/applications/imports/<batchId>`. */
export function ApplicationsPlace({ steps: [first, second, third] }: PlaceProps) {
  if (first === "check") return <CheckPlace startWith={second} batchId={third} />;
  if (first === "imports") return <ImportPlace batchId={second ?? null} />;
  return <ApplicationsList chosenId={first ?? null} />;
}
