/**
 * Where the rows of a form are after edits of one step. A row that goes and comes again in the step, as one that is moved does, is the same row by what it
 * says, whatever level it came to.
 */
import { indicatorField, parseIndicatorField, type Field, type IndicatorList } from "./field.ts";
import type { Form, Indicator } from "./form.ts";

/** What a row that came in has before it. */
const isNew = -1;

export interface RowSplice {
  readonly list?: IndicatorList | undefined;
  readonly at: number;
  readonly remove: number;
  readonly insert: readonly Indicator[];
}

export class FollowedRows {
  /** Of each row its number before the edits. */
  readonly #rows: Readonly<Record<IndicatorList, number[]>>;
  readonly #gone: { readonly list: IndicatorList; readonly said: string; readonly row: number }[] = [];
  readonly #written = new Set<Field>();

  constructor(form: Form) {
    const numbered = (list: IndicatorList) => (form[list] ?? []).map((_, index) => index);
    this.#rows = { indicators: numbered("indicators"), midTermIndicators: numbered("midTermIndicators") };
  }

  /** @param form Before the splice. */
  spliced(form: Form, { list = "indicators", at, remove, insert }: RowSplice): void {
    const rows = this.#rows[list];
    for (const [i, row] of (form[list] ?? []).slice(at, at + remove).entries())
      this.#gone.push({ list, said: saidBy(row), row: rows[at + i] ?? isNew });
    rows.splice(at, remove, ...insert.map((row) => this.#comesAgain(list, saidBy(row))));
  }

  written(field: Field): void {
    const place = parseIndicatorField(field);
    const row = place && this.#rows[place.list][place.index];
    this.#written.add(place && row !== undefined ? indicatorField(row, place.column, place.list) : field);
  }

  /** Of a field as it was before the edits. */
  isWritten(field: Field): boolean {
    return this.#written.has(field);
  }

  /** The same cell after the edits; `undefined` where its row is gone. */
  fieldNow(field: Field): Field | undefined {
    const place = parseIndicatorField(field);
    if (!place) return field;
    const index = this.#rows[place.list].indexOf(place.index);
    return index < 0 ? undefined : indicatorField(index, place.column, place.list);
  }

  #comesAgain(list: IndicatorList, said: string): number {
    const at = this.#gone.findIndex((gone) => gone.list === list && gone.said === said);
    const [back] = at < 0 ? [] : this.#gone.splice(at, 1);
    return back?.row ?? isNew;
  }
}

/** Its texts without where it stands. */
function saidBy(row: Indicator): string {
  const { level1: _, level2: __, prefix: ___, ...texts } = row;
  return JSON.stringify(texts);
}
