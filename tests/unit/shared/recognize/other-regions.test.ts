/** Tables of other regions, read as a person reads them: every kind in two wordings, as cells and as flattened text. */
import { describe, expect, it } from "vitest";
import { recognize } from "#shared/recognize/recognize.ts";
import type { Form } from "#shared/form/form.ts";
import { flatSheet, type Rows } from "../../../helpers/flat-table.ts";

const header = ["一级指标", "二级指标", "三级指标", "指标值"];
const rows: Rows = [
  ["产出指标", "数量指标", "巡河里程", "≥900公里"],
  ["", "质量指标", "水质达标率", "≥95%"],
  ["效益指标", "生态效益指标", "河道环境", "明显改善"],
  ["满意度指标", "服务对象满意度指标", "沿河居民满意度", "≥90%"],
];
const names = ["巡河里程", "水质达标率", "河道环境", "沿河居民满意度"];
const values = ["≥900公里", "≥95%", "明显改善", "≥90%"];
const title = ["2026年项目支出绩效目标表"];

const formsOf = (table: Rows, origin: "grid" | "flat"): Form[] => recognize(flatSheet(table, origin)).map(({ form }) => form);
const namesOf = ({ indicators }: Form) => indicators.map(({ name }) => name);
const valuesOf = ({ indicators }: Form) => indicators.map(({ value }) => value);

