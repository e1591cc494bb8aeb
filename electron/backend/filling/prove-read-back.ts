/**
 * That a filled workbook is read back as the form that was filled in: every field and every indicator the blank has a cell for, by the
 * same reading that any workbook goes through.
 */
import { AppError } from "#shared/api/app-error.ts";
import type { Binding } from "#shared/binding/binding.ts";
import { readField } from "#shared/form/field.ts";
import { printedText } from "#shared/form/printed-text.ts";
import { matchGroup } from "#shared/filling/match-groups.ts";
import { isBlankIndicator, type Form, type Indicator } from "#shared/form/form.ts";
import { labelIndex } from "#shared/recognize/label-index.ts";
import { readSheet } from "#shared/recognize/recognize.ts";
import type { Sheet } from "#shared/sheet/sheet.ts";
import { pathName } from "#shared/template/field-name.ts";
import { templateOf } from "#shared/template/templates.ts";
import { parseAmount, printedDecimals } from "#shared/value/amount.ts";
import { convertAmount, moneyUnitOf } from "#shared/value/money-unit.ts";
import { cleanText } from "#shared/value/normalize-text.ts";

interface Filled {
  readonly binding: Binding;
  readonly form: Form;
}

/** @throws AppError `issued-refused` */
export function proveReadBack(name: string, filled: readonly Filled[], sheets: readonly Sheet[]): void {
  for (const [sheetName, own] of Map.groupBy(filled, ({ binding }) => binding.sheet)) {
    const sheet = sheets.find((one) => one.name === sheetName);
    const forms = sheet ? readSheet(sheet).forms.map(({ recognized }) => recognized.form) : [];
    for (const [i, { form, binding }] of own.entries()) {
      const read = forms[i];
      const different = read && readBackFault(form, read, binding);
      const fault = read ? `${different}不是要填的内容` : "没有认出表来";
      if (!read || different !== undefined) throw new AppError("issued-refused", name, `写好后读回来，${fault}`);
    }
  }
}

/** What of the form that was read is not that of the one filled in, by its Chinese name. */
export function readBackFault(form: Form, read: Form, binding: Binding): string | undefined {
  const template = templateOf(binding.template);
  for (const [field, cell] of binding.fields) {
    // What a person said stands where no label tells reading so; that it is written there is proven of every cell.
    if (cell.formula !== undefined || cell.isAnswered || (field === "year" && form.year === null)) continue;
    const [own, back] = [readField(form, field), readField(read, field)];
    const isSame = field.startsWith("funds.") ? sameMoney(own, form, back, read) : cleanText(own) === cleanText(back);
    if (!isSame) return `“${pathName(template, field)}”`;
  }
  const { blocks } = binding.indicators;
  const isShared = blocks.length > 1 && new Set(blocks.map(({ columns }) => columns.name)).size === 1;
  for (const { period, isAnswered } of blocks) {
    if (isAnswered) continue;
    const [own, back] = [form, read].map((one) => {
      const list = listOf(one, period);
      // Under one name for two periods nothing but a value says which it belongs to, and both have the order of the rows.
      return isShared
        ? written(
            list.filter(({ value }) => value !== ""),
            binding,
          ).toSorted(byCode)
        : written(list, binding);
    });
    const at = own?.findIndex((text, i) => text !== back?.[i]) ?? -1;
    if (at >= 0 || own?.length !== back?.length) return `指标“${own?.[at]?.split("\n")[0] ?? ""}”`;
  }
  return undefined;
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function listOf({ indicators, midTermIndicators = [] }: Form, period: "annual" | "midTerm"): readonly Indicator[] {
  return (period === "annual" ? indicators : midTermIndicators).filter((indicator) => !isBlankIndicator(indicator));
}

/** What of each indicator has a place, in the order of the blank's groups; values as they read put together. */
function written(list: readonly Indicator[], { indicators: { groups }, template }: Binding): string[] {
  const labels = labelIndex(templateOf(template));
  const placed = list.flatMap((indicator) => {
    const group = matchGroup(indicator, groups, labels);
    const { operator = "", unit = "" } = indicator as { readonly operator?: string; readonly unit?: string };
    const value = `${indicator.value.startsWith(operator) ? "" : operator}${indicator.value}${indicator.value.endsWith(unit) ? "" : unit}`;
    const text = [printedText(indicator, "name"), value].map(cleanText).join("\n");
    return group ? [{ at: groups.indexOf(group), text }] : [];
  });
  return placed.toSorted((a, b) => a.at - b.at).map(({ text }) => text);
}

function sameMoney(own: string, form: Form, back: string, read: Form): boolean {
  const [from, to] = [moneyUnitOf(form.moneyUnit), moneyUnitOf(read.moneyUnit)];
  const wanted = from && to ? convertAmount(own, from, to) : own;
  const [a, b] = [parseAmount(wanted), parseAmount(back)];
  // Decimals that the cell's format hides are told of.
  return a && b ? a.eq(b) || a.round(printedDecimals(back)).eq(b) : cleanText(wanted) === cleanText(back);
}
