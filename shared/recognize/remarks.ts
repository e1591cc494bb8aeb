/** The sentence for every repair: one place for all wording that recognizing shows a person. */
import type { Remark } from "./ledger.ts";
import type { Doubt } from "./recognized.ts";

const excerptLength = 24;

/** A text in quotation marks, shortened where it is long. */
function quoted(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return `“${line.length > excerptLength ? `${line.slice(0, excerptLength)}…` : line}”`;
}

export const remarks = {
  labelJoined: (label: string): Remark => ({ code: "label-joined", message: `表头${quoted(label)}被断开，已接成一个。` }),
  rowMoved: (text: string): Remark => ({ code: "row-moved", message: `${quoted(text)}所在的行错了列，已放回。` }),
  cellsApart: (text: string): Remark => ({ code: "row-moved", message: `挤在一格里的${quoted(text)}已分开。` }),
  cellsRepeated: (label: string): Remark => ({
    code: "label-repeated",
    message: `合并单元格的文字在每一格里都印了一次（如${quoted(label)}），只算一次。`,
  }),
  levelMoved: (level: string): Remark => ({ code: "level-moved", message: `${quoted(level)}不在它应在的位置，已放回。` }),
  levelOfEarlierRows: (level: string, count: number): Remark => ({
    code: "level-moved",
    message: `${quoted(level)}印在它的行之后，前面 ${count} 行已归入它。`,
  }),
  levelInferred: (level: string): Remark => ({
    code: "level-inferred",
    message: `原文没有印${quoted(level)}，已按指标的层次补上。`,
  }),
  labelRepeated: (label: string): Remark => ({ code: "label-repeated", message: `${quoted(label)}重复印了一次，只算一次。` }),
  pageJoined: (): Remark => ({ code: "page-joined", message: "表格在这里换页，前后已接成一张表。" }),
  textJoined: (text: string): Remark => ({ code: "text-joined", message: `断在几行里的文字已接起来：${quoted(text)}。` }),
  blanksRemoved: (text: string): Remark => ({ code: "blanks-removed", message: `排版加进的空格已去掉：${quoted(text)}。` }),
  markupRemoved: (text: string): Remark => ({
    code: "markup-removed",
    message: `混进文字的网页或排版标记已去掉：${quoted(text)}。`,
  }),
  numbersRemoved: (count: number): Remark => ({
    code: "numbers-removed",
    message: `指标前面的序号（1 至 ${count}）只是排版，没有读入。`,
  }),
  amountNormalized: (before: string, after: string): Remark => ({
    code: "amount-normalized",
    message: `金额${quoted(before)}改写为 ${after}。`,
  }),
  amountUnreadable: (label: string, text: string): Remark => ({
    code: "amount-unreadable",
    message: `${quoted(label)}处的${quoted(text)}不是金额，已照原样保留。`,
  }),
  rowsHidden: (count: number): Remark => ({
    code: "row-hidden",
    message: count === 1 ? "这一行在原表里是隐藏的，也读入了。" : `从这里起有 ${count} 行在原表里是隐藏的，也读入了。`,
  }),
  sheetHidden: (): Remark => ({ code: "row-hidden", message: "整个工作表在原文件里是隐藏的，也读入了；不要的话请移走这张。" }),
  columnsHidden: (columns: readonly number[]): Remark => ({
    code: "column-hidden",
    message: `第 ${columns.map((column) => column + 1).join("、")} 列在原表里是隐藏的，也读入了。`,
  }),
  hiddenLeftOut: (texts: readonly string[]): Remark => ({
    code: "other-reading",
    message: `隐藏的行和列没有读入：${texts.join("、").replace(/。$/, "")}。`,
  }),
  commentLeft: (row: number, column: number, text: string): Remark => ({
    code: "comment-left",
    message: `第 ${row} 行第 ${column} 列有批注，没有放进表里：“${text}”。`,
  }),
  formulaUncalculated: (row: number, column: number): Remark => ({
    code: "formula-uncalculated",
    message: `第 ${row} 行第 ${column} 列是没有计算结果的公式，读作空白。请用表格软件打开原文件并另存一次，再重新导入。`,
  }),
  weightOfLevel: (label: string): Remark => ({
    code: "weight-in-label",
    message: `${quoted(label)}里的分值没有单独的栏目，只记在这里。`,
  }),
  columnByContents: (label: string, column: string): Remark => ({
    code: "column-by-contents",
    message: `${quoted(label)}一列是按列里的内容读作${column}的，请核对。`,
  }),
  formulaSummed: (row: number, column: number): Remark => ({
    code: "formula-summed",
    message: `第 ${row} 行第 ${column} 列的公式没有计算结果，已按公式加出，请核对。`,
  }),
  columnsUnclear: (): Remark => ({
    code: "field-missing",
    message: "并排的中期指标和年度指标错了列，分不清各属哪一边，没有读入，请对照原表填写。",
  }),
  amountConverted: (printed: string, unit: string, amount: string, to: string): Remark => ({
    code: "amount-converted",
    message:
      unit === ""
        ? `金额${quoted(printed)}换算为 ${amount} ${to}。`
        : `原文的金额以${unit}为单位，已换算为${to}，如${quoted(printed)}换算为 ${amount}。`,
  }),
  resultsLeftOut: (header: string, texts: readonly string[]): Remark => ({
    code: "results-left-out",
    message: `${quoted(header)}一列不是目标部分，没有读入${texts.length === 0 ? "" : `：${texts.join("、").replace(/。$/, "")}`}。`,
  }),
  budgetTaken: (header: string): Remark => ({ code: "results-left-out", message: `金额取自${quoted(header)}一列。` }),
  titleOfTarget: (printed: string, title: string): Remark => ({
    code: "results-left-out",
    message: `只读了${quoted(printed)}的目标部分，标题改写为${quoted(title)}。`,
  }),
  takenAnyway: (): Remark => ({
    code: "taken-anyway",
    message: "这里本来不像一张项目支出绩效目标表，按您的要求读入了能读出的内容，请逐格对照。",
  }),
  otherReading: ({ why, by, otherwise }: Doubt): Remark => ({
    code: "other-reading",
    message: `${why}现在按${by}读，也可能应按${otherwise}读。`,
  }),
  fieldsMissing: (labels: readonly string[]): Remark => ({
    code: "field-missing",
    message: `没有找到${labels.map((label) => quoted(label)).join("、")}，已留空。`,
  }),
  sumDisagrees: (label: string, printed: string, sum: string, formula: string): Remark => ({
    code: "sum-disagrees",
    message: `${quoted(label)}印的是 ${printed === "" ? "空白" : printed}，而 ${formula} = ${sum}；已保留原数。`,
  }),
} as const;
