import { CheckPlace } from "../checking/CheckPlace";
import type { PlaceProps } from "../goTo";
import { ImportPlace } from "../import/ImportPlace";
import { ApplicationsList } from "./ApplicationsList";

/** `/applications/<id>`, `/applications/check/<id>` and `/applications/imports/<batchId>`. */
export function ApplicationsPlace({ steps: [first, second] }: PlaceProps) {
  if (first === "check") return <CheckPlace startWith={second} />;
  if (first === "imports") return <ImportPlace batchId={second ?? null} />;
  return <ApplicationsList chosenId={first ?? null} />;
}
