/** What the file dialog offers; what a file really is, is decided by its content. */
export const WORD_FILES: readonly string[] = [
  ".docx",
  ".csv",
  ".tsv",
  ".xlsx",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
];
