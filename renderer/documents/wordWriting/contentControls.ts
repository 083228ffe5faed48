import { TextRun } from "docx";
import type { FormOption } from "../../domain/applicationForm";
import { PROMPT_GREY, PROMPT_STYLE } from "./look";
import { printableText } from "./printableText";
import { valueElement, XmlElement } from "./xmlElement";

/** What every control carries: a tag for our reader, a name for the person's screen reader. */
export type ControlName = {
  readonly tag: string;
  /** Read aloud when the control is entered. Word shows no more than 64 characters. */
  readonly label: string;
};

const MAX_ALIAS_LENGTH = 64;
const MAX_TAG_LENGTH = 64;
const DATE_SHOWN_AS = "d MMMM yyyy";

export const TICKED = "\u2612";
export const NOT_TICKED = "\u2610";
/** The face Word draws its own tick boxes in. */
const TICK_FACE = "MS Gothic";

/** Counts the controls of one document: each needs a number of its own. */
export type ControlNumbers = { next(): number };

function controlNumbers(): ControlNumbers {
  let last = 0;
  return { next: () => ++last };
}

export class ContentControls {
  readonly #numbers: ControlNumbers;

  constructor(numbers: ControlNumbers = controlNumbers()) {
    this.#numbers = numbers;
  }

  /**
   * Text of any length, showing a prompt until someone writes. A rich text control and not a plain one (`w:text`):
   * LibreOffice 7.4 joins the lines of a plain one when it saves, and repeats its words where scripts mix.
   */
  text(name: ControlName, prompt: string): XmlElement {
    return this.#prompting(name, prompt, new XmlElement("w:richText"));
  }

  date(name: ControlName, prompt: string): XmlElement {
    return this.#prompting(
      name,
      prompt,
      new XmlElement("w:date", {}, [
        valueElement("w:dateFormat", DATE_SHOWN_AS),
        valueElement("w:lid", "en-GB"),
        valueElement("w:storeMappedDataAs", "date"),
        valueElement("w:calendar", "gregorian"),
      ]),
    );
  }

  /** A list to choose one from; what stands in it is the label chosen. */
  dropdown(name: ControlName, prompt: string, choices: readonly FormOption[]): XmlElement {
    const items = choices.map(
      ({ key, label }) =>
        new XmlElement("w:listItem", { "w:displayText": printableText(label), "w:value": key }),
    );
    return this.#prompting(name, prompt, new XmlElement("w:dropDownList", {}, items));
  }

  tickBox(name: ControlName): XmlElement {
    const state = (element: string, glyph: string) =>
      new XmlElement(element, {
        "w14:val": glyph.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0") ?? "",
        "w14:font": TICK_FACE,
      });
    const box = new XmlElement("w14:checkbox", {}, [
      valueElement("w14:checked", "0"),
      state("w14:checkedState", TICKED),
      state("w14:uncheckedState", NOT_TICKED),
    ]);
    const glyph = new TextRun({
      text: NOT_TICKED,
      font: { ascii: TICK_FACE, hAnsi: TICK_FACE, eastAsia: TICK_FACE, cs: TICK_FACE },
    });
    return this.#control(name, [box], glyph);
  }

  #prompting(name: ControlName, prompt: string, kind: XmlElement): XmlElement {
    // LibreOffice drops the style inside some controls, not the colour.
    const shown = new TextRun({ text: prompt, style: PROMPT_STYLE, color: PROMPT_GREY });
    return this.#control(name, [new XmlElement("w:showingPlcHdr"), kind], shown);
  }

  #control(name: ControlName, settings: readonly XmlElement[], content: TextRun): XmlElement {
    const tag = printableText(name.tag);
    if (tag.length > MAX_TAG_LENGTH) throw new Error(`Word cuts tags of ${tag.length} characters`);
    return new XmlElement("w:sdt", {}, [
      new XmlElement("w:sdtPr", {}, [
        valueElement("w:alias", printableText(name.label).slice(0, MAX_ALIAS_LENGTH)),
        valueElement("w:tag", tag),
        valueElement("w:id", String(this.#numbers.next())),
        // The box stays where it is, whatever is typed over it; only its content can be changed.
        valueElement("w:lock", "sdtLocked"),
        ...settings,
      ]),
      new XmlElement("w:sdtContent", {}, [content]),
    ]);
  }
}
