import * as v from "valibot";

const headerWords = v.object({ header: v.object({ vaultId: v.string(), keyId: v.string() }) });

export type HeaderNames = v.InferOutput<typeof headerWords>["header"];

/** Which vault and key a header is of; null for what is no header of ours. The shell reads no more of it. */
export function namesIn(header: string): HeaderNames | null {
  try {
    const words = v.safeParse(headerWords, JSON.parse(header));
    return words.success ? words.output.header : null;
  } catch {
    return null;
  }
}
