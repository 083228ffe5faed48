import type { Edition } from "../domain/edition";

/** The edition's name as part of a file name: "2016-17". */
export function editionSlug({ name }: Pick<Edition, "name">): string {
  return name.replace(/[^\p{L}\p{N}]+/gu, "-");
}
