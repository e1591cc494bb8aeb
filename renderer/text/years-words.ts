/** Words of making the next year's forms from last year's, and of what became of last year's form since. */
import type { FormChange } from "#shared/comparing/form-change.ts";

const name = (project: string) => `《${project}》`;

export const yearsWords = {
  title: "编制下年",
  leave: "回到表格（Esc）",
  from: "上年的表",
  to: "编制年度",
  year: (year: number) => `${year} 年`,
  makeOf: (count: number) => (count === 1 ? "用这张表编制下年…" : `用选中的 ${count} 张表编制下年…`),
  more: "名称、单位、指标和说明沿用，金额空着，期限和文号请重新核对。",
  looking: "正在查看两个年度的表",
  making: "正在编制",
  progress: (done: number, total: number) => `${done} / ${total}`,
  cancel: "停止",
  none: (year: number) => `表格库里没有 ${year} 年的表。`,
  noYears: "表格库里还没有写明年度的表，先导入上年的表。",
  list: "上年的表",
  filters: { all: "全部", proposed: "可沿用", alike: "待确认", carried: "已有", left: "不沿用" },
  unit: (count: number, picked: number) => `${count} 个项目，选中 ${picked} 个`,
  states: {
    proposed: "",
    "one-year": "一年期项目，不沿用",
    damaged: "这张表已损坏，打不开",
    /** Nothing where it is called as it was. */
    carried: (projects: readonly string[]) => `已有${projects.map(name).join("、")}`,
    renamed: (projects: readonly string[]) => `像是改名为${projects.map(name).join("、")}`,
    split: (projects: readonly string[]) => `像是分成了${projects.map(name).join("、")}`,
    merged: (projects: readonly string[]) => `像是与别的项目合并成了${projects.map(name).join("、")}`,
  },
  same: "是同一项目",
  another: "不是，照样编制",
  undecided: (count: number) => `${count} 个待确认的这次不编制`,
  make: (drafts: number, same: number) => (drafts > 0 || same === 0 ? `编制 ${drafts} 张表` : `记下 ${same} 个同一项目`),
  makeAs: (year: number) => `成为 ${year} 年的草稿`,
  made: (drafts: number, year: number, same: number) =>
    [drafts > 0 && `已编制 ${drafts} 张 ${year} 年的草稿`, same > 0 && `记下 ${same} 个同一项目`]
      .filter((part) => part !== false)
      .join("，") + "。",
  takeBack: "撤销这次编制",
  tookBack: (gone: number, stayed: number) =>
    `已撤销，${gone} 张草稿在回收站里。${stayed > 0 ? `另有 ${stayed} 张后来改过，没有动。` : ""}`,
  openFirst: "打开第一张",
  /** What became of last year's form. */
  since: {
    status: (count: number) => `上年的表又改了 ${count} 处`,
    statusTitle: "沿用之后，上年的表又改过；点这里逐处决定是否跟着改",
    title: "上年的表后来改过",
    more: "下面是沿用到本表、还没有改过的内容。采用：跟着上年的表改；保留：仍用现在的内容，以后不再提示。",
    now: "本表现在",
    last: "上年改成（年份已顺延）",
    take: "采用",
    keep: "保留",
    takeAll: "全部采用",
    keepAll: "全部保留",
    close: "关闭",
    nothing: "没有需要决定的了。",
    cell: (text: string) =>
      `上年的表后来改成${text === "" ? "空白" : `“${text}”`}。点状态栏里的“上年的表又改了”可以采用或保留。`,
    rowGone: "上年的表后来删去了这一行。点状态栏里的“上年的表又改了”可以采用或保留。",
    step: "跟着上年的表改",
    missing: "（没有这一行）",
    blank: "（空）",
    kinds: { changed: "", renamed: "改名", moved: "移动", added: "新增一行", removed: "删去一行" } satisfies Record<
      FormChange["kind"],
      string
    >,
  },
} as const;
