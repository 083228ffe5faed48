import { KnownColumns } from "./KnownColumns";
import { KnownMarks } from "./KnownMarks";
import { ShownForms } from "./ShownForms";

/** What the coordinator said once and is followed since: of forms, of spreadsheets of answers, of their own lists. */
export function RememberedSettings() {
  return (
    <>
      <ShownForms />
      <KnownColumns />
      <KnownMarks />
    </>
  );
}
