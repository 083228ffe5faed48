/** The prompts Word itself puts into new controls, in the languages it is most often set to here. */
const WORD_PROMPTS =
  /^(click( or tap)? (here )?to enter (text|a date)|click here to enter (text|a date)|choose an item|choose a (date|building block)|enter (your )?text( here)?|cliquez ou appuyez ici pour entrer (du texte|une date)|choisissez un élément|haga clic o pulse aquí para escribir texto|elija un elemento|klicken oder tippen sie hier, um text einzugeben|wählen sie ein element aus|faceți clic sau atingeți aici pentru a introduce text|alegeți un element|kliknij lub naciśnij tutaj, aby wprowadzić tekst|wybierz element|fare clic o toccare qui per immettere il testo|clique ou toque aqui para introduzir texto|место для ввода текста|выберите элемент|انقر أو اضغط هنا لإدخال نص)[.。]?$/iu;

export function isWordPrompt(text: string): boolean {
  return WORD_PROMPTS.test(squeezed(text));
}

const UNSPACED_PROMPTS = new RegExp(WORD_PROMPTS.source.replace(/ /g, ""), "iu");

/** The same prompt where a page has broken it into lines, so that its spaces are no longer its own. */
export function isBrokenWordPrompt(text: string): boolean {
  return UNSPACED_PROMPTS.test(text.replace(/\s+/gu, ""));
}

/** Spaces of any kind folded into one. */
export function squeezed(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
