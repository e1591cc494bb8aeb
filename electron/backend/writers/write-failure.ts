/** What an operating system's refusal to write means to the person. */
import { AppError, type AppErrorCode } from "#shared/api/app-error.ts";

interface Meaning {
  readonly code: AppErrorCode;
  /** Whether the sentence is about the folder; else it is about the file. */
  readonly aboutFolder?: true;
  readonly detail?: string;
}

const full: Meaning = { code: "write-disk-full" };
const forbidden: Meaning = { code: "write-forbidden", aboutFolder: true };
const locked: Meaning = { code: "write-locked" };
const noFolder: Meaning = { code: "write-not-a-folder", aboutFolder: true };
const broken: Meaning = { code: "write-failed", detail: "磁盘或网络位置出错" };

const meanings: ReadonlyMap<unknown, Meaning> = new Map([
  ["ENOSPC", full],
  ["EDQUOT", full],
  ["EACCES", forbidden],
  ["EPERM", forbidden],
  ["EROFS", forbidden],
  ["EBUSY", locked],
  ["ETXTBSY", locked],
  ["ENOENT", noFolder],
  ["ENOTDIR", noFolder],
  ["EIO", broken],
  ["EFBIG", broken],
  ["ENAMETOOLONG", { code: "write-failed", detail: "文件名或文件夹的路径太长" }],
]);

/** The expected failure behind an error of the file system; any other error comes back as it is, for it is a bug. */
export function writeFailure(error: unknown, folder: string, name: string): unknown {
  const meaning = meanings.get((error as NodeJS.ErrnoException).code);
  if (!meaning) return error;
  return new AppError(meaning.code, meaning.aboutFolder ? folder : name, meaning.detail, { cause: error });
}
