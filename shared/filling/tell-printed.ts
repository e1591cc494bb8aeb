/**
 * What is told of a form that goes into the blank of its own template: amounts that are no numbers there, and what the template has no cell
 * for. What many indicators have alike is told once.
 */
import { indicatorLists, parseIndicatorField } from "../form/field.ts";
import { isBlankIndicator, type Form } from "../form/form.ts";
import { listsOf } from "../template/indicator-columns.ts";
import { pathName } from "../template/field-name.ts";
import type { Template } from "../template/template.ts";
import { textsWithoutCell, type FormText } from "../template/texts-without-cell.ts";
import { cellName } from "../sheet/cell-name.ts";
import { parseAmount } from "../value/amount.ts";
import type { PrintPlan } from "./print-plan.ts";
import { tellings, type Told } from "./told.ts";

export function tellPrinted(form: Form, template: Template, { cells, printed }: PrintPlan): Told[] {
  return [...unlikeAmounts(template, cells, printed), ...withoutCell(form, template)];
}

function unlikeAmounts(template: Template, cells: PrintPlan["cells"], printed: PrintPlan["printed"]): Told[] {
  return printed.cells.flatMap(({ role, target, row, column }): Told[] => {
    if (role !== "amount" || target?.kind !== "field") return [];
    const value = cells.find((cell) => cell.row === row && cell.column === column)?.value;
    if (value?.kind !== "text") return [];
    const [at, { text }] = [cellName({ row, column }), value];
    const name = pathName(template, target.field);
    return [parseAmount(text) ? tellings.tooManyDigits(name, at, text) : tellings.noAmount(name, at, text)];
  });
}

function withoutCell(form: Form, template: Template): Told[] {
  const unprinted = indicatorLists.filter((list) => !listsOf(template).includes(list));
  const lists = unprinted.flatMap((list): Told[] => {
    const count = (form[list] ?? []).filter((row) => !isBlankIndicator(row)).length;
    return count > 0 ? [tellings.noPeriod(count)] : [];
  });
  const isOfList = ({ field }: FormText) => unprinted.some((list) => parseIndicatorField(field)?.list === list);
  const rest = textsWithoutCell(form, template).filter((text) => !isOfList(text));
  const alike = Map.groupBy(rest, ({ field }) => pathName(template, field));
  const told = [...alike].flatMap(([name, texts]): Told[] => {
    const [first] = texts;
    if (!first) return [];
    const place = parseIndicatorField(first.field);
    if (place && texts.length > 1) return [tellings.noColumn(name, texts.length)];
    const indicator = place && form[place.list]?.[place.index]?.name;
    return [tellings.noCell(`${indicator ? `${indicator}：` : ""}${name}`, first.text)];
  });
  return [...told, ...lists];
}
