/** A file as the browser hands it over, dropped or chosen; a DOM `File` is one. */
export type ReceivedFile = {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** The folders it was dropped with, the outermost first; left out for a file by itself. */
  readonly folders?: readonly string[];
  /** Rejects for a folder, or a file that was moved, locked or removed meanwhile. */
  arrayBuffer(): Promise<ArrayBuffer>;
};

/** The same file with the folders it stands in. */
export function inFolders(file: ReceivedFile, folders: readonly string[]): ReceivedFile {
  const { name, size } = file;
  return { name, size, folders, arrayBuffer: () => file.arrayBuffer() };
}
