/** A figure the README promises, and how it is proved. */
export type Row = {
  readonly name: string;
  readonly figure: string;
  readonly bar: string;
  /** Rounds in the short form; null: all there are; "none": the row is of the long form only. */
  readonly short: number | null | "none";
  readonly long: number | null;
  readonly proof: "vitest" | "playwright" | "coverage";
};

export const ROWS: readonly Row[] = [
  {
    name: "kills",
    figure: "acknowledged marks lost over kill -9 of browser or shell, marks in flight",
    bar: "0 in 200 rounds of at least 100 acknowledged marks",
    short: 3,
    long: 200,
    proof: "playwright",
  },
  {
    name: "damage",
    figure: "records lost, or not noticed, after damage to one copy or to the backups",
    bar: "0 in 400 damages",
    short: 60,
    long: 400,
    proof: "vitest",
  },
  {
    name: "profile",
    figure:
      "records lost, or not noticed, after damage to the browser's own files, the real program started again",
    bar: "0 in 48 damages of 12 kinds",
    short: 3,
    long: 48,
    proof: "playwright",
  },
  {
    name: "failingCalls",
    figure:
      "saved records lost, erased ones back or no key left when one file-system call fails (ENOSPC, EIO, EPERM)",
    bar: "0 over all calls of save, snapshot, backup, restore, new keys and erasing",
    short: 40,
    long: null,
    proof: "vitest",
  },
  {
    name: "restore",
    figure: "random vaults that come back from their backup otherwise than they were",
    bar: "0 in 2,000",
    short: 40,
    long: 2000,
    proof: "vitest",
  },
  {
    name: "canaries",
    figure:
      "canaries typed, imported and printed that can be read in profile, vault, temp and logs",
    bar: "0 of 200, and the control is found",
    short: 1,
    long: 1,
    proof: "playwright",
  },
  {
    name: "unlock",
    figure: "unlock with 20,000 records in the real program, Argon2id included",
    bar: "at most 3 s, of which derivation 0.3 to 1.5 s",
    short: "none",
    long: 20,
    proof: "playwright",
  },
  {
    name: "network",
    figure:
      "calls beyond this computer, of node and the browser, over a day with everything (strace)",
    bar: "0",
    short: 1,
    long: 1,
    proof: "playwright",
  },
  {
    name: "bitFlips",
    figure: "vault files accepted with one bit flipped, every byte in turn",
    bar: "0",
    short: null,
    long: null,
    proof: "vitest",
  },
  {
    name: "bridge",
    figure: "payloads to each request of the bridge that end otherwise than as outcome or refusal",
    bar: "0 in 10,000 to each",
    short: 50,
    long: 10_000,
    proof: "vitest",
  },
  {
    name: "coverage",
    figure: "branches that unit and browser tests go through, by part of the program",
    bar: "crypto, journal, backup 100 %; reading 95 %; the rest 90 %",
    short: "none",
    long: null,
    proof: "coverage",
  },
];
