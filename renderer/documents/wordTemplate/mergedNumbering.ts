/** Numbered lists of the letters behind the first, each begun anew. */
export class NumberingRestarts {
  private readonly added: string[] = [];
  private lastId: number;

  constructor(private readonly source: string) {
    const ids = [...source.matchAll(/<w:num [^>]*w:numId="(\d+)"/g)].map(([, id]) => Number(id));
    this.lastId = Math.max(0, ...ids);
  }

  /** A list that counts like this one and begins at its first number; bullets need none. */
  restarted(id: string): string {
    const list = new RegExp(`<w:num [^>]*w:numId="${id}"[^>]*>.*?</w:num>`, "s").exec(this.source);
    const abstractId = /<w:abstractNumId w:val="(\d+)"/.exec(list?.[0] ?? "")?.[1];
    if (abstractId === undefined || !this.counts(abstractId)) return id;
    const next = String(++this.lastId);
    this.added.push(
      `<w:num w:numId="${next}"><w:abstractNumId w:val="${abstractId}"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
    );
    return next;
  }

  /** The numbering with the lists that were added, which stand behind all others. */
  xml(): string {
    return this.source.replace(
      /<w:numIdMacAtCleanup|<\/w:numbering>/,
      (behind) => this.added.join("") + behind,
    );
  }

  private counts(abstractId: string): boolean {
    const definition = new RegExp(
      `<w:abstractNum [^>]*w:abstractNumId="${abstractId}"[^>]*>.*?</w:abstractNum>`,
      "s",
    ).exec(this.source);
    const first = /<w:numFmt w:val="(\w+)"/.exec(definition?.[0] ?? "")?.[1];
    return first !== undefined && first !== "bullet" && first !== "none";
  }
}

/** The text with a list of its own for each list it counts by. */
export function renumbered(content: string, numbering: NumberingRestarts | null): string {
  if (numbering === null) return content;
  const ids = new Map<string, string>();
  return content.replace(/<w:numId w:val="(\d+)"\/>/g, (_whole, id: string) => {
    const own = ids.get(id) ?? (id === "0" ? id : numbering.restarted(id));
    ids.set(id, own);
    return `<w:numId w:val="${own}"/>`;
  });
}
