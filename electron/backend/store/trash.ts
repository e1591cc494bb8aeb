/**
 * What was removed from the library: out of every list, but whole, until the person erases it. What is erased is gone with all that
 * belongs to it; only backups still have it.
 */
import type { Database } from "better-sqlite3";
import type { RemovedForm } from "#shared/api/contract.ts";
import type { FormTables } from "./form-tables.ts";

export class Trash {
  readonly #tables: FormTables;
  readonly #unindex;

  constructor(database: Database, tables: FormTables) {
    this.#tables = tables;
    this.#unindex = database.prepare("DELETE FROM search WHERE rowid = ?");
  }

  /** The latest first. */
  list(): RemovedForm[] {
    return this.#tables.listed.removed();
  }

  /** Those of these that are in the trash still; one that was put back meanwhile stays. @returns what is gone. */
  erase(ids: readonly number[]): number[] {
    const { transact, forms } = this.#tables;
    return transact(() =>
      ids.filter((id) => {
        const erased = forms.erase(id);
        if (erased) this.#unindex.run(id);
        return erased;
      }),
    );
  }
}
