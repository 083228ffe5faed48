import { foldText } from "./foldText";

/** A form that lies in a folder, by the first and family name on it. */
export type FolderForm = { readonly names: readonly string[] };

/** A CV, a letter or a picture in the same folder. */
export type FolderPaper = {
  readonly fileName: string;
  /** First and family name, as far as they were read in it. */
  readonly names: readonly string[];
};

export type FolderKind = {
  /** False for files that were dropped at once without a folder: only their names can say whose they are. */
  readonly isFolder: boolean;
  /** How many papers lie there beside the forms. */
  readonly papers: number;
};

/** A folder with one form and more than this is no folder of one person's papers. */
const PAPERS_OF_ONE_PERSON = 6;

/**
 * The form that a paper in the same folder belongs to: the one form of the folder, else the one whose person its
 * name names. Null for a paper that nothing joins to a form, or that names somebody else: it stands by itself.
 */
export function formBeside<Form extends FolderForm>(
  paper: FolderPaper,
  forms: readonly Form[],
  { isFolder, papers }: FolderKind,
): Form | null {
  const [only] = forms;
  if (isFolder && only !== undefined && forms.length === 1 && papers <= PAPERS_OF_ONE_PERSON) {
    return isSomebodyElse(paper.names, only.names) ? null : only;
  }
  return formNamedIn(paper.fileName, forms);
}

function isSomebodyElse(names: readonly string[], others: readonly string[]): boolean {
  const own = wordsOf(names);
  const known = new Set(wordsOf(others));
  return own.length > 0 && known.size > 0 && !own.some((word) => known.has(word));
}

/** The form most of whose names stand in the file's name; null where two are named as well. */
function formNamedIn<Form extends FolderForm>(
  fileName: string,
  forms: readonly Form[],
): Form | null {
  const standing = new Set(wordsOf([fileName.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")]));
  const named = forms.map((form) => ({
    form,
    count: wordsOf(form.names).filter((word) => standing.has(word)).length,
  }));
  const most = Math.max(0, ...named.map(({ count }) => count));
  const best = named.filter(({ count }) => count === most);
  return most > 0 && best.length === 1 ? (best[0]?.form ?? null) : null;
}

/** Single letters are initials, and name nobody. */
function wordsOf(texts: readonly string[]): readonly string[] {
  const words = texts.flatMap((text) => foldText(text).split(/[^\p{L}\p{M}]+/u));
  return words.filter((word) => word.length > 1);
}
