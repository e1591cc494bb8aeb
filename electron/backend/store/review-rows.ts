/**
 * The table of reviews: the counts of every form, with the revision and the rules they belong to, and which of them have to be made
 * anew because a form they were compared with has changed.
 */
import type { Database } from "better-sqlite3";
import type { ReviewCounts } from "#shared/api/reviews.ts";
import { projectKey } from "#shared/form/project-identity.ts";
import type { Form } from "#shared/form/form.ts";
import { mostSiblings } from "#shared/review/siblings.ts";

/** A form to review, with what decides which forms it is compared with. */
export interface ReviewTarget {
  readonly id: number;
  readonly revision: number;
  readonly year: number | null;
  readonly department: string;
  readonly unit: string;
  /** 1 where it was made new and never given out of hand. */
  readonly draft: 0 | 1;
}

export interface ReviewedRevision {
  readonly id: number;
  readonly revision: number;
  readonly counts: ReviewCounts;
}

interface LookedAt extends ReviewTarget {
  readonly due: 0 | 1;
}

interface StretchQuery extends Pick<ReviewTarget, "year" | "department" | "unit" | "id"> {
  readonly rules: string;
}

/** A millisecond. */
const formsOfStretch = 300;
const beforeYears = -1;
const beginOfYear = { department: "", unit: "", id: 0 };

const target = `
  form.id, form.revision, form.year, supervising_department AS department, implementing_unit AS unit,
  EXISTS (SELECT 1 FROM draft WHERE form_id = form.id) AS draft`;
/** Forms that are compared with the same others follow each other. */
const byGroup = "form.year, supervising_department, implementing_unit, form.id";
const chosen = "(SELECT value FROM json_each(@ids))";
const departmentSize = `
  SELECT count(*) FROM form WHERE year = @year AND supervising_department = @department AND removed_at IS NULL`;

export class ReviewRows {
  readonly #rules: string;
  readonly #stretch;
  readonly #laterYear;
  readonly #all;
  readonly #chosen;
  readonly #departmentSize;
  readonly #siblings;
  readonly #lastYear;
  readonly #current;
  readonly #reviewedRevision;
  readonly #put;
  readonly #outdate;
  readonly #moves;
  readonly #begin;
  readonly #drafts;
  readonly #handOn;
  readonly #outdateOne;

