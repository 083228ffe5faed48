import { act } from "@testing-library/react";
import { sampleAcademy } from "../../../renderer/actions/sampleAcademy/sampleAcademy";
import type { Application, OriginalFile } from "../../../renderer/domain/application";
import type { ApplicationId, OriginalId } from "../../../renderer/domain/ids";
import type { OriginalText, Paragraph, TextRun } from "../../../renderer/domain/originalText";
import type { FormReading } from "../../../renderer/domain/reading";
import { type Operation, put } from "../../../renderer/domain/records";
import { aFormToCheck } from "../../actions/aForm";
import { SAMPLE_EDITION } from "../sample";

/** The sample's edition and sessions, and nobody who has applied. */
export const beforeForms = sampleAcademy().filter(({ kind }) =>
  ["settings", "edition", "session", "venue"].includes(kind),
);

export const formId = (number: number) => `application-${number}` as ApplicationId;

/** A form that waits to be checked, `check/application-<number>`, with what the reader saw. */
export function aForm(
  number: number,
  facts: Partial<Application> = {},
  reading: Partial<FormReading> = {},
): readonly Operation[] {
  const form = aFormToCheck(number, { editionId: SAMPLE_EDITION, ...facts });
  const read: FormReading = { id: form.id, evidence: {}, unplaced: [], warnings: [], ...reading };
  return [put("application", form), put("reading", read)];
}

/** The file of a form, kept as its readable structure. */
export function anOriginal(facts: Partial<OriginalFile> = {}): OriginalFile {
  const id = "original" as OriginalId;
  return { id, name: "form.docx", byteLength: 1, sha256: "", kept: "structure", ...facts };
}

export function aParagraph(
  place: string,
  inlines: readonly (string | TextRun)[],
  facts: Partial<Paragraph> = {},
): Paragraph {
  return {
    kind: "paragraph",
    place,
    headingLevel: 0,
    listLabel: "",
    isRightToLeft: false,
    inlines: inlines.map((run) => (typeof run === "string" ? { kind: "text", text: run } : run)),
    ...facts,
  };
}

/** What is kept sealed of an original of `structure`. */
export function structureOf({ blocks = [], notices = [] }: Partial<OriginalText>) {
  return Uint8Array.from(new TextEncoder().encode(JSON.stringify({ blocks, notices })));
}

/** Puts the keys on a question, by its key, or on a text that fits none, such as `piece 0`. */
export function standOn(stop: string): HTMLElement {
  const row = document.querySelector<HTMLElement>(`[data-stop="${stop}"]`);
  if (row === null) throw new Error(`Nothing to stand on: ${stop}`);
  act(() => row.focus());
  return row;
}
