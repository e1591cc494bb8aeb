/** Which files can be read as forms, and where they are under a folder. */
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { AppError } from "#shared/api/app-error.ts";
import { isBesideForms, isManifestPath, packageForms } from "#shared/handing-in/package-forms.ts";

export const readableExtensions = [
  ".xlsx",
  ".xlsm",
  ".xls",
  ".et",
  ".ods",
  ".docx",
  ".odt",
  ".pdf",
  ".csv",
  ".txt",
  ".html",
  ".htm",
  ".mht",
  ".mhtml",
  ".json",
  ".zip",
  ".jibiao",
] as const;
/** Names of zips: a package that was handed in is one under a name of its own. */
const zipExtensions = [".zip", ".jibiao"] as const;
type ZipExtension = (typeof zipExtensions)[number];
/** Kinds of files that forms are read from; a zip is a folder of them. */
export type ReadableExtension = Exclude<(typeof readableExtensions)[number], ZipExtension>;

/** Extension in lower case, with its dot, if forms are read from files of that kind. */
export function readableExtension(name: string): ReadableExtension | undefined {
  const extension = path.extname(name).toLowerCase();
  return readableExtensions
    .filter((readable) => readable !== ".zip" && readable !== ".jibiao")
    .find((readable) => readable === extension);
}

export function isZipName(name: string): boolean {
  const extension = path.extname(name).toLowerCase();
  return zipExtensions.some((zip) => zip === extension);
}

/** Whether a file below a folder or in a zip is one of those to read. Hidden files and lock files of office programs are not. */
export function isOfInterest(location: string): boolean {
  const parts = location.split(/[/\\]/);
  const name = parts.pop() ?? "";
  const isHidden = /^[.~]/.test(name) || parts.some((part) => part === "__MACOSX" || /^\.[^.]/.test(part));
  return !isHidden && (readableExtension(name) !== undefined || isZipName(name));
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
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((file) => isOfInterest(path.relative(location, file)));
    const forms = await withoutReports(files);
    if (forms.length > 0) return forms.toSorted((a, b) => a.localeCompare(b, "zh-CN", { numeric: true }));
  } catch (error) {
    throw fileError(error, location);
  }
  throw new AppError("folder-without-forms", path.basename(location));
}

/** Of packages among them their forms alone. */
async function withoutReports(files: readonly string[]): Promise<string[]> {
  const named = files.map((file) => ({ file, path: file.split(path.sep).join("/") }));
  const manifests = named.filter((one) => isManifestPath(one.path));
  const packages = await Promise.all(
    manifests.map(async (one) => packageForms(one.path, await readFile(one.file, "utf8")) ?? []),
  );
  return named.filter((one) => !isBesideForms(one.path, packages.flat())).map(({ file }) => file);
}

/** What the file system refused, as an expected failure; anything else is passed on. */
export function fileError(error: unknown, location: string): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const name = path.basename(location);
  if (code === "ENOENT" || code === "ENOTDIR") return new AppError("file-missing", name, "", { cause: error });
  if (code === "EACCES" || code === "EPERM") return new AppError("file-forbidden", name, "", { cause: error });
  return error;
}
