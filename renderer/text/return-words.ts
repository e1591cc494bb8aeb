/** Words about 退回意见: those received, those written here, and how they are answered. */
import type { Answer, FormRemark } from "#shared/form/remark.ts";

const longest = 40;
const quoted = (text: string) => {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return `“${line.length > longest ? `${line.slice(0, longest).toWellFormed()}…` : line}”`;
};
const answerNames: Readonly<Record<Answer, string>> = {
  accept: "采纳",
  corrected: "已改",
  rejected: "不改",
  "cannot tell": "无法确定",
};

export const returnWords = {
  tab: "退回意见",
  count: (toDo: number, done: number) => [`${toDo} 条待办`, ...(done > 0 ? [`${done} 条已办`] : [])].join(" · "),
  none: "这张表没有退回意见。",
  noneMore: "收到的退回文件、审核意见（文字、Word）从“审核”菜单打开，每条意见会对应到表上的格。",
  open: "打开退回意见…",
  paste: "粘贴…",
  write: "对选中的格提意见…",
  writeMore: "先在表上选中一格",
  groups: { toDo: "待办", done: "已办", written: "本库提的意见" },
  whole: "没有对应的格",
  wholeForm: "整张表",
  goTo: (name: string) => `转到${name}`,
  tie: "对应到选中的格",
  tieMore: "在表上选中这条意见说的格，再点这里",
  selectFirst: "先在表上选中一格。",
  tied: (name: string) => `已对应到${name}。`,
  value: (then: string, now: string) =>
    then === now ? `现在是${quoted(now)}` : `当时是${quoted(then)}，现在是${now === "" ? "空白" : quoted(now)}`,
  wanted: (text: string) => `要求改为${quoted(text)}`,
  accept: (text: string) => `采纳，改为${quoted(text)}`,
  acceptPlain: "采纳",
  corrected: "已改",
  correctedMore: "改好以后点这里，新的内容就是答复",
  rejected: "不改…",
  cannotTell: "无法确定…",
  tick: "已办",
  untick: "重新办",
  stillTheSame: (text: string) => `这一格还是原来的${quoted(text)}。改好以后再点“已改”，不用改就点“不改”并写明理由。`,
  answered: (answer: Answer | undefined, reply: string) => {
    if (!answer) return "已办";
    return `答复：${answerNames[answer]}${reply === "" ? "" : `，${answer === "corrected" ? `改为${quoted(reply)}` : reply}`}`;
  },
  reply: {
    rejected: { label: "不改的理由", hint: "为什么不改（Ctrl+Enter 保存，Esc 放弃）", save: "答复不改", cancel: "取消" },
    "cannot tell": {
      label: "为什么无法确定",
      hint: "缺什么、要问谁（Ctrl+Enter 保存，Esc 放弃）",
      save: "答复无法确定",
      cancel: "取消",
    },
    corrected: { label: "改成了什么", hint: "改成了什么（Ctrl+Enter 保存，Esc 放弃）", save: "答复已改", cancel: "取消" },
  },
  remark: {
    label: "意见",
    hint: "要单位核实或修改什么（Ctrl+Enter 保存，Esc 放弃）",
    save: "保存",
    cancel: "取消",
  },
  wantedField: { label: "要求改为", hint: "知道该填什么就写在这里（Ctrl+Enter 保存）", save: "保存", cancel: "取消" },
  setWanted: "写明改为什么…",
  changeRemark: "修改…",
  remove: "删除",
  state: ({ answer, reply, sent }: FormRemark) => {
    if (answer) return returnWords.answered(answer, reply);
    return sent ? "已退回，等单位答复" : "还没有退回";
  },
  from: (source: string) => (source === "" ? "" : `来自《${source}》`),
  finding: "写成退回意见",
  findingMore: "把这一条写成给单位的退回意见，记在这张表上",
  findingWritten: "已写成退回意见，在“退回意见”里。",
  findingThere: "这一条已经写过，在“退回意见”里。",
  beside: (remark: string) => `退回意见：${remark}`,
  treeCount: (count: number) => `${count} 条退回意见待办`,
  steps: {
    take: "读入退回意见",
    readAnswers: "读入答复",
    sent: "退回意见已退回",
    accept: "采纳退回意见",
    answer: "答复退回意见",
    tick: "退回意见已办",
    tie: "退回意见对应到格",
    write: "提意见",
    remove: "删除意见",
  },
} as const;

