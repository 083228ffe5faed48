import {
  attribute,
  childElements,
  childValue,
  descendants,
  textOf,
  type XmlElement,
} from "../outside/xmlTree";
import type { WordPackage } from "./wordPackage";

/** The prompts of content controls by the name of their building block, from the file's glossary. */
export type Prompts = ReadonlyMap<string, string>;

export function readPrompts(file: WordPackage): Prompts {
  const part = file
    .relationships(file.mainPart)
    .find(({ type }) => type === "glossaryDocument")?.part;
  const root = part === undefined || part === null ? null : file.xml(part);
  const prompts = new Map<string, string>();
  for (const building of root === null ? [] : descendants(root, "w:docPart")) {
    const properties = childElements(building).find(({ name }) => name === "w:docPartPr");
    const name = childValue(properties ?? null, "w:name");
    if (name !== null) prompts.set(name, plainText(building));
  }
  return prompts;
}

function plainText(building: XmlElement): string {
  const texts = descendants(building, "w:t").map((element) => textOf(element));
  return squeezed(texts.join(""));
}

/** The prompts Word itself puts into new controls, in the languages it is most often set to here. */
const WORD_PROMPTS =
  /^(click( or tap)? (here )?to enter (text|a date)|click here to enter (text|a date)|choose an item|choose a (date|building block)|enter (your )?text( here)?|cliquez ou appuyez ici pour entrer (du texte|une date)|choisissez un élément|haga clic o pulse aquí para escribir texto|elija un elemento|klicken oder tippen sie hier, um text einzugeben|wählen sie ein element aus|faceți clic sau atingeți aici pentru a introduce text|alegeți un element|kliknij lub naciśnij tutaj, aby wprowadzić tekst|wybierz element|fare clic o toccare qui per immettere il testo|clique ou toque aqui para introduzir texto|место для ввода текста|выберите элемент|انقر أو اضغط هنا لإدخال نص)[.。]?$/iu;

export function isWordPrompt(text: string): boolean {
  return WORD_PROMPTS.test(squeezed(text));
}

/** Spaces of any kind folded into one. */
export function squeezed(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

export function promptName(control: XmlElement): string | null {
  const holder = childElements(control).find(({ name }) => name === "w:placeholder");
  const part = childElements(holder ?? control).find(({ name }) => name === "w:docPart");
  return part === undefined ? null : attribute(part, "w:val");
}
