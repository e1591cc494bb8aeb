/** Pages of print: whatever the form and the paper, every page is tiled and no text is lost at a cut. */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { LaidOutCell } from "#shared/layout/form-layout.ts";
import { layOut } from "#shared/layout/lay-out.ts";
import type { PrintCell, PrintPage } from "#shared/print/print-page.ts";
import { printPages } from "#shared/print/print-pages.ts";
import { slotMap } from "#shared/sheet/slot-map.ts";
import { shownText } from "#shared/value/hidden-marks.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import type { Template } from "#shared/template/template.ts";
import { anyForm, anyTemplate } from "../helpers/arbitrary-forms.ts";

const paperHeight = fc.integer({ min: 120, max: 900 });

function uncovered({ rowHeights, cells }: PrintPage, { columnWidths }: Template): string[] {
  const map = slotMap(rowHeights.length, columnWidths.length, cells);
  const holes = rowHeights.flatMap((_, row) =>
    columnWidths.flatMap((__, column) => (map.mergeAt(row, column) ? [] : [`${row},${column}`])),
  );
  return [...map.faults.map(({ kind }) => kind), ...holes];
}

it("tiles every page", () => {
  fc.assert(
    fc.property(anyForm, anyTemplate, paperHeight, (form, template, height) => {
      for (const page of printPages(layOut(form, template), height)) expect(uncovered(page, template)).toEqual([]);
    }),
  );
});

/** A line break at a cut is the cut. */
const unbroken = (text: string) => text.replaceAll("\n", "");

it("divides what the person wrote between pages, losing and doubling nothing", () => {
  const byTarget = (cells: readonly LaidOutCell[]) => {
    const texts = new Map<string, string>();
    for (const { target, text } of cells) {
      if (target === undefined) continue;
      const key = JSON.stringify(target);
      texts.set(key, (texts.get(key) ?? "") + unbroken(shownText(text)));
    }
    return texts;
  };
  fc.assert(
    fc.property(anyForm, paperHeight, (form, height) => {
      const layout = layOut(form, ningxia2026);
      const printed = printPages(layout, height).flatMap(({ cells }): readonly PrintCell[] => cells);
      expect(byTarget(printed)).toEqual(byTarget(layout.cells));
    }),
  );
});

it("prints every label, whole or in parts", () => {
  fc.assert(
    fc.property(anyForm, paperHeight, (form, height) => {
      const layout = layOut(form, ningxia2026);
      const printed = printPages(layout, height).flatMap(({ cells }): readonly PrintCell[] => cells);
      const missing = layout.cells.filter(({ target, role, column, text }) => {
        const alike = printed.filter((cell) => cell.column === column && cell.role === role);
        return (
          target === undefined &&
          !alike
            .map((cell) => unbroken(cell.text))
            .join("")
            .includes(unbroken(text))
        );
      });
      expect(missing).toEqual([]);
    }),
  );
});

it("keeps pages within the paper, but for a single row that is taller", () => {
  fc.assert(
    fc.property(anyForm, paperHeight, (form, height) => {
      const layout = layOut(form, ningxia2026);
      const tooTall = printPages(layout, height).filter(({ rowHeights, cells }) => {
        const repeatsHeader = cells[0]?.text === "一级指标" && rowHeights.length > 1;
        const own = rowHeights.length - (repeatsHeader ? 1 : 0);
        return own > 1 && rowHeights.reduce((sum, row) => sum + row, 0) > height + 1e-6;
      });
      expect(tooTall).toEqual([]);
    }),
  );
});
