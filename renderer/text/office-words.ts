/** Words of the page of units and departments: the code table, spellings of names, and units that take turns. */
import { dateAndTime } from "./format.ts";

export const officeWords = {
  title: "单位和部门",
  leave: "关闭单位和部门（Esc）",
  more: "代码表随表格库保存，名称的写法可以在这里统一。",

  table: "单位代码表",
  noTable: "还没有放入代码表。放入后，填主管部门、实施单位时按名称、简称或代码补全，并指出不在表里的名称。",
  tableOf: (file: string, units: number, departments: number, at: number) =>
    `《${file}》：${units} 个实施单位、${departments} 个主管部门（${dateAndTime(at)} 放入）。`,
  add: "放入代码表…",
  replace: "换一份…",
  save: "导出代码表…",
  saveBegun: "导出一份空表来填…",
  saveMore:
    "一个 Excel 工作簿，表头有“单位名称”“主管部门”，“单位代码”“简称”可有可无。没有现成的，先导出一份：表格库里用到的名称已经写好。",
  remove: "移走",
  added: (count: number) => `已放入代码表，共 ${count} 个名称。`,
  removed: "已移走代码表。表里的名称都没有变。",
  undo: "撤销",
  ready: "代码表已备好。",
  choosePlace: "选择保存位置…",

  spellings: "写法不一的名称",
  noSpellings: "没有发现同一个单位或部门有几种写法。",
  spellingsMore: "下面每一行大概是同一个名称的几种写法。核对后点“统一”，先看会改哪些表，再决定改不改；改了也能一次撤销。",
  field: "栏目",
  written: "现在的写法",
  to: "统一成",
  count: (forms: number) => `${forms} 张`,
  ofTable: "（代码表）",
  merge: "统一…",
  mergeOf: (to: string) => `统一成“${to}”`,

  writtenAs: (name: string) => `代码表里写作“${name}”。`,
  notInTable: "代码表里没有这个名称，请核对。",
  unknown: (count: number) => `不在代码表里的名称（${count}）`,
  unknownMore: "代码表里没有这些名称，也没有相近的写法。可能写错了，也可能代码表不全。",
} as const;
