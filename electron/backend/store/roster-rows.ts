/** Who is expected to hand in for a year, as the library remembers it. A roster whose row is damaged counts as none. */
import { z } from "zod";
import type { RosterUnit } from "#shared/handing-in/roster.ts";
import { checksum } from "./checksum.ts";
import type { LibraryDatabase } from "./library-database.ts";

export interface KeptRoster {
  /** The file it was read from; blank for one that was made of last year's forms. */
  readonly source: string;
  readonly units: readonly RosterUnit[];
}

interface RosterRow {
  readonly year: number;
  readonly source: string;
  readonly units: string;
}

const storedUnits = z.array(z.object({ unit: z.string(), code: z.string(), projects: z.array(z.string()) }));

/** No year has this number. */
const noYear = 0;

export class RosterRows {
  readonly #read;
  readonly #set;

  constructor(database: LibraryDatabase) {
    this.#read = database.prepare<[number], RosterRow & { readonly checksum: number }>("SELECT * FROM roster WHERE year = ?");
    const put = database.prepare("INSERT OR REPLACE INTO roster VALUES (@year, @source, @units, @checksum)");
    const remove = database.prepare("DELETE FROM roster WHERE year = ?");
    this.#set = database.transaction((year: number, roster: KeptRoster | undefined) => {
      if (!roster) return void remove.run(year);
      const row = { year, source: roster.source.toWellFormed(), units: JSON.stringify(roster.units) };
      put.run({ ...row, checksum: sumOf(row) });
    });
  }

  of(year: number | null): KeptRoster | undefined {
    const row = this.#read.get(year ?? noYear);
    if (!row || sumOf(row) !== row.checksum) return undefined;
    return { source: row.source, units: storedUnits.parse(JSON.parse(row.units)) };
  }

  /** `undefined`: nobody is expected. */
  set(year: number | null, roster: KeptRoster | undefined): void {
    this.#set.immediate(year ?? noYear, roster);
  }
}

function sumOf({ year, source, units }: RosterRow): number {
  return checksum(year, source, units);
}
