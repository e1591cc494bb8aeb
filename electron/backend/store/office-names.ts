/** What forms say of their 主管部门 and 实施单位, and the code table. One that is damaged counts as none: forms are whole without it. */
import type { OfficeField } from "#shared/batch/batch-change.ts";
import { officesSchema, type OfficeTable } from "#shared/api/offices.ts";
import type { Office } from "#shared/offices/office.ts";
import type { UsedName } from "#shared/offices/spellings.ts";
import { checksum } from "./checksum.ts";
import type { Clock } from "./clock.ts";
import type { LibraryDatabase } from "./library-database.ts";
import { pack, unpack } from "./packed.ts";

interface TableRow {
  readonly file: string;
  readonly at: number;
  readonly offices: Uint8Array;
  readonly checksum: number;
}

const columns: Readonly<Record<OfficeField, string>> = {
  implementingUnit: "implementing_unit",
  supervisingDepartment: "supervising_department",
};

const fields = ["implementingUnit", "supervisingDepartment"] as const satisfies readonly OfficeField[];

/** Forms of one unit, department and year. */
interface UsedTogether extends Readonly<Record<OfficeField, string>> {
  readonly forms: number;
}

export class OfficeNames {
  readonly #used;
  readonly #named;
  readonly #row;
  readonly #put;
  readonly #remove;
  readonly #now: Clock;

  constructor(database: LibraryDatabase, now: Clock) {
    const named = (field: OfficeField) =>
      database
        .prepare<[string], number>(`SELECT id FROM form WHERE ${columns[field]} = ? AND removed_at IS NULL ORDER BY id`)
        .pluck();
    // In the order of the index, so that nothing has to be sorted: names of very many forms are few.
    this.#used = database.prepare<[], UsedTogether>(`
      SELECT implementing_unit AS implementingUnit, supervising_department AS supervisingDepartment, count(*) AS forms
      FROM form INDEXED BY form_department WHERE removed_at IS NULL GROUP BY year, supervising_department, implementing_unit`);
    this.#named = { implementingUnit: named("implementingUnit"), supervisingDepartment: named("supervisingDepartment") };
    this.#row = database.prepare<[], TableRow>("SELECT file, at, offices, checksum FROM office_table");
    this.#put = database.prepare<TableRow>(
      "INSERT OR REPLACE INTO office_table (id, file, at, offices, checksum) VALUES (1, @file, @at, @offices, @checksum)",
    );
    this.#remove = database.prepare("DELETE FROM office_table");
    this.#now = now;
  }

  /** Each spelling once. */
  used(): UsedName[] {
    const together = this.#used.all();
    return fields.flatMap((field) => {
      const counts = new Map<string, number>();
      for (const { forms, ...names } of together) counts.set(names[field], (counts.get(names[field]) ?? 0) + forms);
      return [...counts].map(([name, forms]) => ({ field, name, forms })).toSorted((a, b) => (a.name < b.name ? -1 : 1));
    });
  }

  formsNamed(field: OfficeField, names: readonly string[]): number[] {
    return names.flatMap((name) => this.#named[field].all(name));
  }

  table(): OfficeTable | undefined {
    const row = this.#row.get();
    if (!row || sumOf(row) !== row.checksum) return undefined;
    return { file: row.file, at: row.at, offices: unpack(row.offices, officesSchema) };
  }

  put(file: string, offices: readonly Office[]): void {
    const row = { file: file.toWellFormed(), at: this.#now(), offices: pack(offices) };
    this.#put.run({ ...row, checksum: sumOf(row) });
  }

  remove(): void {
    this.#remove.run();
  }
}

function sumOf({ file, at, offices }: Omit<TableRow, "checksum">): number {
  return checksum(file, at, offices);
}
