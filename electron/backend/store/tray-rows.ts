/**
 * The tables of the tray: chosen files, what was read in each (several where it is a zip), and the forms in those.
 *
 * Whatever belongs to a file goes with it. What was stored is out of sight (stored-rows.ts). Ids grow with time, so that they are the order in which things came.
 */
import type { Database } from "better-sqlite3";
import { AppError, appErrorSchema } from "#shared/api/app-error.ts";
import { trayFileSchema, type FileIdentity, type TrayFile, type TrayForm } from "#shared/api/imports.ts";
import type { TrayEntry, TrayEntryForm, TraySummary } from "./tray-entry.ts";

export type ListedForm = Omit<TrayForm, "inLibrary">;

/** The columns that are read only where a form is opened. */
export interface PackedContent {
  /** JSON of the indexes of the pieces that have found a place. */
  readonly placed: string;
  readonly recognized: Uint8Array;
  readonly excerpt: Uint8Array | null;
}

interface FileRow {
  readonly id: number;
  readonly path: string;
  readonly error: string | null;
  readonly others: string;
}

interface FormRow extends Omit<TraySummary, "hidden"> {
  readonly id: number;
  readonly file: string;
  readonly hash: string;
  readonly sheet: string | null;
  readonly line: number;
  readonly page: number | null;
  readonly hidden: 0 | 1;
  readonly corrected: 0 | 1;
  readonly revision: number;
}

const listedForms = `
  SELECT tray_form.id, path AS file, hash, sheet, line, page, year, implementing_unit AS implementingUnit,
    project_name AS projectName, project_total AS projectTotal, money_unit AS moneyUnit, indicator_count AS indicatorCount,
    attention, repairs, unplaced, hidden, corrected, tray_form.revision
  FROM tray_form JOIN tray_member ON tray_member.id = member_id
  WHERE NOT EXISTS (SELECT 1 FROM tray_stored WHERE tray_form_id = tray_form.id)`;
const storedOthers = trayFileSchema.shape.others;

export class TrayRows {
  readonly #statements;

