/**
 * Labels no list holds, told by how they are made: a known label with words put in that change nothing (`项目支出名称`, `年度本级预算金额`), and
 * what ends as labels of one kind do (`专项资金名称`, `区级主管部门`, `计划开始日期`).
 *
 * Only the whole of a short text counts, so that a value which speaks of a department is none.
 */
import type { Field } from "../form/field.ts";
import type { GoalPeriod } from "../template/relatives.ts";
import type { IndicatorColumnName } from "../template/relatives.ts";

export type StructuralLabel =
  | { readonly kind: "field"; readonly field: Field; readonly part?: TermPart }
  | { readonly kind: "goal"; readonly period: GoalPeriod }
  | { readonly kind: "section" };

/** One of two cells that say a term together. */
export type TermPart = "from" | "to";

/** Words that stand inside labels and change nothing. */
const inner = /(?<=.)(?:支出|本级|预算|申请)(?=.)/g;
const leading = /^(?:当年|本年度?|全年|年度)(?=.)/;
const mayBePlainer = /[、/或)]|支出|本级|预算|申请|^(?:当|本|全)?年/;
const longest = 16;

/** What a label may be printed as without its fillers, the fullest first. */
export function plainerLabels(folded: string): string[] {
  if (folded.length > longest) return [];
  if (!mayBePlainer.test(folded)) return [];
  const [, first = ""] = /^(.+?)(?:[、/或](?:.+))?$/.exec(folded) ?? [];
  const plain = [
    folded.replace(/(?<=.)\([^()]*\)(?=.)/g, ""),
    first,
    folded.replace(inner, ""),
    folded.replace(leading, ""),
    folded.replace(inner, "").replace(leading, ""),
  ];
  return plain.filter((text) => text !== folded && text.length > 1);
}

const patterns: readonly (readonly [RegExp, StructuralLabel])[] = [
  [/(?:开始|起始|开工)(?:时间|日期|年[月份度]?)$/, { kind: "field", field: "projectTerm", part: "from" }],
  [/(?:结束|完成|终止|截止|完工|竣工)(?:时间|日期|年[月份度]?)$/, { kind: "field", field: "projectTerm", part: "to" }],
  [
    /^(?!.*财政部门)(?:[省市县区州]级|地方|中央|项目)*(?:业务|主管|归口|责任|牵头|实施|管理|预算)+部门(?:名称)?$/,
    { kind: "field", field: "supervisingDepartment" },
  ],
  [
    /^(?:项目|具体|资金|专项|预算)*(?:申报|填报|实施|承担|使用|用款|建设|责任|执行|填表|编报|申请)单位(?:名称|及代码|及编码)?$/,
    { kind: "field", field: "implementingUnit" },
  ],
  [/^(?:单位|部门)名称$/, { kind: "field", field: "implementingUnit" }],
  [
    /^(?!.*(?:指标|目标|单位|部门|机构|科室|任务|标题|文件|开户|银行|字段|表格?)名称$).{1,12}名称$/,
    { kind: "field", field: "projectName" },
  ],
  [/^(?:项目|实施|执行|建设|政策)+(?:期限?|周期|年限|时限|起止(?:时间|日期|年限))$/, { kind: "field", field: "projectTerm" }],
  [
    /^(?:项目)?(?:年度|当年|本年度?|全年)(?:项目)?(?:申请|拟申请)?(?:预算|资金|金额|经费)(?:数|额|总额|规模|合计)?$/,
    { kind: "field", field: "funds.annualTotal" },
  ],
  [/^(?:项目)?(?:预算|资金|经费)(?:总)?(?:数|额|金额|规模|安排|资金|经费)$/, { kind: "field", field: "funds.projectTotal" }],
  [/^(?:项目)?总(?:投入|投资|预算|经费|成本|规模)(?:数|额|金额)?$/, { kind: "field", field: "funds.projectTotal" }],
  [/^(?:项目|年度|本年度?)?(?:资金|经费|投资|预算).{0,4}(?:情况|构成|来源|安排|投入)$/, { kind: "section" }],
  [/^(?:项目)?(?:中期|中长期|长期|实施期|规划期).{0,6}目标$/, { kind: "goal", period: "midTerm" }],
  [
    /^(?:项目)?(?:年度|当年|本年度?|全年)(?:总体?|预期|计划|工作|实施|绩效)*目标(?:内容|描述)?$/,
    { kind: "goal", period: "annual" },
  ],
  [/^(?=.*(?:年度|当年|本年))(?=.*(?:绩效|总体|项目|工作)).{2,10}目标(?:内容|描述)?$/, { kind: "goal", period: "annual" }],
  [/^(?=.*(?:绩效|总体)).{2,10}目标(?:内容|描述)?$/, { kind: "goal", period: "overall" }],
];

