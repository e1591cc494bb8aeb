/** Every kind of damage published tables show, each on our own table: the form must come out the same, with the repair noted. */
import { describe, expect, it } from "vitest";
import { recognize } from "#shared/recognize/recognize.ts";
import {
  at,
  before,
  flatForm,
  flatRows,
  flatSheet,
  noteMarks,
  recognizeOne,
  replaced,
  unplacedTexts,
  type Rows,
} from "../../../helpers/flat-table.ts";

interface Damage {
  readonly name: string;
  readonly rows: Rows;
  readonly notes: readonly string[];
  readonly unplaced?: readonly string[];
}

const narrow = (rows: Rows): Rows => rows.map((cells) => [cells[0] ?? "", cells[1] ?? "", cells[2] ?? "", cells[4] ?? ""]);

const damages: readonly Damage[] = [
  { name: "nothing at all", rows: flatRows, notes: [] },
  {
    name: "a page break, and a continuation of four columns",
    rows: [...flatRows.slice(0, at.time), [""], ...narrow(flatRows.slice(at.time))],
    notes: ["page-joined 22:2"],
  },
  {
    name: "a continuation of three columns",
    rows: [
      ...flatRows.slice(0, at.books),
      [""],
      ["", "新购图书", "3000册"],
      ["", "图书车", "2辆"],
      ["质量指标", "车辆年检合格率", "100%"],
      ["时效指标", "巡回完成时间", "2026年11月"],
      [""],
      ...flatRows.slice(at.cost),
    ],
    notes: ["page-joined 19:2", "page-joined 24:2"],
  },
  {
    name: "a row shifted left",
    rows: replaced({ [at.books]: [["新购图书", "", "3000册", "", "", ""]] }),
    notes: ["row-moved 18:1"],
  },
  {
    name: "a level 2 in the column of level 1",
    rows: replaced({ [at.time]: [["时效指标", "", "巡回完成时间", "", "2026年11月", ""]] }),
    notes: ["level-moved 21:1"],
  },
  {
    name: "a level 1 that first appears below its rows",
    rows: replaced({
      [at.quantity]: [["", "数量指标", "巡回乡镇", "", "≥40个", ""]],
      [at.quality]: [["", "产出指标", "质量指标", "车辆年检合格率", "100%", ""]],
    }),
    notes: ["level-moved 20:2", "level-moved 20:2", "level-moved 20:3", "row-moved 20:4"],
  },
  {
    name: "a level 2 that first appears below its rows",
    rows: replaced({
      [at.quantity]: [["产出指标", "", "巡回乡镇", "", "≥40个", ""]],
      [at.books]: [["", "数量指标", "新购图书", "", "3000册", ""]],
    }),
    notes: ["level-moved 18:2"],
  },
  {
    name: "a level 1 that is nowhere",
    rows: replaced({ [at.economic]: [["", "经济效益", "", "", "", ""]] }),
    notes: ["level-inferred 24:2"],
  },
  {
    name: "a level 2 that is nowhere",
    rows: replaced({ [at.quantity]: [["产出指标", "", "巡回乡镇", "", "≥40个", ""]] }),
    notes: ["level-inferred 17:1"],
  },
  {
    name: "an echo of the level above",
    rows: replaced({ [at.ecological]: [[""], ["社会效益", "生态效益", "", ""]] }),
    notes: ["page-joined 27:1", "label-repeated 27:1"],
  },
  {
    name: "labels centred on their rows",
    rows: replaced({
      [at.quantity]: [["", "", "巡回乡镇", "", "≥40个", ""]],
      [at.books]: [["", "数量指标", "新购图书", "", "3000册", ""]],
      [at.quality]: [["产出指标", "质量指标", "车辆年检合格率", "", "100%", ""]],
      [at.economic]: [["", "经济效益", "", "", "", ""]],
      [at.social]: [["效益指标", "社会效益", "牧区群众借阅量", "", "明显增加", ""]],
    }),
    notes: ["level-moved 18:2"],
  },
  {
    name: "a label wrapped into the next row",
    rows: replaced({
      [at.groups]: [["其中：本", "资金总额", "66.5", "其中：转移市县(区)资金", "资金总额", "20"]],
      [at.groups + 1]: [["级资金", "财政拨款", "60", "", "中央资金", "12"]],
      [at.carryOver - 1]: [["", "其他资金", "0", "", "自治区资", "8"]],
      [at.carryOver]: [["", "结余结转资金", "6.5", "", "金", ""]],
      [at.satisfaction]: [
        ["满意度指", "服务对象满", "读者满意度", "", "≥90%", ""],
        ["标", "意度", "", "", "", ""],
      ],
    }),
    notes: ["label-joined 11:1", "label-joined 13:5", "label-joined 28:1", "label-joined 28:2"],
  },
  {
    name: "a label wrapped so that its value stands beside the rest",
    rows: replaced({
      [at.carryOver]: [
        ["", "结余结转", "", "", "", ""],
        ["", "资金", "6.5", "", "", ""],
      ],
    }),
    notes: ["label-joined 14:2"],
  },
  {
    name: "a label cut into two cells",
    rows: replaced({ [at.projectName]: [["项目", "名称", "流动图书车运行经费", "", "", ""]] }),
    notes: ["label-joined 7:1"],
  },
  {
    name: "blanks inside labels",
    rows: replaced({
      [at.carryOver]: [["", "结余结转资 金", "6.5", "", "", ""]],
      [at.goal]: [["年度总体 绩效目标", flatForm.annualGoal, "", "", "", ""]],
      [at.satisfaction]: [["满意度指 标", "服务对象满 意度", "读者满意度", "", "≥90%", ""]],
    }),
    notes: ["label-joined 14:2", "label-joined 15:1", "label-joined 28:1", "label-joined 28:2"],
  },
  {
    name: "half-width and full-width punctuation mixed",
    rows: replaced({
      4: [["单位: 万元", "", "", "", "", ""]],
      [at.groups]: [["其中: 本级资金", "资金总额", "66.5", "其中： 转移市县（区） 资金", "资金总额", "20"]],
    }),
    notes: [],
  },
  {
    name: "blanks around numbers on one page",
    rows: [
      ...flatRows.slice(0, at.books),
      [""],
      ["", "", "新购图书", "3000 册"],
      ["", "", "图书车", "2 辆"],
      ["", "质量指标", "车辆年检合格率", "100%"],
      ["", "时效指标", "巡回完成时间", "2026 年 11 月"],
      ["", "成本指标", "燃油和保养", "8.2 万元/辆"],
      ["", "", "图书购置", "45 元/册"],
      ...narrow(flatRows.slice(at.economic)),
    ],
    notes: [
      "page-joined 19:3",
      "blanks-removed 19:4",
      "blanks-removed 20:4",
      "blanks-removed 22:4",
      "blanks-removed 23:4",
      "blanks-removed 24:4",
    ],
  },
  {
    name: "a name broken by a blank where its cell was wrapped",
    rows: replaced({ [at.departments]: [["主管部门", "", "自治区文化厅", "实施单位", "自治区 图书馆", ""]] }),
    notes: ["blanks-removed 8:5"],
  },
  {
    name: "HTML around the goal and a line drawn in dashes",
    rows: [
      ...replaced({ [at.goal]: [["年度总体绩效目标", `<p style="x">${flatForm.annualGoal}</p>`, "", "", "", ""]] }),
      ["-------", "---------", "-------------", "-----"],
    ],
    notes: ["markup-removed 15:2", "markup-removed 29:1"],
  },
  {
    name: "a goal broken over rows and a page",
    rows: replaced({
      [at.goal]: [
        ["年度总体绩效目标", "两辆图书车全年下乡", "", "", "", ""],
        ["", "巡回，方便", "", "", "", ""],
        [""],
        ["牧区群众借阅图书。"],
      ],
    }),
    notes: ["text-joined 16:2", "page-joined 18:1"],
  },
  {
    name: "a goal whose label stands at half its height",
    rows: replaced({
      [at.goal]: [
        ["", "两辆图书车全年下乡", "", "", "", ""],
        ["年度总体绩效目标", "巡回，方便", "", "", "", ""],
        ["", "牧区群众借阅图书。", "", "", "", ""],
      ],
    }),
    notes: ["text-joined 16:2"],
  },
  {
    name: "title and header printed again on the next page",
    rows: before(at.cost, [[""], ["2026年自治区本级部门项目支出预算绩效目标表"], ["(2026年)"], flatRows[at.header] ?? []]),
    notes: ["page-joined 23:1", "label-repeated 25:1"],
  },
  {
    name: "page numbers and a remark at the foot",
    rows: [...before(at.cost, [[""], ["- 3 -"], [""]]), ["注：数据截至上年末。", "", "", "", "", ""]],
    notes: ["page-joined 25:2"],
    unplaced: ["- 3 -", "注：数据截至上年末。"],
  },
  {
    name: "a cover letter, and lines that begin with a year and are no title",
    rows: [
      ["关于公开绩效目标的说明"],
      [""],
      ["2026年的安排如下，附件：绩效目标表"],
      [""],
      ["2026 年 2 月 27 日"],
      [""],
      ...flatRows,
    ],
    notes: [],
    unplaced: ["关于公开绩效目标的说明", "2026年的安排如下，附件：绩效目标表", "2026 年 2 月 27 日"],
  },
  {
    name: "a title over two lines",
    rows: replaced({ 0: [["2026年自治区本级部门项目支出预算"], ["绩效目标表"]] }),
    notes: ["text-joined 2:1"],
  },
  {
    name: "the unit line inside the table",
    rows: replaced({ 4: [["", "", "", "", "单位：万元", ""]], 5: [] }),
    notes: [],
  },
  {
    name: "no blank cells at the end of rows",
    rows: flatRows.map((cells) => cells.slice(0, cells.findLastIndex((text) => text !== "") + 1)),
    notes: [],
  },
  {
    name: "blank rows between all rows",
    rows: flatRows.flatMap((cells) => [cells, [""]]),
    notes: [],
  },
  {
    name: "labels that ran together in one cell, and a label with its value",
    rows: replaced({
      [at.projectName]: [["项目名称 流动图书车运行经费"]],
      [at.groups - 1]: [["项目总额 86.5", "", "", "其中：年度资金总额 80", "", ""]],
      [at.header]: [["一级指标 二级指标", "", "三级指标", "", "指标值", ""]],
      [at.quantity]: [["产出指标 数量指标", "", "巡回乡镇", "", "≥40个", ""]],
      [at.satisfaction]: [["满意度指标服务对象满意度", "", "读者满意度", "", "≥90%", ""]],
    }),
    notes: ["row-moved 7:1", "row-moved 10:1", "row-moved 10:4", "row-moved 16:1", "row-moved 17:1", "row-moved 28:1"],
  },
  {
    name: "merged cells written out in every cell they cover",
    rows: flatRows.map((cells, i) => {
      if (i < at.projectName) return Array.from({ length: 6 }, () => cells.join(""));
      const [a = "", b = "", c = "", d = "", e = "", f = ""] = cells;
      if (i === at.projectName) return [a, a, c, c, c, c];
      if (i < at.groups) return [a, a, c, d, e, e];
      if (i < at.goal) return [flatRows[at.groups]?.[0] ?? "", b, c, flatRows[at.groups]?.[3] ?? "", e, f];
      return i === at.goal ? [a, b, b, b, b, b] : [a, b, c, c, e, e];
    }),
    notes: ["label-repeated 7:1", "label-repeated 8:1", "label-repeated 9:1", "label-repeated 10:1"],
  },
  {
    name: "amounts with separators and full-width digits",
    rows: replaced({ [at.groups + 1]: [["", "财政拨款", "６０", "", "中央资金", "12万元"]] }),
    notes: ["amount-normalized 12:3", "amount-normalized 12:6"],
  },
];

