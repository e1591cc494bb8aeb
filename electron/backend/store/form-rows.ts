/**
 * The table of forms: one row per form, its document beside the columns the list shows.
 *
 * Documents leave the store parsed; one that is damaged fails as `form-damaged` where it is opened, and never hides the others.
 * A removed form counts as missing until it is put back.
 */
import type { Database } from "better-sqlite3";
import { AppError } from "#shared/api/app-error.ts";
import type { FormSummary } from "#shared/api/contract.ts";
import type { ReviewCounts } from "#shared/api/reviews.ts";
import { formSchema, isBlankIndicator, type Form } from "#shared/form/form.ts";
import { projectKey } from "#shared/form/project-identity.ts";

export interface StoredForm {
  readonly revision: number;
  readonly savedAt: number;
  /** When the content was last secured among the versions. */
  readonly versionedAt: number;
  readonly projectName: string;
  /** Parsed by `parseDocument` before it is believed. */
  readonly document: string;
}

/** The counts are all there or all missing. */
type ListedCounts = { readonly [count in keyof ReviewCounts]: number | null };

interface ListedRow extends Omit<FormSummary, "exported" | "review">, ListedCounts {
  readonly exported: 0 | 1;
}

const listed = `
  id, year, implementing_unit AS implementingUnit, supervising_department AS supervisingDepartment, project_name AS projectName,
  project_total AS projectTotal, money_unit AS moneyUnit, indicator_count AS indicatorCount, saved_at AS savedAt,
  exported_revision IS form.revision AS exported, errors, warnings, hints, unknown, explained`;

/** Counts of another revision, or by other rules, say nothing of a form. */
const withReview = `
  form LEFT JOIN review ON review.form_id = form.id AND review.revision = form.revision AND review.rules = ?`;

export class FormRows {
  readonly #rules: string;
  readonly #insert;
  readonly #update;
  readonly #read;
  readonly #list;
  readonly #summary;
  readonly #sameProject;
  readonly #remove;
  readonly #putBack;
  readonly #versioned;
  readonly #exported;

  /** @param rules The rules by which counts of the review are current. */
  constructor(database: Database, rules: string) {
    this.#rules = rules;
    this.#insert = database.prepare(`
      INSERT INTO form (revision, saved_at, versioned_at, year, implementing_unit, supervising_department, project_name,
        project_total, money_unit, indicator_count, document, project_key)
      VALUES (1, @now, @now, @year, @implementingUnit, @supervisingDepartment, @projectName, @projectTotal, @moneyUnit,
        @indicatorCount, @document, @projectKey)`);
    this.#update = database.prepare(`
      UPDATE form SET revision = @revision, saved_at = @now, year = @year, implementing_unit = @implementingUnit,
        supervising_department = @supervisingDepartment, project_name = @projectName, project_total = @projectTotal,
        money_unit = @moneyUnit, indicator_count = @indicatorCount, document = @document, project_key = @projectKey
      WHERE id = @id`);
    this.#read = database.prepare<[number], StoredForm>(`
      SELECT revision, saved_at AS savedAt, versioned_at AS versionedAt, project_name AS projectName, document
      FROM form WHERE id = ? AND removed_at IS NULL`);
    this.#list = database.prepare<[string], ListedRow>(`
      SELECT ${listed} FROM ${withReview} WHERE removed_at IS NULL ORDER BY year DESC, implementing_unit, id`);
    this.#summary = database.prepare<[string, number], ListedRow>(`
      SELECT ${listed} FROM ${withReview} WHERE id = ? AND removed_at IS NULL`);
    this.#sameProject = database
      .prepare<[number | null, string, string], number>(
        `SELECT id FROM form
         WHERE year IS ? AND implementing_unit = ? AND project_name = ? AND removed_at IS NULL ORDER BY id`,
      )
      .pluck();
    this.#remove = database.prepare("UPDATE form SET removed_at = ? WHERE id = ? AND removed_at IS NULL");
    this.#putBack = database.prepare("UPDATE form SET removed_at = NULL WHERE id = ?");
    this.#versioned = database.prepare("UPDATE form SET versioned_at = ? WHERE id = ?");
    this.#exported = database.prepare("UPDATE form SET exported_revision = revision WHERE id = ?");
  }

  insert(form: Form, now: number): number {
    return Number(this.#insert.run({ now, ...columns(form) }).lastInsertRowid);
  }

  update(id: number, form: Form, revision: number, now: number): void {
    this.#update.run({ id, revision, now, ...columns(form) });
  }

  /** @throws AppError `form-missing`. */
  read(id: number): StoredForm {
    const row = this.#read.get(id);
    if (!row) throw new AppError("form-missing");
    return row;
  }

  /** The text of a form, `undefined` where it is missing. */
  document(id: number): string | undefined {
    return this.#read.get(id)?.document;
  }

  list(): FormSummary[] {
    return this.#list.all(this.#rules).map(summary);
  }

  /** @throws AppError `form-missing`. */
  summary(id: number): FormSummary {
    const row = this.#summary.get(this.#rules, id);
    if (!row) throw new AppError("form-missing");
    return summary(row);
  }

  /** Forms of the same year, unit and project. A form without a project name is like no other. */
  sameProject({ year, implementingUnit, projectName }: Pick<Form, "year" | "implementingUnit" | "projectName">): number[] {
    return projectName === "" ? [] : this.#sameProject.all(year, implementingUnit, projectName);
  }

  remove(id: number, now: number): void {
    this.#remove.run(now, id);
  }

  putBack(id: number): void {
    this.#putBack.run(id);
  }

  markVersioned(id: number, now: number): void {
    this.#versioned.run(now, id);
  }

  /** The form counts as exported until it is edited again. */
  markExported(id: number): void {
    this.#exported.run(id);
  }
}

/** @throws AppError `form-damaged` where the text is no form. */
export function parseDocument({ document, projectName }: Pick<StoredForm, "document" | "projectName">): Form {
  try {
    return formSchema.parse(JSON.parse(document));
  } catch (error) {
    throw new AppError("form-damaged", projectName, "", { cause: error });
  }
}

function columns(form: Form) {
  return {
    year: form.year,
    implementingUnit: form.implementingUnit,
    supervisingDepartment: form.supervisingDepartment,
    projectName: form.projectName,
    projectTotal: form.funds.projectTotal,
    moneyUnit: form.moneyUnit,
    indicatorCount: form.indicators.filter((indicator) => !isBlankIndicator(indicator)).length,
    document: JSON.stringify(form),
    projectKey: projectKey(form),
  };
}

function summary({ exported, errors, warnings, hints, unknown, explained, ...row }: ListedRow): FormSummary {
  const counts = { errors, warnings, hints, unknown, explained };
  return { ...row, exported: exported === 1, ...(areKnown(counts) && { review: counts }) };
}

function areKnown(counts: ListedCounts): counts is ReviewCounts {
  return counts.errors !== null;
}
