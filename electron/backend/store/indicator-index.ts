/**
 * Keeps what is known of the indicators of all forms up with the forms. An edit only leaves its form due; whoever has time catches up, a slice at
 * a time, and writes only the rows that differ.
 *
 * Invariant: what is listed of a form is that of one of its revisions, and of a removed form nothing, once nothing is due.
 */
import type { Form } from "#shared/form/form.ts";
import { indicatorUse, type IndicatorUse } from "#shared/indicators/indicator-use.ts";
import { foldLabel } from "#shared/value/normalize-text.ts";
import { pinyinInitials } from "#shared/value/pinyin-initial.ts";
import { documentColumns, parseDocument, type StoredDocument } from "./form-rows.ts";
import { ifReadable } from "./if-readable.ts";
import type { LibraryDatabase } from "./library-database.ts";

interface UseRow extends Pick<IndicatorUse, "operator" | "measure" | "value"> {
  readonly at: number;
  readonly nameId: number;
  /** 0 where the form tells none. */
  readonly year: number;
  readonly attribute: string;
}

/** To the letter what the index of due forms was made for, or SQLite would look at every form. */
const isDue = "indicators_revision <> CASE WHEN removed_at IS NULL THEN revision ELSE 0 END";

export class IndicatorIndex {
  readonly #database: LibraryDatabase;
  readonly #countDue;
  readonly #next;
  readonly #known;
  readonly #nameId;
  readonly #addName;
  readonly #put;
  readonly #drop;
  readonly #done;
  readonly #forgetUnused;
  readonly #slice;

  constructor(database: LibraryDatabase) {
    this.#database = database;
    this.#countDue = database.prepare<[], number>(`SELECT count(*) FROM form WHERE ${isDue}`).pluck();
    this.#next = database.prepare<[], StoredDocument>(`SELECT ${documentColumns} FROM form WHERE ${isDue} LIMIT 1`);
    this.#known = database.prepare<[number], UseRow>(`
      SELECT at, name_id AS nameId, year, attribute, operator, measure, value FROM indicator_use WHERE form_id = ?`);
    this.#nameId = database
      .prepare<Pick<IndicatorUse, "level1" | "level2" | "key">, number>(
        "SELECT id FROM indicator_name WHERE key = @key AND level2 = @level2 AND level1 = @level1",
      )
      .pluck();
    this.#addName = database.prepare(
      "INSERT INTO indicator_name (level1, level2, key, name, initials) VALUES (@level1, @level2, @key, @name, @initials)",
    );
    this.#put = database.prepare<UseRow & { readonly formId: number }>(`
      INSERT INTO indicator_use (form_id, at, name_id, year, attribute, operator, measure, value)
      VALUES (@formId, @at, @nameId, @year, @attribute, @operator, @measure, @value)`);
    this.#drop = database.prepare("DELETE FROM indicator_use WHERE form_id = ? AND at = ?");
    this.#done = database.prepare(
      "UPDATE form SET indicators_revision = CASE WHEN removed_at IS NULL THEN revision ELSE 0 END WHERE id = ?",
    );
    this.#forgetUnused = database.prepare("DELETE FROM indicator_name WHERE uses = 0 AND curated = 0");
    this.#slice = database.derivedTransaction((until: number) => {
      let row = this.#next.get();
      while (row) {
        this.#index(row);
        this.#done.run(row.id);
        row = performance.now() < until ? this.#next.get() : undefined;
      }
      this.#forgetUnused.run();
      return this.#next.get() !== undefined;
    });
  }

  /** Catches up for about so long, with one form at least. @returns whether there is more to do. */
  catchUp(milliseconds: number): boolean {
    if (this.#next.get() === undefined) return false;
    return this.#database.unhurried(() => this.#slice.immediate(performance.now() + milliseconds));
  }

  /** How many forms are not listed as they are now. */
  due(): number {
    return this.#countDue.get() ?? 0;
  }

  /** The id of a name, which is added where it is not known. Within a transaction. */
  nameId({ level1, level2, key, name }: Pick<IndicatorUse, "level1" | "level2" | "key" | "name">): number {
    const known = this.#nameId.get({ level1, level2, key });
    if (known !== undefined) return known;
    const initials = pinyinInitials(foldLabel(name)).toLowerCase();
    return Number(this.#addName.run({ level1, level2, key, name, initials }).lastInsertRowid);
  }

  #index(stored: StoredDocument): void {
    const form = stored.removedAt === null ? ifReadable(() => parseDocument(stored)) : undefined;
    const wanted = new Map(form ? this.#usesOf(form).map((use) => [use.at, use]) : []);
    for (const known of this.#known.all(stored.id)) {
      const use = wanted.get(known.at);
      if (use && isSame(use, known)) wanted.delete(known.at);
      else this.#drop.run(stored.id, known.at);
    }
    for (const use of wanted.values()) this.#put.run({ formId: stored.id, ...use });
  }

  #usesOf({ indicators, year, projectAttribute: attribute }: Form): UseRow[] {
    return indicators.flatMap((row, at) => {
      const use = indicatorUse(row);
      if (!use) return [];
      const { operator, measure, value } = use;
      return { at, nameId: this.nameId(use), year: year ?? 0, attribute, operator, measure, value };
    });
  }
}

function isSame(a: UseRow, b: UseRow): boolean {
  return (
    a.nameId === b.nameId &&
    a.value === b.value &&
    a.operator === b.operator &&
    a.measure === b.measure &&
    a.year === b.year &&
    a.attribute === b.attribute
  );
}