export const openedWords = {
  title: "读入退回意见",
  more: (source: string, found: number) => `${source === "" ? "粘贴的文字" : `《${source}》`}里有 ${found} 条意见。`,
  known: (count: number) => `另有 ${count} 条库里已经有了。`,
  allKnown: "里面的意见库里都已经有了。",
  sure: (count: number) => `${count} 条找到了对应的格`,
  unsure: (count: number) => `${count} 条没有对应的格，读入后可以自己对应`,
  loose: (count: number) => `${count} 条没有说明是哪张表，留在“全部退回意见”里`,
  notRemark: "看起来不是意见，不读入；要读入就勾上",
  take: (count: number) => `读入 ${count} 条`,
  cancel: "取消",
  list: "读到的意见",
  taken: (count: number, forms: number) => `读入了 ${count} 条退回意见${forms > 0 ? `，在 ${forms} 张表上` : ""}。`,
  noForm: "不知道是哪张表",
  answersTitle: "读入答复",
  answersMore: (unit: string, count: number, open: number) =>
    `${quoted(unit)}答复了 ${count} 条意见${open > 0 ? `，还有 ${open} 条没有答复` : ""}。`,
  noAnswers: "这个文件里还没有答复。",
  takeAnswers: "读入答复",
  answersTaken: (forms: number) => (forms === 0 ? "这些答复已经读入过了。" : `答复读入了，在 ${forms} 张表上。`),
  pasteTitle: "粘贴退回意见",
  pasteLabel: "审核人写的意见",
  pasteHint: "把邮件、微信、Word 里的审核意见粘贴到这里。有几条、说的是几个项目都可以，每条意见会对应到表上的格。",
  read: "看一看",
} as const;

export const returnsPageWords = {
  title: "全部退回意见",
  leave: "回到表格库（Esc）",
  more: "收到的和本库提的意见，按单位列出。点一条就打开那张表。",
  nothing: "还没有退回意见。",
  nothingMore: "打开单位收到的退回文件或审核意见，或者在审核结果里把问题写成退回意见。",
  unit: (unit: string, year: number | null) =>
    `${unit === "" ? "未填写实施单位" : unit}${year === null ? "" : ` · ${year} 年`}`,
  counts: (toDo: number, toReturn: number, waiting: number, answered: number) =>
    [
      toDo > 0 && `${toDo} 条待办`,
      toReturn > 0 && `${toReturn} 条还没有退回`,
      waiting > 0 && `${waiting} 条等答复`,
      answered > 0 && `${answered} 条有答复`,
    ]
      .filter((part) => part !== false)
      .join("，"),
  saveReturn: "生成退回文件…",
  saveAnswers: "保存答复文件…",
  saveAll: "生成全部单位的退回文件…",
  returned: (count: number) => `退回了 ${count} 条意见。`,
  savedIn: (names: readonly string[], folder: string) =>
    `${names.length} 个退回文件已存到“${folder}”：${names.slice(0, 3).join("、")}${names.length > 3 ? "等" : ""}。`,
  looseTitle: (count: number) => `${count} 条不知道是哪张表的意见`,
  toOpen: (project: string) => `归到《${project}》`,
  drop: "不要了",
  dropped: "已去掉一条意见。",
  undo: "撤销",
  fileKind: "退回文件",
  ready: "退回文件已做好，请选择存放的位置。",
  choosePlace: "选择位置…",
  columns: { place: "位置", remark: "意见", state: "情况" },
} as const;