/** Most texts are no label at all: one look tells. */
const anyPattern = anyOf(patterns);

function anyOf(all: readonly (readonly [RegExp, unknown])[]): RegExp {
  return new RegExp(all.map(([{ source }]) => `(?:${source})`).join("|"));
}

export function headByStructure(folded: string): StructuralLabel | undefined {
  const plain = folded
    .replace(/^\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[).、]+/, "")
    .replace(/\([^()]*\)/g, "")
    // What is asked for is asked for the form's own year.
    .replace(/^20\d{2}年度?(?=申请|拟)/, "年度");
  if (plain.length > longest || plain.length < 3 || /[,。;:]/.test(plain)) return undefined;
  return anyPattern.test(plain) ? patterns.find(([pattern]) => pattern.test(plain))?.[1] : undefined;
}

const columnPatterns: readonly (readonly [RegExp, IndicatorColumnName])[] = [
  [/^(?:第?一级)(?:绩效)?(?:指标)?(?:名称)?$/, "level1"],
  [/^(?:第?二级)(?:绩效)?(?:指标)?(?:名称)?$/, "level2"],
  [/^第?三级(?:绩效)?(?:指标)?(?:名称)?$/, "name"],
  [/^(?:三级|具体)指标(?:名称|内容)?$|^绩效指标(?:名称|内容)$/, "name"],
  [/(?:指标|目标|预期|计划|标准)值(?:[及和与、](?:计量|度量)?单位)?$/, "value"],
  [/^(?:指标|绩效|评价)*(?:解释|说明|释义|描述|内容)$/, "explanation"],
  [/^(?:评[分价扣]|扣分|计分)+(?:标准|规则|方法|细则|办法)$/, "scoring"],
  [/^(?:指标)?(?:权重|分值|分数)$/, "weight"],
  [/^(?:指标|计量|度量|数量)+单位$/, "unit"],
];

const anyColumnPattern = anyOf(columnPatterns);

/** The period that the label of a column or block of indicators names in its first words. */
export function periodByStructure(folded: string): "annual" | "midTerm" | undefined {
  const plain = folded.replace(/\([^()]*\)/g, "");
  if (plain.length > longest || !/(?:指标|指标值|目标值|预期值|计划值|[目指]标表)$/.test(plain)) return undefined;
  if (/^(?:年度|全年|本年度?|当年)/.test(plain)) return "annual";
  return /^(?:中期|中长期|长期|实施(?:周)?期|规划期)/.test(plain) ? "midTerm" : undefined;
}

/** What a column of indicators is that no list holds; values of part of a year are none of the year's. */
export function columnByStructure(folded: string): IndicatorColumnName | undefined {
  const plain = folded.replace(/\([^()]*\)/g, "").replace(/\/.*$/, "");
  if (plain.length > longest || /(?:半年|季度?|月度?|实际|完成|历史|上年|去年|前[一二三]年)/.test(plain)) return undefined;
  return anyColumnPattern.test(plain) ? columnPatterns.find(([pattern]) => pattern.test(plain))?.[1] : undefined;
}
