import type { Place } from "./originalText";

/** A rectangle on a page, in shares from 0 to 1 of the page's width and height, from its top left corner. */
export type PageBox = {
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** The pages of a received document that has any, as people see them, and where its places stand on them. */
export type OriginalPages = {
  /** In points. */
  readonly sizes: readonly { readonly width: number; readonly height: number }[];
  readonly boxes: ReadonlyMap<Place, readonly PageBox[]>;
};
