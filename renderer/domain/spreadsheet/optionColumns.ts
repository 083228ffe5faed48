/**
 * The question and the choice of a header that holds both, as form programs write a question asked once for each of several
 * things: "Which dates can you come to? [Thu 8 Sep]", "Themes >> Mentoring". Any other header is its own stem.
 */
export function stemOf(header: string): { readonly stem: string; readonly option: string } {
  const bracketed = /^(.{2,600}?)\s*\[([^[\]]{1,300})\]$/u.exec(header);
  const arrowed = bracketed ?? /^(.{2,600}?) (?:>>|→|») (.{1,300})$/u.exec(header);
  if (arrowed === null) return { stem: header, option: "" };
  return { stem: arrowed[1]?.trim() ?? header, option: arrowed[2]?.trim() ?? "" };
}
