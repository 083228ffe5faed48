/** Tags our own forms carry: "cg:<field>" and "cg:<field>:<option>", "cg-equality:…" on the equality page. */
export function isOwnTag(tag: string): boolean {
  return /^cg(-equality)?:/.test(tag);
}
