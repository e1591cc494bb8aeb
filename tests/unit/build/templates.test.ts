/** The built-in blanks: drawn from what the program prints today, bound by their labels to every field of their template, and sound without Calibri. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync, strFromU8 } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { boundSheets } from "#backend/issued-blank.ts";
import type { Binding } from "#shared/binding/binding.ts";
import { blankLayout } from "#shared/layout/blank-form.ts";
import { headFields } from "#shared/template/head-fields.ts";
import { templates } from "#shared/template/templates.ts";
import { makeBlanks } from "../../../build/scripts/blanks/make-blanks.ts";

const folder = join(import.meta.dirname, "../../../build/templates");
const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));

let made: ReadonlyMap<string, Uint8Array>;
beforeAll(async () => {
  made = await makeBlanks(templates);
});

describe.each(templates)("the blank of $id", (template) => {
  const name = `${template.id}.xlsx`;
  const bytes = readFileSync(join(folder, name));
  const parts = partsOf(bytes);
  const binding = (): Binding => {
    const [bound, ...more] = boundSheets(name, bytes);
    if (!bound || more.length > 0) throw new Error("not one blank");
    return bound.binding;
  };

  it("is what `npm run templates` makes", () => {
    expect(parts).toEqual(partsOf(made.get(name) ?? new Uint8Array()));
    expect(bytes.length).toBeLessThan(12_000);
  });

  it("binds by its labels to every field of its template and no other, each in the cell the layout has for it", () => {
    const { fields, unsure, missing } = binding();
    expect({ unsure, missing }).toEqual({ unsure: [], missing: [] });
    const places = blankLayout(template).cells.flatMap(({ target, row, column }) =>
      target?.kind === "field" && target.field !== "title" ? [[target.field, { row, column }] as const] : [],
    );
    expect(Object.fromEntries([...fields].map(([field, { row, column }]) => [field, { row, column }]))).toEqual(
      Object.fromEntries(places),
    );
    expect([...fields.keys()].toSorted()).toEqual(
      headFields(template)
        .all.filter((field) => field !== "title")
        .toSorted(),
    );
  });

  it("binds its indicators: every column of every list, and a row for every level 2", () => {
    const { indicators } = binding();
    const expected = template.indicators.blocks.map(({ list, level2, cells }) => ({
      period: list === "indicators" ? "annual" : "midTerm",
      columns: {
        level1: template.indicators.level1.columns[0],
        level2: level2.columns[0],
        ...Object.fromEntries(cells.map(({ column, columns }) => [column, columns[0]])),
      },
    }));
    expect(indicators.blocks.toSorted((a, b) => a.period.localeCompare(b.period))).toEqual(
      expected.toSorted((a, b) => a.period.localeCompare(b.period)),
    );
    expect(indicators.groups.map(({ level1, level2, first, last }) => [level1, level2, last - first + 1])).toEqual(
      template.tree.flatMap((level1) => level1.level2.map((level2) => [level1.name, level2.name, 1])),
    );
  });

  it("has a Normal of 宋体 without a scheme, the name of the program, what is printed, and a header on every page", () => {
    const styles = parts["xl/styles.xml"] ?? "";
    expect(/<fonts[^>]*><font>(.*?)<\/font>/.exec(styles)?.[1]).toBe('<sz val="10.5"/><name val="宋体"/><charset val="134"/>');
    expect(styles).not.toMatch(/scheme|theme|Calibri/);
    expect(parts["docProps/core.xml"]).toContain("<dc:creator>绩表</dc:creator>");
    expect(parts["xl/workbook.xml"]).toMatch(/_xlnm\.Print_Area.*_xlnm\.Print_Titles/);
    expect(parts["xl/worksheets/sheet1.xml"]).toContain("第 &amp;P 页，共 &amp;N 页");
  });

  it("shares its styles with the others, so that their sheets may stand in one workbook", () => {
    const others = templates.map(({ id }) => partsOf(readFileSync(join(folder, `${id}.xlsx`)))["xl/styles.xml"]);
    expect(new Set(others)).toEqual(new Set([parts["xl/styles.xml"]]));
  });
});
