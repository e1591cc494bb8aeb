/** One indicator through the years: over renamed projects and reworded rows, with what reports say was reached; and targets below that. */
import { expect, test } from "vitest";
import type { Form } from "#shared/form/form.ts";
import { rowsBelow } from "#shared/indicators/below-reached.ts";
import { indicatorYears, reachedLastYear } from "#backend/indicator-history.ts";
import { readForms } from "#backend/readers/read-forms.ts";
import type { Library } from "#backend/store/library.ts";
import { pack } from "#backend/store/packed.ts";
import { formWith, row } from "../helpers/forms.ts";
import { openTestLibrary } from "../helpers/open-test-library.ts";

const project = { implementingUnit: "第三小学", supervisingDepartment: "教育局", projectName: "校舍维修" };

/** As `cells` of a workbook would be: the results stand in columns of their own. */
const report = [
  ["2025年校舍维修项目支出绩效自评表", "", "", "", "", "", ""],
  ["项目名称", "", "校舍维修", "", "", "", ""],
  ["主管部门", "", "教育局", "实施单位", "第三小学", "", ""],
  ["项目资金（万元）", "", "", "年初预算数", "全年预算数", "全年执行数", "得分"],
  ["", "年度资金总额", "", "36", "40", "39.5", "9.8"],
  ["年度总体目标", "预期目标", "", "", "实际完成情况", "", ""],
  ["", "维修校舍两栋。", "", "", "已修完两栋。", "", ""],
  ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "得分", "偏差原因分析及改进措施"],
  ["产出指标", "数量指标", "维修栋数", "2栋", "3栋", "50", ""],
  ["满意度指标", "服务对象满意度指标", "师生满意度", "≥90%", "93%", "8", "工期长"],
];

async function storeReport(library: Library): Promise<number> {
  const text = new TextEncoder().encode(report.map((cells) => cells.join("\t")).join("\n"));
  const { forms } = await readForms({ name: "自评.txt", bytes: text, taking: "target" });
  const [id = 0] = library.forms.storeImported(
    forms.map(({ recognized, excerpt }) => {
      const source = { file: "自评.txt", hash: "00" };
      return excerpt ? { source, recognized, excerpt: pack(excerpt) } : { source, recognized };
    }),
  );
  return id;
}

const form = (year: number, values: readonly [string, string], changes: Partial<Form> = {}) =>
  formWith([row("数量指标", "维修栋数", values[0]), row("服务对象满意度", "师生满意度", values[1])], {
    ...project,
    year,
    ...changes,
  });

test("a report is where what was reached stands, and a target below it is told", async () => {
  const library = openTestLibrary();
  const [first = 0, now = 0] = library.forms.create([form(2024, ["1栋", "≥85%"]), form(2026, ["2栋", "≥95%"])]);
  const last = await storeReport(library);
  expect(library.forms.form(last)).toMatchObject({ year: 2025, ...project });
  const years = indicatorYears(library, now, 0).map(({ form: id, year, value, reached, own }) => ({
    id,
    year,
    value,
    reached,
    own,
  }));
  expect(years).toEqual([
    { id: now, year: 2026, value: "2栋", reached: undefined, own: true },
    { id: last, year: 2025, value: "2栋", reached: "3栋", own: false },
    { id: first, year: 2024, value: "1栋", reached: undefined, own: false },
  ]);
  const below = (id: number) => {
    const reached = reachedLastYear(library, id);
    return reached && rowsBelow(library.forms.form(id).indicators, reached);
  };
  expect(below(now)).toEqual([{ at: 0, name: "维修栋数", value: "2栋", reached: "3栋", year: 2025 }]);
  // Asked of another year, it is the same row, and its own results are no target of it.
  expect(indicatorYears(library, first, 1).map(({ value }) => value)).toEqual(["≥95%", "≥90%", "≥85%"]);
  expect(below(last)).toBeUndefined();
  expect(below(first)).toBeUndefined();
});

test("a project that was renamed is followed by the link of its draft, and years without a form are passed over", () => {
  const library = openTestLibrary();
  const [old = 0] = library.forms.create([form(2023, ["1栋", "≥85%"])]);
  const base = library.forms.form(old);
  const [draft = 0] = library.years.make([
    { last: old, year: 2025, base, draft: form(2025, ["2栋", "≥90%"], { projectName: "校舍改造" }) },
  ]);
  expect(indicatorYears(library, draft, 0).map(({ form: id }) => id)).toEqual([draft, old]);
  expect(indicatorYears(library, old, 0).map(({ form: id }) => id)).toEqual([draft, old]);
  library.forms.create([form(2021, ["4栋", "≥80%"])]);
  expect(indicatorYears(library, draft, 0).map(({ value }) => value)).toEqual(["2栋", "1栋", "4栋"]);
  expect(indicatorYears(library, draft, 7)).toEqual([]);
});
