import type { Application } from "../../renderer/domain/application";
import type { FieldEvidence, FormReading } from "../../renderer/domain/reading";
import { put } from "../../renderer/domain/records";
import { anApplication, anEdition, aSession } from "./aCohort";
import { vaultInMemory } from "./vaultInMemory";

/** An application that waits to be checked, as the reader left it. */
export function aFormToCheck(number: number, facts: Partial<Application> = {}): Application {
  return anApplication(number, {
    check: { kind: "toCheck" },
    answers: {
      firstName: "Amina",
      familyName: "Yusuf",
      email: "amina@example.org",
      over18: ["yes"],
      applyingAs: ["individual"],
      whyTakePart: "My street needs a voice",
      whatChange: "Bus stops",
      experience: "Two years of a parents' group",
      availability: ["session5"],
    },
    ...facts,
  });
}

function aReading(application: Application, facts: Partial<FormReading> = {}): FormReading {
  return { id: application.id, evidence: {}, unplaced: [], warnings: [], ...facts };
}

export function typedEvidence(facts: Partial<FieldEvidence> = {}): FieldEvidence {
  return {
    places: ["p1"],
    mechanism: "tableBeside",
    confidence: 0.9,
    question: "Telephone",
    doubts: [],
    ...facts,
  };
}

/** A vault with the edition, one session and one form to check with its reading. */
export function vaultWithForm(application: Application, reading: Partial<FormReading> = {}) {
  return vaultInMemory(
    put("edition", anEdition()),
    put("session", aSession()),
    put("application", application),
    put("reading", aReading(application, reading)),
  );
}
