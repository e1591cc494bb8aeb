/** Words of the import: dropping, reading, the list of found forms, and what became of them. */
import type { NoteCode } from "#shared/recognize/recognized.ts";

export const importWords = {
  drop: "松开鼠标，导入这些文件",
  dropMore: "先列出文件里找到的表，由您看过、选定以后才放进表格库。",
  busy: "正在读取上一批文件，请等它读完，或者先取消。",
  reading: "正在读取文件",
  readingFile: (file: string, done: number, total: number) => `正在读取《${file}》，已读 ${done} / ${total} 个文件`,
  timeLeft: (seconds: number | undefined) => {
    if (seconds === undefined) return "";
    return seconds < 60 ? `大约还要 ${seconds} 秒` : `大约还要 ${Math.ceil(seconds / 60)} 分钟`;
  },
  cancel: "取消",
  close: "知道了",
  foundTitle: (count: number) => `找到 ${count} 张表`,
  nothingTitle: "没有找到可以导入的表",
  nothingStored: "确认导入之前，表格库里什么也没有改变。",
  allInLibrary: "这些表都已在表格库里，要再存一份请勾选。",
  store: (count: number) => (count === 0 ? "导入" : `导入 ${count} 张表`),
  stored: (count: number) => `已导入 ${count} 张表。`,
  project: "项目名称和实施单位",
  year: "年度",
  total: "项目总额",
  amount: (amount: string, unit: string) => (amount === "" ? "未填" : `${amount} ${unit}`),
  indicators: "指标",
  notes: "说明",
  source: "来源",
  chooseAll: "全部选中",
  choose: (project: string) => `选择 ${project}`,
  inLibrary: "已在表格库",
  inLibraryMore: "表格库里已有同年度、同单位、同项目的表。选中它会再存一份，原来的不变。",
  place: (sheet: string | undefined, line: number | undefined) =>
    [sheet === undefined ? "" : `工作表“${sheet}”`, line === undefined ? "" : `第 ${line} 行起`]
      .filter((part) => part !== "")
      .join("，"),
  noNotes: "原样读入",
  attentionCount: (count: number) => `需核对 ${count} 处`,
  repairCount: (count: number) => `已整理 ${count} 处`,
  unplacedCount: (count: number) => `未放入 ${count} 段`,
  unplaced: "没有放进表里的文字",
  times: (count: number) => `${count} 处`,
  pieces: (count: number) => `${count} 段`,
  line: (row: number) => `（原文第 ${row} 行）`,
  copy: "复制这段文字",
  copied: "已复制。",
} as const;

/** What each kind of note is called above its list. */
export const noteNames: Readonly<Record<NoteCode, string>> = {
  "field-missing": "原文里没有找到的栏目",
  "amount-unreadable": "不是数字的金额",
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
  "amount-normalized": "统一了数字写法",
};
