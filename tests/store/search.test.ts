/** Search finds text wherever it stands in a form, however it is typed, and nothing that is not there. */
import { expect, test } from "vitest";
import { sampleForms } from "#shared/samples/samples.ts";
import { formWith, row } from "../helpers/forms.ts";
import { openTestLibrary } from "../helpers/open-test-library.ts";
import { step } from "../helpers/take-step.ts";

test("a hit names the part of the form and shows the text around it", () => {
  const { forms, search } = openTestLibrary();
  const [id = 0] = forms.create([
    formWith([row("质量指标", "设备验收合格率", "≥98%")], {
      projectName: "消防设备更新",
      annualGoal:
        "为消除安全隐患，本年更新气体灭火装置二套、火灾报警主机一台，\n改造消防管线三百二十米，设备全部通过专业机构验收并交付使用，保证馆藏档案安全。",
    }),
  ]);
  expect(search.find("验收")).toEqual([
    { id, where: "年度总体绩效目标", field: "annualGoal", excerpt: "…设备全部通过专业机构验收并交付使用，保证馆藏档案安全。" },
    { id, where: "质量指标", field: "indicators.0.name", excerpt: "设备验收合格率" },
  ]);
  expect(search.find("二套")[0]?.excerpt).toBe(
    "…本年更新气体灭火装置二套、火灾报警主机一台， 改造消防管线三百二十米，设备全部通…",
  );
  expect(search.find("消防设备")).toEqual([{ id, where: "项目名称", field: "projectName", excerpt: "消防设备更新" }]);
});

test("what a form of another kind brought along is found too", () => {
  const { forms, search } = openTestLibrary();
  const [id = 0] = forms.create([
    formWith([{ ...row("数量指标", "期数", "4期"), explanation: "按结业证书计", remark: "含线上班" }], {
      midTermGoal: "三年轮训一遍",
      midTermIndicators: [row("数量指标", "轮训人数", "900人")],
    }),
  ]);
  expect(search.find("结业证书")).toEqual([{ id, where: "数量指标", field: "indicators.0.name", excerpt: "按结业证书计" }]);
  expect(search.find("线上班")).toEqual([{ id, where: "数量指标", field: "indicators.0.name", excerpt: "含线上班" }]);
  expect(search.find("轮训")).toEqual([
    { id, where: "中期目标", excerpt: "三年轮训一遍" },
    { id, where: "中期目标：数量指标", excerpt: "轮训人数" },
  ]);
});

test("names are found by the first letters of their pinyin, from two letters on; other texts are not", () => {
  const { forms, search } = openTestLibrary();
  const [id = 0] = forms.create([
    formWith([row("数量指标", "举办培训班期数", "4期")], {
      projectName: "2026年业务培训费",
      implementingUnit: "银川市教育局",
      annualGoal: "消防设备更新",
    }),
  ]);
  expect(search.find("YWPX")).toEqual([{ id, where: "项目名称", field: "projectName", excerpt: "2026年业务培训费" }]);
  expect(search.find("2026nyw")).toHaveLength(1);
  expect(search.find("jyj").map(({ where }) => where)).toEqual(["实施单位"]);
  expect(search.find("pxbqs")).toEqual([{ id, where: "数量指标", field: "indicators.0.name", excerpt: "举办培训班期数" }]);
  expect(search.find("pxf jyj")).toHaveLength(2);
  for (const query of ["xfsb", "p", "pf", "fpx"]) expect(search.find(query)).toEqual([]);
});

test("what is not indexed yet waits, the latest change first, and is left out until then", () => {
  const { forms, journal, search } = openTestLibrary();
  const ids = forms.create(Array.from({ length: 80 }, (_, i) => formWith([], { projectName: `项目${i}` })));
  expect(search.waiting()).toBe(80);
  const [first = 0] = ids;
  journal.change(first, 1, [step([{ kind: "set-field", field: "projectName", text: "改过的名称" }])]);
  expect(search.find("改过的名称")).toHaveLength(1);
  const left = search.waiting();
  expect(left).toBeGreaterThan(0);
  expect(search.catchUp(5)).toBe(5);
  expect(search.waiting()).toBe(left - 5);
  while (search.catchUp(50) > 0);
  expect(new Set(search.find("项目").map(({ id }) => id))).toEqual(new Set(ids));
});

test.for([
  ["一个字", "培", "业务培训费"],
  ["全角与半角", "ＡＢ１２（甲）", "系统ab12(甲)建设"],
  ["大小写", "OA系统", "oa系统运维"],
  ["文中的空格", "业务培训", "业务 培训 费"],
  ["查询中的空格是几个词", "培训 业务", "业务人员的培训"],
  ["标点", "；", "一；二"],
  ["扩展区汉字", "𠮷", "𠮷林路维修"],
  ["查询语言的字词", 'a AND b* OR "c', 'a and b* or "c'],
])("%s", ([, query = "", projectName = ""]) => {
  const { forms, search } = openTestLibrary();
  const [id = 0] = forms.create([formWith([], { projectName })]);
  expect(search.find(query)).toContainEqual({ id, where: "项目名称", field: "projectName", excerpt: projectName });
});

test.for(["培费", "训培", "培训员", "培训 没有", "万万"])("%s stands nowhere", (query) => {
  const { forms, search } = openTestLibrary();
  // All pairs of 培训员 stand in the text, but not side by side.
  forms.create([formWith([], { projectName: "业务培训费", annualGoal: "培训；训员" })]);
  expect(search.find(query)).toEqual([]);
});

test.for(["", "   ", "\u3000"])("a blank query finds nothing", (query) => {
  const { forms, search } = openTestLibrary();
  forms.create(sampleForms);
  expect(search.find(query)).toEqual([]);
});

test("an edit is found at once, what it replaced no longer", () => {
  const { forms, journal, search } = openTestLibrary();
  const [id = 0] = forms.create([formWith([], { annualGoal: "举办培训班" })]);
  expect(search.find("培训班")).toHaveLength(1);
  journal.change(id, 1, [step([{ kind: "set-field", field: "annualGoal", text: "维修管线" }])]);
  expect(search.find("培训班")).toEqual([]);
  expect(search.find("管线")).toHaveLength(1);
});

test("what an undo brings back is found at once", () => {
  const { forms, journal, search } = openTestLibrary();
  const [id = 0] = forms.create([formWith([], { annualGoal: "举办培训班" })]);
  journal.change(id, 1, [step([{ kind: "set-field", field: "annualGoal", text: "维修管线" }])]);
  search.find("管线");
  journal.change(id, 2, [{ kind: "undo" }]);
  expect(search.find("培训班")).toHaveLength(1);
});

test("newest year first, and a bounded number of forms and of hits in each", () => {
  const { forms, search } = openTestLibrary();
  const many = Array.from({ length: 120 }, (_, i) =>
    formWith(
      Array.from({ length: 9 }, (_, j) => row("数量指标", `培训${i}-${j}`)),
      { year: 2000 + (i % 30) },
    ),
  );
  forms.create(many);
  while (search.catchUp(50) > 0);
  const hits = search.find("培训");
  expect(hits).toHaveLength(100 * 5);
  const years = hits.map(({ id }) => forms.form(id).year ?? 0);
  expect(years).toEqual(years.toSorted((a, b) => b - a));
});

test("amounts are found as they are printed", () => {
  const { forms, search } = openTestLibrary();
  const ids = forms.create(sampleForms);
  expect(search.find("63.6")).toContainEqual({ id: ids[1], where: "项目总额", field: "funds.projectTotal", excerpt: "63.6" });
});
