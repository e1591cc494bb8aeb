/** Which files can be read as forms, and where they are under a folder. */
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { AppError } from "#shared/api/app-error.ts";

export const readableExtensions = [".xlsx", ".xls", ".et", ".csv", ".txt", ".json"] as const;
export type ReadableExtension = (typeof readableExtensions)[number];

/** Extension in lower case, with its dot, if files of that kind can be read. */
export function readableExtension(name: string): ReadableExtension | undefined {
  const extension = path.extname(name).toLowerCase();
  return readableExtensions.find((readable) => readable === extension);
}

/**
 * The file itself, or every readable file under a folder, in the order of their names. Lock files of office programs and hidden files
 * are left out.
 * @throws AppError where the path is missing or forbidden, or the folder holds nothing readable.
 */
export async function filesIn(location: string): Promise<string[]> {
  try {
    const stats = await stat(location);
    if (!stats.isDirectory()) return [location];
    const entries = await readdir(location, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile() && !/^[.~]/.test(entry.name) && readableExtension(entry.name) !== undefined)
      .map((entry) => path.join(entry.parentPath, entry.name));
    if (files.length > 0) return files.toSorted((a, b) => a.localeCompare(b, "zh-CN", { numeric: true }));
  } catch (error) {
    throw fileError(error, location);
  }
  throw new AppError("folder-without-forms", path.basename(location));
}

/** What the file system refused, as an expected failure; anything else is passed on. */
export function fileError(error: unknown, location: string): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const name = path.basename(location);
  if (code === "ENOENT" || code === "ENOTDIR") return new AppError("file-missing", name, "", { cause: error });
  if (code === "EACCES" || code === "EPERM") return new AppError("file-forbidden", name, "", { cause: error });
  return error;
}
