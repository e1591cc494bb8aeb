/**
 * The indicators of the library as they are looked through and offered: name by name, the commonest first, a page at a time, so that it takes no
 * longer for a hundred thousand forms than a person notices.
 */
import type {
  IndicatorChoices,
  IndicatorFilter,
  IndicatorOffer,
  IndicatorPlace,
  ListedIndicator,
} from "#shared/api/indicators.ts";
import { foldLabel } from "#shared/value/normalize-text.ts";
import type { LibraryDatabase } from "./library-database.ts";

export const indicatorPage = 200;
const maximumPlaces = 500;
const maximumOffers = 20;
/** Which units of measure can be chosen is told from so many of the commonest indicators. */
const commonest = 2000;

interface ListedRow extends Omit<ListedIndicator, "years" | "curated"> {
  readonly first: number | null;
  readonly last: number | null;
  readonly curated: 0 | 1;
}

/** What a person wrote, where they did; else what most values in forms have. */
const usual = (column: "operator" | "measure") => `
  coalesce((SELECT entry ->> '$.${column}' FROM curated_indicator AS written
    WHERE curated = 1 AND written.level1 = indicator_name.level1 AND written.level2 = indicator_name.level2
      AND written.key = indicator_name.key AND json_valid(entry) AND (entry ->> '$.operator') || (entry ->> '$.measure') <> ''),
    (SELECT ${column} FROM indicator_tally WHERE name_id = indicator_name.id
    GROUP BY operator, measure ORDER BY sum(uses) DESC, measure DESC LIMIT 1), '')`;

const listed = `
  id, level1, level2, name, uses, ${usual("operator")} AS operator, ${usual("measure")} AS measure, curated,
  (SELECT min(year) FROM indicator_tally WHERE name_id = indicator_name.id AND year > 0) AS first,
  (SELECT max(year) FROM indicator_tally WHERE name_id = indicator_name.id AND year > 0) AS last`;

/** In a form, or written by a person; a name whose last use has just gone is neither. */
const isThere = "(uses > 0 OR curated = 1)";

export class IndicatorList {
  readonly #database: LibraryDatabase;
  readonly #one;
  readonly #places;
  readonly #offers;

