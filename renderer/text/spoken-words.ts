/** Words that are only heard: what a screen reader is told of the selected cell. */
export const spokenWords = {
  indicator: (level: string, number: number, column: string) => `${level} 第${number}个 ${column}`,
  cell: (name: string, text: string) => `${name}：${text === "" ? "空白" : text}`,
  several: (count: number, first: string) => `选中 ${count} 格，从“${first}”起`,
  label: "表头，不能修改",
  computed: "由分项合计，不能修改",
  choices: "有可选内容，按 F2 打开",
} as const;
