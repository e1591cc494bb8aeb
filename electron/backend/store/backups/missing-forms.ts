/**
 * What would be missing if a library were put back to a backup: the forms it has now that the backup has not, and those that were
 * changed since. Nothing is changed by looking, and of a damaged library what can be read is compared.
 */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { listedAtMost, type LostForm, type Missing } from "#shared/api/backups.ts";
import { countUnreadable } from "./copy-library.ts";
import { openBackup } from "./open-for-reading.ts";

interface FormState extends LostForm {
  readonly id: number;
  readonly revision: number;
  /** When the form began; `null` where that is not known any more. */
  readonly began: number | null;
}

/** A first page that is damaged itself may say anything. */
const longestCompleted = 1024 ** 3;

const states = `
  SELECT id, year, implementing_unit AS implementingUnit, project_name AS projectName, saved_at AS savedAt, revision,
    (SELECT at FROM version WHERE form_id = form.id ORDER BY id LIMIT 1) AS began
  FROM form WHERE removed_at IS NULL ORDER BY id`;

/** @param library The open library; a file that cannot be opened as one is looked at as far as it goes. */
export async function missingAfterRestoring(backup: string, library: Database.Database | string): Promise<Missing> {
  const [now, compared] = typeof library === "string" ? readDamaged(library) : [readAll(library), "wholly" as const];
  const source = openBackup(backup);
  const then = new Map<number, FormState>();
  try {
    for (const state of readAll(source)) then.set(state.id, state);
  } finally {
    source.close();
  }
  const gone = now.filter((form) => !isSameForm(form, then.get(form.id)));
  const older = now.filter((form) => {
    const before = then.get(form.id);
    return isSameForm(form, before) && (before?.revision !== form.revision || before.savedAt !== form.savedAt);
  });
  return { forms: then.size, unreadable: await countUnreadable(backup), compared, gone: listed(gone), older: listed(older) };
}

/** An id says little: after an older state was restored it was given out again. */
function isSameForm(form: FormState, before: FormState | undefined): boolean {
  if (!before) return false;
  const isSameProject = form.projectName === before.projectName && form.implementingUnit === before.implementingUnit;
  return isSameProject || (form.began !== null && form.began === before.began);
}

function listed(forms: readonly FormState[]): Missing["gone"] {
  const latestFirst = forms.toSorted((a, b) => b.savedAt - a.savedAt);
  const named = latestFirst.slice(0, listedAtMost).map(({ year, implementingUnit, projectName, savedAt }) => ({
    year,
    implementingUnit,
    projectName,
    savedAt,
  }));
  return { total: forms.length, forms: named };
}

function readAll(database: Database.Database): FormState[] {
  return database.prepare<[], FormState>(states).all();
}

/** Looks at a copy, so that not so much as a lock file appears beside what may have to be rescued. */
function readDamaged(library: string): [FormState[], Missing["compared"]] {
  const folder = mkdtempSync(join(tmpdir(), "jibiao-look-"));
  try {
    const copy = join(folder, "library.sqlite");
    if (!existsSync(library)) return [[], "not"];
    for (const part of ["", "-wal"]) if (existsSync(library + part)) copyFileSync(library + part, copy + part);
    completeLength(copy);
    const forms = new Map<number, FormState>();
    // From both ends up to where it is damaged.
    const complete = [states, `${states} DESC`].map((sql) => readInto(forms, copy, sql)).every(Boolean);
    return [[...forms.values()], complete ? "wholly" : forms.size > 0 ? "partly" : "not"];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Of a file whose end is missing SQLite reads nothing, unless it is as long as its first page says (at 16 and 28). */
function completeLength(file: string): void {
  const page = readFileSync(file).subarray(0, 100);
  if (page.length < 100) return;
  const pageSize = page.readUInt16BE(16) === 1 ? 65_536 : page.readUInt16BE(16);
  const length = pageSize * page.readUInt32BE(28);
  if (statSync(file).size < length && length <= longestCompleted) truncateSync(file, length);
}

/** @returns whether it came to the end. */
function readInto(forms: Map<number, FormState>, file: string, sql: string): boolean {
  try {
    const database = new Database(file);
    try {
      for (const form of database.prepare<[], FormState>(sql).iterate()) forms.set(form.id, form);
      return true;
    } finally {
      database.close();
    }
  } catch {
    return false;
  }
}