describe.each(["grid", "flat"] as const)("read as %s", (origin) => {
  it.each(["专项资金名称", "二级项目名称", "政策名称", "项目支出名称", "资金名称"])("a form begins at %s", (label) => {
    const [form] = formsOf([title, [label, "清水河巡护"], ["年度目标", "河水常清。"], header, ...rows], origin);
    expect(form).toMatchObject({ projectName: "清水河巡护", annualGoal: "河水常清。" });
    expect(form && namesOf(form)).toEqual(names);
  });

  it.each(["归口管理部门", "业务主管部门"])("the name need not stand first in its row, behind %s", (label) => {
    const head: Rows = [
      [label, "县水务局", "专项名称", "清水河巡护"],
      ["绩效目标", "河水常清。"],
    ];
    const [form] = formsOf([title, ...head, header, ...rows], origin);
    expect(form).toMatchObject({ projectName: "清水河巡护", supervisingDepartment: "县水务局" });
    expect(form && valuesOf(form)).toEqual(values);
  });

  it("the head in one line before each table, project below project", () => {
    const line = (name: string) => [`项目名称：${name}   项目单位：乡公路站   预算资金：66万元`];
    const forms = formsOf([title, line("道路养护"), header, ...rows, line("桥梁检测"), header, ...rows], origin);
    expect(forms.map(({ projectName, implementingUnit }) => [projectName, implementingUnit])).toEqual([
      ["道路养护", "乡公路站"],
      ["桥梁检测", "乡公路站"],
    ]);
    expect(forms.map(namesOf)).toEqual([names, names]);
  });

  it("levels in their own columns that do not say they are indicators", () => {
    const short = rows.map(([first = "", second = "", ...rest]) => [
      first.replace("指标", ""),
      second.replace("指标", ""),
      ...rest,
    ]);
    const [form] = formsOf([title, ["项目名称", "清水河巡护", "", ""], header, ...short], origin);
    expect(form?.indicators.map(({ level1, level2 }) => `${level1} ${level2}`)).toEqual([
      "产出指标 数量指标",
      "产出指标 质量指标",
      "效益指标 生态效益",
      "满意度指标 服务对象满意度",
    ]);
  });

  it.each([
    [["省级预算项目绩效目标表（2025）"], ["项目名称", "清水河巡护"]],
    [["附件2：2025年度预算项目绩效目标申报表"], ["项目名称", "清水河巡护"]],
    [["项目支出绩效目标表"], ["项目名称", "清水河巡护", "年度", "2025年"]],
  ] as const)("the year wherever it stands: %j", (first, second) => {
    const [form] = formsOf([[...first], [...second], header, ...rows], origin);
    expect(form?.year).toBe(2025);
  });

  it.each([
    ["项目总投入", "500"],
    ["预算资金", "500万元"],
    ["项目资金", "500万元"],
  ])("the whole of the money beside %s", (label, amount) => {
    const [form] = formsOf([title, ["单位：万元"], ["项目名称", "清水河巡护"], [label, amount], header, ...rows], origin);
    expect(form?.funds.projectTotal).toBe("500");
  });

  it.each(["2026年申请金额", "当年申请资金总额"])("the money of the year beside %s", (label) => {
    const head: Rows = [
      ["项目名称", "清水河巡护"],
      ["项目总预算", "1500", label, "600"],
      ["绩效目标", "河水常清。"],
    ];
    const [form] = formsOf([title, ["单位：万元"], ...head, header, ...rows], origin);
    expect(form?.funds).toMatchObject({ projectTotal: "1500", annualTotal: "600" });
  });

  it.each(["单位名称", "填报单位"])("%s may stand above the name, below title and year", (label) => {
    const head: Rows = [["项目支出绩效目标表（本级下达）"], ["（2026年度）"], [label, "县水务局"], ["项目名称", "清水河巡护"]];
    const [form] = formsOf([...head, ["绩效目标", "河水常清。"], header, ...rows], origin);
    expect(form).toMatchObject({ year: 2026, implementingUnit: "县水务局", projectName: "清水河巡护" });
  });

  it.each(["一级项目名称", "上级专项名称"])("a second name, %s, begins no other form", (label) => {
    const head: Rows = [
      ["项目名称", "清水河巡护", "项目期限", "1年"],
      [label, "水务管理", "所属单位", "县水务局"],
    ];
    const [form, ...others] = formsOf([title, ...head, ["绩效目标", "河水常清。"], header, ...rows], origin);
    expect(others).toEqual([]);
    expect(form).toMatchObject({ projectName: "清水河巡护", projectTerm: "1年" });
  });

  it.each(["二、绩效目标", "年度目标"])("the goal under a heading of its own: %s", (heading) => {
    const [form] = formsOf(
      [title, ["项目名称", "清水河巡护"], [heading], ["河水常清。"], ["绩效指标"], header, ...rows],
      origin,
    );
    expect(form).toMatchObject({ annualGoal: "河水常清。" });
    expect(form && namesOf(form)).toEqual(names);
  });

  it("the whole of the money with its parts behind it in one row", () => {
    const money = ["项目资金（万元）", "150", "其中：财政资金", "120"];
    const [form] = formsOf([title, ["项目名称", "清水河巡护"], money, ["绩效目标", "河水常清。"], header, ...rows], origin);
    expect(form?.funds).toMatchObject({ projectTotal: "150", ownLevel: { fiscalAppropriation: "120" } });
  });

  it.each([
    ["项目开始日期", "项目结束日期"],
    ["开始时间", "完成时间"],
  ])("%s and %s make a term", (from, to) => {
    const head: Rows = [
      ["项目名称", "清水河巡护"],
      [from, "2025年3月", to, "2027年12月"],
      ["绩效目标", "河水常清。"],
    ];
    const [form] = formsOf([title, ...head, header, ...rows], origin);
    expect(form?.projectTerm).toBe("2025年3月至2027年12月");
  });

  it.each([
    ["一、产出指标（50分）", "（一）数量指标（20分）"],
    ["1.产出指标(40分)", "1.1数量指标(40分)"],
  ])("levels behind numbers and before weights: %s, %s", (level1, level2) => {
    const table: Rows = [[level1, level2, "巡河里程", "≥900公里"], ...rows.slice(1)];
    const [form] = formsOf([title, ["项目名称", "清水河巡护"], ["绩效目标", "河水常清。"], header, ...table], origin);
    expect(form?.indicators.map((row) => [row.level1, row.level2])[0]).toEqual(["产出指标", "数量指标"]);
    expect(form && namesOf(form)).toEqual(names);
  });

  it.each([
    [
      ["主管部门审核意见", "同意"],
      ["填报人：甲", "联系电话：000"],
    ],
    [
      ["保障措施", "成立专班，按月调度。"],
      ["合计", "", "", "100"],
    ],
  ] as const)("what stands below the indicators is none: %s", (...foot) => {
    const [form] = formsOf([title, ["项目名称", "清水河巡护"], ["绩效目标", "河水常清。"], header, ...rows, ...foot], origin);
    expect(form && namesOf(form)).toEqual(names);
  });

  it("the year stands in a row of its own anywhere above", () => {
    const [form] = formsOf(
      [
        ["项目支出绩效目标表"],
        ["填报单位：县水务局", "联系人：甲"],
        ["2026年度"],
        ["单位：万元"],
        ["项目名称", "清水河巡护"],
        header,
        ...rows,
      ],
      origin,
    );
    expect(form?.year).toBe(2026);
  });
});