describe("damage that must not change the form", () => {
  it.each(damages)("$name", ({ rows, notes, unplaced = [] }) => {
    const recognized = recognizeOne(rows);
    expect(recognized.form).toEqual(flatForm);
    expect(noteMarks(recognized)).toEqual(notes);
    expect(unplacedTexts(recognized)).toEqual(unplaced);
  });
});

describe("what is missing stays missing", () => {
  it("keeps a name without value, a value without name, and 无 as a name", () => {
    const rows = replaced({
      [at.books]: [["", "", "新购图书", "", "", ""]],
      [at.quality]: [["", "质量指标", "", "", "100%", ""]],
      [at.ecological]: [["", "生态效益", "无", "", "", ""]],
    });
    const { form, unplaced } = recognizeOne(rows);
    expect(form.indicators[1]).toEqual({ ...flatForm.indicators[1], value: "" });
    expect(form.indicators[3]).toEqual({ ...flatForm.indicators[3], name: "" });
    expect(form.indicators[8]).toEqual({ level1: "效益指标", level2: "生态效益", name: "无", value: "" });
    expect(unplaced).toEqual([]);
  });

  it("says which fields were not found, and keeps what is there", () => {
    const recognized = recognizeOne(replaced({ 0: [], 2: [], [at.departments]: [], [at.goal]: [] }));
    expect(recognized.form).toEqual({
      ...flatForm,
      title: "",
      year: null,
      supervisingDepartment: "",
      implementingUnit: "",
      annualGoal: "",
    });
    expect(recognized.notes.map((note) => note.message)).toEqual([
      "没有找到“标题”、“年度”、“主管部门”、“实施单位”、“年度总体绩效目标”，已留空。",
    ]);
  });

  it("keeps a printed sum that disagrees, and text that is no amount", () => {
    const recognized = recognizeOne(
      replaced({
        [at.groups]: [["其中：本级资金", "资金总额", "66.6", "其中：转移市县(区)资金", "资金总额", "待定"]],
      }),
    );
    expect(recognized.form.funds.ownLevel.total).toBe("66.6");
    expect(recognized.form.funds.transfer.total).toBe("待定");
    expect(noteMarks(recognized)).toEqual(["sum-disagrees 11:3", "amount-unreadable 11:6", "sum-disagrees 11:6"]);
  });
});

