/** Words of the page that shows the guide; what the guide itself says stands in 使用说明.md. */
export const guideWords = {
  title: "使用说明",
  leave: "关闭使用说明（Esc）",
  contents: "目录",
  find: "在说明里找",
  findMore: "按 Enter 到下一处",
  found: (at: number, of: number) => (of === 0 ? "没有找到" : `${at} / ${of}`),
  waiting: "正在打开…",
} as const;
