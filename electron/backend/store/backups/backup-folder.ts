/**
 * The folder beside a library that holds its backups (`library.sqlite` → `library.backups`), as files: it is read without the library
 * and without opening a backup. Whatever else lies in it is left alone.
 */
import { readdirSync, rmSync, statSync } from "node:fs";
import { dirname, join, parse } from "node:path";
import { AppError } from "#shared/api/app-error.ts";
import { makeFolder } from "../../make-folder.ts";
import { takeName } from "../../take-name.ts";
import { libraryFailure } from "../library-failure.ts";
import { linkedFile } from "../library-file.ts";
import { formatBackupName, parseBackupName, type BackupName } from "./backup-name.ts";
import { dispensableBackups } from "./kept-backups.ts";
import { namesReachDisk } from "./temporary-copy.ts";

export interface BackupFile extends BackupName {
  readonly name: string;
  readonly path: string;
  readonly size: number;
}

export class BackupFolder {
  readonly path: string;

  constructor(library: string) {
    const file = linkedFile(library);
    this.path = join(dirname(file), `${parse(file).name}.backups`);
  }

  /** The latest made comes first. */
  list(): BackupFile[] {
    return this.#names()
      .flatMap((name) => {
        const parsed = parseBackupName(name);
        const path = join(this.path, name);
        const size = parsed && statSync(path, { throwIfNoEntry: false })?.size;
        // Without a size it is a name that is only claimed so far, or has just gone.
        return parsed && size ? [{ ...parsed, name, path, size }] : [];
      })
      .toSorted((a, b) => b.order - a.order || b.at - a.at);
  }

  find(name: string): BackupFile | undefined {
    return this.list().find((backup) => backup.name === name);
  }

  /** The folder is there afterwards, for nobody but its owner. */
  make(): void {
    makeFolder(this.path, "private");
  }

  /** Makes a whole file of this folder the next backup; of two that are made at once each becomes one of its own. */
  take(file: string, { at, reason }: Omit<BackupName, "order">): BackupFile {
    const [latest] = this.list();
    // Asked of the file: under its new name another process may already have cleared it away.
    const { size } = statSync(file);
    for (let order = (latest?.order ?? 0) + 1; ; order += 1) {
      const named = { order, at: Math.floor(at / 1000) * 1000, reason };
      const name = formatBackupName(named);
      const path = join(this.path, name);
      if (!takeName(file, path)) continue;
      namesReachDisk(this.path);
      return { ...named, name, path, size };
    }
  }

  /** Clears away what the rule does not keep. */
  rotate(days: number): void {
    for (const { path } of dispensableBackups(this.list(), days)) rmSync(path, { force: true });
  }

  #names(): string[] {
    try {
      return readdirSync(this.path);
    } catch (error) {
      // Something else in its place is told when a backup is to be made.
      if (["ENOENT", "ENOTDIR"].includes(String((error as NodeJS.ErrnoException).code))) return [];
      throw backupFailure(error, this);
    }
  }
}

/** What went wrong with the folder is not said of the library. */
export function backupFailure(error: unknown, folder: BackupFolder): unknown {
  const isNoFolder = (error as NodeJS.ErrnoException).code === "ENOTDIR";
  return isNoFolder
    ? new AppError("write-not-a-folder", folder.path, "", { cause: error })
    : libraryFailure(error, folder.path);
}
