/**
 * A small table of our own as flattened text, intact, and the form it must become: what the tests of damage damage.
 *
 * Six columns as published: the name stands in the third, the value in the fifth, blank cells where merged cells were.
 */
import { recognize } from "#shared/recognize/recognize.ts";
import type { Recognized } from "#shared/recognize/recognized.ts";
import type { Form } from "#shared/form/form.ts";
import type { Sheet } from "#shared/sheet/sheet.ts";
import { formWith, row } from "./forms.ts";

export type Rows = readonly (readonly string[])[];

export const flatRows: Rows = [
  ["2026年自治区本级部门项目支出预算绩效目标表"],
  [""],
  ["(2026年)"],
  [""],
  ["单位：万元"],
  [""],
  ["项目名称", "", "流动图书车运行经费", "", "", ""],
  ["主管部门", "", "自治区文化厅", "实施单位", "自治区图书馆", ""],
  ["项目属性", "", "经常性项目", "项目期", "99年", ""],
  ["项目总额", "", "86.5", "其中：年度资金总额", "80", ""],
  ["其中：本级资金", "资金总额", "66.5", "其中：转移市县(区)资金", "资金总额", "20"],
  ["", "财政拨款", "60", "", "中央资金", "12"],
  ["", "其他资金", "0", "", "自治区资金", "8"],
  ["", "结余结转资金", "6.5", "", "", ""],
  ["年度总体绩效目标", "两辆图书车全年下乡巡回，方便牧区群众借阅图书。", "", "", "", ""],
  ["一级指标", "二级指标", "三级指标", "", "指标值", ""],
  ["产出指标", "数量指标", "巡回乡镇", "", "≥40个", ""],
  ["", "", "新购图书", "", "3000册", ""],
  ["", "", "图书车", "", "2辆", ""],
  ["", "质量指标", "车辆年检合格率", "", "100%", ""],
  ["", "时效指标", "巡回完成时间", "", "2026年11月", ""],
  ["", "成本指标", "燃油和保养", "", "8.2万元/辆", ""],
  ["", "", "图书购置", "", "45元/册", ""],
  ["效益指标", "经济效益", "", "", "", ""],
  ["", "社会效益", "牧区群众借阅量", "", "明显增加", ""],
  ["", "生态效益", "", "", "", ""],
  ["", "可持续影响", "服务覆盖面", "", "逐年扩大", ""],
  ["满意度指标", "服务对象满意度", "读者满意度", "", "≥90%", ""],
];

/** Rows of `flatRows`, by what stands in them. */
export const at = {
  projectName: 6,
  departments: 7,
  groups: 10,
  carryOver: 13,
  goal: 14,
  header: 15,
  quantity: 16,
  books: 17,
  vehicles: 18,
  quality: 19,
  time: 20,
  cost: 21,
  economic: 23,
  social: 24,
  ecological: 25,
  lasting: 26,
  satisfaction: 27,
} as const;

export const flatForm: Form = formWith(
  [
    row("数量指标", "巡回乡镇", "≥40个"),
    row("数量指标", "新购图书", "3000册"),
    row("数量指标", "图书车", "2辆"),
    row("质量指标", "车辆年检合格率", "100%"),
    row("时效指标", "巡回完成时间", "2026年11月"),
    row("成本指标", "燃油和保养", "8.2万元/辆"),
    row("成本指标", "图书购置", "45元/册"),
    row("社会效益", "牧区群众借阅量", "明显增加"),
    row("可持续影响", "服务覆盖面", "逐年扩大"),
    row("服务对象满意度", "读者满意度", "≥90%"),
  ],
  {
    projectName: "流动图书车运行经费",
    supervisingDepartment: "自治区文化厅",
    implementingUnit: "自治区图书馆",
    projectAttribute: "经常性项目",
    projectTerm: "99年",
    funds: {
      projectTotal: "86.5",
      annualTotal: "80",
      ownLevel: { total: "66.5", fiscalAppropriation: "60", otherFunds: "0", carryOver: "6.5" },
      transfer: { total: "20", central: "12", region: "8" },
    },
    annualGoal: "两辆图书车全年下乡巡回，方便牧区群众借阅图书。",
  },
);

/** The rows with some replaced: a list of rows in place of each. */
export function replaced(changes: Readonly<Record<number, Rows>>, rows: Rows = flatRows): Rows {
  return rows.flatMap((cells, i) => changes[i] ?? [cells]);
}

/** Rows with others put in before a row. */
export function before(index: number, extra: Rows, rows: Rows = flatRows): Rows {
  return rows.toSpliced(index, 0, ...extra);
}

export function flatSheet(rows: Rows, origin: Sheet["origin"] = "flat"): Sheet {
  return {
    rowCount: rows.length,
    columnCount: Math.max(0, ...rows.map((cells) => cells.length)),
    cells: rows.flatMap((cells, r) => cells.flatMap((text, column) => (text === "" ? [] : [{ row: r, column, text }]))),
    merges: [],
    origin,
    rowWidths: rows.map((cells) => cells.length),
  };
}

/** The only form of the rows. */
export function recognizeOne(rows: Rows): Recognized {
  const [only, ...more] = recognize(flatSheet(rows));
  if (!only || more.length > 0) throw new Error(`${more.length + (only ? 1 : 0)} forms instead of one`);
  return only;
}

/** Notes as `code row:column`, which is what tests compare. */
export function noteMarks({ notes }: Recognized): string[] {
  return notes.map(({ code, where }) => `${code} ${where.row}:${where.column}`);
}

export function unplacedTexts({ unplaced }: Recognized): string[] {
  return unplaced.map(({ text }) => text);
}
