/** A part of the program and how many of its branches the tests must go through, from 0 to 1. */
export type Group = {
  readonly name: string;
  readonly bar: number;
  /** Of a path from the root of the repository; the first group that holds a file has it. */
  readonly holds: (file: string) => boolean;
};

const VAULT = [
  /^renderer\/storage\/[^/]+$/, // all but the questions, which only read what is open
  /^electron\/answers\/(vault\/|systemKey\.ts|places\.ts)/,
  /^electron\/sealedRows\.ts$/,
];

/** Everything that turns bytes from outside into text and answers; what writes documents is not among it. */
const READING = [
  /^renderer\/documents\/(archive|mail|matching|oldWord|openDocument|outside|pdf|picture|plainText|richText|spreadsheet|tree|word)\//,
  /^renderer\/documents\/(openReceived|readDocument|readForm|readSpreadsheet|readingMessages|readingWorker|receivedBuffers)\.ts$/,
  /^renderer\/domain\/(draftFromReading|matchFields|valueFromReading)\.ts$/,
];

export const GROUPS: readonly Group[] = [
  { name: "crypto, journal and backup", bar: 1, holds: isIn(VAULT) },
  { name: "reading", bar: 0.95, holds: isIn(READING) },
  { name: "the rest", bar: 0.9, holds: () => true },
];

function isIn(patterns: readonly RegExp[]): Group["holds"] {
  return (file) => patterns.some((pattern) => pattern.test(file));
}
