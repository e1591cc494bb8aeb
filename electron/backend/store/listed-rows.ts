/**
 * What lists show of forms: read from an index that holds it in the order of a list, never from the rows of the forms, which are long.
 *
 * A list comes in pages, each of them one look at the index: whoever reads on knows the last form they have, so nothing that was in the library all the
 * while is missed or comes twice, whatever else happens meanwhile.
 */
import type { Database } from "better-sqlite3";
import { AppError } from "#shared/api/app-error.ts";
import type { FormSummary, ListPage, ListPlace, RemovedForm } from "#shared/api/contract.ts";
import type { ReviewCounts } from "#shared/api/reviews.ts";

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
const known = `
  LEFT JOIN review ON review.form_id = form.id AND review.revision = form.revision AND review.rules = @rules
    LEFT JOIN handed_form ON handed_form.form_id = form.id`;
const inOrder = `SELECT ${listed} FROM form INDEXED BY form_listed ${known} WHERE removed_at IS NULL`;

interface PageQuery extends ListPlace {
  readonly rules: string;
  readonly most: number;
}

/** Before every unit and every form. */
const begin = { implementingUnit: "", id: 0 };

export class ListedRows {
  readonly #rules: string;
  readonly #all;
  readonly #one;
  readonly #page;
  readonly #behind;
  readonly #earlierYear;
  readonly #latestYear;
  readonly #removed;

  /** @param rules The rules by which counts of the review are current. */
  constructor(database: Database, rules: string) {
    this.#rules = rules;
    this.#all = database.prepare<{ rules: string }, ListedRow>(`${inOrder} ORDER BY year DESC, implementing_unit, id`);
    this.#one = database.prepare<{ rules: string; id: number }, ListedRow>(`
      SELECT ${listed} FROM form ${known} WHERE id = @id AND removed_at IS NULL`);
    this.#page = database.prepare<PageQuery, ListedRow>(`
      ${inOrder} AND year IS @year AND (implementing_unit, id) > (@implementingUnit, @id) ORDER BY implementing_unit, id LIMIT @most`);
    this.#behind = database.prepare<{ rules: string; id: number; most: number }, ListedRow & { readonly revision: number }>(`
      SELECT ${listed}, form.revision FROM form ${known} WHERE id > @id AND removed_at IS NULL ORDER BY id LIMIT @most`);
    // Of forms without a year it is NULL, which comes last.
    const year = "SELECT year FROM form INDEXED BY form_listed WHERE removed_at IS NULL";
    this.#latestYear = database.prepare<[], number | null>(`${year} ORDER BY year DESC LIMIT 1`).pluck();
    this.#earlierYear = database
      .prepare<[number], number | null>(
        `SELECT * FROM (${year} AND year < ? ORDER BY year DESC LIMIT 1) UNION ALL SELECT * FROM (${year} AND year IS NULL LIMIT 1)`,
      )
      .pluck();
    this.#removed = database.prepare<{ rules: string }, ListedRow & { readonly removedAt: number }>(`
      SELECT ${listed}, removed_at AS removedAt FROM form ${known} WHERE removed_at IS NOT NULL ORDER BY removed_at DESC, id DESC`);
  }

  /** The latest year first, then by unit and id. */
  all(): FormSummary[] {
    return this.#all.all({ rules: this.#rules }).map(summary);
  }

  /** In the same order, from behind a place on. Fewer than the most it may have where a year ends; `next` where there is more. */
  page(after: ListPlace | undefined, most: number): ListPage {
    const place = after ?? this.#beginOf(this.#latestYear.get());
    if (!place) return { forms: [] };
    const forms = this.#page.all({ ...place, rules: this.#rules, most }).map(summary);
    const next = forms.length === most ? forms.at(-1) : this.#afterYear(place.year);
    if (!next) return { forms };
    const { year, implementingUnit, id } = next;
    return { forms, next: { year, implementingUnit, id } };
  }

  #afterYear(year: number | null): ListPlace | undefined {
    return year === null ? undefined : this.#beginOf(this.#earlierYear.get(year));
  }

  #beginOf(year: number | null | undefined): ListPlace | undefined {
    return year === undefined ? undefined : { year, ...begin };
  }

  /** Those behind an id, by id, with their revisions: for whoever goes through all of them in slices. */
  behind(id: number, most: number): (FormSummary & { readonly revision: number })[] {
    return this.#behind
      .all({ rules: this.#rules, id, most })
      .map(({ revision, ...row }) => Object.assign(summary(row), { revision }));
  }

  /** Those of these that are in the library. */
  some(ids: readonly number[]): FormSummary[] {
    return ids.flatMap((id) => this.#one.get({ rules: this.#rules, id }) ?? []).map(summary);
  }

  /** @throws AppError `form-missing`. */
  one(id: number): FormSummary {
    const [form] = this.some([id]);
    if (!form) throw new AppError("form-missing");
    return form;
  }

  /** Those that were removed, the latest first. */
  removed(): RemovedForm[] {
    return this.#removed.all({ rules: this.#rules }).map(({ removedAt, ...row }) => Object.assign(summary(row), { removedAt }));
  }
}

function summary({ exported, draft, handedAt, changedAt, openRemarks, ...row }: ListedRow): FormSummary {
  const { errors, warnings, hints, unknown, explained, blank, untouched, asked, texts, ...said } = row;
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
  return { ...said, ...marks, ...(areKnown(counts) && { review: counts }) };
}

function areKnown(counts: Omit<ListedCounts, "blank">): counts is ReviewCounts {
  return counts.errors !== null;
}
