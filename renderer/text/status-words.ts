/** Words of the status bar. */
export const statusWords = {
  saved: (time: string) => `已保存 ${time}`,
  saving: "正在保存…",
  /** A library that is long takes seconds. */
  savingOnceChecked: "还没有保存：正在检查表格库文件，检查完就保存",
  notSaved: (reason: string) => `没有保存成功：${reason}`,
  gone: "没有保存：这张表已不在表格库里",
  indicators: (count: number) => `本表 ${count} 个指标`,
  amount: (name: string, amount: string, unit: string) => (amount === "" ? `${name} 未填` : `${name} ${amount} ${unit}`),
  amounts: (total: string, unit: string, own: string, transfer: string) =>
    total + own + transfer === ""
      ? "项目总额 未填"
      : `项目总额 ${total || "未填"} ${unit} = 本级 ${own || "未填"} + 转移 ${transfer || "未填"}`,
  selection: "选中的单元格",
  filled: (count: number) => `计数 ${count}`,
  numbers: (count: number) => `其中数字 ${count}`,
  sum: (sum: string) => `合计 ${sum}`,
  average: (average: string) => `平均 ${average}`,
  library: (count: number) => (count === 0 ? "表格库是空的" : `表格库共 ${count} 张表`),
  zoom: "显示比例",
  zoomIn: "放大",
  zoomOut: "缩小",
  zoomReset: "恢复 100%",
} as const;
