/** Words of changing many forms at once. */
import { dateAndTime } from "./format.ts";

const names = {
  year: "年度",
  implementingUnit: "实施单位",
  supervisingDepartment: "主管部门",
  template: "表样",
  issuedBlank: "表样",
  moneyUnit: "金额单位",
} as const;

export const batchWords = {
  title: "批量修改",
  leave: "关闭批量修改（Esc）",
  changeForms: (count: number) => `批量修改 ${count} 张表…`,
  names,
  keep: "不改",
  yearProblem: "年度要写四位数，例如 2027。",
  respelling: (name: string, from: readonly string[], to: string) =>
    `${name}：${from.map((one) => `“${one}”`).join("、")} 统一成“${to}”`,
  backToOffices: "回到“单位和部门”",
  respellStep: (name: string) => `统一${name}的写法`,

  looking: (done: number, total: number) => (total === 0 ? "正在看……" : `正在看 ${done} / ${total} 张表……`),
  list: "要改的表",
  heads: { project: "项目名称", where: "年度 · 实施单位", change: "改成什么" },
  filters: { all: "全部", changes: "要改", notes: "要留意", same: "已经一样" },
  same: "已经一样，不动",
  change: (name: string, before: string, after: string) => `${name} ${before === "" ? "空白" : before} → ${after}`,
  lost: (count: number) => `${count} 项没有地方填`,
  told: (count: number) => `${count} 处导出时不一样`,
  twin: "改后与另一张表重名",
  lostMore: "这些内容在新表样里没有地方填。它们留在表里，不打印也不导出，换回来时还在：",
  toldMore: "照这份表样导出时，这些地方和表里不一样；表里的内容都还在：",
  twinMore: "改好以后，表格库里会有两张同年度、同单位、同名的表。改之前请看看是不是同一个项目。",
  unreadable: (count: number) => `另有 ${count} 张打不开或已移出，不会改。`,
  begin: "在上面选好要改成什么，这里先列出每张表会怎么变，再决定改不改。",
  noForms: "没有选中的表。请在左边的表格库里按住 Ctrl 或 Shift 选几张，再点右键。",

  summary: (count: number, changed: number) =>
    changed === 0
      ? `选了 ${count} 张表`
      : `选了 ${count} 张表，要改 ${changed} 张${count > changed ? `，其余 ${count - changed} 张不动` : ""}`,
  apply: (count: number) => (count === 0 ? "修改" : `修改 ${count} 张表`),
  step: (parts: readonly string[]) => `批量修改${[...new Set(parts)].join("、")}`,
  busy: "正在批量修改，请等它做完，或者先取消。",
  running: "正在批量修改",
  progress: (done: number, total: number) => (total === 0 ? "" : `已改 ${done} / ${total} 张表`),
  done: (changed: number, left: number) =>
    `已修改 ${changed} 张表。${left > 0 ? `${left} 张刚才又有改动或已移出，没有动。` : ""}`,
  stopped: (changed: number) => `已取消。取消以前改好的 ${changed} 张表留着，可以撤销。`,

  last: (label: string, count: number, at: number) => `上一次：${label}，${count} 张表（${dateAndTime(at)}）。`,
  lastPart: (changed: number, undoable: number) => `其中 ${changed - undoable} 张后来又改过，不会撤销。`,
  undo: "撤销这一次",
  undoShort: "撤销",
  undoing: "正在撤销批量修改",
  undoProgress: (done: number, total: number) => (total === 0 ? "" : `已看 ${done} / ${total} 张表`),
  undone: (count: number, left: number) => `已撤销 ${count} 张表的修改。${left > 0 ? `${left} 张后来又改过，没有动。` : ""}`,
} as const;
