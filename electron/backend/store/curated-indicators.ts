/**
 * What a person wrote of indicators: one entry for an indicator, by level and name. Rows with a checksum: one that is damaged counts as none.
 *
 * An entry makes its indicator one of the list, whether any form has it or not.
 */
import { curatedSchema, type CuratedIndicator } from "#shared/api/indicators.ts";
import { indicatorIdentity, type IndicatorIdentity } from "#shared/indicators/indicator-use.ts";
import { checksum } from "./checksum.ts";
import type { IndicatorIndex } from "./indicator-index.ts";
import type { LibraryDatabase } from "./library-database.ts";

/** What names an entry. */
export type EntryName = Pick<CuratedIndicator, "level1" | "level2" | "name">;

interface EntryRow extends IndicatorIdentity {
  readonly entry: string;
  readonly checksum: number;
}

const ofOne = "level1 = @level1 AND level2 = @level2 AND key = @key";

export class CuratedIndicators {
  readonly #all;
  readonly #one;
  readonly #write;
  readonly #forget;
  readonly #writeAll;

  constructor(database: LibraryDatabase, index: IndicatorIndex) {
    this.#all = database.prepare<[], EntryRow>("SELECT * FROM curated_indicator ORDER BY level1, level2, key");
    this.#one = database.prepare<IndicatorIdentity, EntryRow>(`SELECT * FROM curated_indicator WHERE ${ofOne}`);
    const put = database.prepare<EntryRow>(`
      INSERT OR REPLACE INTO curated_indicator (level1, level2, key, entry, checksum)
      VALUES (@level1, @level2, @key, @entry, @checksum)`);
    const drop = database.prepare<IndicatorIdentity>(`DELETE FROM curated_indicator WHERE ${ofOne}`);
    const mark = database.prepare(
      "UPDATE indicator_name SET curated = 1, name = CASE WHEN uses = 0 THEN ? ELSE name END WHERE id = ?",
    );
    const unmark = database.prepare<IndicatorIdentity>(`UPDATE indicator_name SET curated = 0 WHERE ${ofOne}`);
    const forget = (name: EntryName) => {
      const { level1, level2, key } = indicatorIdentity(name);
      drop.run({ level1, level2, key });
      unmark.run({ level1, level2, key });
    };
    const write = (entry: CuratedIndicator, was: EntryName | undefined) => {
      if (was) forget(was);
      const identity = indicatorIdentity(entry);
      const row = { ...identity, entry: JSON.stringify(entry) };
      put.run({ ...row, checksum: sumOf(row) });
      const id = index.nameId({ ...identity, name: entry.name });
      mark.run(entry.name, id);
      return id;
    };
    this.#write = database.transaction(write);
    this.#forget = database.transaction(forget);
    this.#writeAll = database.transaction((entries: readonly CuratedIndicator[]) => {
      for (const entry of entries) write(entry, undefined);
    });
  }

  all(): CuratedIndicator[] {
    return this.#all.all().flatMap((row) => entryOf(row) ?? []);
  }

  of(name: EntryName): CuratedIndicator | undefined {
    const { level1, level2, key } = indicatorIdentity(name);
    const row = this.#one.get({ level1, level2, key });
    return row && entryOf(row);
  }

  /** `was`: the entry it takes the place of. @returns the id of its name in the list. */
  write(entry: CuratedIndicator, was?: EntryName): number {
    return this.#write.immediate(entry, was);
  }

  /** All or none. */
  writeAll(entries: readonly CuratedIndicator[]): void {
    if (entries.length > 0) this.#writeAll.immediate(entries);
  }

  forget(name: EntryName): void {
    this.#forget.immediate(name);
  }
}

function entryOf(row: EntryRow): CuratedIndicator | undefined {
  return sumOf(row) === row.checksum ? curatedSchema.parse(JSON.parse(row.entry)) : undefined;
}

function sumOf({ level1, level2, key, entry }: Omit<EntryRow, "checksum">): number {
  return checksum(level1, level2, key, entry);
}
