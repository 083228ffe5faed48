export type FilledTemplate = {
  /** Lines within a paragraph are parted by a line break. */
  readonly paragraphs: readonly string[];
  /** Fields the template names and nobody knows; they stand in the text as written. */
  readonly unknownFields: readonly string[];
  /** Fields that are known and have nothing to say here. */
  readonly emptyFields: readonly string[];
};

const FIELD = /\{\{\s*([A-Za-z_]\w{0,60})\s*\}\}/g;

/**
 * Fills {{merge fields}} in one pass, so that braces inside an answer stay as the person wrote them. Paragraphs are
 * parted by an empty line; one that held nothing but empty fields is left out.
 */
export function fillTemplate(
  body: string,
  fields: Readonly<Record<string, string>>,
): FilledTemplate {
  const unknownFields = new Set<string>();
  const emptyFields = new Set<string>();
  const paragraphs = paragraphsOf(body).map((paragraph) =>
    paragraph.replace(FIELD, (asWritten, name: string) => {
      const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (value === undefined) unknownFields.add(name);
      if (value === "") emptyFields.add(name);
      return value ?? asWritten;
    }),
  );
  return {
    paragraphs: paragraphs.filter((paragraph) => paragraph.trim() !== ""),
    unknownFields: [...unknownFields],
    emptyFields: [...emptyFields],
  };
}

function paragraphsOf(body: string): readonly string[] {
  const lines = body.replace(/\r\n?/g, "\n").split("\n");
  const paragraphs: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === "") paragraphs.push([]);
    else paragraphs.at(-1)?.push(line.trimEnd());
  }
  return paragraphs
    .filter((paragraph) => paragraph.length > 0)
    .map((paragraph) => paragraph.join("\n"));
}
