/** Origins: the cells a field says it was read from hold the field's text. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readText } from "#backend/readers/read-text.ts";
import { isAmountField, isField, readField, type Field } from "#shared/form/field.ts";
import { layOut } from "#shared/layout/lay-out.ts";
import { toSheet } from "#shared/layout/to-sheet.ts";
import { labelIndex } from "#shared/recognize/label-index.ts";
import { recognize } from "#shared/recognize/recognize.ts";
import type { Place, Recognized } from "#shared/recognize/recognized.ts";
import type { Sheet } from "#shared/sheet/sheet.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { normalizeAmount } from "#shared/value/amount.ts";
import { canonicalForm } from "../../../helpers/arbitrary-forms.ts";
import { at, flatRows, flatSheet, replaced } from "../../../helpers/flat-table.ts";
import { publishedTexts } from "../../../helpers/published.ts";

const labels = labelIndex(ningxia2026);
const texts = publishedTexts();

describe("origins", () => {
  it.skipIf(texts.length === 0)("hold every field of the published tables", () => {
    const sheets = texts.map(({ name, bytes }) => readText(name, bytes).sheet);
    expect(sheets.flatMap((sheet) => recognize(sheet).flatMap((one) => faults(sheet, one)))).toEqual([]);
    expect(sheets.flatMap((sheet) => recognize(sheet).flatMap(withoutOrigin))).toEqual([]);
  });

  it("hold every field of any form in real cells", () => {
    fc.assert(
      fc.property(canonicalForm, (form) => {
        const sheet = toSheet(layOut(form, ningxia2026));
        const found = recognize(sheet);
        expect(found.flatMap((one) => faults(sheet, one))).toEqual([]);
        expect(found.flatMap(withoutOrigin)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it("are all the cells of text that was put together", () => {
    const sheet = flatSheet(
      replaced({
        [at.carryOver]: [
          ["", "结余结转", "", "", "", ""],
          ["", "资金", "6.5", "", "", ""],
        ],
        [at.goal]: [["年度总体绩效目标", "两辆图书车全年下乡"], [""], ["巡回。"]],
        [at.quantity]: [
          ["产出指标 数量指标", "", "巡回乡镇（含", "", "≥40个", ""],
          ["", "", "牧区）"],
        ],
      }),
    );
    const [only] = recognize(sheet);
    expect(only?.origins["annualGoal"]).toEqual([
      { row: 16, column: 2 },
      { row: 18, column: 1 },
    ]);
    expect(only?.origins["funds.ownLevel.carryOver"]).toEqual([{ row: 15, column: 3 }]);
    expect(only?.origins["indicators.0.name"]).toEqual([
      { row: 20, column: 3 },
      { row: 21, column: 3 },
    ]);
    // Two labels that ran together in one cell come from that cell.
    expect(only?.origins["indicators.0.level1"]).toEqual([{ row: 20, column: 1 }]);
    expect(only?.origins["indicators.0.level2"]).toEqual([{ row: 20, column: 1 }]);
  });

  it("count rows on each page anew where the source has pages", () => {
    const sheet: Sheet = {
      ...flatSheet([[""], ...flatRows, ...flatRows]),
      rowPages: [1, ...flatRows.map(() => 1), ...flatRows.map(() => 2)],
      sourceLines: [1, ...flatRows.map((_, i) => i + 2), ...flatRows.map((_, i) => i + 1)],
    };
    const [first, second] = recognize(sheet);
    expect([first?.line, first?.page, second?.line, second?.page]).toEqual([2, 1, 1, 2]);
    expect(second?.origins["projectName"]).toEqual([{ row: at.projectName + 1, column: 3, page: 2 }]);
    expect(first?.origins["projectName"]).toEqual([{ row: at.projectName + 2, column: 3, page: 1 }]);
  });
});

/** Fields whose text is not in the cells they name. */
function faults(sheet: Sheet, { form, origins }: Recognized): string[] {
  return Object.entries(origins).flatMap(([path, places]) => {
    const source = bare(places.map((place) => textAt(sheet, place)).join(""));
    const [, index, level] = /^indicators\.(\d+)\.(level[12])$/.exec(path) ?? [];
    if (level === "level1" || level === "level2") {
      const name = form.indicators[Number(index)]?.[level] ?? "";
      return source.includes(bare(name)) || labels.level2(source)?.level2 === name ? [] : [path];
    }
    if (path === "moneyUnit") return source.includes(form.moneyUnit) ? [] : [path];
    const text = isField(path) ? bare(readField(form, path)) : path;
    const isThere = isField(path) && isAmountField(path) ? normalizeAmount(source) === text : source.includes(text);
    return isThere ? [] : [path];
  });
}

/** Fields that hold text and name no cell. */
function withoutOrigin({ form, origins }: Recognized): string[] {
  const fields: Field[] = ["title", "year", "projectName", "funds.projectTotal", "funds.transfer.region", "annualGoal"];
  const rows = form.indicators.flatMap((_, i): Field[] => [`indicators.${i}.name`, `indicators.${i}.value`]);
  return [...fields, ...rows].filter((field) => readField(form, field) !== "" && !(field in origins));
}

function textAt(sheet: Sheet, { row, column }: Place): string {
  const found = sheet.cells.filter((cell) => {
    const line = sheet.sourceLines?.[cell.row] ?? cell.row + 1;
    return line === row && cell.column + 1 === column;
  });
  return found.map((cell) => cell.text).join("");
}

/** Without what repairs take away: blanks and tags. */
function bare(text: string): string {
  return text.replaceAll(/<\/?p>|\s/g, "");
}
