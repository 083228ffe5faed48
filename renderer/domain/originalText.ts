/**
 * A received document as blocks of text, read by people beside the answers and by the matcher.
 * Every reader (Word today, others later) gives this one tree.
 */

/** Names one block, cell or control within its document; stable as long as the bytes are the same, and equal in the blanked copy. */
export type Place = string;

export type TextRun = {
  readonly kind: "text";
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly struck?: true;
  readonly highlighted?: true;
  readonly underlined?: true;
};

/** A box to tick: a control, a legacy field or a printed glyph. */
export type TickBox = {
  readonly kind: "tick";
  readonly place: Place;
  readonly ticked: boolean;
  /** Something is drawn in it, and whether that is a tick only a person can tell. */
  readonly isUnclear?: true;
  /** The file does not say whether it is ticked. */
  readonly isUnsaid?: true;
  readonly source: "contentControl" | "formField" | "glyph";
  /** Content control tag or legacy field name, if any. */
  readonly tag: string;
};

/** A field that Word itself knows as one: a content control or a legacy form field. */
export type Control = {
  readonly kind: "control";
  readonly place: Place;
  readonly control: "text" | "dropdown" | "date" | "other";
  readonly source: "contentControl" | "formField";
  readonly tag: string;
  readonly alias: string;
  /** True while it shows its prompt and nobody has answered; its text is then no answer. */
  readonly isPlaceholder: boolean;
  readonly choices: readonly string[];
  readonly inlines: readonly Inline[];
};

export type Inline = TextRun | TickBox | Control;

export type Paragraph = {
  readonly kind: "paragraph";
  readonly place: Place;
  /** 1 to 9 for headings, 0 for plain text. */
  readonly headingLevel: number;
  /** The number or bullet Word prints in front, or "". */
  readonly listLabel: string;
  readonly isRightToLeft: boolean;
  readonly inlines: readonly Inline[];
};

export type Cell = {
  readonly place: Place;
  /** Zero-based grid column, spans resolved. */
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly blocks: readonly Block[];
};

export type Table = {
  readonly kind: "table";
  readonly place: Place;
  readonly rows: readonly { readonly cells: readonly Cell[] }[];
};

/** A text box, header, footer or note: text that stands beside the main flow. */
export type Aside = {
  readonly kind: "aside";
  readonly place: Place;
  readonly aside: "textBox" | "header" | "footer" | "note" | "comment";
  readonly blocks: readonly Block[];
};

export type Block = Paragraph | Table | Aside;

/** What the reader saw and a person should know. */
export type Notice =
  | { readonly kind: "containsMacros" }
  | { readonly kind: "trackedChanges"; readonly count: number }
  | { readonly kind: "comments"; readonly count: number }
  | { readonly kind: "textCut"; readonly place: Place }
  | { readonly kind: "pictures"; readonly count: number }
  /** The file does not say of so many boxes whether they are ticked. */
  | { readonly kind: "boxesWithoutState"; readonly count: number }
  /** It does not say what its characters are; they were taken for Western ones. */
  | { readonly kind: "guessedCharacters" }
  /** So many pages are pictures: nothing in them can be read here. */
  | { readonly kind: "scan"; readonly pages: number }
  /** The whole document is a picture: nothing of it can be read, a person types it in beside it. */
  | { readonly kind: "isPicture" }
  /** A mail names a character set nobody here knows: some letters may be wrong. */
  | { readonly kind: "unknownCharset" };

export type OriginalText = {
  readonly blocks: readonly Block[];
  readonly notices: readonly Notice[];
};
