/** What a form is drawn as under a blank, beside what the blank says once the form was written into it: texts by their cells, and merges. */
import { fillWorkbooks, type IssuedBlank } from "#backend/filling/fill-workbook.ts";
import { readIssued } from "#backend/readers/issued/read-issued.ts";
import { isAmountField } from "#shared/form/field.ts";
import type { Form } from "#shared/form/form.ts";
import { layOut } from "#shared/layout/lay-out.ts";
import { cellName } from "#shared/sheet/cell-name.ts";
import type { Merge, SheetCell } from "#shared/sheet/sheet.ts";
import type { Template } from "#shared/template/template.ts";
import { parseAmount } from "#shared/value/amount.ts";

export interface Shown {
  readonly texts: Readonly<Record<string, string>>;
  readonly merges: readonly string[];
}

export function drawnAs(form: Form, template: Template): Shown {
  const { cells } = layOut(form, template);
  const isAmount = new Set(
    cells.flatMap((cell) => (cell.target?.kind === "field" && isAmountField(cell.target.field) ? [cellName(cell)] : [])),
  );
  return shown(cells, cells, isAmount);
}

export function filledIn(form: Form, blank: IssuedBlank): Shown {
  const [filled] = fillWorkbooks(blank, [form]);
  const { sheet: name, fields } = blank.blanks[0]?.binding ?? { sheet: "", fields: new Map<string, never>() };
  const sheet = readIssued(name, filled?.bytes ?? new Uint8Array()).find((one) => one.name === name);
  const amounts = new Set([...fields].flatMap(([field, cell]) => (isAmountField(field) ? [cellName(cell)] : [])));
  return shown(sheet?.cells ?? [], sheet?.merges ?? [], amounts);
}

/** Amounts as numbers, for a file without a format shows them otherwise. */
function shown(cells: readonly SheetCell[], merges: readonly Merge[], amounts: ReadonlySet<string>): Shown {
  const texts = cells.flatMap((cell): [string, string][] => {
    const name = cellName(cell);
    const text = amounts.has(name) ? (parseAmount(cell.text)?.toFixed() ?? cell.text) : cell.text;
    return text === "" ? [] : [[name, text]];
  });
  const tall = merges.filter(({ rowSpan }) => rowSpan > 1);
  return {
    texts: Object.fromEntries(texts),
    merges: tall.map((merge) => `${cellName(merge)} ${merge.rowSpan}×${merge.columnSpan}`).toSorted(),
  };
}
