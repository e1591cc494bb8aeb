/** Pasted rows settle in their groups: what is missing of a group is added first, as far down as texts reach. */
import { insertRows, printedRows, type PrintedRow } from "#shared/editing/indicator-rows.ts";
import { applyEdits, type Edit } from "#shared/form/edit.ts";
import { inList, type IndicatorList } from "#shared/form/field.ts";
import type { Form } from "#shared/form/form.ts";
import type { Template } from "#shared/template/template.ts";
import type { TypedCell } from "../cells/type-in-cells.ts";
import type { Columns } from "./paste-columns.ts";
import type { PastedCell } from "./pasted-block.ts";

export type Group = Pick<PrintedRow, "level1" | "level2">;

/** A pasted row on its way: the group it belongs to and which row of that group it is. */
export interface Arriving {
  readonly group: Group;
  readonly order: number;
  readonly cells: readonly PastedCell[];
}

export interface Settled {
  /** Adds the rows that were missing; `typed` counts rows after them. */
  readonly edits: readonly Edit[];
  readonly typed: readonly TypedCell[];
  readonly added: number;
  readonly leftOut: readonly string[];
}

export function settle(
  form: Form,
  template: Template,
  arriving: readonly Arriving[],
  columns: Columns,
  list: IndicatorList = "indicators",
): Settled {
  const edits: Edit[] = [];
  let current = form;
  for (const ofGroup of Map.groupBy(arriving, ({ group }) => JSON.stringify([group.level1, group.level2])).values()) {
    const [group] = ofGroup.map((row) => row.group);
    const rows = printedRows(current, template);
    // Blanks need no row of their own.
    const texts = ofGroup.filter(({ cells }) => cells.some(({ text, column }) => text !== "" && columns.has(column)));
    const missing = Math.max(0, ...texts.map(({ order }) => order + 1)) - rows.filter((row) => sameGroup(row, group)).length;
    if (missing <= 0) continue;
    const inserted = insertRows(
      current,
      template,
      rows.findLastIndex((row) => sameGroup(row, group)),
      "below",
      missing,
    );
    edits.push(...inserted);
    current = applyEdits(current, inserted).form;
  }
  const rows = printedRows(current, template);
  const typed: TypedCell[] = [];
  const leftOut: string[] = [];
  for (const { group, order, cells } of arriving) {
    const row = firstOf(rows, group) + order;
    for (const { column, text } of cells) {
      const name = columns.get(column);
      if (name && sameGroup(rows[row], group)) {
        typed.push({ target: { kind: "indicator", ...inList(list), row, column: name }, text });
      } else if (text !== "") leftOut.push(text);
    }
  }
  return { edits, typed, added: rows.length - printedRows(form, template).length, leftOut };
}

export function firstOf(rows: readonly PrintedRow[], group: Group): number {
  return rows.findIndex((row) => sameGroup(row, group));
}

function sameGroup(a: Group | undefined, b: Group | undefined): boolean {
  return a !== undefined && b !== undefined && a.level1 === b.level1 && a.level2 === b.level2;
}
