/** What was found amiss when a vault was opened, and what was done about it. Nothing was thrown away. */
export type Repair =
  /** The browser held nothing any more; everything came back out of the second copy. */
  | { readonly kind: "emptied"; readonly records: number }
  /** The second copy was further: another window had written since. */
  | { readonly kind: "older"; readonly commits: number }
  /** Some records did not open or were gone; `recovered` came out of the second copy, `lost` are in neither. */
  | { readonly kind: "damaged"; readonly recovered: number; readonly lost: number }
  /** Both had changes the other had not; they were brought together, field by field. */
  | { readonly kind: "merged"; readonly records: number }
  /** There had been a second copy and it was gone; it was written again. */
  | { readonly kind: "copyGone" }
  /** Files of the second copy were damaged; they stand aside and the copy was made whole. */
  | { readonly kind: "copyDamaged"; readonly files: readonly string[] }
  /** The folder held another academy's copy; it stands aside. */
  | { readonly kind: "copyForeign" }
  /** The browser held another academy; that one stands aside, and this one came back out of the second copy. */
  | { readonly kind: "storeForeign" }
  /** The second copy had missed changes (a full disk, a kill) and has them now. */
  | { readonly kind: "copyBehind" };
