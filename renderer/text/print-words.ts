/** Words of the print preview. */

export const printWords = {
  title: "打印预览",
  leave: "关闭（Esc）",
  print: "打印…",
  printHint: "在打印窗口里选“另存为 PDF”，就存成 PDF",
  page: (at: number, count: number) => `第 ${at} 页，共 ${count} 页`,
  forms: (count: number) => `${count} 张表`,
  thumbnails: "各页",
  unnamed: "未填项目名称",
  whole: "整页",
  smaller: "缩小",
  larger: "放大",
  percent: (zoom: number) => `${zoom}%`,
  shown: "预览的页",
  previous: "上一页（PageUp）",
  next: "下一页（PageDown）",
} as const;
