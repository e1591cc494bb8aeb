/** What is told of a filled blank besides that it was filled. `needsAttention`: something of the form is not in it as it is in the form. */
export interface Told {
  readonly code:
    | "no-cell"
    | "unsure"
    | "converted"
    | "formula-differs"
    | "no-amount"
    | "too-many-digits"
    | "decimals-hidden"
    | "hidden"
    | "title-year"
    | "no-year"
    | "no-blank"
    | "reads-differently";
  /** One plain Chinese sentence. */
  readonly message: string;
  readonly needsAttention: boolean;
}

const attention = (code: Told["code"], message: string): Told => ({ code, message, needsAttention: true });

export const tellings = {
  noCell: (name: string, text: string) => attention("no-cell", `表样里没有填“${name}”的地方，没有写：${excerpt(text)}。`),
  noRows: (name: string, levels: string) => attention("no-cell", `表样里没有“${levels}”，指标“${excerpt(name)}”没有写。`),
  noPeriod: (count: number) => attention("no-cell", `表样里没有中期指标，${count} 个中期指标没有写。`),
  noColumn: (name: string, count: number) =>
    attention("no-cell", `表样里没有“${name}”这一列，${count} 个指标的${name}没有写。`),
  unsure: (name: string, label: string, cell: string) =>
    attention("unsure", `“${name}”没有写：表样里“${label}”（${cell}）是不是填它，要先确认。`),
  converted: (from: string, to: string): Told => ({
    code: "converted",
    message: `金额由${from}换算成${to}。`,
    needsAttention: false,
  }),
  unitUnknown: (unit: string) => attention("unsure", `表样没有写明金额单位，金额按${unit}写。`),
  formulaDiffers: (name: string, cell: string, result: string, own: string) =>
    attention("formula-differs", `“${name}”（${cell}）保留了表样的公式，算得 ${result}，表里是 ${own}。`),
  noAmount: (name: string, cell: string, text: string) =>
    attention("no-amount", `“${name}”（${cell}）写的是“${excerpt(text)}”，不是数字，按文字写。`),
  tooManyDigits: (name: string, cell: string, amount: string) =>
    attention("too-many-digits", `“${name}”（${cell}）的位数太多，工作簿里的数字放不下，${amount} 按文字写。`),
  decimalsHidden: (name: string, cell: string, amount: string, decimals: number) =>
    attention("decimals-hidden", `“${name}”（${cell}）的数字格式只显示 ${decimals} 位小数，${amount} 看不全。`),
  hidden: (name: string, cell: string) =>
    attention("hidden", `表样把“${name}”所在的行或列（${cell}）隐藏了，写进去的内容看不见。`),
  titleYear: (year: string, own: number) =>
    attention("title-year", `表样的标题写的是${year}年，这张表是${own}年的，标题没有改。`),
  readsDifferently: (what: string) => attention("reads-differently", `这个文件以后再导入时，${what}会读成别的内容。`),
  notRecognized: () => attention("reads-differently", "这个文件以后再导入时，认不出这张表。"),
  /** `unlike`: the forms of one workbook name several blanks. */
  builtIn: (why: "unlike" | "missing") =>
    attention(
      "no-blank",
      why === "unlike"
        ? "合在一个工作簿里的几张表用的不是同一份下发的表样，都用内置表样。"
        : "选定的下发表样不在这个表格库里，用的是内置表样。",
    ),
  noYear: () => attention("no-year", "这张表没有年度，表样里的年度没有改。"),
} as const;

const longest = 30;

function excerpt(text: string): string {
  // The sentence it stands in ends by itself.
  const line = text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[。；;，,]+$/, "");
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
