/**
 * The issued blanks beside the project, with the bindings a person reads off them: bound alike, and filled without a fault. They run where
 * ../shared is there and say so where it is not.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { fillWorkbooks, openBlank } from "#backend/filling/fill-workbook.ts";
import type { Binding } from "#shared/binding/binding.ts";
import { formSchema } from "#shared/form/form.ts";
import { cellName, columnName } from "#shared/sheet/cell-name.ts";

interface Spec {
  readonly sheet: string;
  readonly moneyUnit: string;
  readonly form: string;
  readonly bindings: Readonly<Record<string, { readonly cell: string; readonly formula?: boolean }>>;
  readonly indicators: {
    readonly levelStyle: string;
    readonly headerRow: number;
    readonly blocks: unknown;
    readonly groups: unknown;
  };
}

const folder = path.resolve(import.meta.dirname, "../../../../../shared/cases/templates");
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".xlsx")) : [];
if (names.length === 0) console.warn(`skipped: no issued blanks in ${folder}`);

function read(name: string): Spec {
  return JSON.parse(readFileSync(path.join(folder, name.replace(/xlsx$/, "json")), "utf8")) as Spec;
}

function asSpec({ sheet, moneyUnit, fields, indicators }: Binding): Omit<Spec, "form"> {
  return {
    sheet,
    moneyUnit: moneyUnit ?? "",
    bindings: Object.fromEntries(
      [...fields].map(([field, cell]) => [
        field,
        cell.formula === undefined ? { cell: cellName(cell) } : { cell: cellName(cell), formula: true },
      ]),
    ),
    indicators: {
      levelStyle: indicators.levelStyles.level2,
      headerRow: indicators.headerRow + 1,
      blocks: indicators.blocks.map(({ period, columns }) => ({
        period,
        columns: Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, columnName(column)])),
      })),
      groups: indicators.groups.map(({ level1, level2, first, last }) => ({
        level1,
        level2,
        first: first + 1,
        last: last + 1,
      })),
    },
  };
}

it.each(names)("%s is bound as a person reads it", (name) => {
  const spec = read(name);
  const { blanks } = openBlank(name, readFileSync(path.join(folder, name)));
  const bindings = Object.fromEntries(
    Object.entries(spec.bindings).map(([field, { cell, formula }]) => [field, formula ? { cell, formula } : { cell }]),
  );
  const { levelStyle, headerRow, blocks, groups } = spec.indicators;
  expect(blanks.map(({ binding }) => asSpec(binding))).toEqual([
    { sheet: spec.sheet, moneyUnit: spec.moneyUnit, bindings, indicators: { levelStyle, headerRow, blocks, groups } },
  ]);
  expect(blanks.flatMap(({ binding }) => binding.unsure)).toEqual([]);
});

it.each(names.flatMap((name) => ["more", "few"].map((size) => [name, size] as const)))(
  "%s takes the form with %s indicators",
  (name, size) => {
    const form = formSchema.parse(JSON.parse(readFileSync(path.join(folder, `forms/${read(name).form}-${size}.json`), "utf8")));
    const [filled] = fillWorkbooks(openBlank(name, readFileSync(path.join(folder, name))), [form]);
    expect(filled?.forms.map(({ told }) => told)).toEqual([[]]);
  },
);
