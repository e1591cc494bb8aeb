/**
 * A package while it is written: a folder or a zip under a hidden name beside the place it is to have, so that there is a whole one there or none.
 *
 * Files go to the disk one by one as they come; nothing but the directory of a zip is kept in memory.
 */
import { closeSync, fsyncSync, mkdirSync, openSync, rmdirSync, rmSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { AppError } from "#shared/api/app-error.ts";
import { makeFolder } from "../make-folder.ts";
import { clearLeftovers, hiddenPackageName } from "./leftover-packages.ts";
import { writeFailure } from "../writers/write-failure.ts";

export interface PackageWriter {
  /** Where it is written; whole once `finish` came back. */
  readonly temporary: string;
  /** @param path With `/`, inside the package. @throws AppError where the disk does not allow it. */
  add(path: string, bytes: Uint8Array): void;
  /** Everything is on the disk then. @throws AppError. */
  finish(): void;
  /** Leaves nothing behind. */
  discard(): void;
}

/** @param out The place it is to have; folders above it are made. @throws AppError where nothing can be written there. */
export function packageWriter(out: string, kind: "folder" | "zip", made: Date): PackageWriter {
  const folder = dirname(out);
  const temporary = join(folder, hiddenPackageName());
  const guarded = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw packageFailure(error, out);
    }
  };
  let madeFolders: readonly string[] = [];
  const open = () => {
    madeFolders = makeFolder(folder);
    clearLeftovers(folder);
    return kind === "folder" ? folderTarget(temporary) : zipTarget(temporary, made, basename(out));
  };
  const discard = (target: Target | undefined) => {
    target?.close();
    rmSync(temporary, { recursive: true, force: true });
    // A folder that is not empty any more has become somebody else's.
    for (const one of madeFolders.toReversed()) removeIfEmpty(one);
  };
  const target = guarded(open);
  return {
    temporary,
    add: (path, bytes) => guarded(() => target.add(path, bytes)),
    finish: () => guarded(() => target.finish()),
    discard: () => discard(target),
  };
}

/** What kept a package from being written. A folder that was there and is no more is not one that never was. */
export function packageFailure(error: unknown, out: string): unknown {
  const isGone = (error as NodeJS.ErrnoException).code === "ENOENT";
  if (isGone) return new AppError("place-gone", basename(dirname(out)), "", { cause: error });
  return writeFailure(error, dirname(out), basename(out));
}

interface Target {
  add(path: string, bytes: Uint8Array): void;
  finish(): void;
  close(): void;
}

function folderTarget(folder: string): Target {
  mkdirSync(folder);
  return {
    add(path, bytes) {
      const file = join(folder, ...path.split("/"));
      makeInside(folder, path);
      const descriptor = openSync(file, "wx");
      try {
        writeWhole(descriptor, bytes);
        fsyncSync(descriptor);
      } finally {
        closeSync(descriptor);
      }
    },
    finish() {},
    close() {},
  };
}

/**
 * The folders of a path below one that must be there: were that made anew after a stick was pulled out, the package would go on without its first files.
 * @throws an errno.
 */
function makeInside(folder: string, path: string): void {
  let at = folder;
  for (const part of path.split("/").slice(0, -1)) {
    at = join(at, part);
    try {
      mkdirSync(at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}

/** Without the long form of zips, which not every program opens. */
const zipLimits = { entries: 65_000, bytes: 3.9e9 };

function zipTarget(file: string, made: Date, name: string): Target {
  const descriptor = openSync(file, "wx");
  let isOpen = true;
  let [entries, written] = [0, 0];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    written += chunk.length;
    writeWhole(descriptor, chunk);
  });
  const close = () => {
    if (isOpen) closeSync(descriptor);
    isOpen = false;
  };
  return {
    add(path, bytes) {
      entries += 1;
      if (entries > zipLimits.entries || written + bytes.length > zipLimits.bytes)
        throw new AppError("write-failed", name, "一个压缩包装不下，请写到文件夹里");
      // Workbooks and prints are packed already.
      const entry = /\.(?:xlsx|xlsm|pdf)$/i.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path);
      entry.mtime = made;
      zip.add(entry);
      entry.push(bytes, true);
    },
    finish() {
      zip.end();
      fsyncSync(descriptor);
      close();
    },
    close,
  };
}

function writeWhole(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Not ours alone.
  }
}
