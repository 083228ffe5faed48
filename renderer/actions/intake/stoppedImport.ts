/** Carries a stop out of nested mails and archives; caught at the import's one door. */
export class StoppedImport extends Error {
  constructor() {
    super("The import was stopped");
    this.name = "StoppedImport";
  }
}

/** Throws StoppedImport once the coordinator has said stop. */
export function heedStop(stop: AbortSignal | undefined): void {
  if (stop?.aborted === true) throw new StoppedImport();
}
