import { inFolders, type ReceivedFile } from "../actions/intake/receivedFile";

/** So many files are looked for at most; an import takes fewer and says so of the rest. */
const MOST_FILES = 2_000;
const MOST_LEVELS = 20;

/**
 * The files of a drop, those in folders too, to any depth a person makes. Must be called while the drop is being
 * handled: the browser forgets what was dropped right after.
 */
export function droppedFiles(transfer: DataTransfer): Promise<readonly ReceivedFile[]> {
  const items = [...transfer.items].filter(({ kind }) => kind === "file");
  const dropped = items.map((item) => ({
    entry: item.webkitGetAsEntry(),
    file: item.getAsFile(),
  }));
  return filesOf(dropped);
}

type Dropped = { readonly entry: FileSystemEntry | null; readonly file: File | null };

async function filesOf(dropped: readonly Dropped[]): Promise<readonly ReceivedFile[]> {
  const files: ReceivedFile[] = [];
  for (const { entry, file } of dropped) {
    if (entry !== null && isFolder(entry)) await walk(entry, [], files);
    else if (file !== null) files.push(file);
  }
  return files;
}

async function walk(
  folder: FileSystemDirectoryEntry,
  around: readonly string[],
  files: ReceivedFile[],
): Promise<void> {
  const folders = [...around, folder.name];
  const entries = folders.length > MOST_LEVELS ? [] : await entriesOf(folder);
  if (entries.length === 0 || files.length >= MOST_FILES) {
    files.push(unopened(folder.name, around));
    return;
  }
  for (const entry of entries) {
    if (isFolder(entry)) await walk(entry, folders, files);
    else if (isFile(entry)) files.push(await fileOf(entry, folders));
  }
}

/** The browser gives them a hundred at a time, and none when there are no more. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  while (entries.length < MOST_FILES) {
    const some = await new Promise<FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => resolve([]));
    });
    if (some.length === 0) break;
    entries.push(...some);
  }
  return entries.sort((left, right) => left.name.localeCompare(right.name, "en"));
}

function fileOf(entry: FileSystemFileEntry, folders: readonly string[]): Promise<ReceivedFile> {
  return new Promise((resolve) => {
    entry.file(
      (file) => resolve(inFolders(file, folders)),
      () => resolve(unopened(entry.name, folders)),
    );
  });
}

function unopened(name: string, folders: readonly string[]): ReceivedFile {
  return { name, size: 0, folders, arrayBuffer: () => Promise.reject(new Error("not a file")) };
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