describe("columns told by what stands in them", () => {
  const head: Rows = [title, ["项目名称", "清水河巡护"], ["绩效目标", "河水常清。"]];
  const grid = (table: Rows) => formsOf([...head, ...table], "grid")[0];

  it.each(["指标值类型", "比较方式", "关系"])("the operator under %s", (label) => {
    const form = grid([
      ["一级指标", "二级指标", "三级指标", label, "目标值", "度量单位"],
      ["产出指标", "数量指标", "巡河里程", "≥", "900", "公里"],
      ["", "质量指标", "水质达标率", "≥", "95", "%"],
      ["效益指标", "生态效益指标", "河道环境", "定性", "明显改善", ""],
    ]);
    expect(form && valuesOf(form)).toEqual(["≥900公里", "≥95%", "明显改善"]);
  });

  it.each([
    ["上半年指标值", "全年指标值"],
    ["半年目标值", "年度目标值"],
  ])("the value of the year beside %s", (half, year) => {
    const form = grid([
      ["一级指标", "二级指标", "三级指标", half, year],
      ["产出指标", "数量指标", "巡河里程", "≥400公里", "≥900公里"],
      ["效益指标", "生态效益指标", "河道环境", "—", "明显改善"],
    ]);
    expect(form && valuesOf(form)).toEqual(["≥900公里", "明显改善"]);
  });

  it.each(["指标内容", "指标值说明"])("the value, not the sentences under %s", (label) => {
    const form = grid([
      ["一级指标", "二级指标", "三级指标", label, "指标值"],
      ["产出指标", "数量指标", "巡河里程", "反映一年里巡护人员走过的河道长度", "≥900公里"],
      ["效益指标", "生态效益指标", "河道环境", "反映河道两岸环境比上一年变好的程度", "明显改善"],
    ]);
    expect(form && namesOf(form)).toEqual(["巡河里程", "河道环境"]);
    expect(form && valuesOf(form)).toEqual(["≥900公里", "明显改善"]);
  });

  it("what is asked for below the table is no operator", () => {
    const form = grid([
      ["一级指标", "二级指标", "三级指标", "计算符号", "指标值"],
      ["产出指标", "数量指标", "巡河里程", "≥", "900公里"],
      ["", "质量指标", "水质达标率", "≥", "95%"],
      ["效益指标", "生态效益指标", "河道环境", "文字描述", "明显改善"],
      ["填报人：甲", "", "", "审核人：乙", ""],
    ]);
    expect(form && valuesOf(form)).toEqual(["≥900公里", "≥95%", "明显改善"]);
  });

  it.each(["绩效指标值及单位", "目标数"])("the value by what stands under it where no column says so: %s", (label) => {
    const form = grid([
      ["一级指标", "二级指标", "三级指标", label, "指标说明"],
      ...rows.map((row) => [...row, "按台账统计的情况"]),
    ]);
    expect(form && valuesOf(form)).toEqual(values);
  });

  it.each(["产出目标", "工作成效"])("a level 1 of a region's own, %s, holds on over rows that do not repeat it", (level1) => {
    const form = grid([header, [level1, "数量指标", "巡河里程", "≥900公里"], ...rows.slice(1, 2)]);
    expect(form?.indicators.map((row) => row.level1)).toEqual([level1, level1]);
  });

  it("a name that stands in the column of level 2", () => {
    const form = grid([
      header,
      ["产出指标", "数量指标", "巡河里程", "≥900公里"],
      ["", "水质达标率", "", "≥95%"],
      ["满意度指标", "服务对象满意度指标", "沿河居民满意度", "≥90%"],
    ]);
    expect(form && namesOf(form)).toEqual(["巡河里程", "水质达标率", "沿河居民满意度"]);
  });
});

