/** A longer text asks by its last sentence. */
const LONGEST_SHORT_QUESTION = 220;

/** A colon or question mark at the end. */
export function endsLikeLabel(text: string): boolean {
  const shown = text.trim();
  return /[:：፡፦؟?？]\s*[*)]?\s*$/u.test(shown) || ASKS_AND_ADDS.test(shown);
}

/** "What are your strengths? Please explain." still ends in its question. */
const ASKS_AND_ADDS =
  /[?？]\s*(?:\([^()]{1,80}\)|(?:please |kindly )?(?:explain|describe|specify|comment|elaborate|give (?:details|examples)|say (?:why|how|more))(?: [^.?!]{1,40})?\.?)$/iu;

const ASKS_FOR_WORDS =
  /^(?:\d{1,2}\s*[.)]\s*|[a-z]\s*[.)]\s*)?(?:please |kindly |briefly |now ){0,2}(?:list|describe|explain|give|tell|state|outline|provide|detail|summari[sz]e|highlight|write|share|discuss|décrivez|expliquez|indiquez|précisez|descrieți|explicați|enumerați|prezentați|beschreiben sie|erläutern sie|nennen sie|describa|explique|indique|descreva|опишите|расскажите|укажите|перечислите|proszę (?:opisać|podać|wymienić)|opisz|wymień)\s/iu;

/** "Please list any relevant course work.": words that have something written, at some length. */
function asksForWords(text: string): boolean {
  const shown = text.trim();
  return ASKS_FOR_WORDS.test(shown) && shown.split(/\s+/u).length >= 4;
}

/** A question put to the person who fills in the form, to be answered at any length; also where it is set out at length. */
export function asksTheReader(text: string): boolean {
  const shown = text.trim();
  return (
    asksShortly(shown) ||
    (shown.length > LONGEST_SHORT_QUESTION && asksShortly(lastSentenceOf(shown)))
  );
}

function lastSentenceOf(text: string): string {
  const last =
    text
      .slice(-400)
      .split(/[.!?…]\s+/u)
      .at(-1) ?? "";
  return TELLS_TO_WRITE.exec(last)?.[0] ?? last;
}

const TELLS_TO_WRITE = /(?:describe|explain|list|tell us|discuss|outline)\s.*$/iu;

function asksShortly(text: string): boolean {
  return (
    asksForWords(text) ||
    (endsLikeLabel(text) && /[?？؟]/u.test(text) && SPEAKS_TO_READER.test(text))
  );
}

const SPEAKS_TO_READER =
  /(?:^|[^\p{L}])(?:you|your|yourself|vous|votre|vos|sie|ihre?|tu|su|vă|dumneavoastră|вы|вас|ваш\p{L}*)(?=$|[^\p{L}])/iu;
