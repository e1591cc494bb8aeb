/** Blanks of many geometries and wordings: each binding is what a person reads off, field by field, column by column, row by row. */
import { describe, expect, it } from "vitest";
import { bindSheet } from "#shared/binding/bind-sheet.ts";
import type { Binding } from "#shared/binding/binding.ts";
import { labelIndex } from "#shared/recognize/label-index.ts";
import { readSheet } from "#shared/recognize/recognize.ts";
import { cellName, columnName } from "#shared/sheet/cell-name.ts";
import type { IssuedSheet } from "#shared/sheet/issued-sheet.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { withYearAt, yearPlace } from "#shared/value/year-text.ts";
import { blankRows, headRow, issued, official, type ReadOff } from "../../../fixtures/blanks/blank.ts";
import { label, text, title } from "../../../fixtures/import/drawing.ts";
import { allBlanks } from "../../../fixtures/blanks/all-blanks.ts";

function only(sheet: IssuedSheet): Binding {
  const [binding, ...more] = bindSheet(sheet).bindings;
  if (!binding || more.length > 0) throw new Error("one blank is expected");
  return binding;
}

function readOff({ title, moneyUnit, fields, indicators, unsure }: Binding): ReadOff {
  const formulas = [...fields.values()].filter(({ formula }) => formula !== undefined).map(cellName);
  return {
    title,
    moneyUnit: moneyUnit ?? "",
    fields: Object.fromEntries([...fields].map(([field, cell]) => [field, cellName(cell)])),
    ...(formulas.length > 0 && { formulas }),
    headerRow: indicators.headerRow + 1,
    blocks: indicators.blocks.map(({ period, columns }) => ({
      period,
      columns: Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, columnName(column)])),
    })),
    groups: indicators.groups.map(({ level1, level2, first, last }) => [level1, level2, first + 1, last + 1]),
    ...(unsure.length > 0 && { unsure: unsure.map(({ label, at }) => [label, cellName(at)]) }),
  };
}

describe.each(allBlanks)("$name", ({ sheet, expected }) => {
  it("is bound as a person reads it", () => {
    expect(readOff(only(sheet))).toEqual(expected);
  });

  it("is bound alike when it is filled in", () => {
    // The year may stand in the title.
    expect(readOff(only(filled(sheet, only(sheet))))).toEqual({ ...expected, title: expect.any(String) });
  });
});

describe.each(allBlanks)("$name, both ways", ({ sheet }) => {
  it("each label means the field of the cell it leads to", () => {
    const bound = [...only(sheet).fields].filter(([field]) => field !== "year");
    const meant = bound.map(([field, { label }]) => {
      const text = sheet.cells.find(({ row, column }) => row === label.row && column === label.column)?.text ?? "";
      return meanings(text).includes(field) ? field : `${field}: ${text}`;
    });
    expect(meant).toEqual(bound.map(([field]) => field));
  });

  it("what is written to a cell is read back from it as that field", () => {
    const { fields, indicators } = only(sheet);
    const [reading] = readSheet(filled(sheet, only(sheet))).forms;
    const origins = reading?.recognized.origins ?? {};
    const own = [...fields].filter(([, { formula }]) => formula === undefined);
    expect(own.map(([field]) => [field, (origins[field] ?? []).map(nameOf)])).toEqual(
      own.map(([field, cell]) => [field, [cellName(cell)]]),
    );
    const names = Object.entries(origins).filter(([path]) => /^indicators\.\d+\.name$/.test(path));
    const annual = indicators.blocks.find(({ period }) => period === "annual")?.columns;
    const written = indicators.groups.flatMap(({ first, last }) => writtenRows(first, last));
    expect(names.flatMap(([, places]) => places.map(nameOf))).toEqual(
      written.map((row) => cellName({ row, column: annual?.name ?? -1 })),
    );
  });
});

/** Places count from 1. */
it("knows the unit of money beside who fills the form in, and a column of values with their unit, as reading does", () => {
  const { sheet } = issued({
    columns: 6,
    rows: [
      [title("项目绩效目标申报表（2027年）", 6)],
      [text("填报单位：", 3), text("单位：元", 3)],
      headRow(["项目名称", 1, 2], ["主管部门", 1, 2]),
      headRow(["年度资金总额", 1, 2], ["其中：财政拨款", 1, 2]),
      headRow(["总体目标", 1, 5]),
      [label("一级指标"), label("二级指标"), label("三级指标", 2), label("指标值及单位", 2)],
      ...blankRows(official, 1, "merged", [text("", 2), text("", 2)]),
    ],
  });
  const binding = only(sheet);
  expect(binding.unsure).toEqual([]);
  expect(binding).toMatchObject({ moneyUnit: "元", indicators: { blocks: [{ columns: { name: 2, value: 4 } }] } });
  const [read] = readSheet(filled(sheet, binding)).forms;
  const [printed, converted] = [textFor("funds.annualTotal"), read?.recognized.form.funds.annualTotal];
  expect(Number(converted) * 10_000).toBeCloseTo(Number(printed));
  expect(read?.recognized.form.indicators.every(({ value }) => value === "5")).toBe(true);
});

function nameOf({ row, column }: { readonly row: number; readonly column: number }): string {
  return cellName({ row: row - 1, column: column - 1 });
}

/** The fields a label may stand for. */
function meanings(text: string): readonly string[] {
  const label = labelIndex(ningxia2026).head(text);
  if (label?.kind === "field") return [label.field];
  if (label?.kind === "amount") return [...label.choices.map(({ field }) => field), "funds.annualTotal"];
  return label?.kind === "goal" ? ["annualGoal", "midTermGoal"] : [];
}

function textFor(field: string): string {
  if (field.startsWith("funds.")) return "1234.5";
  return field === "projectAttribute" ? "经常性项目" : `某${field}`;
}

/** Every second row of a group, from its first. */
function writtenRows(first: number, last: number): number[] {
  return Array.from({ length: Math.floor((last - first) / 2) + 1 }, (_, i) => first + 2 * i);
}

/** Every cell the binding names filled with something; every second indicator row left blank. */
function filled(sheet: IssuedSheet, { fields, indicators }: Binding): IssuedSheet {
  const written = new Map<string, { row: number; column: number; text: string }>();
  for (const [field, { row, column, formula, text: printed }] of fields) {
    const place = yearPlace(printed);
    const year = place ? withYearAt(printed, place, "2027") : "2027";
    const text = field === "year" ? year : textFor(field);
    if (formula === undefined) written.set(cellName({ row, column }), { row, column, text });
  }
  for (const { columns } of indicators.blocks) {
    for (const { first, last } of indicators.groups) {
      for (const row of writtenRows(first, last)) {
        for (const [name, column] of Object.entries(columns)) {
          if (name === "level1" || name === "level2") continue;
          const text = name === "name" ? `第${row}项` : name === "operator" ? "≥" : "5";
          written.set(cellName({ row, column }), { row, column, text });
        }
      }
    }
  }
  const kept = sheet.cells.filter((cell) => !written.has(cellName(cell)));
  return { ...sheet, cells: [...kept, ...written.values()].toSorted((a, b) => a.row - b.row || a.column - b.column) };
}
