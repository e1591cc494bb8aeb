/** The forms of what arrived, each as the tray takes it in: with the cells it was read from and the rows around them. */
import type { Database } from "better-sqlite3";
import { checksum } from "./checksum.ts";
import type { TrayEntry, TrayEntryForm, TraySummary } from "./tray-entry.ts";

interface ArrivedFormRow {
  readonly arrivedId: number;
  readonly position: number;
  readonly path: string;
  readonly hash: string;
  readonly others: string;
  readonly sheet: string | null;
  readonly line: number;
  readonly page: number | null;
  readonly summary: string;
  readonly recognized: Uint8Array;
  readonly excerpt: Uint8Array | null;
}

export class ArrivedForms {
  readonly #insert;
  readonly #of;
  readonly #known;

  constructor(database: Database) {
    this.#insert = database.prepare(`
      INSERT INTO arrived_form VALUES (@arrivedId, @position, @path, @hash, @others, @sheet, @line, @page, @summary, @recognized,
        @excerpt, @checksum)`);
    this.#of = database.prepare<[number], ArrivedFormRow & { readonly checksum: number }>(
      "SELECT arrived_id AS arrivedId, * FROM arrived_form WHERE arrived_id = ? ORDER BY position",
    );
    this.#known = database
      .prepare<[string], string>(
        `SELECT DISTINCT hash FROM source JOIN form ON form.id = form_id
        WHERE removed_at IS NULL AND hash IN (SELECT value FROM json_each(?))`,
      )
      .pluck();
  }

  put(arrivedId: number, entries: readonly TrayEntry[]): void {
    let position = 0;
    for (const { path, hash, others, forms } of entries)
      for (const { sheet, line, page, summary, recognized, excerpt } of forms) {
        const row = {
          arrivedId,
          position: (position += 1),
          path: path.toWellFormed(),
          hash,
          others: JSON.stringify(others),
          sheet: sheet?.toWellFormed() ?? null,
          line,
          page: page ?? null,
          summary: JSON.stringify(summary),
          recognized,
          excerpt: excerpt ?? null,
        };
        this.#insert.run({ ...row, checksum: sumOf(row) });
      }
  }

  /** One for each file; `undefined` where not all of it is sound. */
  entries(arrivedId: number): TrayEntry[] | undefined {
    const rows = this.#of.all(arrivedId);
    if (rows.some((row) => sumOf(row) !== row.checksum)) return undefined;
    return [...Map.groupBy(rows, ({ path }) => path).values()].flatMap((own) => {
      const [first] = own;
      if (!first) return [];
      const others = JSON.parse(first.others) as TrayEntry["others"];
      return { path: first.path, hash: first.hash, others, forms: own.map(entryForm) };
    });
  }

  inLibrary(hashes: readonly string[]): ReadonlySet<string> {
    return new Set(this.#known.all(JSON.stringify(hashes)));
  }
}

/** What the checksum vouches for was written here. */
function entryForm({ sheet, line, page, summary, recognized, excerpt }: ArrivedFormRow): TrayEntryForm {
  return {
    ...(sheet !== null && { sheet }),
    line,
    ...(page !== null && { page }),
    summary: JSON.parse(summary) as TraySummary,
    recognized,
    ...(excerpt && { excerpt }),
  };
}

function sumOf(row: ArrivedFormRow): number {
  const { arrivedId, position, path, hash, others, sheet, line, page, summary, recognized, excerpt } = row;
  return checksum(arrivedId, position, path, hash, others, sheet, line, page, summary, recognized, excerpt);
}
