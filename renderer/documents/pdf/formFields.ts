import type { PdfButton, PdfChoice, PdfTextField, PdfWidget } from "./annotations";
import { type Box, heightOf } from "./geometry";
import { fieldPiece, type Piece } from "./pieces";

const LARGEST_SIZE = 11;

/** A field of an AcroForm (ISO 32000-2, 12.7) where it stands; null for buttons and signatures. */
export function formField(widget: PdfWidget, box: Box): Piece | null {
  const size = Math.min(heightOf(box) * 0.8, LARGEST_SIZE);
  switch (widget.fieldType) {
    case "Tx":
      return fieldPiece(box, textField(widget), size);
    case "Ch":
      return fieldPiece(box, choiceField(widget), size);
    case "Btn":
      return widget.pushButton ? null : fieldPiece(box, tickField(widget), size);
    default:
      return null;
  }
}

type Field = Extract<Piece["content"], { readonly kind: "field" }>;
type Tick = Extract<Piece["content"], { readonly kind: "tick" }>;

function named({ fieldName, alternativeText }: PdfWidget) {
  return { tag: fieldName, alias: alternativeText };
}

function textField(widget: PdfTextField): Field {
  return {
    kind: "field",
    source: "formField",
    control: "text",
    ...named(widget),
    value: widget.fieldValue.replace(/\r\n?/g, "\n"),
    choices: [],
  };
}

/** What is chosen is stored as the choice is exported; people read what it shows. */
function choiceField(widget: PdfChoice): Field {
  const options = widget.options.filter(isShown);
  const shown = widget.fieldValue.map(
    (value) => options.find(({ exportValue }) => exportValue === value)?.displayValue ?? value,
  );
  return {
    kind: "field",
    source: "formField",
    control: "dropdown",
    ...named(widget),
    value: shown.filter((value) => typeof value === "string").join(", "),
    choices: options.map(({ displayValue }) => displayValue),
  };
}

type Option = PdfChoice["options"][number];

function isShown(option: Option): option is Option & { readonly displayValue: string } {
  return typeof option.displayValue === "string";
}

function tickField({
  radioButton,
  buttonValue,
  exportValue,
  fieldValue,
  fieldName,
}: PdfButton): Tick {
  const own = radioButton ? buttonValue : exportValue;
  const ticked = typeof fieldValue === "string" && fieldValue !== "Off" && fieldValue === own;
  return { kind: "tick", ticked, isUnclear: false, tag: fieldName, source: "formField" };
}
