/**
 * The fields of a form in the cells of a blank: texts, the year in its place of a printed line, amounts in the blank's own unit.
 *
 * A bound cell is always written, so nothing of an earlier filling stays; a formula stays, with what it comes to beside it.
 */
import { readField, type Field } from "../form/field.ts";
import type { Binding, BoundCell, Doubt } from "../binding/binding.ts";
import type { Form } from "../form/form.ts";
import { cellName } from "../sheet/cell-name.ts";
import { pathName } from "../template/field-name.ts";
import { saidFields } from "../template/texts-without-cell.ts";
import { templateOf } from "../template/templates.ts";
import { parseAmount, printedDecimals } from "../value/amount.ts";
import { convertAmount, moneyUnitOf } from "../value/money-unit.ts";
import { decimalsShown } from "../value/number-format.ts";
import { printedYear, withYearAt, yearPlace } from "../value/year-text.ts";
import { textValue } from "./cell-value.ts";
import type { FilledCell } from "./filled.ts";
import { formulaResult } from "./formula-result.ts";
import { tellings, type Told } from "./told.ts";

export interface FilledFields {
  readonly cells: readonly FilledCell[];
  readonly told: readonly Told[];
}

export function fillFields(form: Form, binding: Binding): FilledFields {
  const { fields, moneyUnit } = binding;
  const name = (field: Field) => pathName(templateOf(binding.template), field);
  const told: Told[] = [];
  const cells: FilledCell[] = [];
  const amounts = new Map<string, string>();
  for (const [field, cell] of fields) {
    if (field.startsWith("funds.")) amounts.set(cellName(cell), amountIn(cell, readField(form, field), form, binding));
  }
  for (const [field, cell] of fields) {
    if (field === "year") cells.push(...yearCells(form, cell));
    else if (field.startsWith("funds.")) {
      const { value, more } = amountCell(name(field), cell, amounts, fields);
      cells.push({ row: cell.row, column: cell.column, value });
      told.push(...more);
    } else if (cell.formula === undefined)
      cells.push({ row: cell.row, column: cell.column, value: textValue(readField(form, field)) });
  }
  if (amounts.size > 0) told.push(...unitTold(form, moneyUnit));
  told.push(...yearTold(form, binding));
  for (const { field, text } of saidFields(form)) {
    if (fields.has(field)) continue;
    const doubt = binding.unsure.find((one: Doubt) => one.fields.includes(field));
    told.push(doubt ? tellings.unsure(name(field), doubt.label, cellName(doubt.at)) : tellings.noCell(name(field), text));
  }
  return { cells, told };
}

/** In the unit of the cell; as it is where either unit is unknown. */
function amountIn(cell: BoundCell, amount: string, form: Form, { moneyUnit }: Binding): string {
  const [from, to] = [moneyUnitOf(form.moneyUnit), cell.unit ?? moneyUnit];
  return from === undefined || to === undefined || from === to ? amount : convertAmount(amount, from, to);
}

function amountCell(
  name: string,
  cell: BoundCell,
  amounts: ReadonlyMap<string, string>,
  fields: Binding["fields"],
): { readonly value: FilledCell["value"]; readonly more: readonly Told[] } {
  const at = cellName(cell);
  const own = amounts.get(at) ?? "";
  if (cell.formula !== undefined) {
    const result = formulaResult(at, amounts, fields);
    const exact = parseAmount(own);
    const differs = result !== undefined && own !== "" && !(exact?.eq(result) ?? false);
    return {
      value: result === undefined ? { kind: "blank" } : { kind: "number", number: result.toFixed() },
      more: differs ? [tellings.formulaDiffers(name, at, result.toFixed(), own)] : [],
    };
  }
  if (own === "") return { value: { kind: "blank" }, more: [] };
  if (parseAmount(own) === undefined) return { value: { kind: "text", text: own }, more: [tellings.noAmount(name, at, own)] };
  const shown = decimalsShown(cell.format);
  const isHidden = shown !== undefined && printedDecimals(own.replace(/(\.\d*?)0+$/, "$1")) > shown;
  return {
    value: { kind: "number", number: own },
    more: isHidden ? [tellings.decimalsHidden(name, at, own, shown)] : [],
  };
}

function yearCells({ year }: Form, cell: BoundCell): FilledCell[] {
  if (year === null || cell.formula !== undefined) return [];
  const place = yearPlace(cell.text);
  const isItself = cell.label.row === cell.row && cell.label.column === cell.column;
  const { row, column } = cell;
  if (place) return [{ row, column, value: { kind: "text", text: withYearAt(cell.text, place, String(year)) } }];
  return isItself ? [] : [{ row, column, value: { kind: "number", number: String(year) } }];
}

function yearTold({ year }: Form, { fields, title }: Binding): Told[] {
  const cell = fields.get("year");
  if (!cell || year === null) return cell && year === null ? [tellings.noYear()] : [];
  const inTitle = cell.text.trim() === title ? undefined : printedYear(title);
  return inTitle === undefined || inTitle === String(year) ? [] : [tellings.titleYear(inTitle, year)];
}

function unitTold({ moneyUnit: own }: Form, moneyUnit: Binding["moneyUnit"]): Told[] {
  if (moneyUnit === undefined) return [tellings.unitUnknown(own)];
  const from = moneyUnitOf(own);
  return from === undefined || from === moneyUnit ? [] : [tellings.converted(from, moneyUnit)];
}
