/** Words of the menus and the tool bar, and the keys as they are printed beside them. */
export const menuWords = {
  bar: "菜单",
  contextMenu: "右键菜单",
  toolBar: "工具栏",
  exportSeveral: (count: number) => `导出选中的 ${count} 张表…`,
  reviewSeveral: (count: number) => `审核选中的 ${count} 张表…`,
  printSeveral: (count: number) => `打印选中的 ${count} 张表…`,
  search: "搜索全部表",
  searchShort: "搜索",
} as const;

/** The menus in their order; Alt with the letter opens one. */
export const menuHeads = [
  { name: "file", label: "文件", letter: "F" },
  { name: "edit", label: "编辑", letter: "E" },
  { name: "table", label: "表格", letter: "T" },
  { name: "review", label: "审核", letter: "R" },
  { name: "export", label: "导出", letter: "X" },
  { name: "help", label: "帮助", letter: "H" },
] as const;

export type MenuName = (typeof menuHeads)[number]["name"];

interface CommandWords {
  readonly label: string;
  /** Shorter, for the tool bar. */
  readonly short?: string;
  readonly keys?: string;
}

export const commandWords = {
  import: { label: "导入文件…", short: "导入", keys: "Ctrl+O" },
  "import-folder": { label: "导入文件夹…", keys: "Ctrl+Shift+O" },
  "import-clipboard": { label: "从剪贴板导入" },
  tray: { label: "待导入的表" },
  new: { label: "新建…", short: "新建", keys: "Ctrl+N" },
  duplicate: { label: "复制一份" },
  "next-year": { label: "编制下年…" },
  batch: { label: "批量修改选中的表…" },
  offices: { label: "单位和部门" },
  "name-version": { label: "留存一个版本…", keys: "Ctrl+S" },
  "previous-form": { label: "回到上一张表", keys: "Ctrl+F6" },
  remove: { label: "移出表格库" },
  trash: { label: "回收站" },
  undo: { label: "撤销", keys: "Ctrl+Z" },
  redo: { label: "重做", keys: "Ctrl+Y" },
  "put-back": { label: "撤销移出" },
  cut: { label: "剪切", keys: "Ctrl+X" },
  copy: { label: "复制", keys: "Ctrl+C" },
  paste: { label: "粘贴", keys: "Ctrl+V" },
  clear: { label: "清除内容", keys: "Delete" },
  "fill-down": { label: "向下填充", keys: "Ctrl+D" },
  "fill-right": { label: "向右填充", keys: "Ctrl+R" },
  repeat: { label: "重复上一步操作", keys: "F4" },
  find: { label: "在本表中查找", keys: "Ctrl+F" },
  "find-next": { label: "查找下一处", keys: "F3" },
  "find-previous": { label: "查找上一处", keys: "Shift+F3" },
  replace: { label: "替换…", keys: "Ctrl+H" },
  search: { label: "搜索全部表…", short: "搜索全部表", keys: "Ctrl+K" },
  "insert-above": { label: "在上方插入行" },
  "insert-below": { label: "在下方插入行", short: "插入行", keys: "Ctrl+Shift+=" },
  "delete-rows": { label: "删除行", short: "删除行", keys: "Ctrl+-" },
  "move-up": { label: "上移一行", short: "上移", keys: "Alt+↑" },
  "move-down": { label: "下移一行", short: "下移", keys: "Alt+↓" },
  "recompute-sums": { label: "按分项重算合计" },
  "next-carried": { label: "下一处沿用的内容", keys: "F7" },
  "previous-carried": { label: "上一处沿用的内容", keys: "Shift+F7" },
  "keep-carried": { label: "这一格沿用无误", keys: "Ctrl+F7" },
  "indicator-history": { label: "这个指标的历年情况…" },
  compare: { label: "比较…" },
  overview: { label: "汇总与总览" },
  "change-blank": { label: "换表样…" },
  "toggle-library": { label: "显示或收起表格库" },
  "toggle-panel": { label: "显示或收起审核和说明" },
  "zoom-in": { label: "放大", keys: "Ctrl+滚轮向上" },
  "zoom-out": { label: "缩小", keys: "Ctrl+滚轮向下" },
  "zoom-reset": { label: "恢复 100%", keys: "Ctrl+0" },
  "next-finding": { label: "下一处问题", short: "审核", keys: "F8" },
  "previous-finding": { label: "上一处问题", keys: "Shift+F8" },
  "show-review": { label: "本表的审核结果" },
  "show-balance": { label: "本表的成本平衡" },
  "review-selected": { label: "审核选定的表…" },
  "review-all": { label: "审核全部表…" },
  opinion: { label: "本表的审核意见表…" },
  "review-rules": { label: "审核规则…" },
  "open-return": { label: "打开退回意见或答复…" },
  "paste-return": { label: "粘贴退回意见…" },
  "show-returns": { label: "本表的退回意见" },
  returns: { label: "全部退回意见" },
  export: { label: "导出本表…", short: "导出", keys: "Ctrl+Shift+E" },
  print: { label: "打印本表…", short: "打印", keys: "Ctrl+P" },
  "hand-in": { label: "上报…", short: "上报", keys: "Ctrl+Shift+H" },
  collect: { label: "收集上报…", short: "收集", keys: "Ctrl+Shift+G" },
  backups: { label: "备份与恢复…" },
  indicators: { label: "指标库" },
  blanks: { label: "表样" },
  settings: { label: "设置", keys: "Ctrl+," },
  guide: { label: "使用说明" },
  keys: { label: "快捷键", keys: "F1" },
  samples: { label: "放入示例表" },
  about: { label: "关于绩表" },
} as const satisfies Record<string, CommandWords>;

export type CommandName = keyof typeof commandWords;

export function wordsOf(command: CommandName): CommandWords {
  return commandWords[command];
}

/** What a command will undo or do again: `撤销“插入行”`. */
export function quoting(label: string, what: string): string {
  return `${label}“${what}”`;
}
