import { constants, copyFile, link, mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { SaveOutcome } from "../bridge";
import { numberedFileName, safeFileName } from "./safeFileName";
import { codeOf, whySavingFailed } from "./whySavingFailed";
import { writeAside } from "./writeAside";

/** After so many copies of one name something else is wrong. */
const MOST_COPIES = 999;

/** What a disk without links answers: most memory sticks. */
const NO_LINKS: ReadonlySet<string> = new Set(["EPERM", "ENOTSUP", "ENOSYS", "EOPNOTSUPP"]);

/** Saves into the folder under a safe name; a name taken gets a number. An existing file is never touched. */
export async function saveIntoFolder(
  folder: string,
  suggestedName: string,
  bytes: Uint8Array,
): Promise<SaveOutcome> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const aside = await writeAside(folder, bytes);
    try {
      return await giveName(aside, folder, safeFileName(suggestedName));
    } finally {
      await rm(aside, { force: true });
    }
  } catch (error) {
    return { kind: "failed", reason: whySavingFailed(error, folder) };
  }
}

/** Saves at the very place a person chose in a dialog, which has already asked about a file that stands there. */
export async function saveAtPath(path: string, bytes: Uint8Array): Promise<SaveOutcome> {
  const folder = dirname(path);
  try {
    const aside = await writeAside(folder, bytes);
    try {
      await rename(aside, path);
      return { kind: "saved", path };
    } finally {
      await rm(aside, { force: true });
    }
  } catch (error) {
    return { kind: "failed", reason: whySavingFailed(error, folder) };
  }
}

async function giveName(aside: string, folder: string, name: string): Promise<SaveOutcome> {
  for (let copy = 1; copy <= MOST_COPIES; copy += 1) {
    const path = join(folder, copy === 1 ? name : numberedFileName(name, copy));
    if (await tookName(aside, path)) return { kind: "saved", path };
  }
  return { kind: "failed", reason: `There are already ${MOST_COPIES} files called ${name}.` };
}

/** Whether the name was free. A link and an exclusive copy, unlike a rename, refuse a name that is taken. */
async function tookName(aside: string, path: string): Promise<boolean> {
  try {
    await link(aside, path);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    if (!NO_LINKS.has(codeOf(error))) throw error;
  }
  try {
    await copyFile(aside, path, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    await rm(path, { force: true });
    throw error;
  }
}
