import type { ComposedLetter } from "../../actions/composeLetter";
import type { LetterLanguage } from "../../domain/letter";
import type { LetterToSend } from "../../storage/questions/letters";

/** A letter as its words stand on the sheet. */
export type LetterSheet = {
  readonly head: { readonly academyName: string; readonly editionName: string } | null;
  readonly addressLines: readonly string[];
  readonly date: string;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly signature: string;
  readonly language: LetterLanguage;
  readonly isRightToLeft: boolean;
  /** What stands out on a certificate; null on any other letter. */
  readonly certificate: { readonly name: string; readonly day: string; readonly by: string } | null;
};

/** The sheet of a letter whose words are kept here. */
export function letterSheet(
  { language, purpose }: Pick<LetterToSend, "language" | "purpose">,
  { values: { texts }, subject, paragraphs }: ComposedLetter,
): LetterSheet {
  const isCertificate = purpose === "certificate";
  const text = (name: string) => texts[name] ?? "";
  return {
    head: isCertificate ? null : { academyName: text("academy"), editionName: text("edition") },
    addressLines: isCertificate
      ? []
      : [text("full_name"), ...text("address").split("\n")].filter((line) => line !== ""),
    date: isCertificate ? "" : text("today"),
    subject,
    paragraphs,
    signature: isCertificate ? "" : text("academy"),
    certificate: isCertificate
      ? { name: text("full_name"), day: text("graduated_on"), by: text("academy") }
      : null,
    language,
    isRightToLeft: language === "ar",
  };
}

/** The sheet of a letter made from a Word file: its words alone, as the file has a look of its own. */
export function wordSheet(
  { language }: Pick<LetterToSend, "language">,
  paragraphs: readonly string[],
): LetterSheet {
  const nothing = { head: null, addressLines: [], date: "", subject: "", signature: "" };
  return { ...nothing, certificate: null, paragraphs, language, isRightToLeft: language === "ar" };
}
