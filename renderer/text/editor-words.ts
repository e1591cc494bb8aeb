/** Everything the editor says. */
import type { Disagreement } from "#shared/editing/computed-amounts.ts";
import type { AmountField } from "#shared/form/field.ts";
import type { Cause } from "#shared/form/history.ts";

const sumNames: Partial<Record<AmountField, string>> = {
  "funds.projectTotal": "项目总额",
  "funds.annualTotal": "年度资金总额",
  "funds.ownLevel.total": "本级资金总额",
  "funds.transfer.total": "转移市县(区)资金总额",
};

const replacedWords = (cells: number) => (cells > 0 ? `，原有 ${cells} 格的内容被替换` : "");

const shown = (amount: string) => (amount === "" ? "空白" : amount);

/** Behind `=` stands a sum, which has another fault than not to be a number. */
function notANumber(text: string, likely: string | undefined): string {
  if (!/^[=＝]/.test(text)) return "不是一个数";
  return likely === undefined ? "算不了（只认 + - × ÷ 和括号）" : "除不尽";
}

export const editorWords = {
  gridName: "项目支出预算绩效目标表",
  editorName: "单元格内容",
  choices: "可选内容",
  broughtAlong: (usual: string) => `已带上常用的“${usual}”，在指标值里填上数。`,

  steps: {
    type: "输入",
    clear: "清除",
    paste: "粘贴",
    move: "移动",
    fill: "填充",
    "fill-down": "向下填充",
    "fill-right": "向右填充",
    "insert-above": "插入行",
    "insert-below": "插入行",
    "delete-rows": "删除行",
    "move-up": "上移",
    "move-down": "下移",
    "recompute-sums": "重新合计",
    "put-back": "放回刚才输入的内容",
    "save-as-new": "存成新表",
  },

  lockedLabel: "这是表头，不能修改。",
  lockedLevel: "这是官方表的指标分级，不能修改；要增加指标，请插入行。",
  lockedUnit: "金额单位由官方表规定，不能修改。",
  lockedBlank: "官方表的这一格留空，不填内容。",
  lockedSum: (field: AmountField, formula: string) => `“${sumNames[field] ?? "合计"}”由${formula}得出，请改分项。`,
  blankBar: {
    label: "表样里没有地方填的内容",
    told: (count: number) => `照这张表用的表样导出时，有 ${count} 处和表里不一样；表里的内容都还在。`,
    open: "看是哪些",
    close: "收起",
    otherUnit: (unit: string) => `金额仍是${unit}。`,
    settle: "改用内置表样",
    step: "换表样",
    notDrawn: {
      missing: "这张表用的下发表样已不在表格库里，现在按内置表样显示和导出。要照它填，请在“表样”里重新打开下发的文件。",
      unsure: "这张表用的下发表样还没有确认，现在按内置表样显示。请在“表样”里确认后再导出。",
      damaged: "这张表用的下发表样在表格库里已损坏，现在按内置表样显示。请在“表样”里删除它，再打开下发的原文件。",
      layout: "这份表样的指标排法不能照样显示，屏幕上按内置表样显示；导出时仍填进下发的文件。",
    },
  },
  disagreement: ({ computed, printed, sum }: Disagreement) =>
    `“${sumNames[computed.field] ?? "合计"}”写的是${shown(printed)}，按${computed.formula}应为${shown(sum)}。`,

  /** `printed` with its unit; `others`: so many more amounts went the same way. */
  amountRead: (text: string, printed: string, others: number, isLong: boolean) =>
    `“${text}”已记为 ${printed}${isLong ? "，小数多于两位，照实印出" : ""}${others > 0 ? `；另有 ${others} 个金额也改写成了数字` : ""}。`,
  amountUnread: (text: string, sum: string | undefined, sums: number, likely: string | undefined) =>
    `“${text}”${notANumber(text, likely)}${sum === undefined ? "，照原样留着" : `，${sums > 1 ? `${sums} 个合计` : sum}算不出`}。` +
    (likely === undefined ? "" : `可在审核里改为 ${likely}。`),
  sumUnknown: "算不出",
  sumUnknownWhy: (parts: readonly { readonly name: string; readonly text: string }[]) =>
    `算不出来：${parts.map(({ name, text }) => `${name}写的是“${text}”，不是一个数`).join("；")}。`,

  noYear: (text: string) => `“${text}”不是年份，年份没有改。请写四位数字，例如 2026。`,

  deletedEmptyLevel: "官方表的每个二级指标至少印一行，空行不能删除。",
  cannotMove: "已经到头了，不能再移。",
  rowsOnly: "请先选中要处理的指标行。",
  sumsAgree: "合计与分项一致，不用重新合计。",
  recomputed: "合计已按分项重新算出。",
  notRecomputed: "有的分项不是一个数，靠它的合计算不出来，已留空。",

  insertedRows: (rows: number) => `已插入 ${rows} 行。`,
  deletedRows: (rows: number, groups: number) => `已删除 ${rows} 行指标${groups > 1 ? `，分属 ${groups} 个二级指标` : ""}。`,
  cleared: (cells: number) => `已清除 ${cells} 格的内容。`,
  filled: (cells: number, replaced: number, skipped: number) =>
    `已填充 ${cells} 格${replacedWords(replaced)}。${skipped > 0 ? `另有 ${skipped} 格不能这样填，没有动。` : ""}`,
  nothingToFill: "这里没有可以填充的内容，或者这一格不能这样填。",
  nothingToFillOn: "本级指标下面没有空着的格，没有填充。",
  nothingToRepeat: "没有可以重复的操作。",

  cut: "已剪切。在本表里粘贴以后，原处才清空；按 Esc 取消。",
  moved: (rows: number, cells: number, replaced: number) =>
    rows > 0 ? `已移动 ${rows} 行指标。` : `已移动 ${cells} 格${replacedWords(replaced)}。`,
  cannotMoveCut: "剪切的内容在这里放不全，没有移动，原处没有变。",
  pasted: (cells: number, addedRows: number, replaced: number) =>
    `已粘贴 ${cells} 格${addedRows > 0 ? `，新增 ${addedRows} 行` : ""}${replacedWords(replaced)}。`,
  pasteLeftOut: (texts: readonly string[], count: number) =>
    `有 ${count} 处文字没有可填的格，没有粘贴：${texts.map((text) => `“${text}”`).join("、")}${count > texts.length ? "等" : ""}。`,
  clipboardForbidden: "系统没有让程序使用剪贴板，请用 Ctrl+C、Ctrl+X、Ctrl+V。",
  pasteEmpty: "剪贴板里没有文字。",

  changedElsewhere: "这张表刚在别处改过（另一个窗口，或批量修改），已换成最新内容。",
  changedElsewhereOffer:
    "这张表刚在别处改过（另一个窗口，或批量修改），已换成最新内容。您刚才输入的内容没有丢，按 Ctrl+Y 放回。",

  /** The editor's own text is a step of its own: what was lost can only be put back before that is taken. */
  changedElsewhereTyping:
    "这张表刚在别处改过（另一个窗口，或批量修改），已换成最新内容。正在输入的那一格照常保存；要放回之前没有存上的内容，请按 Esc 再按 Ctrl+Y。",

  find: {
    name: "在本表中查找",
    replaceName: "查找和替换",
    by: "替换为",
    placeholder: "查找本表",
    count: (current: number, total: number) => (total === 0 ? "本表没有" : `${current} / ${total}`),
    next: "下一处（Enter 或 F3）",
    previous: "上一处（Shift+Enter 或 Shift+F3）",
    close: "关闭（Esc）",
  },

  replace: {
    step: "替换",
    scope: "替换的范围",
    here: "本表",
    everywhere: "全部表",
    one: "替换",
    all: "全部替换",
    undo: "撤销替换",
    list: "将要替换的内容",
    nothing: "空白",
    summary: (cells: number, locked: number) =>
      (cells === 0 ? "没有可以替换的。" : `将替换 ${cells} 格。`) +
      (locked > 0 ? `另有 ${locked} 格是合计或年份，不能这样替换。` : ""),
    done: (cells: number) => `已替换 ${cells} 格，可以撤销。`,
    look: "查看会改哪些",
    lookFirst: "先查看会改哪些表，再替换。",
    working: (done: number, total: number) => `正在处理 ${done} / ${total} 张表…`,
    found: (forms: number, cells: number, shown: number | undefined) =>
      forms === 0
        ? "没有可以替换的。"
        : `将替换 ${forms} 张表的 ${cells} 格${shown === undefined ? "" : `，下面列出前 ${shown} 张`}。`,
    allForms: (forms: number) => (forms === 0 ? "全部替换" : `替换这 ${forms} 张表`),
    doneForms: (forms: number, left: number) =>
      `已替换 ${forms} 张表，每张表记为一步。${left > 0 ? `有 ${left} 张刚才又改过或无法保存，没有替换。` : ""}`,
    back: "已恢复到替换以前；替换后又改过的表没有动。",
  },
} as const;

const causes: Readonly<Record<Cause, string>> = {
  typed: "输入",
  command: "修改",
  review: "审核改正",
  imported: "导入替换",
  restored: "恢复旧内容",
  recovered: "从记录中恢复",
};

/** What a step is called; where it has no words of its own, by how it came about. */
export function stepLabel({ label, cause }: { readonly label: string; readonly cause: Cause }): string {
  return label === "" ? causes[cause] : label;
}
