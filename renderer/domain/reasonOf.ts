/** What a broken promise said, for the sentence that tells what was kept. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
