import * as v from "valibot";
import {
  ANSWERS_PATH,
  type Desktop,
  encodeArguments,
  type PageSettings,
  type PrintOutcome,
  type RequestName,
  requestOutcomes,
} from "../electron/bridge";

declare global {
  interface Window {
    /** Set by Electron's preload; absent in the app window, which is asked over loopback. */
    readonly commonGroundDesktop?: Desktop;
  }
}

type Outcomes = typeof requestOutcomes;

const MOST_BYTES_AT_ONCE = 262_144;

/** Asks the app window's shell. Throws when the shell is gone or refuses: that is a broken promise, not an outcome. */
async function ask<Name extends RequestName>(
  name: Name,
  ...list: Parameters<Desktop[Name]>
): Promise<v.InferOutput<Outcomes[Name]>> {
  const response = await fetch(`${ANSWERS_PATH}${name}`, {
    method: "POST",
    headers: { "Content-Type": "application/octet-stream" },
    body: asBody(encodeArguments(list)),
  });
  if (!response.ok) throw new Error(`The shell refused ${name}: ${await response.text()}`);
  const schema: Outcomes[Name] = requestOutcomes[name];
  return v.parse(schema, await outcomeOf(response));
}

/** A blob goes over by and by, as many megabytes would stop the window while they are copied; few bytes go at once. */
function asBody(bytes: Uint8Array<ArrayBuffer>): BodyInit {
  return bytes.byteLength > MOST_BYTES_AT_ONCE ? new Blob([bytes]) : bytes;
}

/** An outcome that is bytes comes as they are; every other one as JSON. */
async function outcomeOf(response: Response): Promise<unknown> {
  const isBytes = response.headers.get("Content-Type") === "application/octet-stream";
  return isBytes ? new Uint8Array(await response.arrayBuffer()) : response.json();
}

/**
 * Turns the paper while the page is printed: the browser's own settings give way to the page's rules for size. The
 * sheet of rules is a constructed one, as our policy refuses style elements.
 */
async function withPaper<T>(page: PageSettings, print: () => T | Promise<T>): Promise<T> {
  const paper = new CSSStyleSheet();
  paper.replaceSync(
    `@page { size: ${page.size ?? "A4"} ${page.landscape ? "landscape" : "portrait"} }`,
  );
  document.adoptedStyleSheets.push(paper);
  try {
    return await print();
  } finally {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== paper);
  }
}

/** The browser's own dialog, which only the page can open and which does not say how it ended. */
function printByBrowser(): PrintOutcome {
  window.print();
  return { kind: "dialogClosed" };
}

const appWindowDesktop: Desktop = {
  describe: () => ask("describe"),
  saveFile: (suggestedName, bytes) => ask("saveFile", suggestedName, bytes),
  printPage: async () => printByBrowser(),
  savePagePdf: (suggestedName, page) => ask("savePagePdf", suggestedName, page),
  lookAtCopy: (...args) => ask("lookAtCopy", ...args),
  appendToCopy: (...args) => ask("appendToCopy", ...args),
  replaceCopy: (...args) => ask("replaceCopy", ...args),
  askRoom: (...args) => ask("askRoom", ...args),
  leaveCopy: (...args) => ask("leaveCopy", ...args),
  readCopy: (...args) => ask("readCopy", ...args),
  putAside: (...args) => ask("putAside", ...args),
  putOriginalCopy: (...args) => ask("putOriginalCopy", ...args),
  readOriginalCopy: (...args) => ask("readOriginalCopy", ...args),
  listOriginalCopies: (...args) => ask("listOriginalCopies", ...args),
  listBackups: (...args) => ask("listBackups", ...args),
  makeBackup: (...args) => ask("makeBackup", ...args),
  readBackup: (...args) => ask("readBackup", ...args),
  keepBackup: (...args) => ask("keepBackup", ...args),
  copyElsewhere: (...args) => ask("copyElsewhere", ...args),
  bringOriginals: (...args) => ask("bringOriginals", ...args),
  adoptBackup: (...args) => ask("adoptBackup", ...args),
  backupPlace: (...args) => ask("backupPlace", ...args),
  setBackupPlace: (...args) => ask("setBackupPlace", ...args),
  noteErased: (...args) => ask("noteErased", ...args),
  eraseFromCopy: (...args) => ask("eraseFromCopy", ...args),
  sweepOriginalCopies: (...args) => ask("sweepOriginalCopies", ...args),
  askSystemKey: (...args) => ask("askSystemKey", ...args),
  keepSystemKey: (...args) => ask("keepSystemKey", ...args),
  readSystemKey: (...args) => ask("readSystemKey", ...args),
  forgetSystemKey: (...args) => ask("forgetSystemKey", ...args),
  listErased: (...args) => ask("listErased", ...args),
  keepLogHead: (...args) => ask("keepLogHead", ...args),
  readLogHead: (...args) => ask("readLogHead", ...args),
  spreadHeader: (...args) => ask("spreadHeader", ...args),
};

const shell: Desktop = window.commonGroundDesktop ?? appWindowDesktop;

/** The shell this page runs in: Electron's, or the app window's over loopback. */
export const desktop: Desktop = {
  ...shell,
  printPage: (page) => withPaper(page, () => shell.printPage(page)),
  savePagePdf: (suggestedName, page) =>
    withPaper(page, () => shell.savePagePdf(suggestedName, page)),
};
