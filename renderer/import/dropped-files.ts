/**
 * The files in a drop: those dropped themselves, and of dropped folders those that can be tables, however deep they lie.
 * @throws AppError where a dropped folder holds none.
 */
import { AppError } from "#shared/api/app-error.ts";
import { isAcceptedFile } from "./accepted-files.ts";

export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  // The entries are there only until the event is over: take them before waiting for anything.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return [...transfer.files];
  const files: File[] = [];
  for (const entry of entries) {
    if (isFile(entry)) files.push(await fileOf(entry));
    else if (isFolder(entry)) files.push(...(await filesOfFolder(entry)));
  }
  return files;
}

async function filesOfFolder(folder: FileSystemDirectoryEntry): Promise<File[]> {
  const files = await filesBelow(folder);
  if (files.length === 0) throw new AppError("folder-without-forms", folder.name);
  return files;
}

async function filesBelow(folder: FileSystemDirectoryEntry): Promise<File[]> {
  const files: File[] = [];
  for (const entry of await entriesOf(folder)) {
    if (isFolder(entry)) files.push(...(await filesBelow(entry)));
    else if (isFile(entry) && isAcceptedFile(entry.name)) files.push(await fileOf(entry));
  }
  return files;
}

/** A reader hands out a folder's entries in portions until one is empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (portion.length === 0) return all;
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
