/** The layout of any form tiles its sheet, shows every text once and gives each cell the height its text needs. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { printedRows, rowIndex } from "#shared/editing/indicator-rows.ts";
import type { FormLayout } from "#shared/layout/form-layout.ts";
import { layOut } from "#shared/layout/lay-out.ts";
import { breakLines, countLines } from "#shared/layout/measure-text.ts";
import { shownText } from "#shared/value/hidden-marks.ts";
import { neededHeight } from "#shared/layout/row-heights.ts";
import { toSheet } from "#shared/layout/to-sheet.ts";
import { slotMap } from "#shared/sheet/slot-map.ts";
import { headFields } from "#shared/template/head-fields.ts";
import { indicatorCell, listsOf } from "#shared/template/indicator-columns.ts";
import { anyForm, anyTemplate, anyText } from "../helpers/arbitrary-forms.ts";

/** The slots the cells cover, as `row,column`; one that two cells cover is there twice. */
function coveredSlots({ cells }: FormLayout): string[] {
  return cells.flatMap(({ row, column, rowSpan, columnSpan }) =>
    Array.from({ length: rowSpan * columnSpan }, (_, i) => `${row + Math.floor(i / columnSpan)},${column + (i % columnSpan)}`),
  );
}

function allSlots({ rowHeights, columnWidths }: FormLayout): string[] {
  return rowHeights.flatMap((_, row) => columnWidths.map((__, column) => `${row},${column}`));
}

it("tiles the sheet without gap or overlap, and its sheet has no faulty merge", () => {
  fc.assert(
    fc.property(anyForm, anyTemplate, (form, template) => {
      const layout = layOut(form, template);
      expect(coveredSlots(layout).toSorted()).toEqual(allSlots(layout).toSorted());
      const sheet = toSheet(layout);
      expect(slotMap(sheet.rowCount, sheet.columnCount, sheet.merges).faults).toEqual([]);
    }),
  );
});

it("gives every cell the height its text needs, in rows a workbook allows", () => {
  fc.assert(
    fc.property(anyForm, anyTemplate, (form, template) => {
      const { cells, rowHeights, columnWidths } = layOut(form, template);
      for (const cell of cells) {
        const height = rowHeights.slice(cell.row, cell.row + cell.rowSpan).reduce((sum, row) => sum + row, 0);
        expect(height).toBeGreaterThanOrEqual(neededHeight(cell, columnWidths) - 1e-6);
      }
      expect(Math.max(...rowHeights)).toBeLessThanOrEqual(409.5);
      expect(Math.min(...rowHeights)).toBeGreaterThan(0);
    }),
  );
});

it("has one cell for every field and every printed indicator row", () => {
  fc.assert(
    fc.property(anyForm, anyTemplate, (form, template) => {
      const layout = layOut(form, template);
      const rows = printedRows(form, template);
      expect(layout.indicatorRows).toHaveLength(rows.length);
      for (const list of listsOf(template)) {
        for (const column of ["name", "value", "unit", "weight"]) {
          if (!indicatorCell(template, column, list)) continue;
          const cells = layout.cells.filter(
            ({ target }) => target?.kind === "indicator" && target.column === column && (target.list ?? "indicators") === list,
          );
          expect(cells.map(({ row }) => row)).toEqual(layout.indicatorRows);
          expect(cells.map(({ text }) => text)).toEqual(
            rows.map((row) => {
              const indicator = form[list]?.[rowIndex(row, list) ?? -1];
              const text = (indicator?.[column] ?? "") as string;
              return column === "name" ? (indicator?.prefix ?? "") + text : text;
            }),
          );
        }
      }
      const fields = layout.cells.flatMap(({ target }) => (target?.kind === "field" ? [target.field] : []));
      expect(fields.toSorted()).toEqual(headFields(template).all.toSorted());
    }),
  );
});

it("breaks text into lines that are the text again, and fit", () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 2, max: 40 }), fc.constantFrom(0, 2), (written, characters, firstLineIndent) => {
      const text = shownText(written);
      const box = { width: characters * 10, fontSize: 10, firstLineIndent };
      const lines = breakLines(text, box);
      expect(lines.join("")).toBe(text);
      expect(countLines(written, box)).toBe(lines.length);
      // No character is narrower than 0.58 em but combining marks and blanks, which may hang.
      const most = Math.max(...lines.map((line) => Array.from(line.replace(/[\p{M}\s\u200d]/gu, "")).length));
      expect(most).toBeLessThanOrEqual(Math.floor(characters / 0.58) + 1);
    }),
  );
});
