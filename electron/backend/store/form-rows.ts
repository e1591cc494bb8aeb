/**
 * The table of forms: one row per form, its document beside the columns the list shows.
 *
 * Documents leave the store checked and parsed; one that is damaged fails as `form-damaged` where it is opened, and never hides the
 * others. A removed form counts as missing until it is put back.
 */
import type { Database } from "better-sqlite3";
import { AppError } from "#shared/api/app-error.ts";
import type { FormSummary, RemovedForm } from "#shared/api/contract.ts";
import type { ReviewCounts } from "#shared/api/reviews.ts";
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

/** The counts are all there or all missing. */
type ListedCounts = { readonly [count in keyof Required<ReviewCounts>]: number | null };

/** All there or all missing. */
interface ListedCarried {
  readonly untouched: number | null;
  readonly asked: number | null;
  readonly texts: number | null;
}

type Gathered = "exported" | "draft" | "review" | "handedIn" | "openRemarks" | "carried";

interface ListedRow extends Omit<FormSummary, Gathered>, ListedCounts, ListedCarried {
  readonly openRemarks: number;
  readonly exported: 0 | 1;
  readonly draft: 0 | 1;
  readonly handedAt: number | null;
  readonly changedAt: number | null;
}

const listed = `
  id, year, implementing_unit AS implementingUnit, supervising_department AS supervisingDepartment, project_name AS projectName,
  project_total AS projectTotal, money_unit AS moneyUnit, indicator_count AS indicatorCount, saved_at AS savedAt,
  exported_revision IS form.revision AS exported, EXISTS (SELECT 1 FROM draft WHERE form_id = form.id) AS draft,
  open_remarks AS openRemarks, errors, warnings, hints, unknown, explained, blank, handed_form.at AS handedAt, changed_at AS changedAt,
  carried_untouched AS untouched, carried_asked AS asked, carried_texts AS texts`;

/** Counts of another revision, or by other rules, say nothing of a form. */
const withReview = `
  form LEFT JOIN review ON review.form_id = form.id AND review.revision = form.revision AND review.rules = ?
    LEFT JOIN handed_form ON handed_form.form_id = form.id`;

export class FormRows {
  readonly #rules: string;
  readonly #insert;
  readonly #update;
  readonly #read;
  readonly #list;
  readonly #page;
  readonly #summary;
  readonly #sameProject;
  readonly #readAny;
  readonly #removed;
  readonly #setRemoved;
  readonly #erase;
  readonly #ids;
  readonly #mend;
  readonly #changing;
  readonly #notVersioned;
  readonly #versioned;
  readonly #stepsFrom;
  readonly #exported;
  readonly #isHanded;
  readonly #followHanded;
  readonly #nextId;

  /** @param rules The rules by which counts of the review are current. */
  constructor(database: Database, rules: string) {
    this.#rules = rules;
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
    this.#list = database.prepare<[string], ListedRow>(`
      SELECT ${listed} FROM ${withReview} WHERE removed_at IS NULL ORDER BY year DESC, implementing_unit, id`);
    this.#page = database.prepare<[string, number, number], ListedRow & { readonly revision: number }>(`
      SELECT ${listed}, form.revision FROM ${withReview} WHERE id > ? AND removed_at IS NULL ORDER BY id LIMIT ?`);
    this.#summary = database.prepare<[string, number], ListedRow>(`
      SELECT ${listed} FROM ${withReview} WHERE id = ? AND removed_at IS NULL`);
    this.#sameProject = database
      .prepare<[number | null, string, string], number>(
        `SELECT id FROM form
         WHERE year IS ? AND implementing_unit = ? AND project_name = ? AND removed_at IS NULL ORDER BY id`,
      )
      .pluck();
    this.#removed = database.prepare<[string], ListedRow & { readonly removedAt: number }>(`
      SELECT ${listed}, removed_at AS removedAt FROM ${withReview} WHERE removed_at IS NOT NULL ORDER BY removed_at DESC, id DESC`);
    this.#setRemoved = database.prepare("UPDATE form SET removed_at = ?, checksum = ? WHERE id = ?");
    this.#erase = database.prepare("DELETE FROM form WHERE id = ? AND removed_at IS NOT NULL");
    this.#ids = database.prepare<[], number>("SELECT id FROM form ORDER BY id").pluck();
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

  /** All there are, the removed ones too. */
  ids(): number[] {
    return this.#ids.all();
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

  list(): FormSummary[] {
    return this.#list.all(this.#rules).map(summary);
  }

  /** Some of the list with their revisions, by id: for whoever goes through all of it in slices. */
  page(after: number, count: number): (FormSummary & { readonly revision: number })[] {
    return this.#page.all(this.#rules, after, count).map(({ revision, ...row }) => Object.assign(summary(row), { revision }));
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

  /** Those that were removed, the latest first. */
  removed(): RemovedForm[] {
    return this.#removed.all(this.#rules).map(({ removedAt, ...row }) => Object.assign(summary(row), { removedAt }));
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

function summary({ exported, draft, handedAt, changedAt, openRemarks, ...listed }: ListedRow): FormSummary {
  const { errors, warnings, hints, unknown, explained, blank, untouched, asked, texts, ...row } = listed;
  const counts = { errors, warnings, hints, unknown, explained, ...(blank && { blank }) };
  const handedIn = handedAt === null ? undefined : { at: handedAt, ...(changedAt !== null && { changedAt }) };
  const carried = untouched !== null && asked !== null && texts !== null && { carried: { untouched, asked, texts } };
  const marks = {
    exported: exported === 1,
    ...(draft === 1 && { draft: true as const }),
    ...(handedIn && { handedIn }),
    ...(openRemarks > 0 && { openRemarks }),
    ...carried,
  };
  return { ...row, ...marks, ...(areKnown(counts) && { review: counts }) };
}

function areKnown(counts: Omit<ListedCounts, "blank">): counts is ReviewCounts {
  return counts.errors !== null;
}
