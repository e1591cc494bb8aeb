/** Words of the small dialogs: new form, version name, search, keys, about. */
import type { CommandName } from "./menu-words.ts";

export const dialogWords = {
  close: "关闭",
  cancel: "取消",
  newTitle: "新建一张表",
  newYear: "预算年度",
  newYearInvalid: "请填四位数的年度，例如 2026。",
  newTemplate: "表样",
  newFormTitle: "表的标题",
  newMoneyUnit: "金额单位",
  newUnit: "实施单位",
  newDepartment: "主管部门",
  newKept: "这里填的部门和单位会记在“设置”里，下次新建就不用再填。",
  create: "新建",
  versionTitle: "留存一个版本",
  versionMore: "内容随时自动保存，不需要手动保存。给现在的内容起个名字，以后可以在“来历”里找回。",
  versionName: "版本名称（可以不填）",
  versionPlaceholder: "例如：报财政处初审稿",
  versionKeep: "留存",
  versionKept: "已留存这个版本，可以在右边的“来历”里找回。",
  searchTitle: "搜索全部表",
  searchPlaceholder: "项目、单位、目标、指标中的任何文字",
  searchStart: "输入要找的文字，一两个字也可以；项目、单位、指标的名称还可以只输拼音首字母。",
  searchWaiting: (count: number) => `还有 ${count} 张表没有编入索引，编好后会自动补上。`,
  searchNothing: (text: string) => `没有找到“${text}”。`,
  searchCount: (count: number) => `找到 ${count} 处`,
  keysTitle: "快捷键",
  aboutTitle: "关于绩表",
  aboutWhat: "项目支出预算绩效目标表的编辑程序",
  aboutVersion: "版本",
  aboutLibrary: "表格库文件",
  aboutLicence: "许可",
  aboutLicenceText: "程序代码按 MIT 许可发布。表格控件 Handsontable 为商业软件，正式使用须购买其许可。",
  aboutNotices: "第三方软件与许可",
  aboutEvaluation: "这是评估版：表格控件没有正式许可，只供试用和评估，不可用于正式工作。",
} as const;

interface KeyGroup {
  readonly title: string;
  readonly keys: readonly (readonly [what: string, keys: string])[];
  /** Commands whose keys are printed beside them in the menus. */
  readonly commands: readonly CommandName[];
}

/** The sheet of keys under F1. */
export const keySheet: readonly KeyGroup[] = [
  {
    title: "程序",
    commands: ["import", "new", "name-version", "export", "print", "hand-in", "collect", "search", "settings", "keys"],
    keys: [
      ["打开菜单", "Alt+字母 或 F10"],
      ["打印预览里翻页", "PageUp、PageDown、Home、End"],
      ["放大、缩小、恢复 100%", "Ctrl+滚轮、Ctrl+0"],
    ],
  },
  {
    title: "填表",
    commands: ["undo", "redo", "repeat", "find", "replace", "find-next", "find-previous", "clear", "fill-down", "fill-right"],
    keys: [
      ["修改单元格", "F2 或直接输入"],
      ["复制、剪切、粘贴", "Ctrl+C、X、V"],
      ["取消复制、剪切的虚线框", "Esc"],
      ["填到空着的格", "双击选中框右下角"],
      ["打开可选内容", "F2、Alt+↓"],
      ["本列写过的指标名称", "F2 再按 Alt+↓"],
      ["今天的日期", "Ctrl+;"],
      ["行首、行尾", "Home、End"],
      ["表的边上", "Ctrl+方向键"],
      ["表首、表尾", "Ctrl+Home、End"],
      ["选到表首、表尾", "Ctrl+Shift+Home、End"],
      ["上一屏、下一屏", "PageUp、PageDown"],
      ["单元格内换行", "Alt+Enter"],
      ["确认并下移、上移", "Enter、Shift+Enter"],
      ["下一格、上一格", "Tab、Shift+Tab"],
      ["几次 Tab 后回到起始列的下一行", "Enter"],
      ["格内一步步撤销、重做", "Ctrl+Z、Ctrl+Y"],
      ["确认并留在本格", "Ctrl+Enter"],
      ["放弃修改", "Esc"],
    ],
  },
  {
    title: "指标行",
    commands: ["insert-below", "delete-rows", "move-up", "move-down"],
    keys: [
      ["选中整行", "Shift+空格"],
      ["插入行、删除行（数字键盘）", "Ctrl++、Ctrl+-"],
      ["移到相邻的指标级别", "Alt+↑、Alt+↓"],
    ],
  },
  {
    title: "审核",
    commands: ["next-finding", "previous-finding", "next-carried", "previous-carried", "keep-carried"],
    keys: [
      ["保存说明、放弃", "Ctrl+Enter、Esc"],
      ["表格库、表、审核之间", "F6、Shift+F6"],
    ],
  },
  {
    title: "待导入",
    commands: ["import-folder"],
    keys: [
      ["导入复制的表格", "Ctrl+V"],
      ["清单、原表、读出的表之间", "F6、Shift+F6"],
      ["存入或不存入", "空格"],
      ["移走", "Delete"],
      ["关闭", "Esc"],
    ],
  },
  {
    title: "表格库",
    commands: ["previous-form"],
    keys: [
      ["转到名称（可用拼音首字母）", "直接按字母"],
      ["重命名", "F2"],
      ["撤销移出、重命名", "Ctrl+Z"],
      ["上一屏、下一屏", "PageUp、PageDown"],
      ["打开（按键仍归表格库）", "单击"],
      ["打开并进入表", "Enter、双击"],
      ["选择多张表", "Ctrl+单击、Shift+单击"],
      ["全部选中", "Ctrl+A"],
      ["展开、收起", "→、←"],
      ["移出表格库、在回收站里彻底删除", "Delete"],
      ["右键菜单", "Shift+F10"],
    ],
  },
];
