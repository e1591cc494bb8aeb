import { expect, test } from "vitest";
import { originsAfter } from "#shared/correcting/edited-origins.ts";
import { deleteRows, insertRows, printedRows } from "#shared/editing/indicator-rows.ts";
import { shiftRows } from "#shared/editing/move-rows.ts";
import { applyEdits } from "#shared/form/edit.ts";
import type { Form } from "#shared/form/form.ts";
import type { Origins } from "#shared/recognize/recognized.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";

const [form] = sampleForms as [Form, ...Form[]];
const origins = Object.fromEntries([
  ["projectName", [{ row: 1, column: 2 }]],
  ...form.indicators.map((_, i) => [`indicators.${i}.value`, [{ row: 10 + i, column: 5 }]] as const),
]);
/** Line of the source each indicator's value came from. */
const lines = (after: Origins, edited: Form) => edited.indicators.map((_, i) => after[`indicators.${i}.value`]?.[0]?.row);

test("origins go along when rows are inserted, deleted and moved", () => {
  const count = form.indicators.length;
  const first = printedRows(form, ningxia2026).findIndex(({ index }) => index === 0);
  const whole = Array.from({ length: count }, (_, i) => 10 + i);
  for (const edits of [
    insertRows(form, ningxia2026, first, "above"),
    deleteRows(form, ningxia2026, first, first),
    shiftRows(form, ningxia2026, { first, last: first + 1 }, 1).edits,
  ]) {
    const edited = applyEdits(form, edits).form;
    const after = originsAfter(origins, form, edits);
    expect(after["projectName"]).toEqual(origins["projectName"]);
    for (const [i, line] of lines(after, edited).entries()) {
      const now = edited.indicators[i];
      const from = form.indicators.findIndex((row) => row.name === now?.name && row.value === now.value);
      expect(line).toBe(from < 0 ? undefined : whole[from]);
    }
  }
});