describe("names and values", () => {
  const nameOf = (cells: readonly string[]) =>
    recognizeOne(replaced({ [at.books]: [cells] })).form.indicators.find((row) => row.value === "3000册");

  it("keeps the prefix as printed, apart from the name", () => {
    expect(nameOf(["", "", "指标 2：新购图书", "", "3000册", ""])).toMatchObject({ prefix: "指标 2：", name: "新购图书" });
    expect(nameOf(["", "", "指标2: 新购, 上架", "", "3000册", ""])).toMatchObject({ prefix: "指标2:", name: "新购, 上架" });
  });

  it("takes a level's name for a name where names stand", () => {
    expect(nameOf(["", "", "质量指标", "", "3000册", ""])).toMatchObject({ level2: "数量指标", name: "质量指标" });
  });

  it("joins a name that cannot have ended where its row does", () => {
    const rows = replaced({
      [at.books]: [
        ["", "", "新购图书（含", "", "3000册", ""],
        ["", "", "少儿读物）", "", "", ""],
      ],
    });
    const recognized = recognizeOne(rows);
    expect(recognized.form.indicators[1]).toEqual({ ...flatForm.indicators[1], name: "新购图书（含少儿读物）" });
    expect(noteMarks(recognized)).toEqual(["text-joined 19:3"]);
  });

  it("joins a name whose value stands beside its end", () => {
    const rows = replaced({
      [at.books]: [
        ["", "", "新购图书、", "", "", ""],
        ["", "", "期刊", "", "3000册", ""],
      ],
    });
    expect(recognizeOne(rows).form.indicators[1]).toEqual({ ...flatForm.indicators[1], name: "新购图书、期刊" });
  });

  it("leaves two indicators apart that both have a value, whatever the first name ends with", () => {
    const rows = replaced({ [at.quantity]: [["产出指标", "数量指标", "巡回乡镇、", "", "≥40个", ""]] });
    expect(recognizeOne(rows).form.indicators[0]).toMatchObject({ name: "巡回乡镇、", value: "≥40个" });
  });

  it("keeps line breaks that were in a cell", () => {
    const { form } = recognizeOne(replaced({ [at.books]: [["", "", "新购图书", "", "少儿1000册\n成人2000册", ""]] }));
    expect(form.indicators[1]?.value).toBe("少儿1000册\n成人2000册");
  });

  it("keeps the blanks a person put into the goal, and tags that are none", () => {
    const goal = "依据党委办公厅 政府办公厅印发的《<关于阅读推广的意见>的通知》, 2026年起巡回。";
    const { form, notes } = recognizeOne(replaced({ [at.goal]: [["年度总体绩效目标", goal, "", "", "", ""]] }));
    expect(form.annualGoal).toBe(goal);
    expect(notes).toEqual([]);
  });
});

