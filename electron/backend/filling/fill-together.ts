/**
 * Forms into one issued workbook, whatever their number: they fill its blanks in order, and where they are more than it has, its sheets stand in it several
 * times.
 *
 * Each form may say which of the blanks it can go into; of these it gets the one that is used least so far, the first before the others.
 */
import type { Form } from "#shared/form/form.ts";
import { copySheets } from "../issued/copies/copy-sheets.ts";
import { fillWorkbook, type Blank, type IssuedBlank } from "./fill-workbook.ts";
import type { FilledWorkbook } from "./filled-workbook.ts";

export interface FormForBlank {
  readonly form: Form;
  /** Of those of the workbook. */
  readonly blanks: readonly Blank[];
}

/** @throws AppError `issued-refused` where it cannot be copied or filled soundly. */
export function fillTogether({ name, bytes, blanks }: IssuedBlank, forms: readonly FormForBlank[]): FilledWorkbook {
  const used = new Map<Blank, number>();
  const placed = forms.map(({ form, blanks: own }) => {
    const uses = (blank: Blank) => used.get(blank) ?? 0;
    const blank = own.toSorted((a, b) => uses(a) - uses(b))[0];
    if (!blank) throw new RangeError("a form without a blank");
    const copy = uses(blank);
    used.set(blank, copy + 1);
    return { form, blank, copy };
  });
  const counts = new Map<string, number>();
  for (const { blank, copy } of placed) counts.set(blank.sheet.name, Math.max(counts.get(blank.sheet.name) ?? 0, copy + 1));
  const copied = copySheets(name, bytes, counts);
  const inOrder = placed.toSorted(
    (a, b) => a.copy - b.copy || inSheetOrder(a.blank, b.blank) || blanks.indexOf(a.blank) - blanks.indexOf(b.blank),
  );
  return fillWorkbook(
    {
      name,
      bytes: copied.bytes,
      blanks: inOrder.map(({ blank: { sheet, binding }, copy }) => {
        const own = copied.names.get(sheet.name)?.[copy] ?? sheet.name;
        return { sheet: { ...sheet, name: own }, binding: { ...binding, sheet: own } };
      }),
    },
    inOrder.map(({ form }) => form),
  );
}

/** From top to bottom, where both stand on one sheet. */
function inSheetOrder(a: Blank, b: Blank): number {
  return a.sheet === b.sheet ? a.binding.indicators.headerRow - b.binding.indicators.headerRow : 0;
}
