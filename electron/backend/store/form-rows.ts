/**
 * The table of forms: one row per form, its document beside the columns lists show (`listed-rows.ts`).
 *
 * Documents leave the store checked and parsed; one that is damaged fails as `form-damaged` where it is opened, and never hides the
 * others. A removed form counts as missing until it is put back.
 */
import type { Database } from "better-sqlite3";
import { AppError } from "#shared/api/app-error.ts";
import { carriedCounts } from "#shared/carrying/carried-counts.ts";
import { formSchema, isBlankIndicator, type Form } from "#shared/form/form.ts";
import { projectKey } from "#shared/form/project-identity.ts";
import { isToDo } from "#shared/form/remark.ts";
import { templateOf } from "#shared/template/templates.ts";
import { wholeAmount } from "#shared/template/whole-amount.ts";
import { checksum } from "./checksum.ts";
import { handedContent } from "./handed-content.ts";
import { rowIds } from "./row-ids.ts";

/** What `parseDocument` needs to believe a document. */
export interface StoredDocument {
  readonly id: number;
  readonly revision: number;
  readonly removedAt: number | null;
  readonly projectName: string;
  readonly document: string;
  readonly checksum: number;
}

export interface StoredForm extends StoredDocument {
  readonly savedAt: number;
  /** From when on the content has changed without being kept among the versions. */
  readonly versionedAt: number;
  /** The last revision whose content is kept among the versions. */
  readonly versionedRevision: number;
  /** What was done before is not in the journal. */
  readonly stepsFrom: number | null;
}

/** The columns of a `StoredDocument`. */
export const documentColumns = `
  form.id, form.revision, removed_at AS removedAt, project_name AS projectName, document, form.checksum`;

export class FormRows {
  readonly #insert;
  readonly #update;
  readonly #read;
  readonly #sameProject;
  readonly #readAny;
  readonly #setRemoved;
  readonly #erase;
  readonly #following;
  readonly #mend;
  readonly #changing;
  readonly #notVersioned;
  readonly #versioned;
  readonly #stepsFrom;
  readonly #exported;
  readonly #isHanded;
  readonly #followHanded;
  readonly #nextId;

