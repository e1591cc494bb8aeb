/** Small forms for tests: one line says which indicators there are. */
import { newForm } from "#shared/editing/new-form.ts";
import { coreAmountFields, readField, writeField } from "#shared/form/field.ts";
import type { Form, Indicator } from "#shared/form/form.ts";
import { amountPrinter } from "#shared/layout/amount-printer.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";

/** An indicator of a level 2 of ningxia-2026; its level 1 follows. A level 2 unknown to the template stands under `其他指标`. */
export function row(level2: string, name: string, value = ""): Indicator {
  const level1 = ningxia2026.tree.find((level) => level.level2.some((known) => known.name === level2));
  return { level1: level1?.name ?? "其他指标", level2, name, value };
}

export function formWith(indicators: readonly Indicator[], changes: Partial<Form> = {}): Form {
  return { ...newForm(ningxia2026, { year: 2026 }), ...changes, indicators: [...indicators] };
}

/** The form as it comes back from paper: its amounts written the way they are printed. */
export function asPrinted(form: Form): Form {
  const print = amountPrinter(form, ningxia2026);
  return coreAmountFields.reduce((printed, field) => writeField(printed, field, print(readField(form, field))), form);
}
