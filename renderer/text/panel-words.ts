/** Words of the panel at the right: notes of the import, source, versions. (The review has its own.) */
import type { Version } from "#shared/api/contract.ts";

export const panelWords = {
  pane: "审核和说明",
  resize: "调整审核和说明的宽度",
  collapse: "收起审核和说明",
  expand: "展开审核和说明",
  notes: "说明",
  source: "来历",
  disagreeTitle: "合计与分项不一致",
  printed: (name: string, printed: string) => `${name}：表上是 ${printed || "空白"}`,
  sum: (formula: string, sum: string) => `按分项（${formula}）是 ${sum || "空白"}`,
  recompute: "按分项重算",
  recomputeMore: "重算可以撤销。不重算就保持表上的数字。",
  goTo: (name: string) => `转到${name}`,
  nothing: "没有需要说明的地方。",
  nothingImported: "这张表是原样读入的：没有做任何整理，也没有剩下的文字。",
  importNotes: "导入时的情况",
  from: "从哪里来",
  fromNew: "在本程序里新建。",
  file: "文件",
  sheet: "工作表",
  line: "起始行",
  lineNumber: (line: number) => `第 ${line} 行`,
  versions: "版本",
  versionsMore: "内容有变时自动留存；按 Ctrl+S 可以留存一个有名字的版本。",
  noVersions: "还没有留存的版本。",
  compare: "查看",
  restore: "恢复这个版本",
  back: "返回",
  viewing: (version: string) => `正在查看：${version}（只读）`,
  same: "和现在的内容相同。",
  different: (count: number) => `有 ${count} 处和现在的内容不同，已标成黄色。`,
  removed: (count: number) => `另有 ${count} 个指标是后来才有的。`,
  restored: "已恢复。要回到恢复前的内容，按 Ctrl+Z，或在“来历”的版本里找。",
  loading: "正在读取…",
  page: "页",
  pageNumber: (page: number) => `第 ${page} 页`,
  showSource: "查看原表",
  sourceOf: (file: string) => `原表：${file}`,
  sourceMore: "左边是导入时读到的原表，右边是现在的表。指着一格，就标出它从哪里来。",
  extra: {
    title: "表样以外的内容",
    more: "原表里有、官方表样里没有的内容。都留着，但不印在表上。",
    midTermIndicator: (level2: string, name: string) => `中期指标 ${[level2, name].filter((part) => part !== "").join(" ")}`,
    column: (indicator: string, column: string) => `${indicator}：${column}`,
  },
} as const;

const kinds: Readonly<Record<Version["kind"], string>> = {
  created: "新建",
  imported: "导入",
  automatic: "自动留存",
  named: "手动留存",
  exported: "导出",
  restored: "恢复而来",
};

export function versionName({ kind, name }: Version): string {
  return name === "" ? kinds[kind] : name;
}
