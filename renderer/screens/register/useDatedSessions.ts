import { useMemo } from "react";
import type { Session } from "../../domain/edition";
import type { EditionId } from "../../domain/ids";
import { inOrderOfTime } from "../../domain/programme";
import { useQuestion } from "../useQuestion";
import { datedSessions } from "./registerQuestions";

/** Sessions a register can be opened for, in order of time; put in order only when one of them changed. */
export function useDatedSessions(editionId: EditionId | null): readonly Session[] {
  const sessions = useQuestion(datedSessions, editionId);
  return useMemo(() => inOrderOfTime(sessions), [sessions]);
}
