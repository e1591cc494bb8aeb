/** Words of the library at the left and of the empty window. */
import { dateAndTime } from "./format.ts";

const marks = {
  errors: "有错误",
  warnings: "有提醒",
  reviewed: "已审核，没有问题",
  draft: "草稿",
  remarked: "有退回意见待答复",
  notExported: "没有导出",
  exported: "已导出",
  handedIn: "已上报",
  changedSince: "上报后有改动",
} as const;

interface Narrowing {
  readonly year: number | null | undefined;
  readonly unit: string | undefined;
  readonly state: keyof typeof marks | undefined;
  readonly least: string;
  readonly most: string;
}

export const libraryWords = {
  pane: "表格库",
  filter: "筛选项目、单位、年度、状态",
  tree: "表格库：年度、单位、项目",
  noYear: "年度不详",
  noUnit: "（未填实施单位）",
  noProject: "（未填项目名称）",
  count: (count: number) => `${count} 个项目`,
  selectedCount: (count: number) => `已选 ${count} 张表`,
  nothingFound: "没有符合筛选的表。",
  clearFilter: "清除筛选",
  conditions: "按年度、单位、状态、金额筛选",
  /** What the list is narrowed to, beside a text. */
  narrowed: ({ year, unit, state, least, most }: Narrowing): string =>
    [
      year === undefined ? "" : String(year ?? libraryWords.noYear),
      unit === undefined ? "" : unit || libraryWords.noUnit,
      state === undefined ? "" : marks[state],
      least === "" ? "" : `总额不小于 ${least}`,
      most === "" ? "" : `总额不大于 ${most}`,
    ]
      .filter((part) => part !== "")
      .join("，"),
  year: "年度",
  allYears: "全部年度",
  unit: "单位",
  currentUnit: (unit: string) => `当前单位：${unit}`,
  allUnits: "全部单位",
  state: "状态",
  allStates: "全部状态",
  marks,
  total: "总额",
  upTo: "至",
  least: "项目总额不小于",
  most: "项目总额不大于",
  shownCount: (count: number) => `符合的有 ${count} 张`,
  arriving: (count: number) => `正在读取表格库，已读 ${count} 张…`,
  states: { draft: "草稿", errors: "有错误", warnings: "有提醒", reviewed: "已审核" },
  exported: "已导出",
  handedIn: "已上报",
  changedSince: "上报后有改动",
  handedInAt: (at: number, changedAt: number | undefined) =>
    `${dateAndTime(at)} 上报${changedAt === undefined ? "，没有再改" : `，${dateAndTime(changedAt)} 起有改动`}`,
  carried: (percent: number) => `沿用 ${percent}%`,
  carriedMore: (percent: number, asked: number) =>
    `${percent}% 的内容沿用上年，还没有改过${asked > 0 ? `；另有 ${asked} 项待填待核` : ""}`,
  openWork: ({ errors, warnings }: { readonly errors: number; readonly warnings: number }) =>
    [errors > 0 ? `${errors} 张有错误` : "", warnings > 0 ? `${warnings} 张有提醒` : ""]
      .filter((part) => part !== "")
      .join("，"),
  formTitle: (project: string, where: string, state: string) => `${project}\n${where}\n${state}`,
  /** Which year and unit a form belongs to, wherever forms stand in one list. */
  where: (year: number | null, unit: string): string => `${year ?? libraryWords.noYear} · ${unit || libraryWords.noUnit}`,
  recentHeading: "最近打开",
  recent: (project: string, where: string) => `${project} · ${where}`,
  rename: "重命名",
  renameField: "项目名称",
  open: "打开",
  duplicate: "复制一份",
  remove: "移出表格库",
  removeSeveral: (count: number) => `把 ${count} 张表移出表格库`,
  removed: (count: number) => `已把 ${count} 张表移出表格库。它们在回收站里，随时可以放回，也可用“编辑”菜单的“撤销移出”。`,
  putBack: "撤销",
  emptyTitle: "从哪里开始？",
  emptyImport: "导入去年的表",
  emptyImportMore: "把文件或文件夹拖到窗口里，或点这里选择；也可以复制表格后按 Ctrl+V。Excel、WPS、Word、PDF、网页都可以。",
  emptyNew: "新建一张表",
  emptyNewMore: "从空白的官方表样开始填写。",
  emptySamples: "打开示例",
  emptySamplesMore: "放入三张示例表，先看看怎么用，随时可以移出。",
  readOnly: "表格库所在的位置只能读取：可以查看、查找、审核和导出，不能修改。",
  saveAgain: "另存一份",
  savedAgain: (file: string) => `表格库已重新存到《${file}》，刚才输入的内容都在里面。`,
  savedElsewhere: (file: string) =>
    `原来的位置上现在是别的文件，表格库已另存到《${file}》，以后的修改都存在这里。下次启动打开的仍是原来位置上的文件：要接着用这一份，请关闭绩表，移开那个文件，再把这一份改回原来的名字。`,
  understood: "知道了",
  chooseTitle: "没有打开的表",
  chooseMore: "在左边的表格库里选一张表，或者：",
  damaged: (project: string) =>
    `${project === "" ? "有一张表" : `《${project}》`}在磁盘上的内容已损坏。可以恢复到最后一步完好的内容。`,
  repair: "恢复",
  opening: "正在打开…",
  resize: "调整表格库的宽度",
  collapse: "收起表格库",
  expand: "展开表格库",
} as const;
