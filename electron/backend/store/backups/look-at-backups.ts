/** The list of a library's backups as the person sees it: each with how many forms it holds. It needs no library that can be opened. */
import Database from "better-sqlite3";
import { AppError } from "#shared/api/app-error.ts";
import type { Backup } from "#shared/api/backups.ts";
import { BackupFolder, type BackupFile } from "./backup-folder.ts";

/** The latest made comes first. */
export function listBackups(library: string): { folder: string; backups: Backup[] } {
  const folder = new BackupFolder(library);
  return { folder: folder.path, backups: folder.list().map(describeBackup) };
}

export function describeBackup({ name, at, reason, size, path }: BackupFile): Backup {
  const forms = countForms(path);
  return { name, at, reason, size, ...(forms !== undefined && { forms }) };
}

/** The file of a backup that is in the list. @throws AppError `backup-missing`. */
export function findBackup(library: string, name: string): string {
  const backup = new BackupFolder(library).find(name);
  if (!backup) throw new AppError("backup-missing");
  return backup.path;
}

/** `undefined` where the file cannot be read. */
function countForms(file: string): number | undefined {
  try {
    const database = new Database(file, { readonly: true });
    try {
      return database.prepare<[], number>("SELECT count(*) FROM form WHERE removed_at IS NULL").pluck().get();
    } finally {
      database.close();
    }
  } catch {
    return undefined;
  }
}
