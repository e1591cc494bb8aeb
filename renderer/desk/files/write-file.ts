/**
 * Writes a file through a handle of the File System Access API. The browser writes beside the file and swaps it in when all is there,
 * so a failure leaves the old content. Failures become the AppError that says what happened.
 */
import { AppError, type AppErrorCode } from "#shared/api/app-error.ts";

export async function writeFile(handle: FileSystemFileHandle, content: Blob): Promise<void> {
  try {
    const writable = await handle.createWritable();
    try {
      await writable.write(content);
    } catch (error) {
      await writable.abort().catch(() => {});
      throw error;
    }
    await writable.close();
  } catch (error) {
    throw writeFailure(handle.name, error);
  }
}

/** The file of that name in a folder, made where there is none. */
export async function fileIn(folder: FileSystemDirectoryHandle, name: string): Promise<FileSystemFileHandle> {
  try {
    return await folder.getFileHandle(name, { create: true });
  } catch (error) {
    throw writeFailure(name, error);
  }
}

/** Whether a folder has a file or folder of that name. */
export async function isTaken(folder: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  try {
    await folder.getFileHandle(name);
    return true;
  } catch (error) {
    if (isNamed(error, "NotFoundError")) return false;
    if (isNamed(error, "TypeMismatchError")) return true;
    throw writeFailure(name, error);
  }
}

/** `名字.xlsx`, or the first of `名字 (2).xlsx`, `名字 (3).xlsx` … that is free. */
export async function freeName(folder: FileSystemDirectoryHandle, name: string): Promise<string> {
  const dot = name.lastIndexOf(".");
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  let free = name;
  for (let count = 2; await isTaken(folder, free); count += 1) free = `${stem} (${count})${ending}`;
  return free;
}

const codes: Readonly<Record<string, AppErrorCode>> = {
  QuotaExceededError: "write-disk-full",
  NoModificationAllowedError: "write-locked",
  InvalidStateError: "write-locked",
  NotAllowedError: "write-forbidden",
  SecurityError: "write-forbidden",
  NotFoundError: "write-not-a-folder",
};

function writeFailure(name: string, error: unknown): unknown {
  if (!(error instanceof DOMException) || error.name === "AbortError") return error;
  return new AppError(codes[error.name] ?? "write-failed", name, "", { cause: error });
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof DOMException && error.name === name;
}
