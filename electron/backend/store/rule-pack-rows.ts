/**
 * The table of the office's own rule packs. A row that is damaged is listed without its rules, and forms are reviewed by the built-in ones.
 *
 * Another pack makes all counts of the review void: they go in the transaction that brings it or takes it away.
 */
import { AppError } from "#shared/api/app-error.ts";
import type { OwnPack } from "#shared/api/packs.ts";
import type { Form } from "#shared/form/form.ts";
import { packOfBook } from "#shared/review/packs/book/pack-of-book.ts";
import { ruleBookSchema, type RuleBook } from "#shared/api/rule-book.ts";
import type { RulePack } from "#shared/review/packs/rule-pack.ts";
import { checksum } from "./checksum.ts";
import type { Clock } from "./clock.ts";
import type { LibraryDatabase } from "./library-database.ts";

interface PackRow {
  readonly template: string;
  readonly file: string;
  readonly at: number;
  readonly book: string;
  readonly checksum: number;
}

export class RulePackRows {
  readonly #all;
  readonly #sumOf;
  readonly #row;
  readonly #put;
  readonly #remove;
  /** Parsed once, by template, as long as the row stays the same. */
  readonly #parsed = new Map<string, { readonly sum: number; readonly book: RuleBook | undefined }>();

  constructor(database: LibraryDatabase, now: Clock) {
    this.#all = database.prepare<[], PackRow>("SELECT * FROM rule_pack ORDER BY template");
    this.#sumOf = database.prepare<[string], number>("SELECT checksum FROM rule_pack WHERE template = ?").pluck();
    this.#row = database.prepare<[string], PackRow>("SELECT * FROM rule_pack WHERE template = ?");
    const put = database.prepare<PackRow>(
      "INSERT OR REPLACE INTO rule_pack (template, file, at, book, checksum) VALUES (@template, @file, @at, @book, @checksum)",
    );
    const remove = database.prepare("DELETE FROM rule_pack WHERE template = ?");
    const voidCounts = database.prepare("DELETE FROM review");
    this.#put = database.transaction((file: string, book: RuleBook) => {
      const row = { template: book.template, file: file.toWellFormed(), at: now(), book: JSON.stringify(book) };
      put.run({ ...row, checksum: sumOf(row) });
      voidCounts.run();
    });
    this.#remove = database.transaction((template: string) => {
      if (remove.run(template).changes === 0) throw new AppError("pack-missing");
      voidCounts.run();
    });
  }

  list(): OwnPack[] {
    return this.#all.all().map((row) => {
      const { template, file, at } = row;
      const book = this.#bookOf(row);
      return book ? { template, file, at, book } : { template, file, at };
    });
  }

  /** That of a template; `undefined` where there is none that is sound. */
  book(template: string): RuleBook | undefined {
    const sum = this.#sumOf.get(template);
    if (sum === undefined) return undefined;
    const known = this.#parsed.get(template);
    if (known?.sum === sum) return known.book;
    const row = this.#row.get(template);
    return row && this.#bookOf(row);
  }

  /** The office's own pack for a form. */
  packFor({ template, year }: Form): RulePack | undefined {
    const book = this.book(template);
    return book && packOfBook(book, year);
  }

  put(file: string, book: RuleBook): void {
    this.#put.immediate(file, book);
  }

  /** @throws AppError `pack-missing`. */
  remove(template: string): void {
    this.#remove.immediate(template);
  }

  #bookOf(row: PackRow): RuleBook | undefined {
    const known = this.#parsed.get(row.template);
    if (known?.sum === row.checksum) return known.book;
    const book = sumOf(row) === row.checksum ? ruleBookSchema.parse(JSON.parse(row.book)) : undefined;
    this.#parsed.set(row.template, { sum: row.checksum, book });
    return book;
  }
}

function sumOf({ template, file, at, book }: Omit<PackRow, "checksum">): number {
  return checksum(template, file, at, book);
}
