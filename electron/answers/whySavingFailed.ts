const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: "The disk is full. Free some space and save again.",
  EDQUOT: "Your share of the disk is used up. Free some space and save again.",
  EACCES: "This folder may not be written to.",
  EPERM: "This folder may not be written to.",
  EROFS: "This disk can be read but not written to.",
  ENOTDIR: "A file stands where the folder should be.",
  EEXIST: "A file stands where the folder should be.",
  ENAMETOOLONG: "The place is too deep in folders for this system.",
  EIO: "The disk did not take the file. It may be damaged or was taken out.",
  ENODEV: "The disk is no longer there.",
};

/** Why a file could not be saved, in plain words, with the place it was meant for. Nothing of it was kept. */
export function whySavingFailed(error: unknown, place: string): string {
  const code = codeOf(error);
  const reason = REASONS[code] ?? `The system refused it (${code}).`;
  return `${reason} Nothing was saved in ${place}.`;
}

/** The system's own code, as ENOSPC; "unknown" for an error that has none. */
export function codeOf(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string")
    return error.code;
  return "unknown";
}