  constructor(database: Database) {
    this.#insert = database.prepare(`
      INSERT INTO form (id, revision, saved_at, versioned_at, year, implementing_unit, supervising_department, project_name,
        project_total, money_unit, indicator_count, document, project_key, remarks, open_remarks,
        carried_untouched, carried_asked, carried_texts, checksum)
      VALUES (@id, 1, @now, @now, @year, @implementingUnit, @supervisingDepartment, @projectName, @projectTotal, @moneyUnit,
        @indicatorCount, @document, @projectKey, @remarks, @openRemarks, @untouched, @asked, @texts, @checksum)`);
    this.#update = database.prepare(`
      UPDATE form SET revision = @revision, saved_at = @now, year = @year, implementing_unit = @implementingUnit,
        supervising_department = @supervisingDepartment, project_name = @projectName, project_total = @projectTotal,
        money_unit = @moneyUnit, indicator_count = @indicatorCount, document = @document, project_key = @projectKey,
        remarks = @remarks, open_remarks = @openRemarks,
        carried_untouched = @untouched, carried_asked = @asked, carried_texts = @texts,
        checksum = @checksum
      WHERE id = @id`);
    const stored = `
      SELECT ${documentColumns}, saved_at AS savedAt, versioned_at AS versionedAt, versioned_revision AS versionedRevision,
        steps_from AS stepsFrom
      FROM form WHERE id = ?`;
    this.#read = database.prepare<[number], StoredForm>(`${stored} AND removed_at IS NULL`);
    this.#readAny = database.prepare<[number], StoredForm>(stored);
    this.#sameProject = database
      .prepare<[number | null, string, string], number>(
        `SELECT id FROM form
         WHERE year IS ? AND implementing_unit = ? AND project_name = ? AND removed_at IS NULL ORDER BY id`,
      )
      .pluck();
    this.#setRemoved = database.prepare("UPDATE form SET removed_at = ?, checksum = ? WHERE id = ?");
    this.#erase = database.prepare("DELETE FROM form WHERE id = ? AND removed_at IS NOT NULL");
    this.#following = database.prepare<[number], number>("SELECT id FROM form WHERE id > ? ORDER BY id LIMIT 1").pluck();
    const beside =
      "year, implementing_unit, supervising_department, project_name, project_total, money_unit, indicator_count, project_key, remarks, open_remarks, carried_untouched, carried_asked, carried_texts";
    const said =
      "@year, @implementingUnit, @supervisingDepartment, @projectName, @projectTotal, @moneyUnit, @indicatorCount, @projectKey, @remarks, @openRemarks, @untouched, @asked, @texts";
    this.#mend = database.prepare(`
      UPDATE form SET (${beside}) = (${said}) WHERE id = @id AND (${beside}) IS NOT (${said})`);
    this.#changing = database.prepare("UPDATE form SET versioned_at = ? WHERE id = ?");
    this.#notVersioned = database.prepare<[], number>("SELECT id FROM form WHERE versioned_revision <> revision").pluck();
    this.#versioned = database.prepare("UPDATE form SET versioned_revision = revision, versioned_at = ? WHERE id = ?");
    this.#stepsFrom = database.prepare("UPDATE form SET steps_from = ? WHERE id = ?");
    this.#exported = database.prepare("UPDATE form SET exported_revision = revision WHERE id = ?");
    this.#isHanded = database.prepare<[number], number>("SELECT 1 FROM handed_form WHERE form_id = ?").pluck();
    this.#followHanded = database.prepare(`
      UPDATE handed_form SET changed_at = CASE WHEN content = @content THEN NULL ELSE coalesce(changed_at, @now) END
      WHERE form_id = @id`);
    this.#nextId = rowIds(database, "form");
  }

  insert(form: Form, now: number): number {
    const [id, row] = [this.#nextId(), columns(form)];
    this.#insert.run({ id, now, ...row, checksum: checksum(id, 1, null, row.document) });
    return id;
  }

  update({ id, removedAt }: StoredDocument, form: Form, revision: number, now: number): void {
    const row = columns(form);
    this.#update.run({ id, revision, now, ...row, checksum: checksum(id, revision, removedAt, row.document) });
    if (this.#isHanded.get(id) !== undefined) this.#followHanded.run({ id, now, content: handedContent(form) });
  }

  /** @throws AppError `form-missing`. */
  read(id: number): StoredForm {
    const row = this.#read.get(id);
    if (!row) throw new AppError("form-missing");
    return row;
  }

  /** The one after this, the removed ones too. */
  idAfter(id: number): number | undefined {
    return this.#following.get(id);
  }

  /** Sets the columns beside the document by what it says. @returns whether they said something else. */
  mendColumns(id: number, form: Form): boolean {
    const { document: _, ...row } = columns(form);
    return this.#mend.run({ id, ...row }).changes > 0;
  }

  /** Removed or not; `undefined` where it was erased. */
  readAny(id: number): StoredForm | undefined {
    return this.#readAny.get(id);
  }

  /** Forms of the same year, unit and project. A form without a project name is like no other. */
  sameProject({ year, implementingUnit, projectName }: Pick<Form, "year" | "implementingUnit" | "projectName">): number[] {
    return projectName === "" ? [] : this.#sameProject.all(year, implementingUnit, projectName);
  }

  /** `at`: when it was removed; `null` puts it back. One that is as wanted stays as it is. */
  setRemoved(id: number, at: number | null): void {
    const stored = this.#readAny.get(id);
    if (!stored || (stored.removedAt === null) === (at === null)) return;
    // A damaged form stays one that is known to be damaged.
    const sum = isSound(stored) ? checksum(id, stored.revision, at, stored.document) : stored.checksum;
    this.#setRemoved.run(at, sum, id);
  }

  /** For good, with all that belongs to it. @returns whether it was among the removed. */
  erase(id: number): boolean {
    return this.#erase.run(id).changes > 0;
  }

  /** From now on the content is another than the one kept last. */
  markChanging(id: number, now: number): void {
    this.#changing.run(now, id);
  }

  /** Forms whose content has changed since it was last kept among the versions. */
  notVersioned(): number[] {
    return this.#notVersioned.all();
  }

  /** The present content is kept among the versions. */
  markVersioned(id: number, now: number): void {
    this.#versioned.run(now, id);
  }

  markStepsFrom(id: number, at: number): void {
    this.#stepsFrom.run(at, id);
  }

  /** The form counts as exported until it is edited again. */
  markExported(id: number): void {
    this.#exported.run(id);
  }
}

export function isSound({ id, revision, removedAt, document, checksum: known }: StoredDocument): boolean {
  return checksum(id, revision, removedAt, document) === known;
}

/** Whether `parseDocument` gives a form. */
export function isReadable(stored: StoredDocument): boolean {
  try {
    parseDocument(stored);
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

/** @throws AppError `form-damaged` where the text is not what was stored, or no form. */
export function parseDocument(stored: StoredDocument): Form {
  if (!isSound(stored)) throw new AppError("form-damaged", stored.projectName);
  return parseForm(stored.document, stored.projectName);
}

/** @throws AppError `form-damaged` where the text is no form. */
export function parseForm(document: string, projectName: string): Form {
  try {
    return formSchema.parse(JSON.parse(document));
  } catch (error) {
    throw new AppError("form-damaged", projectName, "", { cause: error });
  }
}

function columns(form: Form) {
  const { untouched = null, asked = null, texts = null } = carriedCounts(form) ?? {};
  return {
    untouched,
    asked,
    texts,
    year: form.year,
    implementingUnit: form.implementingUnit,
    supervisingDepartment: form.supervisingDepartment,
    projectName: form.projectName,
    projectTotal: wholeAmount(form, templateOf(form.template)).text,
    moneyUnit: form.moneyUnit,
    indicatorCount: form.indicators.filter((indicator) => !isBlankIndicator(indicator)).length,
    document: JSON.stringify(form),
    projectKey: projectKey(form),
    remarks: form.remarks?.length ?? 0,
    openRemarks: form.remarks?.filter((remark) => isToDo(remark)).length ?? 0,
  };
}
