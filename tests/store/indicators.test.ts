/** The list of indicators says what the forms say, however they came there and went, and finds names as people type them. */
import { expect, test } from "vitest";
import type { Form, Indicator } from "#shared/form/form.ts";
import type { Library } from "#backend/store/library.ts";
import { formWith, row } from "../helpers/forms.ts";
import { openTestLibrary } from "../helpers/open-test-library.ts";
import { step } from "../helpers/take-step.ts";

function catchUp({ indicators: { index } }: Library): void {
  while (index.catchUp(1000));
  expect(index.due()).toBe(0);
}

/** What is counted, as the index has it after its steps. */
function listed(library: Library, filter: Partial<Parameters<Library["indicators"]["list"]["page"]>[0]> = {}): string[] {
  catchUp(library);
  return library.indicators.list
    .page({ text: "", ...filter }, 0)
    .rows.map(({ name, uses, operator, measure }) => `${name} ${uses} ${operator}${measure}`);
}

function form(rows: readonly Indicator[], changes: Partial<Form> = {}): Form {
  return formWith(rows, { implementingUnit: "甲单位", projectAttribute: "经常性项目", ...changes });
}

const training = [row("数量指标", "培训人数", "≥200人次"), row("质量指标", "培训合格率", "≥95%")];

test("an indicator is one over forms and years, with the sign and unit most of its values have", () => {
  const library = openTestLibrary();
  library.forms.create([
    form(training, { year: 2025 }),
    form([row("数量指标", " 培训人数", "不低于120人次"), row("数量指标", "培训人数", "约三百人")], { year: 2026 }),
    // The same name in another level is another indicator.
    form([row("质量指标", "培训人数", "足够")], { year: 2024 }),
  ]);
  expect(listed(library)).toEqual(["培训人数 3 ≥人次", "培训合格率 1 ≥%", "培训人数 1 "]);
  const [first] = library.indicators.list.page({ text: "" }, 0).rows;
  expect(first).toMatchObject({ level1: "产出", level2: "数量", years: [2025, 2026], curated: false });
});

test("what forms no longer say is no longer listed, and what is put back is again", () => {
  const library = openTestLibrary();
  const [one = 0, other = 0] = library.forms.create([form(training), form(training, { projectName: "另一个" })]);
  expect(listed(library)).toEqual(["培训人数 2 ≥人次", "培训合格率 2 ≥%"]);
  const { revision } = library.forms.current(one);
  library.journal.change(one, revision, [step([{ kind: "set-field", field: "indicators.0.name", text: "轮训人数" }])]);
  expect(listed(library)).toEqual(["培训合格率 2 ≥%", "培训人数 1 ≥人次", "轮训人数 1 ≥人次"]);
  library.forms.remove([other]);
  expect(listed(library)).toEqual(["培训合格率 1 ≥%", "轮训人数 1 ≥人次"]);
  library.forms.putBack([other]);
  expect(listed(library)).toHaveLength(3);
  library.forms.remove([one, other]);
  // Erased before anybody had caught up.
  library.trash.erase([one, other]);
  expect(listed(library)).toEqual([]);
  expect(library.indicators.list.choices()).toEqual({ levels: [], measures: [], years: [], attributes: [], units: [] });
});

test("the list is narrowed by words, pinyin, level, unit of measure, year, kind of project and unit", () => {
  const library = openTestLibrary();
  library.forms.create([
    form(training, { year: 2025 }),
    form([row("成本指标", "人均培训费", "≤450元/人"), row("数量指标", "重大活动", "3场")], {
      year: 2026,
      implementingUnit: "乙单位",
      projectAttribute: "一年期项目",
    }),
  ]);
  expect(listed(library, { text: "培训" })).toHaveLength(3);
  expect(listed(library, { text: "率 培训" })).toEqual(["培训合格率 1 ≥%"]);
  expect(listed(library, { text: "pxhg" })).toEqual(["培训合格率 1 ≥%"]);
  expect(listed(library, { text: "RJPX" })).toEqual(["人均培训费 1 ≤元/人"]);
  expect(listed(library, { level2: "数量" })).toEqual(["培训人数 1 ≥人次", "重大活动 1 场"]);
  expect(listed(library, { measure: "%" })).toEqual(["培训合格率 1 ≥%"]);
  expect(listed(library, { year: 2026 })).toEqual(["人均培训费 1 ≤元/人", "重大活动 1 场"]);
  expect(listed(library, { year: 2026, measure: "%" })).toEqual([]);
  expect(listed(library, { attribute: "一年期项目", text: "培" })).toEqual(["人均培训费 1 ≤元/人"]);
  expect(listed(library, { unit: "甲单位" })).toHaveLength(2);
  expect(listed(library, { unit: "甲单位", year: 2026 })).toEqual([]);
  expect(listed(library, { text: "%" })).toEqual([]);
  expect(library.indicators.list.choices()).toMatchObject({ years: [2026, 2025], units: ["乙单位", "甲单位"] });
});

test("names are offered by their beginning or their pinyin, those of the level first", () => {
  const { forms, indicators } = openTestLibrary();
  forms.create([form(training), form([row("质量指标", "培训人数合格率", "≥90%")]), form([row("数量指标", "普洱人数", "1人")])]);
  while (indicators.index.catchUp(1000));
  const names = (text: string, level2: string) => indicators.list.offers(text, level2).map(({ name }) => name);
  expect(names("培训", "质量")).toEqual(["培训合格率", "培训人数合格率", "培训人数"]);
  expect(names("pxrs", "数量")).toEqual(["培训人数", "培训人数合格率"]);
  expect(names("合格", "质量")).toEqual([]);
  expect(names(" ", "质量")).toEqual([]);
  expect(indicators.list.offers("培训人数", "数量")[0]).toEqual({
    name: "培训人数",
    level2: "数量",
    operator: "≥",
    measure: "人次",
  });
});

const entry = {
  level1: "产出指标",
  level2: "数量指标",
  name: "帮扶户数",
  operator: "≥",
  measure: "户",
  meaning: "建立帮扶台账的农户",
  method: "按台账逐户计",
  source: "帮扶台账",
  standards: "计划标准",
};

test("what a person wrote of an indicator is listed without any form, and stays when the last form goes", () => {
  const library = openTestLibrary();
  const { curated, list } = library.indicators;
  const id = curated.write(entry);
  expect(listed(library, { text: "bfhs" })).toEqual(["帮扶户数 0 ≥户"]);
  expect(list.one(id)).toMatchObject({ curated: true });
  // What was written counts before what forms say.
  const [form1 = 0] = library.forms.create([form([row("数量指标", "帮扶户数", "30人")])]);
  expect(listed(library)).toEqual(["帮扶户数 1 ≥户"]);
  expect(list.offers("bf", "数量")).toEqual([{ name: "帮扶户数", level2: "数量", operator: "≥", measure: "户" }]);
  library.forms.remove([form1]);
  expect(listed(library)).toEqual(["帮扶户数 0 ≥户"]);
  expect(curated.of({ level1: "产出", level2: "数量", name: "帮扶户数 " })).toEqual(entry);
  const renamed = { ...entry, name: "帮扶农户数" };
  curated.write(renamed, entry);
  expect(curated.all()).toEqual([renamed]);
  expect(listed(library)).toEqual(["帮扶农户数 0 ≥户"]);
  curated.forget(renamed);
  expect(curated.all()).toEqual([]);
  expect(listed(library)).toEqual([]);
});
