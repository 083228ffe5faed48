import type { Application, DecisionKind } from "../../domain/application";
import type { CalendarDate } from "../../domain/calendar";
import type { LetterId } from "../../domain/ids";
import type { Letter, LetterPurpose } from "../../domain/letter";
import { letterFileName } from "../makeLetters";

const PURPOSES: Partial<Record<DecisionKind, LetterPurpose>> = {
  offered: "offer",
  waitlisted: "waitingList",
  declined: "decline",
};

/** The letters already made: for decisions, on the day each was decided, and to welcome those who accepted. */
export function sampleLetters(
  applications: readonly Application[],
  isWritten: (application: Application) => boolean,
): readonly Letter[] {
  return applications.filter(isWritten).flatMap((application) => {
    const { decision } = application;
    const purpose = PURPOSES[decision.kind];
    if (purpose === undefined || decision.kind === "pending") return [];
    const told = sampleLetter(application, purpose, decision.on);
    const accepted = decision.kind === "offered" && decision.answer.kind === "accepted";
    return accepted
      ? [told, sampleLetter(application, "placeConfirmed", decision.answer.on)]
      : [told];
  });
}

function sampleLetter(
  application: Application,
  purpose: LetterPurpose,
  madeOn: CalendarDate,
): Letter {
  const { id, number } = application;
  return {
    id: `sample-letter-${number}${purpose === "placeConfirmed" ? "-welcome" : ""}` as LetterId,
    applicationId: id,
    purpose,
    templateVersion: 1,
    madeOn,
    fileName: letterFileName({ purpose, application, place: null }),
  };
}
