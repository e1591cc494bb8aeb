/**
 * Where rows go when rows are inserted and deleted: a row, and an area of rows, of the issued sheet in the sheet that comes back.
 *
 * All changes are told in the issued sheet's own row numbers and made from the bottom up, so none shifts what another one means. Areas go as
 * Excel moves them: one that an insertion falls into grows, one that lost rows shrinks, and rows put in right above or below an area are not its own.
 */
import { lastRow, type Area } from "./areas.ts";

export interface RowInsertion {
  readonly kind: "insert";
  /** The row they come behind; 0 is the top. */
  readonly after: number;
  readonly count: number;
  /** The row they look like, `after` by default: its styles, height, formulas, and the merges, conditional formats and validations in it. */
  readonly like?: number;
  /** Areas of several rows that end at `after` grow by them: so a group gets rows at its end. */
  readonly extend?: boolean;
}

export interface RowDeletion {
  readonly kind: "delete";
  readonly first: number;
  readonly last: number;
}

export type RowChange = RowInsertion | RowDeletion;

export interface RowRange {
  readonly first: number;
  readonly last: number;
}

export interface InsertedRows extends RowRange {
  /** In the issued sheet. */
  readonly after: number;
  readonly like: number;
}

export class RowMoves {
  readonly changes: readonly RowChange[];
  /** In the sheet that comes back, from the top down. */
  readonly inserted: readonly InsertedRows[];
  readonly deletes: boolean;
  readonly #found = new Map<number, number>();

  /** @throws RangeError where changes contradict each other. */
  constructor(changes: readonly RowChange[]) {
    this.changes = changes.toSorted((a, b) => place(b) - place(a));
    this.deletes = changes.some(({ kind }) => kind === "delete");
    for (const change of changes) check(change, changes);
    this.inserted = this.changes
      .flatMap((change) => (change.kind === "insert" ? [change] : []))
      .toReversed()
      .map(({ after, count, like }) => {
        const first = this.#above(after) + 1;
        return { first, last: first + count - 1, after, like: like ?? after };
      });
  }

  /** The last row that may hold something without being pushed off the sheet. */
  get lastToHold(): number {
    return lastRow - this.inserted.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  }

  get isEmpty(): boolean {
    return this.changes.length === 0;
  }

  /** `undefined` where it is deleted. */
  row(row: number): number | undefined {
    const known = this.#found.get(row);
    if (known !== undefined) return known === 0 ? undefined : known;
    const moved = this.range(row, row)?.first;
    this.#found.set(row, moved ?? 0);
    return moved;
  }

  /** `undefined` where all of it is deleted. */
  range(first: number, last: number): RowRange | undefined {
    // What reaches from the first row to the last is the whole column, and stays it.
    if (first === 1 && last === lastRow) return { first, last };
    let [from, to] = [first, last];
    for (const change of this.changes) {
      if (change.kind === "insert") {
        const grows = change.extend === true && to === change.after && from < to;
        if (to > change.after || grows) to += change.count;
        if (from > change.after) from += change.count;
      } else {
        const count = change.last - change.first + 1;
        from = from < change.first ? from : Math.max(change.first, from - count);
        to = to < change.first ? to : Math.max(change.first - 1, to - count);
        if (from > to) return undefined;
      }
    }
    // What reaches the last row goes on reaching it and not beyond.
    return { first: Math.min(from, lastRow), last: last === lastRow ? lastRow : Math.min(to, lastRow) };
  }

  /** How far rows that must stay together move; `undefined` where a change would cut them. */
  together(first: number, last: number): number | undefined {
    const isCut = this.changes.some((change) =>
      change.kind === "insert" ? change.after >= first && change.after < last : change.first <= last && change.last >= first,
    );
    const moved = isCut ? undefined : this.row(first);
    return moved === undefined ? undefined : moved - first;
  }

  area(area: Area): Area | undefined {
    const rows = this.range(area.top, area.bottom);
    return rows && { ...area, top: rows.first, bottom: rows.last };
  }

  /** The first row at or below this one that is not deleted, where it goes. */
  atOrBelow(row: number): number {
    for (let below = row; ; below++) {
      const moved = this.row(below);
      if (moved !== undefined) return moved;
    }
  }

  /** The last row of what comes before the rows behind `after`. */
  #above(after: number): number {
    let to = after;
    for (const change of this.changes) {
      if (change.kind === "insert") to += change.after < after ? change.count : 0;
      else to -= Math.max(0, Math.min(after, change.last) - change.first + 1);
    }
    return to;
  }
}

function place(change: RowChange): number {
  return change.kind === "insert" ? change.after + 0.5 : change.first;
}

function check(change: RowChange, all: readonly RowChange[]): void {
  const [first, last] = change.kind === "insert" ? [change.after, change.after] : [change.first, change.last];
  const size = change.kind === "insert" ? change.count : last - first + 1;
  if (![first, last, size].every(Number.isInteger) || size < 1 || first < (change.kind === "insert" ? 0 : 1))
    throw new RangeError("rows are counted from 1");
  if (last + size >= lastRow) throw new RangeError("more rows than a sheet has");
  const contradicts = all.some((other) => {
    if (other === change) return false;
    if (change.kind === "insert" && other.kind === "insert") return change.after === other.after;
    if (change.kind === "delete" && other.kind === "delete") return change.first <= other.last && other.first <= change.last;
    return change.kind === "delete" && other.kind === "insert" && other.after >= first && other.after < last;
  });
  if (contradicts) throw new RangeError("changes of rows contradict each other");
}
