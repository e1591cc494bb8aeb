/** Words of the import: ways in, reading, the tray with source and result side by side, and what became of it all. */
import type { NoteCode, OtherKind } from "#shared/recognize/recognized.ts";
import type { FileProblemKind } from "#renderer/import/file-problem.ts";
import type { Choice } from "#renderer/import/store-choices.ts";
import type { TrayFilter } from "#renderer/import/tray-lists.ts";

export const importWords = {
  drop: "松开鼠标，导入这些文件",
  dropMore: "先读进“待导入”，由您对照原表看过、选定以后才放进表格库。",
  clipboard: "剪贴板",
  clipboardEmpty: "剪贴板里没有表格，也没有文字。",
  clipboardForbidden: "系统没有让程序读取剪贴板。请在表格库里按 Ctrl+V。",

  busy: "正在读取上一批文件，请等它读完，或者先取消。",
  allInTray: (count: number) =>
    count === 1 ? "这个文件已在“待导入”里，没有再读。" : `这 ${count} 个文件都已在“待导入”里，没有再读。`,
  reading: "正在读取文件",
  readingFile: (file: string) => `正在读取《${file}》`,
  readingCount: (done: number, total: number) => `已读 ${done} / ${total} 个文件`,
  speed: (perSecond: number) => `每秒 ${perSecond >= 10 ? Math.round(perSecond) : perSecond.toFixed(1)} 个`,
  timeLeft: (seconds: number) => (seconds < 60 ? `大约还要 ${seconds} 秒` : `大约还要 ${Math.ceil(seconds / 60)} 分钟`),
  cancel: "取消",
  rest: (count: number) => `还有 ${count} 个文件没有读。已读的都留在“待导入”里。`,
  restBroken: (count: number) => `读取中断，还有 ${count} 个文件没有读。已读的都留在“待导入”里。`,
  goOn: "继续读取",
  forgetRest: "不读了",
  leftBehind: (count: number) => `上次还有 ${count} 个文件没有读。把原来的文件夹再拖进来，就从停下的地方接着读。`,
  understood: "知道了",

  title: "待导入",
  waiting: (count: number) => `待导入 ${count} 张`,
  waitingProblems: (count: number) => `${count} 个文件读不了`,
  trayMore: "对照原表看过以后存入。存入以前，表格库不会改变。",
  addFiles: "添加文件…",
  addFolder: "添加文件夹…",
  discardAll: "全部移走",
  discardAllTitle: "全部移走？",
  discardAllMore: "“待导入”里读好的表和更正都会去掉，以后要用需重新读取。原来的文件和表格库都不受影响。",
  discardOne: "移走这张",
  discardFile: "从清单里移走",
  leave: "关闭（Esc）",
  empty: "“待导入”里没有表。把文件或文件夹拖到窗口里，或者：",

  list: "待导入的表",
  filter: "显示",
  nothingShown: "没有这样的表。",
  chooseForm: (project: string) => `存入 ${project}（空格键）`,
  corrected: "已更正",
  attentionMark: (count: number) => `${count} 处要留意`,
  unplacedMark: (count: number) => `${count} 段没有位置`,
  inLibrary: "已在库中",
  repeated: "重复",
  likeMark: (count: number) => `“待导入”里另有 ${count} 张同年度、同单位、同项目的表`,
  problems: { unreadable: "读不了", encrypted: "要密码", other: "其他表" } satisfies Record<FileProblemKind, string>,

  place: (sheet: string | undefined, page: number | undefined, line: number | undefined) =>
    [
      sheet === undefined ? "" : `工作表“${sheet}”`,
      page === undefined ? "" : `第 ${page} 页`,
      line === undefined ? "" : `第 ${line} 行起`,
    ]
      .filter((part) => part !== "")
      .join("，"),
  line: (row: number, page?: number) => (page === undefined ? `原表第 ${row} 行` : `原表第 ${page} 页第 ${row} 行`),

  problemTitles: {
    unreadable: "这个文件读不了",
    encrypted: "这个文件要密码才能打开",
    other: "这个文件里没有要导入的表",
  } satisfies Record<FileProblemKind, string>,
  password: "打开密码",
  openWithPassword: "打开",
  passwordOnly: "密码只用来打开这一次，不会保存。",
  handleGone: "请把这个文件再拖进来一次，再输入密码。",
  others: "文件里的其他表，没有导入：",

  source: "原表",
  sourceNone: "这张表不是从表格里读来的，没有原表可以对照。",
  sheetPage: (page: number) => `第 ${page} 页`,
  rowHidden: "原表里隐藏的行",
  unplacedCell: "没有放进表里的文字",
  noteCell: "这里有说明",
  result: "读出的表",
  emptyCell: "空白",
  opening: "正在打开…",
  notKept: (reason: string) => `更正还没有保存：${reason}`,
  lost: (project: string, reason: string) => `“${project}”刚才的更正没有保存：${reason}`,
  copyLost: "复制输入的文字",
  partList: "清单",
  widenList: "调整清单的宽度",
  widenSource: "调整原表的宽度",
  heightLook: "调整下面一栏的高度",

  look: "要看的地方",
  unplacedTab: (count: number) => (count === 0 ? "没有位置的文字" : `没有位置的文字 ${count}`),
  notesTab: (count: number) => (count === 0 ? "说明" : `说明 ${count}`),
  extraTab: "表样以外的内容",
  compareTab: (count: number) => (count === 0 ? "与库中相同" : `与库中不同 ${count}`),
  repeatedTab: "与另一张对照",
  nothingUnplaced: "原表的文字都放进表里了。",
  noNotes: "没有需要说明的地方，是原样读入的。",
  placeStep: "放到表里",
  placeTo: "放到…",
  placed: "已放到表里",
  placing: (text: string) => `要放到哪里？请单击右边表里的一格，或者从单子里选：“${text}”`,
  placeList: "选一个栏目…",
  placeFields: "栏目",
  placeNewRow: "新加一行指标",
  placeIndicators: "已有的指标",
  placeCancel: "不放了",
  held: (name: string, text: string) => `“${name}”里已有“${text}”。`,
  append: "接在后面",
  replace: "换掉原来的",
  unplaced: "没有放进表里的文字",
  times: (count: number) => `${count} 处`,
  pieces: (count: number) => `${count} 段`,
  copy: "复制这段文字",
  copied: "已复制。",
  showInSource: "在原表中指出",

  likeInLibrary: (count: number) =>
    count === 1 ? "表格库里已有同年度、同单位、同项目的表：" : `表格库里已有 ${count} 张同年度、同单位、同项目的表：`,
  likeInTray: (count: number) => `“待导入”里另有 ${count} 张同年度、同单位、同项目的表：`,
  likeInTrayMore: "清单里排在后面的没有勾选；要存入，请勾选它。",
  withFirst: "与第一张相比，",
  savedAt: (time: string) => `${time} 保存的`,
  whichLike: "和哪一张比较",
  identical: "内容相同。",
  cellsDiffer: (count: number) => `有 ${count} 处不同：`,
  differingField: "栏目",
  inLibraryText: "库中",
  inFileText: "这个文件",
  inOtherText: "另一张",
  inThisText: "这一张",
  none: "（没有）",
  choice: "存入时",
  choices: { skip: "跳过", replace: "替换", new: "两张都留" } satisfies Record<Choice["kind"], string>,
  choiceMore: {
    skip: "不存入，留在“待导入”里。",
    replace: "库中的内容换成这个文件的，原来的内容留作旧版本。",
    new: "库中的不变，另存一张。",
  } satisfies Record<Choice["kind"], string>,
  forAllDuplicates: (count: number) => `${count} 张已在库中的表：`,
  eachOwn: "各自选定",

  store: (count: number) => (count === 0 ? "存入" : `存入 ${count} 张`),
  storing: (done: number, total: number) => `正在存入 ${done} / ${total}`,
  stored: (count: number, replaced: number) =>
    replaced === 0 ? `已存入 ${count} 张表。` : `已存入 ${count} 张表，其中 ${replaced} 张替换了库中原来的，旧内容留在版本里。`,
  undoStore: "撤销",
  unstored: (back: number, kept: number) =>
    [
      back > 0 ? `已撤销，${back} 张表回到“待导入”。` : "没有撤销。",
      kept > 0 ? `${kept} 张存入后改过，或者原文件又读过，留在表格库里。` : "",
    ].join(""),
  nothingStored: "没有存入任何表。",

  amount: (amount: string, unit: string) => (amount === "" ? "未填" : `${amount} ${unit}`),
} as const;

