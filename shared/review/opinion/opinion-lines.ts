/** An opinion as the lines of one table of five columns: the same for the workbook and for paper. */
import type { EvidenceGroup } from "./evidence.ts";
import type { Opinion, Remark } from "./opinion.ts";

export type LineKind = "title" | "about" | "heading" | "labels" | "row";

export interface LineCell {
  readonly text: string;
  /** Columns it reaches over. */
  readonly span: number;
  /** In the middle of its cell. */
  readonly centred?: true;
}

export interface OpinionLine {
  readonly kind: LineKind;
  readonly cells: readonly LineCell[];
}

/** Widths of the columns in points; A4 portrait. */
export const opinionColumns = [28, 130, 165, 90, 110] as const;
const all = opinionColumns.length;
const chineseNumbers = ["一", "二", "三", "四", "五", "六", "七"];

/** @param date As it is to be printed. */
export function opinionLines(opinion: Opinion, date: string): OpinionLine[] {
  const { year, supervisingDepartment, implementingUnit, projectName, pack, sections, untold, evidence } = opinion;
  const about = [
    `项目名称：${projectName}`,
    `主管部门：${supervisingDepartment}　　实施单位：${implementingUnit}`,
    `年度：${year === null ? "不明" : `${year}年`}　　审核日期：${date}　　审核规则：${pack}`,
  ];
  const parts = [
    ...sections.map(({ name, remarks }) => ({ name, remarks, none: "没有意见。" })),
    { name: "因数据缺失无法验证", remarks: untold, none: "没有。" },
  ];
  return [
    { kind: "title", cells: [{ text: "项目支出绩效目标审核意见表", span: all }] },
    ...about.map((text): OpinionLine => ({ kind: "about", cells: [{ text, span: all }] })),
    ...parts.flatMap(({ name, remarks, none }, i) => [
      heading(`${chineseNumbers[i]}、${name}`),
      ...(remarks.length === 0 ? [row([{ text: none, span: all }])] : [labels(remarkLabels), ...remarks.map(remarkLine)]),
    ]),
    heading(`${chineseNumbers[parts.length]}、评价依据`),
    ...evidence.flatMap(evidenceLines),
    row([
      { text: "审核人：", span: 2 },
      { text: "单位（盖章）：", span: 3 },
    ]),
  ];
}

/** What there is to go by, and room for the mark. */
function evidenceLines({ name, rows }: EvidenceGroup): OpinionLine[] {
  const pair = (what: string, seen: string, centred?: true): LineCell[] => [
    { text: what, span: 2, ...(centred && { centred }) },
    { text: seen, span: 3, ...(centred && { centred }) },
  ];
  return [
    labels(pair(name, "表里的情况")),
    ...rows.map(([what, seen]) => row(pair(what, seen))),
    row(pair(`${name}评价`, "□ 优　　□ 良　　□ 中　　□ 差", true)),
  ];
}

const remarkLabels: readonly LineCell[] = ["序号", "看到的", "是什么问题", "依据", "怎样改"].map((text) => ({ text, span: 1 }));

function remarkLine({ seen, message, clause, mend, explanation }: Remark, index: number): OpinionLine {
  const said = explanation === "" ? message : `${message}\n单位说明：${explanation}`;
  const [number, ...others] = [String(index + 1), seen, said, clause, mend];
  return row([{ text: number ?? "", span: 1, centred: true }, ...others.map((text) => ({ text, span: 1 }))]);
}

function heading(text: string): OpinionLine {
  return { kind: "heading", cells: [{ text, span: all }] };
}

function labels(cells: readonly LineCell[]): OpinionLine {
  return { kind: "labels", cells };
}

function row(cells: readonly LineCell[]): OpinionLine {
  return { kind: "row", cells };
}

/** What the sheets of these forms are called, on paper and as a file. */
export function opinionTitle(opinions: readonly Pick<Opinion, "projectName">[]): string {
  const name = opinions[0]?.projectName || "项目支出绩效目标表";
  return `审核意见-${name}${opinions.length > 1 ? `等${opinions.length}个项目` : ""}`;
}
