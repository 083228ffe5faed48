import { foldText } from "./foldText";

/** Larger pictures in a mail's text were put there by the sender; logos and signatures are small. */
const LARGEST_SIGNATURE_BYTES = 100 * 1024;
/** Mail programs give these names to pictures of a signature that they attach rather than show. */
const SIGNATURE_NAME = /^(?:image|att|outlook)-?\w{0,12}\.(?:png|gif|jpe?g|bmp)$/i;
const LARGEST_NAMED_SO_BYTES = 20 * 1024;

/** A logo or the like, which nobody means as a part of an application. */
export function isSignaturePicture(picture: {
  readonly name: string;
  readonly isInText: boolean;
  readonly byteLength: number;
}): boolean {
  if (picture.isInText) return picture.byteLength <= LARGEST_SIGNATURE_BYTES;
  return SIGNATURE_NAME.test(picture.name) && picture.byteLength <= LARGEST_NAMED_SO_BYTES;
}

/** What a document is, as far as its text tells: `perhaps` answers some of our questions and looks like no form. */
export type FormLook = "form" | "perhaps" | "other";

/** One document of a mail, as far as it matters for what the mail is. */
export type MailedDocument = {
  readonly name: string;
  readonly what: "document" | "picture" | "message";
  readonly look: FormLook;
  /** How many of our questions it answers. */
  readonly answers: number;
};

/**
 * Which documents of one mail are applications. Filled forms, one application each, the mail's own words among
 * them where they hold answers; else blank forms; else the only document, where it may be one; else the
 * first picture, taken for a photographed form, with the others beside it. None: there is no form in this mail.
 */
export function formsAmong<Mailed extends MailedDocument>(
  documents: readonly Mailed[],
): readonly Mailed[] {
  const forms = documents.filter(({ look }) => look === "form");
  // Labels of somebody else's form may answer none of our questions, and be answered all the same.
  const filled = forms.filter(({ answers, what }) => answers > 0 || what === "message");
  if (filled.length > 0) return filled;
  const blank = forms.filter(({ what }) => what === "document");
  if (blank.length > 0) return blank;
  const readable = documents.filter(({ what }) => what === "document");
  const [only] = readable;
  if (readable.length === 1 && only?.look === "perhaps") return [only];
  return documents.filter(({ what }) => what === "picture").slice(0, 1);
}

/**
 * Which of several applications of one mail a companion belongs to: the one whose name stands in the file's name,
 * else the first.
 */
export function ownerOf<Owner extends { readonly names: readonly string[] }>(
  fileName: string,
  owners: readonly [Owner, ...Owner[]],
): Owner {
  const name = foldText(fileName);
  const isNamed = ({ names }: Owner) =>
    names.map(foldText).some((one) => one.length > 1 && name.includes(one));
  return owners.find(isNamed) ?? owners[0];
}
