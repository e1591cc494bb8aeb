/**
 * Drafts made of last year's forms, and which form came from which. A link keeps what last year's form said then, so that it can be told
 * what became of it since; it stays when that form is taken out, and goes with the form it belongs to.
 *
 * A link that is damaged counts as none: the form itself is whole without it.
 */
import type { Database } from "better-sqlite3";
import { AppError } from "#shared/api/app-error.ts";
import type { CarriedLink } from "#shared/carrying/changes-since.ts";
import { formSchema, type Form } from "#shared/form/form.ts";
import { checksum } from "./checksum.ts";
import type { FormLibrary } from "./form-library.ts";
import type { FormTables } from "./form-tables.ts";
import { pack, unpack } from "./packed.ts";

export interface YearLink extends CarriedLink {
  /** Last year's form. */
  readonly last: number;
}

/** A draft to be put in, or a form that is there (`id`), and what it comes from. */
export type LinkedForm = YearLink & ({ readonly draft: Form } | { readonly id: number });

interface LinkRow {
  readonly formId: number;
  readonly last: number;
  readonly year: number;
  readonly base: Uint8Array;
  readonly checksum: number;
}

const columns = "form_id AS formId, last_id AS last, year, base, checksum";

export class YearLinks {
  readonly #tables: FormTables;
  readonly #library: FormLibrary;
  readonly #put;
  readonly #of;
  readonly #made;
  readonly #all;

  constructor(database: Database, tables: FormTables, library: FormLibrary) {
    this.#tables = tables;
    this.#library = library;
    this.#put = database.prepare<LinkRow>(
      "INSERT OR REPLACE INTO year_link (form_id, last_id, year, base, checksum) VALUES (@formId, @last, @year, @base, @checksum)",
    );
    this.#of = database.prepare<[number], LinkRow>(`SELECT ${columns} FROM year_link WHERE form_id = ? ORDER BY last_id`);
    this.#made = database
      .prepare<[number], number>(
        `SELECT form_id FROM year_link JOIN form ON form.id = form_id
         WHERE last_id = ? AND removed_at IS NULL ORDER BY year_link.year, form_id`,
      )
      .pluck();
    this.#all = database.prepare<[number], { readonly formId: number; readonly last: number }>(
      "SELECT form_id AS formId, last_id AS last FROM year_link WHERE year = ?",
    );
  }

  /** Puts drafts in and links forms, all or none. @returns the ids of the drafts, in order. */
  make(forms: readonly LinkedForm[]): number[] {
    return this.#tables.transact(() =>
      forms.flatMap((form) => {
        const id = "draft" in form ? this.#library.createDraft(form.draft) : form.id;
        this.#write(id, form);
        return "draft" in form ? id : [];
      }),
    );
  }

  /** Takes drafts out again that nobody has changed since they were made. @returns what is gone. */
  takeBack(ids: readonly number[]): number[] {
    const { transact, forms } = this.#tables;
    return transact(() => {
      const untouched = ids.filter((id) => {
        const stored = forms.readAny(id);
        return stored?.revision === 1 && stored.removedAt === null;
      });
      this.#library.remove(untouched);
      return untouched;
    });
  }

  of(id: number): YearLink[] {
    return this.#of.all(id).flatMap((row) => {
      if (sumOf(row) !== row.checksum) return [];
      return { last: row.last, year: row.year, base: unpack(row.base, formSchema) };
    });
  }

  /** The forms that were made of it, the earliest year first. */
  madeOf(id: number): number[] {
    return this.#made.all(id);
  }

  /** Which forms of a year come from which. */
  ofYear(year: number): ReadonlyMap<number, readonly number[]> {
    const found = new Map<number, number[]>();
    for (const { formId, last } of this.#all.all(year)) found.set(formId, [...(found.get(formId) ?? []), last]);
    return found;
  }

  /** From now on the form counts as made of this. @throws AppError `form-missing` where there is no such link. */
  rebase(id: number, last: number, base: Form): void {
    this.#tables.transact(() => {
      const known = this.of(id).find((link) => link.last === last);
      if (!known) throw new AppError("form-missing");
      this.#write(id, { ...known, base });
    });
  }

  #write(formId: number, { last, year, base }: YearLink): void {
    const row = { formId, last, year, base: pack(base) };
    this.#put.run({ ...row, checksum: sumOf(row) });
  }
}

function sumOf({ formId, last, year, base }: Omit<LinkRow, "checksum">): number {
  return checksum(formId, last, year, base);
}
