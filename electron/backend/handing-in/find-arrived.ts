/**
 * What lies in a folder or a file that somebody gives to be collected: packages, one after the other, and what lies beside them.
 *
 * A zip is opened like a folder, zips and .jibiao files inside it too; only one of them is in memory at each depth. One that cannot be opened stops
 * nothing else.
 */
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { AppError } from "#shared/api/app-error.ts";
import { refuseTooLarge } from "../jobs/file-size.ts";
import { fileError, isOfInterest } from "../readers/readable-files.ts";
import { openTree, pathIn, zipTree, type FileTree } from "./file-tree.ts";
import { packageBases } from "./open-package.ts";

export type Found = (
  | { readonly kind: "package"; readonly tree: FileTree; readonly base: string }
  /** A file of its own, to be read as forms. */
  | { readonly kind: "file"; readonly path: string; readonly name: string; readonly read: () => Promise<Uint8Array> }
  | { readonly kind: "refused"; readonly path: string; readonly error: AppError }
) & {
  /** How much of what lies there was looked at before it; what lies in a zip there is counted as one. */
  readonly at: { readonly done: number; readonly total: number };
};

/** How deep zips may lie in each other. */
const deepest = 3;
const zipped = /\.(?:zip|jibiao)$/i;
const alone = { done: 0, total: 1 };

export async function* findArrived(location: string): AsyncGenerator<Found> {
  if (zipped.test(location) || (await isFolder(location))) yield* opened(location, () => openTree(location), 1);
  else yield { kind: "file", path: location, name: basename(location), read: () => readAlone(location), at: alone };
}

/** The same of files that somebody brings, as a folder that lies nowhere. */
export async function* findIn(tree: FileTree): AsyncGenerator<Found> {
  yield* opened(tree.name, async () => tree, 0);
}

async function* opened(
  path: string,
  open: () => Promise<FileTree>,
  depth: number,
  outer?: Found["at"],
): AsyncGenerator<Found, void, undefined> {
  let tree: FileTree;
  try {
    if (depth > deepest) throw new AppError("package-refused", basename(path), "压缩包里套了太多层压缩包");
    tree = await open();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    yield { kind: "refused", path, error, at: outer ?? alone };
    return;
  }
  const bases = packageBases(tree);
  const loose = tree.paths.filter(
    (file) => !bases.some((base) => file.startsWith(base)) && (zipped.test(file) || isOfInterest(file)),
  );
  const total = bases.length + loose.length;
  let done = 0;
  const at = () => outer ?? { done, total };
  for (const base of bases) {
    yield { kind: "package", tree, base, at: at() };
    done += 1;
  }
  for (const file of loose) {
    const inner = pathIn(tree, file);
    if (zipped.test(file)) yield* opened(inner, async () => zipTree(inner, await tree.read(file)), depth + 1, at());
    else yield { kind: "file", path: inner, name: basename(file), read: () => tree.read(file), at: at() };
    done += 1;
  }
  if (total === 0) yield { kind: "refused", path, error: new AppError("folder-without-forms", basename(path)), at: at() };
}

async function isFolder(location: string): Promise<boolean> {
  return stat(location).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

async function readAlone(location: string): Promise<Uint8Array> {
  try {
    const stats = await stat(location);
    if (!stats.isFile()) throw new AppError("file-type-unknown", basename(location));
    refuseTooLarge(basename(location), stats.size);
    return await readFile(location);
  } catch (error) {
    throw fileError(error, location);
  }
}
