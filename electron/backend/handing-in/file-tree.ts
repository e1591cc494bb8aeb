/**
 * A folder or a zip as a tree of files, read one by one. Paths are labels inside the tree: nothing is ever written by them, and nothing outside is reached.
 */
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import { AppError } from "#shared/api/app-error.ts";
import { packagePath } from "#shared/handing-in/manifest.ts";
import { fileError, isZipName } from "../readers/readable-files.ts";
import { openZip } from "../readers/zip/open-zip.ts";
import { folderLimits, memberLimit } from "../readers/zip/zip-limits.ts";

export interface FileTree {
  /** As the person knows it. */
  readonly name: string;
  /** With `/`, as packages compare them. */
  readonly paths: readonly string[];
  /** @throws AppError where it is damaged, encrypted or too large. */
  read(path: string): Promise<Uint8Array>;
}

/** A file of a tree, as the person knows it: what a person brought together has no name of its own. */
export function pathIn({ name }: Pick<FileTree, "name">, path: string): string {
  return name === "" ? path : `${name}/${path}`;
}

/** Files that somebody brought, each with its path. */
export function broughtTree(files: readonly { readonly path: string; readonly file: File }[]): FileTree {
  const byPath = new Map(files.map(({ path, file }) => [packagePath(path), file]));
  return {
    name: "",
    paths: inOrder([...byPath.keys()]),
    async read(path) {
      const file = byPath.get(path);
      if (!file) throw new AppError("file-missing", path);
      // A zip is a folder of files: each of those is measured by itself.
      if (file.size > (isZipName(path) ? packageLimit : memberLimit)) throw new AppError("file-too-large", path);
      return new Uint8Array(await file.arrayBuffer());
    },
  };
}

/** Bytes a package may have as one file. */
const packageLimit = 1024 * 1024 * 1024;

/** What systems and office programs leave in folders and zips. */
const leftovers = /(?:^|\/)(?:__MACOSX\/|\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

/** @throws AppError where it cannot be read. */
export async function openTree(location: string): Promise<FileTree> {
  try {
    const stats = await stat(location);
    if (stats.isDirectory()) return await folderTree(location);
    if (stats.size > packageLimit)
      throw new AppError("file-too-large", basename(location), `超过 ${packageLimit / 1024 / 1024} MB`);
    return zipTree(location, await readFile(location));
  } catch (error) {
    throw fileError(error, location);
  }
}

async function folderTree(folder: string): Promise<FileTree> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [packagePath(relative(folder, file).split(sep).join("/")), file]),
  );
  return {
    name: folder,
    paths: inOrder([...files.keys()]),
    async read(path) {
      const file = files.get(path) ?? "";
      try {
        refuseLarge(path, (await stat(file)).size);
        return await readFile(file);
      } catch (error) {
        throw fileError(error, file);
      }
    },
  };
}

/** @throws AppError where it is damaged, or says to hold more than anybody hands in. */
export function zipTree(name: string, bytes: Uint8Array): FileTree {
  const zip = openZip(basename(name), bytes, folderLimits);
  const files = zip.entries.filter((entry) => !entry.name.endsWith("/"));
  const byPath = new Map(files.map((entry) => [packagePath(entry.name), entry]));
  if (byPath.size < files.length) throw new AppError("package-refused", basename(name), "里面有同名的文件");
  return {
    name,
    paths: inOrder([...byPath.keys()]),
    async read(path) {
      const entry = byPath.get(path);
      if (!entry) throw new AppError("file-missing", path);
      if (entry.isEncrypted) throw new AppError("file-encryption-unknown", basename(name));
      refuseLarge(path, entry.unpacked);
      return zip.unpack(entry, basename(name));
    },
  };
}

function refuseLarge(path: string, bytes: number): void {
  if (bytes > memberLimit) throw new AppError("file-too-large", path, `超过 ${memberLimit / 1024 / 1024} MB`);
}

function inOrder(paths: readonly string[]): string[] {
  const { compare } = new Intl.Collator("zh-CN", { numeric: true });
  return paths.filter((path) => !leftovers.test(path)).toSorted(compare);
}
