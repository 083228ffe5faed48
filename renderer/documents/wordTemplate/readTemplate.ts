import type { FileRefusal } from "../../domain/reading";
import { ok, type Result, refused } from "../../domain/result";
import type { TemplateTags } from "../../domain/templateTags";
import { refusalIn } from "../outside/refusedFile";
import { compileTemplate } from "./compileTemplate";

/** What a Word file asks for as a template of letters, or why it cannot be one. */
export function readTemplate(name: string, bytes: Uint8Array): Result<TemplateTags, FileRefusal> {
  try {
    const { uses, problems } = compileTemplate(name, bytes);
    return ok({ uses, problems });
  } catch (failure) {
    return refused(refusalIn(failure));
  }
}
