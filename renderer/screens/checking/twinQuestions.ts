import { type AskingFacts, askForMissing } from "../../domain/askForMissing";
import type { CalendarDate } from "../../domain/calendar";
import type { ApplicationId } from "../../domain/ids";
import type { MailDraft } from "../../domain/mailText";
import type { Facts } from "../../domain/records";
import { type Twin, twinsOf } from "../../domain/samePerson";
import { settingsOf } from "../../storage/questions/settings";
import { questionsOfEdition } from "./checkingQuestions";

/** The applications that seem to come from the same person. */
export function twinsOfForm(facts: Facts, id: ApplicationId): readonly Twin[] {
  const application = facts.application.get(id);
  return application === undefined ? [] : twinsOf(application, facts.application.values());
}

/** The message that asks for what is missing; null when nothing is. */
export function messageFor(facts: Facts, id: ApplicationId, today: CalendarDate): MailDraft | null {
  const application = facts.application.get(id);
  const edition = facts.edition.get(application?.editionId ?? "");
  if (application === undefined || edition === undefined) return null;
  const asking: AskingFacts = {
    application,
    edition,
    questions: questionsOfEdition(facts, edition.id),
    academyName: settingsOf(facts).academyName,
    today,
  };
  return askForMissing(asking);
}