describe("text that lost its blank cells", () => {
  const head: Rows = [title, ["项目名称", "清水河巡护"], ["绩效目标", "河水常清。"]];
  const flat = (table: Rows) => formsOf([...head, ...table], "flat")[0];

  it.each([
    ["指标性质", "度量单位", "权重"],
    ["计算符号", "计量单位", "分值"],
  ])("is set under the columns it can belong to: %s, %s, %s", (operator, unit, weight) => {
    const form = flat([
      ["一级指标", "二级指标", "三级指标", operator, "指标值", unit, weight],
      ["产出指标", "数量指标", "巡河里程", "≥", "900", "公里", "40"],
      ["质量指标", "水质达标率", "≥", "95", "%", "20"],
      ["效益指标", "生态效益指标", "河道环境", "定性", "明显改善", "30"],
      ["满意度指标", "服务对象满意度指标", "沿河居民满意度", "≥", "90", "%"],
    ]);
    expect(form && namesOf(form)).toEqual(names);
    expect(form && valuesOf(form)).toEqual(values);
    expect(form?.indicators.map(({ level2 }) => level2)).toEqual(["数量指标", "质量指标", "生态效益", "服务对象满意度"]);
  });

  it("behind a cell of the header nobody knows", () => {
    const form = flat([
      ["目标名称", ...header],
      ["年度目标1", ...(rows[0] ?? [])],
      ...rows.slice(1).map((row) => row.filter((text) => text !== "")),
    ]);
    expect(form && namesOf(form)).toEqual(names);
    expect(form && valuesOf(form)).toEqual(values);
  });
});

describe("lists, a line an indicator", () => {
  it.each([
    ["项目名称", "项目单位", "预算数", "年度绩效目标"],
    ["专项名称", "填报单位", "年度预算金额", "绩效目标"],
  ])("with the columns %s, %s, %s, %s", (...columns) => {
    const table: Rows = [
      ["2026年项目绩效目标表"],
      ["单位：万元"],
      [...columns, ...header],
      ["清水河巡护", "县水务局", "12", "河水常清。", ...(rows[0] ?? [])],
      ["清水河巡护", "县水务局", "12", "河水常清。", ...(rows[2] ?? [])],
      ["泵站维修", "县水务局", "30", "泵站能用。", "产出指标", "数量指标", "维修泵站", "4座"],
      ["", "", "", "", "效益指标", "社会效益指标", "灌溉保障", "提高"],
    ];
    const forms = formsOf(table, "grid");
    expect(
      forms.map(({ projectName, implementingUnit, annualGoal, year }) => [projectName, implementingUnit, annualGoal, year]),
    ).toEqual([
      ["清水河巡护", "县水务局", "河水常清。", 2026],
      ["泵站维修", "县水务局", "泵站能用。", 2026],
    ]);
    expect(forms.map(namesOf)).toEqual([
      ["巡河里程", "河道环境"],
      ["维修泵站", "灌溉保障"],
    ]);
  });

  it("with a header of two rows and the unit in a line before its projects", () => {
    const table: Rows = [
      ["2026年项目绩效目标表"],
      ["项目名称", "绩效目标", "绩效指标"],
      ["", "", ...header],
      ["县水务局"],
      ["清水河巡护", "河水常清。", ...(rows[0] ?? [])],
      ["", "", ...(rows[2] ?? [])],
    ];
    const [form, ...others] = formsOf(table, "grid");
    expect(others).toEqual([]);
    expect(form).toMatchObject({ projectName: "清水河巡护", implementingUnit: "县水务局", annualGoal: "河水常清。" });
    expect(form && namesOf(form)).toEqual(["巡河里程", "河道环境"]);
  });
});

describe("two periods", () => {
  it.each([
    ["中期指标", "年度指标"],
    ["中期绩效指标", "年度绩效指标"],
    ["长期绩效目标表", "年度绩效目标表"],
  ])("below each other: %s, %s", (midTerm, annual) => {
    const head: Rows = [title, ["项目名称", "清水河巡护"], ["中期目标", "河水三年常清。"], ["年度目标", "河水常清。"]];
    const later = rows.map((cells) => cells.with(2, `三年${cells[2] ?? ""}`));
    const [form] = formsOf([...head, [midTerm], header, ...later, [annual], header, ...rows], "grid");
    expect(form && namesOf(form)).toEqual(names);
    expect(form?.midTermIndicators?.map(({ name }) => name)).toEqual(names.map((name) => `三年${name}`));
  });
});

it("a list says of each project its unit, whatever column it stands in", () => {
  const line = (unit: string, name: string, row: readonly string[]) => [unit, name, ...row];
  const table = [
    title,
    ["单位名称", "项目名称", ...header],
    ...rows.map((row) => line("公路站", "道路养护", row)),
    ...rows.map((row) => line("图书馆", "古籍修复", row)),
  ];
  const read = recognize(flatSheet(table, "grid"));
  expect(read.map(({ form }) => [form.projectName, form.implementingUnit, form.indicators.length])).toEqual([
    ["道路养护", "公路站", 4],
    ["古籍修复", "图书馆", 4],
  ]);
  expect(read.flatMap(({ unplaced }) => unplaced)).toEqual([]);
});