  constructor(database: Database) {
    this.#statements = {
      has: database
        .prepare<FileIdentity, number>(
          "SELECT 1 FROM tray_file WHERE path = @path AND size = @size AND modified = @modified AND NOT done",
        )
        .pluck(),
      removePath: database.prepare("DELETE FROM tray_file WHERE path = ?"),
      insertFile: database.prepare("INSERT INTO tray_file (path, size, modified) VALUES (@path, @size, @modified)"),
      insertMember: database.prepare(
        "INSERT INTO tray_member (file_id, path, hash, error, others) VALUES (@file, @path, @hash, @error, @others)",
      ),
      insertForm: database.prepare(`
        INSERT INTO tray_form (member_id, sheet, line, page, year, implementing_unit, project_name, project_total, money_unit,
          indicator_count, attention, repairs, unplaced, hidden, recognized, excerpt)
        VALUES (@member, @sheet, @line, @page, @year, @implementingUnit, @projectName, @projectTotal, @moneyUnit,
          @indicatorCount, @attention, @repairs, @unplaced, @hidden, @recognized, @excerpt)`),
      files: database.prepare<{ file: number | null }, FileRow>(
        `SELECT tray_member.id, tray_member.path, error, others FROM tray_member JOIN tray_file ON tray_file.id = file_id
        WHERE NOT done AND (@file IS NULL OR file_id = @file) ORDER BY file_id, tray_member.id`,
      ),
      forms: database.prepare<{ file: number | null }, FormRow>(
        `${listedForms} AND (@file IS NULL OR file_id = @file) ORDER BY file_id, member_id, tray_form.id`,
      ),
      form: database.prepare<[number], FormRow>(`${listedForms} AND tray_form.id = ?`),
      content: database.prepare<[number], PackedContent>("SELECT placed, recognized, excerpt FROM tray_form WHERE id = ?"),
      correct: database.prepare(`
        UPDATE tray_form SET year = @year, implementing_unit = @implementingUnit, project_name = @projectName,
          project_total = @projectTotal, money_unit = @moneyUnit, indicator_count = @indicatorCount, attention = @attention,
          repairs = @repairs, unplaced = @unplaced, hidden = @hidden, corrected = @corrected, revision = revision + 1, placed = @placed,
          recognized = @recognized
        WHERE id = @id`),
      fileOf: database
        .prepare<[number], number>(
          "SELECT file_id FROM tray_form JOIN tray_member ON tray_member.id = member_id WHERE tray_form.id = ?",
        )
        .pluck(),
      chosenOf: database.prepare<[number], number>("SELECT file_id FROM tray_member WHERE id = ?").pluck(),
      quieten: database.prepare("UPDATE tray_member SET error = NULL, others = '[]' WHERE id = ?"),
      removeForm: database.prepare("DELETE FROM tray_form WHERE id = ?"),
      settle: database.prepare(`
        UPDATE tray_file SET done = NOT EXISTS (
          SELECT 1 FROM tray_member LEFT JOIN tray_form ON member_id = tray_member.id
            LEFT JOIN tray_stored ON tray_form_id = tray_form.id
          WHERE file_id = @file AND (error IS NOT NULL OR (tray_form.id IS NOT NULL AND tray_form_id IS NULL)))
        WHERE id = @file`),
      removeDone: database.prepare(`
        DELETE FROM tray_file WHERE done AND NOT EXISTS (
          SELECT 1 FROM tray_member JOIN tray_form ON member_id = tray_member.id WHERE file_id = tray_file.id)`),
      clear: database.prepare("DELETE FROM tray_file"),
    };
  }

  has(file: FileIdentity): boolean {
    return this.#statements.has.get(file) !== undefined;
  }

  /** A file in the place of the one that had its path. @returns its id. */
  insertFile({ path, size, modified }: FileIdentity): number {
    this.#statements.removePath.run(path);
    return Number(this.#statements.insertFile.run({ path, size, modified }).lastInsertRowid);
  }

  insertEntry(file: number, { path, hash, error, others, forms }: TrayEntry): void {
    const row = { file, path, hash, error: error ? JSON.stringify(error) : null, others: JSON.stringify(others) };
    const member = Number(this.#statements.insertMember.run(row).lastInsertRowid);
    for (const form of forms) this.#insertForm(member, form);
  }

  #insertForm(member: number, { sheet, line, page, summary, recognized, excerpt }: TrayEntryForm): void {
    const place = { sheet: sheet ?? null, line, page: page ?? null };
    this.#statements.insertForm.run({
      member,
      ...place,
      ...summary,
      hidden: Number(summary.hidden),
      recognized,
      excerpt: excerpt ?? null,
    });
  }

  /** In the order in which they came; of one chosen file only, or of all. */
  files(file: number | null): TrayFile[] {
    return this.#statements.files.all({ file }).map(trayFile);
  }

  forms(file: number | null): ListedForm[] {
    return this.#statements.forms.all({ file }).map(listedForm);
  }

  /** `undefined` where the form has left the tray. */
  form(id: number): ListedForm | undefined {
    const row = this.#statements.form.get(id);
    return row && listedForm(row);
  }

  /** @throws AppError `tray-form-missing`. */
  content(id: number): PackedContent {
    const row = this.#statements.content.get(id);
    if (!row) throw new AppError("tray-form-missing");
    return row;
  }

  correct(
    id: number,
    { hidden, ...summary }: TraySummary,
    corrected: boolean,
    placed: readonly number[],
    recognized: Uint8Array,
  ): void {
    this.#statements.correct.run({
      id,
      ...summary,
      hidden: Number(hidden),
      corrected: Number(corrected),
      placed: JSON.stringify(placed),
      recognized,
    });
  }

  /** The chosen file a form is in. */
  fileOf(id: number): number | undefined {
    return this.#statements.fileOf.get(id);
  }

  /** What could not be read in a file, and its tables of other kinds, need not be told of any more. @returns the chosen file. */
  quieten(member: number): number | undefined {
    this.#statements.quieten.run(member);
    return this.#statements.chosenOf.get(member);
  }

  removeForm(id: number): void {
    this.#statements.removeForm.run(id);
  }

  /** A file is done with the last of its forms, unless a part of it could not be read and still has to be told of. */
  settle(file: number): void {
    this.#statements.settle.run({ file });
  }

  /** Files that are done leave, unless forms of theirs were stored last. */
  removeDone(): void {
    this.#statements.removeDone.run();
  }

  clear(): void {
    this.#statements.clear.run();
  }
}

function trayFile({ id, path, error, others }: FileRow): TrayFile {
  return {
    id,
    path,
    ...(error !== null && { error: appErrorSchema.parse(JSON.parse(error)) }),
    others: storedOthers.parse(JSON.parse(others)),
  };
}

function listedForm({ file, hash, sheet, line, page, hidden, corrected, ...row }: FormRow): ListedForm {
  return {
    ...row,
    source: { file, hash, ...(sheet !== null && { sheet }), line, ...(page !== null && { page }) },
    hidden: hidden === 1,
    corrected: corrected === 1,
  };
}
