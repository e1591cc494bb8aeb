/** Words of the export. */
export const exportWords = {
  exportForms: (count: number) => (count === 1 ? "导出…" : `导出 ${count} 张表…`),
  title: (count: number) => (count === 1 ? "导出官方工作簿" : `导出 ${count} 张表`),
  workbook: "Excel 工作簿",
  oneEach: "每张表一个工作簿",
  allInOne: "合在一个工作簿里，每张表一个工作表",
  format: "导出为 .xlsx 工作簿，可用 Excel 或 WPS 打开、打印。内置表样是 A4 纵向；下发的表样保持原来的页面设置。",
  builtIn: "（内置表样）",
  into: (file: string) => `（填进《${file}》）`,
  blankMissing: "（选定的下发表样不在表格库里，用内置表样）",
  whichBlank: "填进哪份表样",
  ownBlank: "各表选定的表样",
  builtInChoice: "内置表样",
  choice: (title: string, file: string) => (title === "" ? file : `${title}（${file}）`),
  openErrors: (forms: number, withErrors: number, errors: number) =>
    forms === 1
      ? `这张表还有 ${errors} 处错误没有改，仍可导出。`
      : `其中 ${withErrors} 张表还有 ${errors} 处错误没有改，仍可导出。`,
  blank: (forms: number, withBlank: number, blank: number) =>
    forms === 1 ? `这张表还有 ${blank} 项没有填，仍可导出。` : `其中 ${withBlank} 张新表还有 ${blank} 项没有填，仍可导出。`,
  start: "导出",
  cancel: "取消",
  ready: "工作簿已经做好，请选择保存的位置。",
  choosePlace: "选择保存位置…",
  toldIntro: "下面这些内容和表里的不一样，或者没有地方写：",
  toldProject: (project: string) => `${project}：`,
  exportAnyway: "仍然导出",
  proven: (
    {
      cellsWritten,
      rowsInserted,
      rowsDeleted,
      rowsMoved,
    }: {
      readonly cellsWritten: number;
      readonly rowsInserted: number;
      readonly rowsDeleted: number;
      readonly rowsMoved: number;
    },
    isReadBack: boolean,
  ) =>
    `已核对：填了 ${cellsWritten} 格，` +
    (rowsInserted > 0 ? `为指标增加 ${rowsInserted} 行，` : "") +
    (rowsDeleted > 0 ? `去掉空着的指标行 ${rowsDeleted} 行，` : "") +
    (rowsMoved > 0 ? `表样下面的 ${rowsMoved} 行随着上下移动，` : "") +
    `其余部分没有改动${isReadBack ? "，读回来与表一致" : ""}。`,
  existing: (count: number) => `这个文件夹里已有 ${count} 个同名文件：`,
  replace: "全部替换",
  rename: "另存为新名字",
  savedAs: (name: string) => `已导出为《${name}》。`,
  savedIn: (count: number, folder: string) => `已把 ${count} 个工作簿导出到文件夹“${folder}”。`,
  downloaded: (name: string) => `已交给浏览器下载：《${name}》，在浏览器的“下载”里可以找到（Ctrl+J）。`,
  showFolder: "打开所在文件夹",
  zipName: (count: number) => `绩效目标表（${count}张）.zip`,
} as const;
