import { randomUUID } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { join } from "node:path";

/** Writes the bytes beside their place and waits for the disk, so that a name never stands on half a file. */
export async function writeAside(folder: string, bytes: Uint8Array): Promise<string> {
  const aside = join(folder, `.saving-${randomUUID()}`);
  const file = await open(aside, "wx", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  return aside;
}
