import { chmod, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Writes the page the window begins with into our closed folder and gives its address. The token must not stand on the
 * browser's command line, which every user of the computer can read.
 */
export async function writeStartPage(home: string, startUrl: string): Promise<string> {
  await closedFolder(home);
  const path = startPagePath(home);
  await rm(path, { force: true });
  await writeFile(path, startPage(startUrl), { mode: 0o600, flag: "wx" });
  return pathToFileURL(path).href;
}

/** Removed as soon as the window is open: its token is used up. */
export async function removeStartPage(home: string): Promise<void> {
  await rm(startPagePath(home), { force: true });
}

/** Makes a folder no other user can enter, also when it stands there already. */
export async function closedFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  await chmod(path, 0o700);
}

function startPagePath(home: string): string {
  return join(home, "start.html");
}

function startPage(startUrl: string): string {
  return (
    '<!doctype html><html lang="en"><head><meta charset="utf-8">' +
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">` +
    `<meta http-equiv="refresh" content="0;url=${startUrl}"><title>Common Ground</title>` +
    "</head><body></body></html>"
  );
}
