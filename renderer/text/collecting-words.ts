/** Words of collecting what units hand in: what came, what is missing, what of it goes on into the library. */
import type { CollectedUnitView, UnitState } from "#shared/api/collecting.ts";
import { dateAndTime, readableAmount, shortDay } from "./format.ts";

type Change = CollectedUnitView["changes"][number];
type Findings = NonNullable<CollectedUnitView["forms"][number]["findings"]>;

export const collectingWords = {
  title: "收集上报",
  leave: "关闭收集上报（Esc）",
  year: "年度",
  noYear: "年度不详",
  addFiles: "添加文件…",
  addFolder: "收集文件夹…",
  collectHere: "收集这里",
  drop: "松开鼠标，收集这些上报材料",
  dropMore: "上报包、文件夹、单个工作簿都可以。收下的先放在这里，由您读入表格库。",
  empty: "还没有收到这一年的上报材料。",
  emptyMore: "把各单位的上报包、文件夹或工作簿拖到这里，或者点“添加文件”“收集文件夹”。",

  roster: (source: string, units: number, projects: number) =>
    `应报：${source === "" ? "去年的表" : `《${source}》`}，${units} 个单位${projects > 0 ? `、${projects} 个项目` : ""}`,
  noRoster: "没有应报名单，看不出谁没有报。",
  rosterFile: "从工作簿读名单…",
  rosterLastYear: "用去年的表作名单",
  rosterNone: "不用名单",
  rosterTitle: "工作簿里要有“单位”一列，可以再有“项目名称”和“代码”",
  noLastYear: "表格库里没有去年的表。",

  running: "正在收集",
  runningMore: "正在收集，看完以后列在这里。",
  progress: (done: number, total: number) => (total === 0 ? "" : `已看 ${Math.min(done, total)} / ${total} 份`),
  busy: "正在收集，请等它看完，或者先取消。",
  cancelled: "已取消。先看完的已经收下，没看的下次再收。",
  collected: (came: number, known: number, refused: number) =>
    `${[came > 0 && `新收下 ${came} 份`, known > 0 && `${known} 份以前收过`, refused > 0 && `${refused} 份没有收下`].filter((part) => part !== false).join("，") || "没有找到上报材料"}。`,
  /** Who brings several years at once sees one of them. */
  otherYears: (years: readonly (number | null)[]) =>
    `其中有${years.map((year) => (year === null ? "年度不详的" : ` ${year} 年的`)).join("、")}，在上面换年度查看。`,
  show: "查看",

  list: "各单位",
  views: {
    all: "全部",
    received: "已报",
    changed: "有改动",
    missing: "没有报",
    short: "缺项目",
    twice: "重复",
    unexpected: "名单外",
    answered: "有答复",
    refused: "没收下",
    across: "单位之间",
  },
  viewOf: (label: string, count: number | undefined) => (count === undefined ? label : `${label} ${count}`),
  heads: {
    unit: "单位",
    state: "状态",
    expected: "应报",
    came: "已报",
    missing: "缺",
    total: "合计（万元）",
    taken: "表格库",
    note: "说明",
  },
  states: { received: "已报", changed: "有改动", missing: "没有报", refused: "没收下", twice: "重复" } satisfies Record<
    UnitState,
    string
  >,
  unexpected: "名单外",
  notAdded: "算不出",
  taken: (count: number, all: number) =>
    all === 0 ? "" : count === all ? "已读入" : count === 0 ? "" : `读入 ${count} / ${all}`,
  note: (unit: CollectedUnitView): string => {
    const { changes, missing, told, answers, state } = unit;
    const parts = [
      state !== "missing" && state !== "refused" && missing.length > 0 && `缺 ${missing.length} 个项目`,
      changes.length > 0 && `比上一份改了 ${changes.length} 张表`,
      answers.length > 0 && `答复了 ${answers.length} 条退回意见`,
      ...told,
    ];
    return parts.filter((part) => part !== false).join("；");
  },
  findings: ({ error, warning }: Findings) =>
    [error > 0 && `${error} 个错误`, warning > 0 && `${warning} 个提醒`].filter((part) => part !== false).join("、"),
  formTaken: "已读入",
  missingProject: (project: string) => `没有报：${project}`,
  change: ({ kind, projectName, before, after }: Change): string => {
    const amount = (of: Change["before"]) => of?.projectTotal || of?.annualTotal || "";
    if (kind === "added") return `比上一份多了“${projectName}”，${readableAmount(amount(after))}`;
    if (kind === "removed") return `上一份有“${projectName}”（${readableAmount(amount(before))}），这一份没有`;
    return amount(before) === amount(after)
      ? `“${projectName}”改了内容，金额没有变`
      : `“${projectName}”由 ${readableAmount(amount(before))} 改成 ${readableAmount(amount(after))}`;
  },
  package: ({ name, at, made, isLoose }: CollectedUnitView["packages"][number]) =>
    `${isLoose ? "没有清单的文件" : "上报包"}《${name}》，${made === undefined ? "" : `${dateAndTime(Date.parse(made))} 制作，`}${shortDay(at)}收到`,
  earlier: "（已有后一份代替，留着对照改动）",
  forget: "不要这一份",
  forgetTitle: "从收集里拿掉；已经读入表格库的表不动",
  takeAnswers: "记到表上",
  takeAnswersTitle: "把这些答复记到表格库里那几张表的退回意见上",
  answersTaken: (forms: number) => (forms === 0 ? "这些答复已经记过了。" : `答复记到了 ${forms} 张表上。`),
  answersUnknown: "这些退回意见不是从这个表格库发出的，没有记。",

  refusedNone: "没有没收下的。",
  forgetRefused: "知道了",
  forgetAllRefused: (count: number) => `${count} 份都知道了`,

  acrossRunning: "正在对照各单位的表",
  acrossProgress: (done: number, total: number) => (total === 0 ? "" : `已对照 ${done} / ${total} 张表`),
  acrossNone: "各单位的表放在一起看，没有发现不一致的地方。",
  acrossRules: {
    "same-project": "同一项目由几个单位报",
    r25: "同一指标的计量单位不同",
    r25b: "同一指标的单价相差很多",
    r26: "整段文字相同",
  } as Readonly<Record<string, string>>,
  acrossRule: (name: string, count: number) => `${name}（${count}）`,
  toldOf: (unit: string, project: string) => `${unit}　${project}`,

  sum: (units: number, forms: number, total: string | undefined, missing: number, refused: number) =>
    `收到 ${units} 个单位的 ${forms} 张表${total === undefined ? "" : `，合计 ${readableAmount(total)} 万元`}${missing > 0 ? `；${missing} 个单位没有报` : ""}${refused > 0 ? `；${refused} 个单位交来的没有收下` : ""}`,
  notCounted: (count: number) => `${count} 个单位有重复，没有计入`,
  missingList: "缺报名单…",
  summary: "汇总表…",
  summaryTold: (count: number) => `汇总表里有 ${count} 处没有计入合计，见表中原样写的地方。`,
  choosePlace: "选择保存位置…",
  take: (forms: number) => (forms === 0 ? "读入表格库" : `读入 ${forms} 张表…`),
  takeTitle: "先放进“待导入”，对照原表看过以后才存入；库里已有的表由您决定替换还是另存",
  taking: "正在放进“待导入”",
  takingProgress: (done: number, total: number) => (total === 0 ? "" : `${done} / ${total} 份`),
} as const;
