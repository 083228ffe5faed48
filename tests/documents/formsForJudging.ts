import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { TruthField } from "./scoring";

/** Real forms, read where they stand; nothing of them is copied into the project. */
const FORMS = new URL("../../../shared/forms/", import.meta.url).pathname;

export const haveForms = existsSync(FORMS);
export const FORMS_ARE_MISSING = "not run: ../shared/forms is not here";

export function bytesOf(path: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(path));
}

/** Every file under a folder of the forms, also in folders inside it. */
export function filesIn(folder: string, ending = ""): readonly string[] {
  const path = join(FORMS, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .map((name) => join(path, name))
    .filter((name) => name.endsWith(ending) && statSync(name).isFile())
    .sort();
}

export function truthOf(form: string): readonly TruthField[] {
  const text = readFileSync(form.replace(/\.\w+$/, ".truth.json"), "utf8");
  return (JSON.parse(text) as { readonly fields: readonly TruthField[] }).fields;
}
