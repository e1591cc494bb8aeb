/**
 * Columns that were read though no list knows their labels, because what stands in them told what they are: the label is placed, and the
 * person is told what it was taken for.
 */
import { columnNames } from "../../template/field-name.ts";
import type { IndicatorColumnName } from "../../template/relatives.ts";
import { remarks } from "../remarks.ts";
import type { TableContext } from "../table-context.ts";
import type { Token } from "../tokens/token.ts";

/** `columns` are those that were read, by the cells of the header over them. */
export function tellTold(
  columns: Iterable<readonly [IndicatorColumnName, Token]>,
  { labels, ledger }: Pick<TableContext, "labels" | "ledger">,
): void {
  for (const [column, label] of columns) {
    if (labels.anyColumn(label.text) !== undefined) continue;
    ledger.place(label);
    ledger.note(label, remarks.columnByContents(label.text, columnNames[column]));
  }
}