  constructor(database: LibraryDatabase) {
    this.#database = database;
    this.#one = database.prepare<[number], ListedRow>(`SELECT ${listed} FROM indicator_name WHERE id = ? AND ${isThere}`);
    this.#places = database.prepare<[number], IndicatorPlace>(`
      SELECT form_id AS form, at, indicator_use.year AS year, implementing_unit AS unit, project_name AS projectName, value
      FROM indicator_use JOIN form ON form.id = form_id
      WHERE name_id = ? ORDER BY indicator_use.year DESC, form_id DESC, at LIMIT ${maximumPlaces + 1}`);
    this.#offers = database.prepare<{ from: string; to: string; level2: string }, IndicatorOffer>(`
      SELECT name, level2, ${usual("operator")} AS operator, ${usual("measure")} AS measure FROM (
        SELECT * FROM indicator_name WHERE ${isThere} AND id IN (
          SELECT id FROM indicator_name WHERE key >= @from AND key < @to
          UNION SELECT id FROM indicator_name WHERE initials >= @from AND initials < @to)
        ORDER BY level2 = @level2 DESC, uses DESC, id LIMIT ${maximumOffers}
      ) AS indicator_name ORDER BY level2 = @level2 DESC, uses DESC, id`);
  }

  /** A page of the list from a place on, and whether there is more behind it. */
  page(filter: IndicatorFilter, from: number): { rows: ListedIndicator[]; more: boolean } {
    const { conditions, values } = narrowed(filter);
    const rows = this.#database
      .prepare<unknown[], ListedRow>(
        `SELECT ${listed} FROM (
           SELECT * FROM indicator_name WHERE ${[isThere, ...conditions].join(" AND ")}
           ORDER BY uses DESC, id LIMIT ${indicatorPage + 1} OFFSET ?
         ) AS indicator_name ORDER BY uses DESC, id`,
      )
      .all(...values, from);
    return { rows: rows.slice(0, indicatorPage).map(listedOf), more: rows.length > indicatorPage };
  }

  one(id: number): ListedIndicator | undefined {
    const row = this.#one.get(id);
    return row && listedOf(row);
  }

  /** Where it stands, the latest first. */
  places(id: number): { places: IndicatorPlace[]; more: boolean } {
    const places = this.#places.all(id);
    return { places: places.slice(0, maximumPlaces), more: places.length > maximumPlaces };
  }

  offers(text: string, level2: string): IndicatorOffer[] {
    const from = foldLabel(text).toLowerCase();
    // Nothing a name holds comes behind the last code point.
    return from === "" ? [] : this.#offers.all({ from, to: `${from}\u{10ffff}`, level2 });
  }

  choices(): IndicatorChoices {
    const all = <T>(sql: string) => this.#database.prepare<[], T>(sql).all();
    // By itself SQLite takes an index that leaves every row to be read.
    const forms = all<{ year: number | null; unit: string }>(
      "SELECT DISTINCT year, implementing_unit AS unit FROM form INDEXED BY form_department WHERE removed_at IS NULL",
    );
    const common = `name_id IN (SELECT id FROM indicator_name ORDER BY uses DESC, id LIMIT ${commonest})`;
    const column = (name: "measure" | "attribute") =>
      all<{ text: string }>(`
        SELECT ${name} AS text FROM indicator_tally WHERE ${common} AND ${name} <> '' GROUP BY ${name} ORDER BY sum(uses) DESC LIMIT 100`);
    return {
      levels: all<IndicatorChoices["levels"][number]>(`
        SELECT level1, level2 FROM (SELECT level1, level2, uses FROM indicator_name WHERE ${isThere} ORDER BY uses DESC, id LIMIT ${commonest})
        GROUP BY level1, level2 ORDER BY level1, sum(uses) DESC`),
      measures: column("measure").map(({ text }) => text),
      attributes: column("attribute").map(({ text }) => text),
      years: [...new Set(forms.flatMap(({ year }) => year ?? []))].toSorted((a, b) => b - a),
      units: [...new Set(forms.map(({ unit }) => unit))].filter((unit) => unit !== "").toSorted(),
    };
  }
}

function listedOf({ first, last, curated, ...row }: ListedRow): ListedIndicator {
  return { ...row, curated: curated === 1, ...(first !== null && last !== null && { years: [first, last] }) };
}

interface Narrowed {
  readonly conditions: readonly string[];
  readonly values: readonly (string | number)[];
}

const letters = /^[a-z]+$/;

function narrowed({ text, level2, measure, year, attribute, unit, curated }: IndicatorFilter): Narrowed {
  const conditions: string[] = [];
  const values: (string | number)[] = [];
  const add = (condition: string, ...of: (string | number)[]) => {
    conditions.push(condition);
    values.push(...of);
  };
  for (const word of text.split(/\s+/u).map((part) => foldLabel(part).toLowerCase())) {
    if (word === "") continue;
    if (letters.test(word)) add("(instr(key, ?) > 0 OR instr(initials, ?) > 0)", word, word);
    else add("instr(key, ?) > 0", word);
  }
  if (level2 !== undefined) add("level2 = ?", level2);
  if (curated) add("curated = 1");
  const tallied = Object.entries({ measure, year, attribute }).filter(([, value]) => value !== undefined);
  if (tallied.length > 0) {
    const same = tallied.map(([column]) => ` AND ${column} = ?`).join("");
    add(
      `EXISTS (SELECT 1 FROM indicator_tally WHERE name_id = indicator_name.id${same})`,
      ...tallied.flatMap(([, value]) => value ?? []),
    );
  }
  if (unit !== undefined) {
    const forms = `SELECT id FROM form WHERE implementing_unit = ?${year === undefined ? "" : " AND year = ?"}`;
    add(`id IN (SELECT name_id FROM indicator_use WHERE form_id IN (${forms}))`, unit, ...(year === undefined ? [] : [year]));
  }
  return { conditions, values };
}
