/** Words of comparing two forms, and two years. */
import type { FormChange } from "#shared/comparing/form-change.ts";

export const comparingWords = {
  title: "比较",
  leave: "回到表格（Esc）",
  compareForms: (count: number) => (count === 2 ? "比较这两张表" : "与别的表比较…"),
  modes: { forms: "两张表", years: "两个年度" },
  left: "左边",
  right: "右边",
  choose: "选一张表",
  openFile: "打开文件…",
  groups: { file: "打开的文件", versions: "这张表以前的内容", library: "表格库" },
  version: (name: string, at: string) => `${name}，${at}`,
  form: (year: number | null, project: string) => `${year === null ? "" : `${year} 年 `}${project}`,
  swap: "左右对调",
  reading: (name: string) => `正在读取《${name}》…`,
  chooseBoth: "在上面选好左右两张表：表格库里的表、这张表以前的内容，或者退回来的文件。",
  same: "两边的内容相同。",
  count: (at: number, of: number) => `第 ${at} 处，共 ${of} 处不同`,
  next: "下一处（↓）",
  previous: "上一处（↑）",
  list: "不同之处，上下键逐处查看",
  columns: { where: "位置", difference: "相差", take: "采用" },
  yearColumns: {
    project: "项目",
    told: "不同之处",
    amount: (year: number) => `${year} 年总额`,
    difference: "相差",
    share: "百分比",
  },
  kinds: {
    changed: "改动",
    renamed: "改名",
    moved: "移动",
    added: "右边多一行",
    removed: "左边多一行",
  } satisfies Record<FormChange["kind"], string>,
  missing: "（没有这一行）",
  blank: "（空）",
  take: (to: "left" | "right") => (to === "left" ? "采用右边的内容" : "采用左边的内容"),
  takeOne: "采用这一处（回车）",
  takeRow: "采用这一行",
  takeAll: "全部采用",
  undo: "撤销采用",
  undone: "已撤销。",
  notUndone: "这张表后来又改过，没有撤销；可在表里逐步撤销。",
  changedMeanwhile: "这里刚才已经变了，请再看一遍。",
  step: "采用比较的内容",
  into: (name: string) => `采用后改动的是《${name}》`,
  save: "导出",
  print: "打印",
  choosePlace: "选择位置",
  compareYears: "正在比较两个年度",
  progress: (done: number, total: number) => `${done} / ${total}`,
  year: (year: number) => `${year} 年`,
  filters: { all: "全部", changed: "有不同", only: "只在一边" },
  pairs: "两个年度的表",
  counts: ({
    all,
    amounts,
    rows,
    goals,
  }: {
    readonly all: number;
    readonly amounts: number;
    readonly rows: number;
    readonly goals: number;
  }) => {
    if (all === 0) return "没有不同";
    const parts = [amounts > 0 && `金额 ${amounts}`, rows > 0 && `指标 ${rows}`, goals > 0 && "目标"].filter(
      (part) => part !== false,
    );
    return `${all} 处${parts.length > 0 ? `：${parts.join("、")}` : ""}`;
  },
  onlyIn: (year: number) => `只在 ${year} 年`,
  wasCalled: (name: string) => `原名 ${name}`,
  total: "合计",
  noPairs: "这两个年度没有可以比较的表。",
} as const;