  constructor(database: Database, rules: string) {
    this.#rules = rules;
    const inOrder = "FROM form INDEXED BY form_department LEFT JOIN review ON form_id = form.id WHERE removed_at IS NULL";
    this.#stretch = database.prepare<StretchQuery, LookedAt>(`
      SELECT ${target}, review.revision IS NOT form.revision OR review.rules IS NOT @rules OR outdated = 1 AS due ${inOrder}
        AND form.year IS @year AND (supervising_department, implementing_unit, form.id) > (@department, @unit, @id)
      ORDER BY supervising_department, implementing_unit, form.id LIMIT ${formsOfStretch}`);
    this.#laterYear = database
      .prepare<[number], number>("SELECT year FROM form INDEXED BY form_department WHERE year > ? ORDER BY year LIMIT 1")
      .pluck();
    this.#all = database.prepare<[], ReviewTarget>(`SELECT ${target} FROM form WHERE removed_at IS NULL ORDER BY ${byGroup}`);
    this.#chosen = database.prepare<{ ids: string }, ReviewTarget>(`
      SELECT ${target} FROM form WHERE form.id IN ${chosen} AND removed_at IS NULL ORDER BY ${byGroup}`);
    this.#departmentSize = database.prepare<ReviewTarget, number>(departmentSize).pluck();
    this.#siblings = database
      .prepare<{ year: number; department: string; unit: string | null }, number>(
        `SELECT id FROM form WHERE year = @year AND supervising_department = @department
           AND (@unit IS NULL OR implementing_unit = @unit) AND removed_at IS NULL ORDER BY id LIMIT ${mostSiblings}`,
      )
      .pluck();
    this.#lastYear = database
      .prepare<[string, number], number>(
        "SELECT id FROM form WHERE project_key = ? AND year = ? AND removed_at IS NULL ORDER BY id DESC LIMIT 1",
      )
      .pluck();
    this.#current = database.prepare<[number], number>("SELECT revision FROM form WHERE id = ? AND removed_at IS NULL").pluck();
    this.#reviewedRevision = database.prepare<[number], number>("SELECT revision FROM review WHERE form_id = ?").pluck();
    this.#put = database.prepare(`
      INSERT OR REPLACE INTO review (form_id, revision, rules, errors, warnings, hints, unknown, explained, blank)
      VALUES (@id, @revision, @rules, @errors, @warnings, @hints, @unknown, @explained, @blank)`);
    this.#begin = database.prepare("INSERT INTO draft (form_id) VALUES (?)");
    this.#drafts = database
      .prepare<{ ids: string | null }, number>(
        "SELECT form_id FROM draft WHERE @ids IS NULL OR form_id IN (SELECT value FROM json_each(@ids))",
      )
      .pluck();
    this.#handOn = database.prepare("DELETE FROM draft WHERE form_id = ?");
    this.#outdateOne = database.prepare("UPDATE review SET outdated = 1 WHERE form_id = ?");
    this.#outdate = database.prepare<{ ids: string }>(`
      UPDATE review SET outdated = 1 WHERE form_id NOT IN ${chosen} AND form_id IN (
        SELECT other.id FROM
          (SELECT year, supervising_department, implementing_unit, (
             SELECT count(*) FROM form WHERE year = chosen.year AND supervising_department = chosen.supervising_department
               AND removed_at IS NULL) AS size
           FROM form AS chosen WHERE id IN ${chosen}
           GROUP BY year, supervising_department, implementing_unit) AS own
          JOIN form AS other ON other.year = own.year AND other.supervising_department = own.supervising_department
        WHERE other.removed_at IS NULL AND (size <= ${mostSiblings} OR other.implementing_unit = own.implementing_unit)
        UNION
        SELECT next.id FROM form AS own JOIN form AS next ON next.project_key = own.project_key AND next.year = own.year + 1
        WHERE own.id IN ${chosen} AND own.project_key <> '' AND next.removed_at IS NULL)`);
    this.#moves = database
      .prepare<Omit<ReviewTarget, "revision" | "draft"> & { readonly key: string }, number>(
        `SELECT count(*) FROM form WHERE id = @id AND (year IS NOT @year OR supervising_department <> @department
           OR implementing_unit <> @unit OR project_key IS NOT @key)`,
      )
      .pluck();
  }

  /**
   * Forms whose counts are missing, of an earlier revision, by other rules, or outdated. Finding them is a look at every form: `undefined` comes after
   * each few hundred, for whoever lets others work in between.
   */
  *stale(): Generator<ReviewTarget | undefined, void, undefined> {
    for (let year: number | null | undefined = null; year !== undefined; year = this.#laterYear.get(year ?? beforeYears)) {
      let last: LookedAt | undefined;
      do {
        const { department, unit, id } = last ?? beginOfYear;
        const stretch = this.#stretch.all({ rules: this.#rules, year, department, unit, id });
        for (const { due, ...one } of stretch) if (due) yield one;
        yield undefined;
        last = stretch.length === formsOfStretch ? stretch.at(-1) : undefined;
      } while (last);
    }
  }

  /** Those of the given forms that are in the library, or all. */
  targets(ids: readonly number[] | undefined): ReviewTarget[] {
    return ids ? this.#chosen.all({ ids: JSON.stringify(ids) }) : this.#all.all();
  }

  /** The forms it is compared with, itself among them; `wholeDepartment` says that all of its department have the same. */
  siblings(own: ReviewTarget): { readonly ids: number[]; readonly wholeDepartment: boolean } {
    const { year, department, unit } = own;
    if (year === null) return { ids: [], wholeDepartment: false };
    const wholeDepartment = (this.#departmentSize.get(own) ?? 0) <= mostSiblings;
    return { ids: this.#siblings.all({ year, department, unit: wholeDepartment ? null : unit }), wholeDepartment };
  }

  /** The same project's form of the year before. */
  lastYear(form: Pick<Form, "year" | "implementingUnit" | "projectName">): number | undefined {
    const key = projectKey(form);
    return form.year === null || key === "" ? undefined : this.#lastYear.get(key, form.year - 1);
  }

  isCurrent({ id, revision }: ReviewedRevision): boolean {
    return this.#current.get(id) === revision;
  }

  /** Whether a form was not reviewed yet as it is now. */
  isChanged({ id, revision }: ReviewedRevision): boolean {
    return this.#reviewedRevision.get(id) !== revision;
  }

  put({ id, revision, counts }: ReviewedRevision): void {
    this.#put.run({ id, revision, rules: this.#rules, blank: 0, ...counts });
  }

  /** A new form is a draft from now on. */
  begin(id: number): void {
    this.#begin.run(id);
  }

  /** Those of the given forms that are drafts, or all drafts, are no longer: they are due again. @returns whether there were any. */
  handOn(ids: readonly number[] | undefined): boolean {
    const drafts = this.#drafts.all({ ids: ids ? JSON.stringify(ids) : null });
    for (const id of drafts) {
      this.#handOn.run(id);
      this.#outdateOne.run(id);
    }
    return drafts.length > 0;
  }

  /** Marks the counts of all forms that are compared with one of these, apart from these themselves. */
  outdateComparedWith(ids: readonly number[]): void {
    if (ids.length > 0) this.#outdate.run({ ids: JSON.stringify(ids) });
  }

  /** Whether a form will be compared with others than before once this is its content. */
  moves(id: number, form: Form): boolean {
    const { year, supervisingDepartment: department, implementingUnit: unit } = form;
    return this.#moves.get({ id, year, department, unit, key: projectKey(form) }) === 1;
  }
}
