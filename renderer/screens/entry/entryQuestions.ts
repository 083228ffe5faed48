import type { Application } from "../../domain/application";
import type { ApplicationId } from "../../domain/ids";
import type { Facts } from "../../domain/records";

/** True while an application on paper or by telephone is still being typed in: without an original, and not checked. */
export function isTypedIn({ channel, original, check }: Application): boolean {
  const isByHand = channel === "paper" || channel === "phone";
  return isByHand && original === null && check.kind === "toCheck";
}

/** The application of an address, as long as it is being typed in; null for any other. */
export function applicationTyped(facts: Facts, id: string): Application | null {
  const application = facts.application.get(id as ApplicationId);
  return application !== undefined && isTypedIn(application) ? application : null;
}
