/** Words of the review: marks, the list of findings, the cost balance, the review of many forms. */
import { awaitedName, explainedName, groupNames, type FindingGroup } from "#shared/review/finding-words.ts";
import type { Evidence } from "#shared/review/balance/balance-parts.ts";
import type { CostPairing } from "#shared/review/balance/cost-pairs.ts";
import { evidenceWords } from "#shared/review/balance/row-text.ts";

type Standing = FindingGroup | "blank" | "explained";

export const standingNames: Readonly<Record<Standing, string>> = {
  ...groupNames,
  blank: awaitedName,
  explained: explainedName,
};

export const reviewWords = {
  tab: "审核",
  waiting: "正在审核…",
  nothing: "没有发现问题",
  nothingMore: "能由程序核对的都核对过了。下面几条要由人来判断。",
  nothingShown: "没有符合筛选的问题。",
  clearFilter: "清除筛选",
  counts: "按级别筛选",
  count: (standing: Standing, count: number) =>
    standing === "blank" ? `${count} 项未填` : `${count} ${standingNames[standing]}`,
  filterText: "在问题中找",
  filterPart: "表的哪一部分",
  allParts: "全部部分",
  parts: { head: "基本信息", funds: "资金", goal: "绩效目标" } as Readonly<Record<string, string>>,
  groupMore: {
    error: "要改正。",
    warning: "审核时会问到。改正，或者写明原因。",
    blank: "新表还没有填到的地方，不算错误。按 F8 一处一处填过去。",
    hint: "供参考。",
    unknown: "程序看不出对错，既不算错误，也不算通过，请自行判断。",
    explained: "已写说明，随表保存；有关的内容改了，就再列出来。",
  } satisfies Record<Standing, string>,
  handOn: "填好了，按报送要求审核",
  handedOn: "已按报送要求审核，还空着的地方算错误。",
  handOnTitle: "还空着的地方从此算错误；导出以后也是这样",
  fixTitle: "一键改好，可以撤销",
  explain: "写说明",
  explanationName: "说明",
  explanationHint: "为什么这样填（Ctrl+Enter 保存，Esc 放弃）",
  save: "保存",
  cancel: "取消",
  change: "修改",
  takeBack: "删除",
  checklist: (count: number, done: number) => `请人判断（${count} 问${done === 0 ? "" : `，已答 ${done}`}）`,
  checklistMore: "这些程序无法判断，报送前请逐条想一想。答了的随表保存，印在审核意见表上。",
  yes: "是",
  no: "否",
  packNamed: (name: string) => `审核规则：${name}。`,
  changePack: "换规则…",
  clause: (clause: string) => `依据：${clause}`,
  alternatives: "可以这样改",
  earlier: "内容改过，原来的说明：",
  takeUp: "沿用",
  show: (name: string) => `转到${name}`,

  steps: {
    fix: "审核改正",
    explain: "写说明",
    takeBack: "删除说明",
    pair: "指定成本配对",
    close: "改为平衡",
    answer: "人工核对",
  },
  fixed: (label: string) => `已${label.replace(/^(已)/, "")}。要恢复原样请按 Ctrl+Z。`,
  alreadyChanged: "这一处刚才已经改过，请看最新的审核结果。",
  nothingToStep: "没有发现问题。",

  status: "审核结果，单击打开清单",
  statusClean: "审核：没有发现问题",
} as const;

/** A finding in the tooltip of its cell. */
export function markSentence(standing: Standing, message: string, explanation?: string): string {
  return `${standingNames[standing]}：${message}${explanation === undefined ? "" : `\n说明：${explanation}`}`;
}

interface Stepped {
  /** Which end was passed. */
  readonly wrapped: -1 | 1 | undefined;
  readonly at: number;
  readonly of: number;
  readonly standing: Standing;
  readonly message: string;
}

/** What the status bar says after F8. */
export function findingHint({ wrapped, at, of, standing, message }: Stepped): string {
  const around = wrapped === undefined ? "" : wrapped > 0 ? "已过表末，回到开头。" : "已过表首，转到末尾。";
  return `${around}${at} / ${of} ${standingNames[standing]}：${message}`;
}

export const balanceWords = {
  tab: "成本平衡",
  noRows: "成本指标里没有写明金额的项目，没有可以核对的。",
  rows: "成本指标",
  sum: "成本合计",
  total: "项目总额",
  difference: "差额",
  blank: "未填",
  balanced: "平衡：成本合计等于项目总额。",
  differs: (difference: string, unit: string) =>
    difference.startsWith("-")
      ? `不平衡：成本合计比项目总额少 ${difference.slice(1)} ${unit}。`
      : `不平衡：成本合计比项目总额多 ${difference} ${unit}。`,
  unknown: (reason: string) => `无法判断：${reason}。`,
  close: (what: "quantity" | "price", name: string, is: string, needed: string) =>
    `“${name}”的${what === "quantity" ? "数量" : "单价"}由 ${is} 改为 ${needed}，就正好相等。`,
  apply: (needed: string) => `改为 ${needed}`,
  /** What is said of several costs at once. */
  sharedReason: (reason: string, count: number) => `以下 ${count} 项：${reason.replace(/。$/, "")}。`,
  /** Why a quantity is taken to belong to a price. */
  grounds: (evidence: readonly Evidence[]) => `（${evidence.map((one) => evidenceWords[one]).join("、")}）`,
  notCounted: "不计入",
  unclear: "算不出",
  correct: "更改配对…",
  byHand: "已人工指定",
  pairing: (name: string) => `“${name}”怎么算`,
  choices: {
    automatic: "自动判断",
    "lump-sum": "总价，不乘数量",
    "not-counted": "不计入成本合计",
    quantities: "单价乘以：",
  } satisfies Record<CostPairing["kind"], string>,
  noQuantities: "表里没有可以相乘的数量。",
  kept: "随表保存，下年编表时沿用；可以撤销。",
  done: "完成",
} as const;

/** Words of the opinion sheet. */
export const opinionWords = {
  title: "审核意见表",
  of: (project: string) => `“${project}”的审核意见表`,
  more: "按总体目标、产出、效益、满意度、需补充完善事项的次序写：看到什么，是什么问题，依据哪一条，怎样改。无法验证的另列；四项评价附依据，优、良、中、差留给审核人填。",
  print: "打印…",
  save: "存为工作簿…",
} as const;

/** Words of the review of many forms. */
export const manyWords = {
  reviewForms: (count: number) => (count === 1 ? "审核…" : `审核 ${count} 张表…`),
  busy: "正在审核，请等它做完，或者先取消。",
  running: "正在审核",
  progress: (done: number, total: number) => (total === 0 ? "" : `已审核 ${done} / ${total} 张表`),
  title: "审核结果",
  summary: (count: number, { withErrors, withWarnings, clean }: Record<"withErrors" | "withWarnings" | "clean", number>) =>
    `审核了 ${count} 张表：${withErrors} 张有错误，${withWarnings} 张有提醒，${clean} 张没有错误和提醒。`,
  left: (count: number) => `还有 ${count} 张没有审核。`,
  save: "生成审核报告…",
  print: "打印审核报告…",
  saveOpinions: "生成审核意见表…",
  printOpinions: "打印审核意见表…",
  choosePlace: "选择保存位置…",
  byLevel: "审核报告，按级别排列",
  asOpinion: "审核意见表，每张表一份",
  close: "关闭",
} as const;
