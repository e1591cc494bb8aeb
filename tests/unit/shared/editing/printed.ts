/** Printed indicator rows in few words. */
import { printedRows } from "#shared/editing/indicator-rows.ts";
import { applyEdits, type Edit } from "#shared/form/edit.ts";
import type { Form } from "#shared/form/form.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";

/** The printed indicator rows as `二级指标:三级指标`; a row without an indicator ends in `-`. */
export function printed(form: Form): string[] {
  return printedRows(form, ningxia2026).map(({ level2, index }) => {
    return `${level2}:${index === undefined ? "-" : (form.indicators[index]?.name ?? "missing")}`;
  });
}

/** The printed rows of the first levels, as far as a test is about them. */
export function printedAfter(form: Form, edits: readonly Edit[], count: number): string[] {
  return printed(applyEdits(form, edits).form).slice(0, count);
}
