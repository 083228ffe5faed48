import type { FileRefusal } from "../../domain/reading";
import { refusalIn } from "../outside/refusedFile";
import { openZip } from "../outside/zipArchive";

export type ArchivedFile = {
  /** Folders and name, as in the archive: `Forms/Amina.docx`. */
  readonly path: string;
  readonly content:
    | { readonly kind: "bytes"; readonly bytes: Uint8Array<ArrayBuffer> }
    | { readonly kind: "refused"; readonly refusal: FileRefusal };
};

/** The files of a zip; its folders are no files. One that cannot be unpacked stops none of the others. Throws for a zip not to be trusted. */
export function readArchive(bytes: Uint8Array): readonly ArchivedFile[] {
  const zip = openZip(bytes);
  const paths = zip.names.filter((name) => !name.endsWith("/"));
  return paths.map((path) => ({ path, content: contentOf(() => zip.part(path)) }));
}

function contentOf(unpack: () => Uint8Array | null): ArchivedFile["content"] {
  try {
    return { kind: "bytes", bytes: Uint8Array.from(unpack() ?? []) };
  } catch (failure) {
    return { kind: "refused", refusal: refusalIn(failure) };
  }
}
