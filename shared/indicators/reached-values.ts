/**
 * What a report (自评表, 监控表) says was reached of each indicator. Only its target half is read as a form; the other half still stands in the rows of the
 * source that are kept with it, beside the cells the targets came from.
 */
import type { Form } from "../form/form.ts";
import { indicatorField } from "../form/field.ts";
import type { Note, Origins } from "../recognize/recognized.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { foldLabel } from "../value/normalize-text.ts";

export interface ReadReport {
  readonly imported: Form;
  readonly origins: Origins;
  readonly notes: readonly Note[];
  readonly excerpt: Sheet;
}

/** What was done, not what is expected, scored or explained. The plainest comes first. */
const headers = [/(?:完成值|实现值|实际值|完成数|实际指标值)$/, /(?:完成|实现|执行)情况$/];
const notYet = /预计|预期|计划|目标|可能/;

/** By the index of the imported form's indicator. */
export function reachedValues({ imported, origins, notes, excerpt }: ReadReport): ReadonlyMap<number, string> {
  const columns = notes.flatMap(({ code, where }) => (code === "results-left-out" ? (columnAt(excerpt, where) ?? []) : []));
  const reached = new Map<number, string>();
  for (const index of imported.indicators.keys()) {
    const [place] = origins[indicatorField(index, "value")] ?? origins[indicatorField(index, "name")] ?? [];
    const row = place && rowAt(excerpt, place);
    if (row === undefined) continue;
    const above = columns.filter((column) => column.row < row).toSorted((a, b) => a.rank - b.rank || b.row - a.row);
    const [nearest] = above;
    const text = nearest && textIn(excerpt, row, nearest);
    if (text) reached.set(index, text);
  }
  return reached;
}

interface Column {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly rank: number;
}

type Place = Note["where"];

function columnAt(sheet: Sheet, where: Place): Column | undefined {
  const row = rowAt(sheet, where);
  const from = where.column - 1;
  const text = foldLabel(sheet.cells.find((cell) => cell.row === row && cell.column === from)?.text ?? "").replace(
    /\([^()]*\)/g,
    "",
  );
  const rank = notYet.test(text) ? -1 : headers.findIndex((header) => header.test(text));
  if (row === undefined || rank < 0) return undefined;
  const span = sheet.merges.find((merge) => merge.row === row && merge.column === from)?.columnSpan ?? 1;
  return { row, from, to: from + span, rank };
}

/** Rows of what was kept have the numbers of their source. */
function rowAt({ sourceLines, rowPages, rowCount }: Sheet, { row, page }: Place): number | undefined {
  for (let at = 0; at < rowCount; at += 1) {
    if ((sourceLines?.[at] ?? at + 1) === row && (page === undefined || rowPages?.[at] === page)) return at;
  }
  return undefined;
}

function textIn({ cells }: Sheet, row: number, { from, to }: Column): string | undefined {
  return cells.find((cell) => cell.row === row && cell.column >= from && cell.column < to)?.text.trim();
}
