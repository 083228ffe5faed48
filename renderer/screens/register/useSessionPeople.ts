import { useMemo } from "react";
import type { Session } from "../../domain/edition";
import { useQuestion } from "../useQuestion";
import { peopleAt, placesIn, type SessionPeople, sessionPeople } from "./registerQuestions";

/** Whom the register of a session lists; the same thing until the cohort, a person or the session changes. */
export function useSessionPeople(session: Session | null): SessionPeople {
  const places = useQuestion(placesIn, session?.editionId ?? null);
  const people = useQuestion(peopleAt, places);
  return useMemo(
    () =>
      session === null ? { expected: [], outside: [] } : sessionPeople(session, places, people),
    [session, places, people],
  );
}
