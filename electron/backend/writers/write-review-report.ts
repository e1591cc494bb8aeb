/**
 * The review of forms as a workbook: an overview with one row per form, a sheet per level with every finding, and the cost balance row by
 * row. Counts lead to the findings, and project names back to the overview.
 */
import ExcelJS from "exceljs";
import { reviewTitle } from "#shared/print/print-reviews.ts";
import {
  balanceNames,
  countOf,
  explainedName,
  findingGroups,
  groupNames,
  type FindingGroup,
} from "#shared/review/finding-words.ts";
import type { ReportedForm } from "#shared/review/report-form.ts";
import { addShownSheet, firstReportRow, type ReportCell, type ReportColumn, type SheetLink } from "./report-sheet.ts";
import { safeFileName } from "./workbook-names.ts";

const overviewName = "汇总";
const balanceName = "成本测算";

const overviewColumns: readonly ReportColumn[] = [
  { title: "年度", width: 36, kind: "count" },
  { title: "单位", width: 110, kind: "text" },
  { title: "项目", width: 170, kind: "text" },
  { title: groupNames.error, width: 36, kind: "count" },
  { title: groupNames.warning, width: 36, kind: "count" },
  { title: groupNames.hint, width: 36, kind: "count" },
  { title: groupNames.unknown, width: 56, kind: "count" },
  { title: explainedName, width: 46, kind: "count" },
  { title: balanceName, width: 56, kind: "count" },
  { title: "成本合计", width: 68, kind: "amount" },
  { title: "项目总额", width: 68, kind: "amount" },
  { title: "相差", width: 62, kind: "amount" },
  { title: "金额单位", width: 56, kind: "count" },
  { title: "审核规则", width: 130, kind: "text" },
];

const findingColumns: readonly ReportColumn[] = [
  { title: "项目", width: 110, kind: "text" },
  { title: "单位", width: 90, kind: "text" },
  { title: "规则", width: 90, kind: "text" },
  { title: "位置", width: 110, kind: "text" },
  { title: "原文", width: 130, kind: "text" },
  { title: "问题", width: 230, kind: "text" },
  { title: "依据", width: 90, kind: "text" },
  { title: "改法", width: 110, kind: "text" },
  { title: "说明", width: 110, kind: "text" },
];

const balanceColumns: readonly ReportColumn[] = [
  { title: "项目", width: 130, kind: "text" },
  { title: "单位", width: 100, kind: "text" },
  { title: "成本指标", width: 140, kind: "text" },
  { title: "指标值", width: 90, kind: "text" },
  { title: "怎样计算", width: 270, kind: "text" },
  { title: "金额", width: 80, kind: "amount" },
  { title: "金额单位", width: 56, kind: "count" },
];

/** The bytes of an .xlsx file. */
export async function writeReviewReport(forms: readonly ReportedForm[]): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "绩表";
  const levels = findingGroups.map((group) => ({ group, firstRows: firstRows(forms, (form) => ofGroup(form, group).length) }));
  const balances = firstRows(forms, ({ balance }) => 1 + balance.rows.length);

  addShownSheet(
    workbook,
    overviewName,
    overviewColumns,
    forms.map((form, i) => overviewRow(form, levels, i, { sheet: balanceName, row: balances[i] ?? firstReportRow })),
  );
  for (const group of findingGroups) {
    addShownSheet(
      workbook,
      groupNames[group],
      findingColumns,
      forms.flatMap((form, i) => findingRows(form, group, { sheet: overviewName, row: firstReportRow + i })),
    );
  }
  addShownSheet(
    workbook,
    balanceName,
    balanceColumns,
    forms.flatMap((form, i) => balanceRows(form, { sheet: overviewName, row: firstReportRow + i })),
  );
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The file name proposed for it. */
export function reviewReportName(forms: readonly ReportedForm[]): string {
  return safeFileName(reviewTitle(forms), ".xlsx");
}

interface Level {
  readonly group: FindingGroup;
  readonly firstRows: readonly number[];
}

function overviewRow(form: ReportedForm, levels: readonly Level[], index: number, balance: SheetLink): ReportCell[] {
  const { year, implementingUnit, projectName, counts } = form;
  const { state, sum, total, difference, unit } = form.balance;
  return [
    { text: year === null ? "" : String(year) },
    { text: implementingUnit },
    { text: projectName },
    ...levels.map(({ group, firstRows }) => ({
      text: String(counts[countOf[group]]),
      link: ofGroup(form, group).length > 0 ? { sheet: groupNames[group], row: firstRows[index] ?? firstReportRow } : undefined,
    })),
    { text: String(counts.explained) },
    { text: balanceNames[state], link: balance },
    { text: sum },
    { text: total },
    { text: state === "differs" ? difference : "" },
    { text: unit },
    { text: form.pack },
  ];
}

function findingRows(form: ReportedForm, group: FindingGroup, link: SheetLink): ReportCell[][] {
  return ofGroup(form, group).map(({ rule, place, text, message, clause, mend, explanation }) =>
    rowOf(form, link, [rule, place, text, message, clause, mend, explanation]),
  );
}

/** The rows that were added up, and below them what they come to. */
function balanceRows(form: ReportedForm, link: SheetLink): ReportCell[][] {
  const { rows, state, reason, sum, total, difference, unit } = form.balance;
  const result = [
    balanceNames[state],
    total && `项目总额 ${total} ${unit}`,
    state === "differs" && difference && `相差 ${difference} ${unit}`,
    reason,
  ].filter((part) => part);
  return [
    ...rows.map((row) => rowOf(form, link, [row.name, row.value, row.reason, row.amount, unit])),
    rowOf(form, link, ["合计", "", result.join("，"), sum, unit]),
  ];
}

/** A row that begins with whose it is. */
function rowOf({ projectName, implementingUnit }: ReportedForm, link: SheetLink, texts: readonly string[]): ReportCell[] {
  const cells = [implementingUnit, ...texts].map((text): ReportCell => ({ text }));
  return [{ text: projectName || "（没有项目名称）", link }, ...cells];
}

function ofGroup({ findings }: ReportedForm, group: FindingGroup): ReportedForm["findings"] {
  return findings.filter((finding) => finding.group === group);
}

/** In which row of a sheet each form's rows begin. */
function firstRows(forms: readonly ReportedForm[], rowsOf: (form: ReportedForm) => number): number[] {
  let next = firstReportRow;
  return forms.map((form) => {
    const first = next;
    next += rowsOf(form);
    return first;
  });
}
