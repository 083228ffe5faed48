import type { Application, DecisionKind } from "../../domain/application";
import type { LetterId } from "../../domain/ids";
import type { Letter, LetterPurpose } from "../../domain/letter";

const PURPOSES: Partial<Record<DecisionKind, LetterPurpose>> = {
  offered: "offer",
  waitlisted: "waitingList",
  declined: "decline",
};

const SLUGS: Readonly<Record<LetterPurpose, string>> = {
  offer: "offer",
  waitingList: "waiting-list",
  decline: "decline",
};

/** The letters already made for decisions, on the day each was decided. */
export function sampleLetters(
  applications: readonly Application[],
  isWritten: (application: Application) => boolean,
): readonly Letter[] {
  return applications.filter(isWritten).flatMap((application) => {
    const { id, number, decision } = application;
    const purpose = PURPOSES[decision.kind];
    if (purpose === undefined || decision.kind === "pending") return [];
    return {
      id: `sample-letter-${number}` as LetterId,
      applicationId: id,
      purpose,
      templateVersion: 1,
      madeOn: decision.on,
      fileName: `letter-${SLUGS[purpose]}-${String(number).padStart(3, "0")}.docx`,
    };
  });
}
