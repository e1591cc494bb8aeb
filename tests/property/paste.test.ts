/** Whatever is pasted wherever: no text of the clipboard and no text of the form disappears without being told. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allSumEdits } from "#shared/editing/computed-amounts.ts";
import { applyEdits } from "#shared/form/edit.ts";
import type { Form } from "#shared/form/form.ts";
import { layOut } from "#shared/layout/lay-out.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { cleanText } from "#shared/value/normalize-text.ts";
import { moveCells } from "#renderer/editor/clipboard/move-cells.ts";
import type { PastedBlock } from "#renderer/editor/clipboard/pasted-block.ts";
import { placePaste } from "#renderer/editor/clipboard/place-paste.ts";
import { areaOf, between, indexOf } from "#renderer/paper/layout-index.ts";
import { canonicalForm } from "../helpers/arbitrary-forms.ts";

const someText = fc.oneof(
  fc.constantFrom("", " ", "甲", "乙", "≥90%", "12", "=1+1", "一\n二"),
  fc.string({ unit: fc.constantFrom("项", "目", "1", "%"), minLength: 1, maxLength: 6 }),
  { weight: 1, arbitrary: fc.constantFrom("数量指标", "质量指标", "服务对象满意度", "产出指标") },
);

/** Ragged, as tab-separated text may be. */
const anyBlock: fc.Arbitrary<PastedBlock> = fc
  .array(fc.array(someText, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 25 })
  .map((rows) => ({
    rowCount: rows.length,
    columnCount: Math.max(...rows.map((row) => row.length)),
    cells: rows.flatMap((row, i) => row.map((text, j) => ({ row: i, column: j, rowSpan: 1, columnSpan: 1, text }))),
  }));

const anyPlace = fc.tuple(fc.nat(), fc.nat());

/** Two indicator cells of the form and the area between them. */
function areaIn(form: Form, [a, b]: readonly [number, number]) {
  const index = indexOf(layOut(form, ningxia2026));
  const cells = index.layout.cells.filter(({ role }) => role === "name" || role === "value");
  const [first, second] = [cells[a % cells.length], cells[b % cells.length]];
  if (!first || !second) throw new Error("a form without rows");
  return index.wholeArea(between(areaOf(first).from, areaOf(second).to));
}

/** What stands in the indicator rows, as printed. */
function rowTexts(form: Form): string[] {
  return layOut(form, ningxia2026)
    .cells.filter(({ role, text }) => (role === "name" || role === "value") && text !== "")
    .map(({ text }) => text);
}

/** Those of the first that are not among the second, each as often as it is missing. */
function missing(texts: readonly string[], among: readonly string[]): string[] {
  const left = [...among];
  return texts.filter((text) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const cleaned = (texts: readonly string[]) => texts.map((text) => cleanText(text)).filter((text) => text !== "");
const labels = new Set(ningxia2026.tree.flatMap(({ name, level2 }) => [name, ...level2.map((level) => level.name)]));

describe("pasting into indicator rows", () => {
  it("loses no pasted text and no text that stood there untold, and changes nothing but rows", () => {
    fc.assert(
      fc.property(canonicalForm, anyBlock, anyPlace, (form, block, place) => {
        const placed = placePaste(form, ningxia2026, block, areaIn(form, place));
        const after = applyEdits(form, placed.edits).form;
        const pasted = cleaned(block.cells.map(({ text }) => text)).filter((text) => !labels.has(text));
        expect(missing(pasted, [...rowTexts(after), ...cleaned(placed.leftOut)])).toEqual([]);
        const told = placed.taken.map(({ text }) => text);
        expect(missing(rowTexts(form), [...rowTexts(after), ...told])).toEqual([]);
        expect({ ...after, indicators: [] }).toEqual({ ...form, indicators: [] });
        const { inverse } = applyEdits(form, placed.edits);
        expect(applyEdits(after, inverse).form).toEqual(form);
      }),
    );
  });

  it("changes one group at most where one cell is selected and no level is named", () => {
    fc.assert(
      fc.property(
        canonicalForm,
        fc.array(fc.constantFrom("甲", "1", ""), { minLength: 2, maxLength: 30 }),
        fc.nat(),
        (form, texts, at) => {
          const block: PastedBlock = {
            rowCount: texts.length,
            columnCount: 1,
            cells: texts.map((text, row) => ({ row, column: 0, rowSpan: 1, columnSpan: 1, text })),
          };
          const placed = placePaste(form, ningxia2026, block, areaIn(form, [at, at]));
          const after = applyEdits(form, placed.edits).form;
          const kept = (of: Form) => Map.groupBy(of.indicators, ({ level2 }) => level2);
          const changed = [...kept(form)].filter(([level2, rows]) =>
            kept(after)
              .get(level2)
              ?.some((row, i) => row !== rows[i]),
          );
          expect(changed.length).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});

describe("moving what was cut", () => {
  it("loses nothing but what it tells, and keeps the sums", () => {
    fc.assert(
      fc.property(canonicalForm, anyPlace, anyPlace, (start, from, to) => {
        const form = applyEdits(start, allSumEdits(start, ningxia2026)).form;
        const moved = moveCells(form, ningxia2026, areaIn(form, from), areaIn(form, to));
        if (!moved) return;
        const after = applyEdits(form, moved.edits).form;
        const told = moved.taken.map(({ text }) => text);
        // A text moved onto its like stands there once: that is no loss to tell of.
        expect(missing([...new Set(rowTexts(form))], [...rowTexts(after), ...told])).toEqual([]);
        expect(missing(rowTexts(after), rowTexts(form))).toEqual([]);
      }),
    );
  });
});
