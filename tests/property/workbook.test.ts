/** Form → official workbook → form: what is written can be read back, whatever the cells hold. */
import * as XLSX from "@e965/xlsx";
import fc from "fast-check";
import { expect, it } from "vitest";
import { readForms } from "#backend/readers/read-forms.ts";
import { fillForms } from "#backend/filling/fill-forms.ts";
import { withoutBlankRows, type Form } from "#shared/form/form.ts";
import { layOut } from "#shared/layout/lay-out.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { cleanText } from "#shared/value/normalize-text.ts";
import { anyForm, canonicalForm } from "../helpers/arbitrary-forms.ts";

async function writtenAndRead(forms: readonly Form[]): Promise<{ forms: Form[]; unplaced: string[] }> {
  const { forms: read } = await readForms({ name: "表.xlsx", bytes: (await fillForms(forms)).bytes });
  return {
    forms: read.map(({ recognized }) => recognized.form),
    unplaced: read.flatMap(({ recognized }) => recognized.unplaced.map(({ text }) => text)),
  };
}

it("reads back the form that was written", async () => {
  await fc.assert(
    fc.asyncProperty(canonicalForm, async (form) => {
      expect(await writtenAndRead([form])).toStrictEqual({ forms: [form], unplaced: [] });
    }),
    { numRuns: 100 },
  );
});

it("any text in any cell survives, but for what no workbook can hold", async () => {
  await fc.assert(
    fc.asyncProperty(anyForm, async (form) => {
      const workbook = XLSX.read((await fillForms([form])).bytes);
      const sheet = workbook.Sheets[workbook.SheetNames[0] ?? ""] ?? {};
      const written = new Map(
        layOut(withoutBlankRows(form), ningxia2026).cells.map(({ row, column, text }) => [
          XLSX.utils.encode_cell({ r: row, c: column }),
          text,
        ]),
      );
      for (const [address, text] of written) {
        const cell = sheet[address] as XLSX.CellObject | undefined;
        expect(cleanText(cell?.w ?? String(cell?.v ?? ""))).toBe(cleanText(text));
        expect(cell?.f).toBeUndefined();
      }
    }),
    { numRuns: 100 },
  );
});
