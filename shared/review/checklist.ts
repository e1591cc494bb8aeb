/**
 * What a machine cannot judge: shown to the person as questions at the end of the review, never as passed.
 *
 * Source: 可行性 and true 相关性 of the review rules, and what the guidelines ask of targets besides what can be computed.
 */

export interface ChecklistItem {
  /** Stays the same when the words change; what the person ticked is kept under it. */
  readonly id: string;
  /** What it is about, in the words of the guidelines. */
  readonly topic: string;
  /** A question to answer with yes or no. */
  readonly question: string;
}

export const checklist: readonly ChecklistItem[] = [
  { id: "relevance-goal", topic: "相关性", question: "绩效目标是否就是这个项目要办的事，与单位职能和本年度工作任务一致？" },
  { id: "relevance-indicators", topic: "相关性", question: "每个指标是否都能说明绩效目标实现得怎样，没有与项目无关的指标？" },
  { id: "feasibility-targets", topic: "可行性", question: "指标值是否经过努力能够达到，既不是轻易就能完成，也不是完不成？" },
  { id: "feasibility-time", topic: "可行性", question: "按现有的人员、采购和施工安排，是否能在期限内完成？" },
  { id: "completeness-key", topic: "完整性", question: "最能体现项目成效的关键指标是否都列出来了，没有只挑容易完成的？" },
  { id: "fit-money", topic: "适当性", question: "资金多少与要完成的数量、质量是否相当，成本标准有没有依据？" },
  { id: "measurable-source", topic: "可衡量", question: "每个指标年底由谁、用什么资料来核实，是否都拿得到数？" },
  { id: "benefit-cause", topic: "效益", question: "写的效益是否确实由这个项目带来，而不是其他工作的结果？" },
  { id: "satisfaction-whom", topic: "满意度", question: "满意度调查的对象是否就是项目的服务对象，是否有办法调查？" },
  { id: "basis", topic: "依据", question: "引用的文件是否仍然有效，文号和名称是否与原文一致？" },
];
