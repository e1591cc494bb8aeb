/**
 * The files in a drop or a paste: those given themselves, and of folders those that can be tables, however deep they lie, each with its
 * path below that folder.
 * @throws AppError where a folder holds none.
 */
import { AppError } from "#shared/api/app-error.ts";
import { isAcceptedFile } from "./accepted-files.ts";
import type { ChosenFile } from "./chosen-file.ts";

/** Which files of folders are meant, by their names. */
type Accepts = (name: string) => boolean;

export async function droppedFiles(transfer: DataTransfer, accepts = isAcceptedFile): Promise<ChosenFile[]> {
  // The entries are there only until the event is over: take them before waiting for anything.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return [...transfer.files].map((file) => ({ path: file.name, file }));
  const files: ChosenFile[] = [];
  for (const entry of entries) {
    if (isFile(entry)) files.push({ path: entry.name, file: await fileOf(entry) });
    else if (isFolder(entry)) files.push(...(await filesOfFolder(entry, accepts)));
  }
  return files;
}

async function filesOfFolder(folder: FileSystemDirectoryEntry, accepts: Accepts): Promise<ChosenFile[]> {
  const files = await filesBelow(folder, folder.name, accepts);
  if (files.length === 0) throw new AppError("folder-without-forms", folder.name);
  return files;
}

async function filesBelow(folder: FileSystemDirectoryEntry, path: string, accepts: Accepts): Promise<ChosenFile[]> {
  const files: ChosenFile[] = [];
  for (const entry of await entriesOf(folder)) {
    const below = `${path}/${entry.name}`;
    if (isFolder(entry)) files.push(...(await filesBelow(entry, below, accepts)));
    else if (isFile(entry) && accepts(entry.name)) files.push({ path: below, file: await fileOf(entry) });
  }
  return files;
}

/** A reader hands out a folder's entries in portions until one is empty; in the order of their names, as people see them. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (portion.length === 0) return all.toSorted((a, b) => a.name.localeCompare(b.name, "zh-CN", { numeric: true }));
    all.push(...portion);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
