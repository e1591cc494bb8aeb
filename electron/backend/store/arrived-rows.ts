/**
 * What arrived from units, as the library remembers it: so that tomorrow only what is new has to be brought, and what changed since can be told.
 *
 * A package is there whole, with the forms read from it as the tray would have them, or not at all; the same one is there once. One whose row is damaged counts as
 * not come: whoever sent it has it still.
 */
import { z } from "zod";
import type { Arrived } from "#shared/handing-in/arrived.ts";
import type { Remark } from "#shared/handing-in/return-file.ts";
import { AppError, appErrorSchema, type AppErrorData } from "#shared/api/app-error.ts";
import { packageMark } from "#shared/handing-in/standing-packages.ts";
import { ArrivedForms } from "./arrived-forms.ts";
import { checksum } from "./checksum.ts";
import type { Clock } from "./clock.ts";
import type { LibraryDatabase } from "./library-database.ts";
import type { TrayEntry } from "./tray-entry.ts";

/** A sound package as it came in. */
export interface CameIn extends Arrived {
  /** Remarks the unit answered. */
  readonly answers: readonly Remark[];
  /** What was read in its files. */
  readonly entries: readonly TrayEntry[];
}

export type KeptPackage = Omit<CameIn, "entries"> & { readonly id: number; readonly at: number };

export interface KeptRefusal {
  /** As the person knows it. */
  readonly path: string;
  readonly at: number;
  readonly error: AppErrorData;
  /** Whose package it is, where its manifest says so. */
  readonly unit?: string | undefined;
  readonly year?: number | null | undefined;
}

/** As it was written by `refuse`. */
const refusalSchema = appErrorSchema.extend({ unit: z.string().optional(), year: z.int().nullable().optional() });

type Refusal = Omit<KeptRefusal, "at">;

interface ArrivedRow {
  readonly id: number;
  readonly at: number;
  readonly year: number | null;
  readonly mark: string;
  readonly document: string;
}

export class ArrivedRows {
  readonly #forms: ArrivedForms;
  readonly #statements;
  readonly #put;
  readonly #refuse;
  readonly #remove;

  constructor(database: LibraryDatabase, now: Clock) {
    this.#forms = new ArrivedForms(database);
    const statements = {
      ofYear: database.prepare<[number | null], ArrivedRow & { readonly checksum: number }>(
        "SELECT * FROM arrived WHERE year IS ? ORDER BY id",
      ),
      years: database.prepare<[], number | null>("SELECT DISTINCT year FROM arrived ORDER BY year DESC").pluck(),
      sumOf: database.prepare<[string], number>("SELECT id FROM arrived WHERE mark = ?").pluck(),
      insert: database.prepare(
        "INSERT INTO arrived (at, year, mark, document, checksum) VALUES (@at, @year, @mark, @document, @checksum)",
      ),
      remove: database.prepare("DELETE FROM arrived WHERE id = ?"),
      refused: database.prepare<[], Omit<KeptRefusal, "error"> & { readonly error: string }>(
        "SELECT * FROM arrived_refused ORDER BY at, path",
      ),
      refuse: database.prepare("INSERT OR REPLACE INTO arrived_refused VALUES (?, ?, ?)"),
      forgive: database.prepare("DELETE FROM arrived_refused WHERE path = ?"),
    };
    this.#statements = statements;
    this.#put = database.transaction((came: CameIn): boolean => {
      const { entries, ...kept } = came;
      const mark = packageMark(came);
      statements.forgive.run(came.package.toWellFormed());
      const known = statements.sumOf.get(mark);
      // It may be that what is kept of it is damaged.
      if (known !== undefined) statements.remove.run(known);
      const row = { at: now(), year: came.year, mark, document: JSON.stringify(kept) };
      const id = Number(statements.insert.run({ ...row, checksum: sumOf(row) }).lastInsertRowid);
      this.#forms.put(id, entries);
      return known === undefined;
    });
    this.#refuse = database.transaction(({ path, error, unit, year }: Refusal) => {
      statements.refuse.run(path.toWellFormed(), now(), JSON.stringify({ ...error, unit, year }));
    });
    this.#remove = database.transaction((ids: readonly number[], refused: readonly string[]) => {
      for (const id of ids) statements.remove.run(id);
      for (const path of refused) statements.forgive.run(path);
    });
  }

  /** @returns whether it was not there before. What was refused under its name is forgotten. */
  put(came: CameIn): boolean {
    return this.#put.immediate(came);
  }

  /** In the order they came. */
  ofYear(year: number | null): KeptPackage[] {
    return this.#statements.ofYear.all(year).flatMap((row) => {
      if (sumOf(row) !== row.checksum) return [];
      // It was written by `put`, and is what was written.
      const kept = JSON.parse(row.document) as Omit<KeptPackage, "id" | "at">;
      return Object.assign({}, kept, { id: row.id, at: row.at });
    });
  }

  /** The latest first. */
  years(): (number | null)[] {
    return this.#statements.years.all();
  }

  /** What was read in the files of a package. @throws AppError where not all of it is sound. */
  entries(id: number): TrayEntry[] {
    const entries = this.#forms.entries(id);
    if (!entries) throw new AppError("form-damaged");
    return entries;
  }

  refuse(refusal: Refusal): void {
    this.#refuse.immediate(refusal);
  }

  refused(): KeptRefusal[] {
    return this.#statements.refused.all().map(({ path, at, error: written }) => {
      const { unit, year, ...error } = refusalSchema.parse(JSON.parse(written));
      return { path, at, error, unit, year };
    });
  }

  /** Forgets packages, and what was refused. */
  remove(ids: readonly number[], refused: readonly string[]): void {
    this.#remove.immediate(ids, refused);
  }

  /** Of these hashes of files those that forms of the library came from. */
  inLibrary(hashes: readonly string[]): ReadonlySet<string> {
    return this.#forms.inLibrary(hashes);
  }
}

function sumOf({ at, year, mark, document }: Omit<ArrivedRow, "id">): number {
  return checksum(at, year, mark, document);
}