describe("several forms", () => {
  it("stand below each other, and stray lines go to the form they follow", () => {
    const second = replaced({ [at.projectName]: [["项目名称", "", "古籍修复", "", "", ""]] });
    const found = recognize(flatSheet([...flatRows, [""], ["以上为第一个项目。"], [""], ...second]));
    expect(found.map(({ form }) => form)).toEqual([flatForm, { ...flatForm, projectName: "古籍修复" }]);
    expect(found.map(unplacedTexts)).toEqual([["以上为第一个项目。"], []]);
    expect(found.map(({ line }) => line)).toEqual([1, flatRows.length + 4]);
  });

  it("are none where no table is: a letter, a list of projects", () => {
    expect(recognize(flatSheet([["绩效目标表见附件。"], ["项目名称见下。"]]))).toEqual([]);
    expect(
      recognize(
        flatSheet([
          ["序号", "项目名称", "金额"],
          ["1", "图书车", "80"],
          ["2", "古籍", "6"],
        ]),
      ),
    ).toEqual([]);
    expect(recognize(flatSheet([]))).toEqual([]);
  });

  it.each([
    { what: "alone", line: (text: string) => text },
    { what: "with a bar at their end", line: (text: string) => `${text} |` },
    { what: "between bars", line: (text: string) => `| ${text} |` },
  ])("are read where cells each stand on a line, $what", ({ line }) => {
    const lines = flatRows.flatMap((cells) => cells.filter(Boolean).map((text) => [line(text)]));
    const [only] = recognize(flatSheet(lines));
    expect(only?.form).toEqual(flatForm);
    expect(only?.unplaced).toEqual([]);
  });
});
