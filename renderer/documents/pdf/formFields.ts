import type { PdfAnnotation } from "./annotations";
import { type Box, heightOf } from "./geometry";
import { fieldPiece, type Piece } from "./pieces";

const LARGEST_SIZE = 11;

/** A field of an AcroForm (ISO 32000-2, 12.7) where it stands; null for buttons and signatures. */
export function formField(annotation: PdfAnnotation, box: Box): Piece | null {
  const size = Math.min(heightOf(box) * 0.8, LARGEST_SIZE);
  switch (annotation.fieldType) {
    case "Tx":
      return fieldPiece(box, textField(annotation), size);
    case "Ch":
      return fieldPiece(box, choiceField(annotation), size);
    case "Btn":
      return annotation.pushButton === true ? null : fieldPiece(box, tickField(annotation), size);
    default:
      return null;
  }
}

type Field = Extract<Piece["content"], { readonly kind: "field" }>;
type Tick = Extract<Piece["content"], { readonly kind: "tick" }>;

function named({ fieldName, alternativeText }: PdfAnnotation) {
  return { tag: fieldName ?? "", alias: alternativeText ?? "" };
}

function textField(annotation: PdfAnnotation): Field {
  const value = valuesOf(annotation).join("\n").replace(/\r\n?/g, "\n");
  return {
    kind: "field",
    source: "formField",
    control: "text",
    ...named(annotation),
    value,
    choices: [],
  };
}

/** What is chosen is stored as the choice is exported; people read what it shows. */
function choiceField(annotation: PdfAnnotation): Field {
  const options = annotation.options ?? [];
  const shown = valuesOf(annotation).map(
    (value) => options.find(({ exportValue }) => exportValue === value)?.displayValue ?? value,
  );
  return {
    kind: "field",
    source: "formField",
    control: "dropdown",
    ...named(annotation),
    value: shown.join(", "),
    choices: options.flatMap(({ displayValue }) => displayValue ?? []),
  };
}

function tickField(annotation: PdfAnnotation): Tick {
  const { radioButton, buttonValue, exportValue, fieldValue, fieldName } = annotation;
  const own = radioButton === true ? buttonValue : exportValue;
  const ticked = typeof fieldValue === "string" && fieldValue !== "Off" && fieldValue === own;
  return { kind: "tick", ticked, isUnclear: false, tag: fieldName ?? "", source: "formField" };
}

function valuesOf({ fieldValue }: PdfAnnotation): readonly string[] {
  if (typeof fieldValue === "string") return [fieldValue];
  return Array.isArray(fieldValue)
    ? fieldValue.filter((value): value is string => typeof value === "string")
    : [];
}
