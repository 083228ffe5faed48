import type { LetterPurpose } from "../letter";

export type Wordings = Readonly<
  Record<LetterPurpose, { readonly subject: string; readonly body: string }>
>;
