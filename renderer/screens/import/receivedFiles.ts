import { inFolders, type ReceivedFile } from "../../actions/intake/receivedFile";

/** What the file dialog offers; what a file really is, is decided by its content. */
export const RECEIVED_FILES: readonly string[] = [
  ".docx",
  ".docm",
  ".doc",
  ".odt",
  ".rtf",
  ".pdf",
  ".txt",
  ".csv",
  ".tsv",
  ".xlsx",
  ".ods",
  ".eml",
  ".msg",
  ".zip",
  "image/*",
  ".heic",
];

/** The files of a chosen folder: each knows its way, such as "Forms/March/amina.docx". */
export function filesOfFolder(files: readonly File[]): readonly ReceivedFile[] {
  return files.map((file) => inFolders(file, file.webkitRelativePath.split("/").slice(0, -1)));
}
