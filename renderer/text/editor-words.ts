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

const shown = (amount: string) => (amount === "" ? "空白" : amount);

export const editorWords = {
  gridName: "项目支出预算绩效目标表",
  editorName: "单元格内容",
  choices: "可选内容",

  steps: {
    type: "输入",
    clear: "清除",
    cut: "剪切",
    paste: "粘贴",
    fill: "填充",
    "insert-above": "插入行",
    "insert-below": "插入行",
    "delete-rows": "删除行",
    "move-up": "上移",
    "move-down": "下移",
    "recompute-sums": "重新合计",
    "put-back": "放回刚才输入的内容",
  },

  lockedLabel: "这是表头，不能修改。",
  lockedLevel: "这是官方表的指标分级，不能修改；要增加指标，请插入行。",
  lockedUnit: "金额单位由官方表规定，不能修改。",
  lockedBlank: "官方表的这一格留空，不填内容。",
  lockedSum: (field: AmountField, formula: string) => `“${sumNames[field] ?? "合计"}”由${formula}得出，请改分项。`,
  disagreement: ({ computed, printed, sum }: Disagreement) =>
    `“${sumNames[computed.field] ?? "合计"}”写的是${shown(printed)}，按${computed.formula}应为${shown(sum)}。`,
  unreadableAmount: (text: string) => `“${text}”不是金额，合计没有算上它。`,

  noYear: (text: string) => `“${text}”不是年份，年份没有改。请写四位数字，例如 2026。`,

  deletedEmptyLevel: "官方表的每个二级指标至少印一行，空行不能删除。",
  cannotMove: "已经到头了，不能再移。",
  rowsOnly: "请先选中要处理的指标行。",
  sumsAgree: "合计与分项一致，不用重新合计。",
  recomputed: "合计已按分项重新算出。",

  pasted: (cells: number, addedRows: number) =>
    addedRows === 0 ? `已粘贴 ${cells} 格。` : `已粘贴 ${cells} 格，新增 ${addedRows} 行。`,
  pasteLeftOut: (texts: readonly string[], count: number) =>
    `有 ${count} 处文字没有可填的格，没有粘贴：${texts.map((text) => `“${text}”`).join("、")}${count > texts.length ? "等" : ""}。`,
  clipboardForbidden: "系统没有让程序使用剪贴板，请用 Ctrl+C、Ctrl+X、Ctrl+V。",
  pasteEmpty: "剪贴板里没有文字。",

  changedElsewhere: "这张表刚在另一个窗口里改过，已换成最新内容。",
  changedElsewhereOffer: "这张表刚在另一个窗口里改过，已换成最新内容。您刚才输入的内容没有丢，按 Ctrl+Y 放回。",

  /** The editor's own text is a step of its own: what was lost can only be put back before that is taken. */
  changedElsewhereTyping:
    "这张表刚在另一个窗口里改过，已换成最新内容。正在输入的这一格照常保存；要放回之前没有存上的内容，请按 Esc 再按 Ctrl+Y。",

  find: {
    name: "在本表中查找",
    replaceName: "查找和替换",
    by: "替换为",
    placeholder: "查找本表",
    count: (current: number, total: number) => (total === 0 ? "没有找到" : `${current} / ${total}`),
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
