/** What a person is asked about a blank, in plain Chinese. */
export const doubts = {
  severalMeanings: (names: readonly string[]) => `可能是${names.join("，也可能是")}，请指明。`,
  maybeSomethingElse: (name: string) => `可能是${name}，也可能是别的内容，请指明。`,
  inLabel: () => "标签和填写的地方在同一个单元格里，请指明填在哪里。",
  noCell: () => "右边和下面都没有可以填写的单元格，请指明填在哪里。",
  alsoAt: (cell: string) => `${cell} 也是这一项，请指明填在哪一个。`,
  sameCell: (label: string) => `与“${label}”指向同一个单元格，请指明填哪一项。`,
  periodUnknown: () => "并排有两组指标值，看不出第二组是哪个时期的，请指明。",
  columnUnknown: (names: readonly string[]) => `这一列可能填${names.join("，也可能填")}，请指明。`,
  blocksApart: () => "并排两组的二级指标没有对齐，请指明。",
  rowsBetween: () => "夹在指标行中间，下面的二级指标没有认，请指明。",
  unitUnknown: () => "没有写明金额单位，请指明是元还是万元。",
} as const;
