import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const LIBRE_OFFICE_IS_MISSING = "not run: LibreOffice is missing";

const version = spawnSync("soffice", ["--version"], { encoding: "utf8", timeout: 60_000 });

/** Whether the tests that open a document in LibreOffice can run here. */
export const hasLibreOffice = version.status === 0;

/** Tags of content controls are kept since 7.5. */
export const keepsTags = (() => {
  const found = /(\d+)\.(\d+)/.exec(version.stdout ?? "");
  return found !== null && Number(found[1]) * 100 + Number(found[2]) >= 705;
})();

/** Opens a document and saves it again as another kind; throws when LibreOffice wrote nothing. */
export function convert(bytes: Uint8Array, from: string, to: string, filter = ""): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "common-ground-office-"));
  try {
    const source = join(folder, `source.${from}`);
    writeFileSync(source, bytes);
    const ran = spawnSync(
      "soffice",
      [
        `-env:UserInstallation=file://${folder}/profile`,
        "--headless",
        "--convert-to",
        filter === "" ? to : `${to}:${filter}`,
        "--outdir",
        join(folder, "out"),
        source,
      ],
      { encoding: "utf8", timeout: 120_000 },
    );
    if (ran.status !== 0) throw new Error(`LibreOffice ended with ${ran.status}: ${ran.stderr}`);
    return new Uint8Array(readFileSync(join(folder, "out", `source.${to}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
