/**
 * The rows of the tree that show: what is below a closed group does not. A row is made when it is looked at, so that the tree has as many rows as there are
 * forms, and costs as much as there are groups. Pure.
 */
import type { FormSummary } from "#shared/api/contract.ts";
import { lead, tellingParts, type NameParts } from "#renderer/desk/names/telling-parts.ts";
import { readableAmount } from "#renderer/text/format.ts";
import { parseAmount } from "#shared/value/amount.ts";
import { addedUp, usualUnit } from "./group-totals.ts";
import { projectOf, type UnitGroup, type YearGroup } from "./library-tree.ts";

export type TreeRow =
  | { readonly kind: "group"; readonly level: 1 | 2; readonly group: YearGroup | UnitGroup; readonly open: boolean }
  | {
      readonly kind: "form";
      readonly level: 3;
      readonly form: FormSummary;
      readonly parts: NameParts;
      /** With its unit where most forms of the list are in another. */
      readonly amount: string;
    };

export function rowKey(row: TreeRow): string {
  return row.kind === "group" ? `group:${row.group.key}` : `form:${row.form.id}`;
}

/** A group with the rows below it that are its own. */
interface Stretch {
  /** The row of the group. */
  readonly from: number;
  readonly row: Extract<TreeRow, { kind: "group" }>;
  readonly forms: readonly FormSummary[];
}

const noForms: readonly FormSummary[] = [];

export class TreeRows {
  readonly length: number;
  readonly #stretches: readonly Stretch[];
  readonly #usual: string | undefined;
  readonly #projects = new Map<Stretch, readonly NameParts[]>();

  constructor(tree: readonly YearGroup[], closed: ReadonlySet<string>) {
    const stretches: Stretch[] = [];
    let from = 0;
    const add = (level: 1 | 2, group: YearGroup | UnitGroup, forms = noForms) => {
      const open = !closed.has(group.key);
      const below = open ? forms : noForms;
      stretches.push({ from, row: { kind: "group", level, group, open }, forms: below });
      from += 1 + below.length;
      return open;
    };
    for (const year of tree) if (add(1, year)) for (const unit of year.units) add(2, unit, unit.forms);
    this.#stretches = stretches;
    this.length = from;
    this.#usual = usualUnit(addedUp(tree));
  }

  at(index: number): TreeRow | undefined {
    const stretch = index < this.length ? this.#stretchAt(index) : undefined;
    if (!stretch || index === stretch.from) return stretch?.row;
    const within = index - stretch.from - 1;
    const form = stretch.forms[within];
    return form && this.#formRow(form, this.#projectsOf(stretch)[within]);
  }

  /** Those from one row to before another. */
  between(from: number, to: number): TreeRow[] {
    return Array.from({ length: Math.max(0, to - from) }, (_, offset) => this.at(from + offset)).filter(
      (row) => row !== undefined,
    );
  }

  /** -1 where there is no such row. */
  indexOf(key: string): number {
    if (key.startsWith("group:")) {
      const ofGroup = key.slice("group:".length);
      return this.#stretches.find(({ row }) => row.group.key === ofGroup)?.from ?? -1;
    }
    const id = Number(key.slice("form:".length));
    for (const { from, forms } of this.#stretches) {
      const within = placeOf(id, forms);
      if (within >= 0) return from + 1 + within;
    }
    return -1;
  }

  /** The forms that show, from top to bottom. */
  ids(): number[] {
    return this.#stretches.flatMap(({ forms }) => forms.map(({ id }) => id));
  }

  /** Of the years and units that show. */
  groupKeys(): string[] {
    return this.#stretches.map(({ row }) => row.group.key);
  }

  #stretchAt(index: number): Stretch | undefined {
    let [low, high] = [0, this.#stretches.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#stretches[middle]?.from ?? 0) <= index) low = middle;
      else high = middle;
    }
    return this.#stretches[low];
  }

  #projectsOf(stretch: Stretch): readonly NameParts[] {
    let parts = this.#projects.get(stretch);
    if (!parts) this.#projects.set(stretch, (parts = tellingParts(stretch.forms.map(projectOf))));
    return parts;
  }

  #formRow(form: FormSummary, parts?: NameParts): TreeRow {
    const { projectTotal, moneyUnit } = form;
    const unit = moneyUnit === this.#usual || !parseAmount(projectTotal) ? "" : ` ${moneyUnit}`;
    const amount = `${readableAmount(projectTotal)}${unit}`;
    return { kind: "form", level: 3, form, parts: parts ?? { shared: "", telling: projectOf(form) }, amount };
  }
}

/** Of an id among forms in the order of their ids. */
function placeOf(id: number, forms: readonly FormSummary[]): number {
  let [low, high] = [0, forms.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((forms[middle]?.id ?? 0) < id) low = middle + 1;
    else high = middle;
  }
  return forms[low]?.id === id ? low : -1;
}

/** Where one is once the row with this key is gone: at the next one below it that is left, or the last above. */
export function keyBeside(before: TreeRows, after: TreeRows, key: string): string {
  if (after.indexOf(key) >= 0) return key;
  const at = before.indexOf(key);
  const [ids, groups] = [new Set(after.ids()), new Set(after.groupKeys())];
  const isLeft = (row: TreeRow) => (row.kind === "form" ? ids.has(row.form.id) : groups.has(row.group.key));
  const nearest = (from: number, step: 1 | -1) => {
    for (let row = before.at(from); row && from >= 0; row = before.at((from += step))) if (isLeft(row)) return row;
    return undefined;
  };
  const below = nearest(at + 1, 1);
  const above = at > 0 ? nearest(at - 1, -1) : undefined;
  const beside = [below, above].find((row) => row?.kind === "form") ?? below ?? above;
  return beside ? rowKey(beside) : key;
}

/** What a row can be found by when its name is typed. */
export function beginningsOf(row: TreeRow | undefined): string[] {
  if (!row) return [];
  const { shared, telling } = row.kind === "group" ? row.group.parts : row.parts;
  return shared === "" ? [telling] : [shared + telling, telling.slice(lead), telling];
}