export const filterNames: Readonly<Record<TrayFilter, string>> = {
  all: "全部",
  attention: "要留意",
  duplicates: "重复",
  failed: "未导入",
};

export const otherNames: Readonly<Record<OtherKind, string>> = {
  "whole-unit": "部门整体支出绩效目标表",
  "self-evaluation": "项目支出绩效自评表",
  monitoring: "绩效运行监控表",
};

/** What each kind of note is called above its list. */
export const noteNames: Readonly<Record<NoteCode, string>> = {
  "field-missing": "原表里没有找到的栏目",
  "amount-unreadable": "不是数字的金额",
  "formula-uncalculated": "没有计算结果的公式",
  "sum-disagrees": "合计与分项不一致",
  "level-inferred": "推断出的指标级别",
  "label-joined": "拼合了断开的表头",
  "row-moved": "放正了错位的行",
  "level-moved": "放正了错位的指标级别",
  "label-repeated": "去掉了重复的表头",
  "page-joined": "接上了分页断开的表",
  "text-joined": "接上了断行的文字",
  "blanks-removed": "去掉了排版留下的空格",
  "markup-removed": "去掉了网页标记",
  "numbers-removed": "去掉了行的序号",
  "amount-normalized": "统一了数字写法",
  "amount-converted": "换算成万元的金额",
  "row-hidden": "原表里隐藏的行",
};
