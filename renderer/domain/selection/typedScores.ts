import { bareLetters } from "./letterIndex";
import { ROW_LETTERS } from "./reviewCode";
import type { ScoreRow } from "./scoresBack";

const CODE = new RegExp(`^\\d{1,6}[a-z]{${ROW_LETTERS}}$`, "u");

/**
 * Row codes as they are typed from paper: "17KD 4 3 2 2 1" or "17KD 43221", one after the other or line by line. What
 * stands before the first code is a row of its own without one, so that nothing typed is passed over.
 */
export function rowsTyped(text: string): readonly ScoreRow[] {
  const rows: { code: string; scores: string[] }[] = [];
  for (const word of text.split(/[\s,;]+/u).filter((one) => one !== "")) {
    if (CODE.test(bareLetters(word))) rows.push({ code: word.toUpperCase(), scores: [] });
    else {
      if (rows.length === 0) rows.push({ code: "", scores: [] });
      rows.at(-1)?.scores.push(...pointsOf(word));
    }
  }
  return rows.map(({ code, scores }) => ({
    at: code === "" ? (scores[0] ?? "") : code,
    code: code === "" ? scores.join(" ") : code,
    scores: scores.map((points, index) => ({ at: `${code}, score ${index + 1}`, text: points })),
    note: "",
  }));
}

/** Digits run together are one score each. */
function pointsOf(word: string): readonly string[] {
  const plain = bareLetters(word);
  return /^\p{Nd}{2,20}$/u.test(word) ? [...plain] : [word];
}
