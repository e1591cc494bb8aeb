/** The overview, or the 汇总表, as one self-contained HTML document for paper. Everything that comes from a form is escaped; charts are markup of our own drawing. */
import type { Overview, OverviewColumn, OverviewRow } from "../api/overview.ts";
import { noDepartmentName, noUnitName, overviewTitle, yearName } from "../overview/overview-names.ts";
import { printedAmount } from "../overview/printed-amount.ts";
import type { Section } from "../overview/sections.ts";
import { escapeHtml } from "./escape-html.ts";
import { reviewStyle } from "./review-style.ts";

const style = `
section { break-after: auto; }
.unit { text-align: right; }
.sum td { font-weight: bold; background: #f2f2f2; }
.overview { table-layout: auto; }
.amount { white-space: nowrap; }
.chart { text-align: center; }
.chart svg { max-width: 100%; height: auto; }
`;
/** On its side, with many columns. */
const wideStyle = `
@page { size: A4 landscape; }
.summary { font-size: 8pt; }
`;
/** Tables of no more rows stay on one page with their chart. */
const fewRows = 12;

/** @param charts SVG, by the names of the sections; their texts are escaped by whoever drew them. */
export function printOverview(overview: Overview, sections: readonly Section[], charts: ReadonlyMap<string, string>): string {
  const parts = sections.map(({ name, title, heads, rows }) => {
    const chart = charts.get(name);
    const body = rows.map(({ cells, isSum }) =>
      row(
        cells.map((text, i) => cell(text, heads[i]?.isNumber === true)),
        isSum,
      ),
    );
    const top = `<div class="whole"><h2>${escapeHtml(title)}</h2>${chart === undefined ? "" : `<div class="chart">${chart}</div>`}</div>`;
    const table = `<table class="overview"><thead>${head(heads.map(({ text }) => text))}</thead><tbody>${body.join("\n")}</tbody></table>`;
    return `<section${rows.length <= fewRows ? ' class="whole"' : ""}>${top}\n${table}</section>`;
  });
  const title = overviewTitle(overview);
  const told = overview.told.map((sentence) => `<p>${escapeHtml(sentence)}</p>`);
  return document(title, overview.moneyUnit, [...parts, ...told].join("\n"));
}

export function printSummary(
  { year, moneyUnit, decimals }: Overview,
  columns: readonly OverviewColumn[],
  rows: readonly OverviewRow[],
): string {
  const title = `${yearName(year).replace(" ", "")}项目支出绩效目标汇总表`;
  const isOfMany = new Set(rows.filter(({ kind }) => kind === "unit").map(({ department }) => department)).size > 1;
  const texts = [4, ...(isOfMany ? [10] : []), 12, Math.max(isOfMany ? 18 : 24, 50 - 6 * columns.length)];
  const room = 100 - texts.reduce((sum, width) => sum + width, 0);
  const widths = [...texts, ...columns.map(() => room / columns.length)].map(
    (width) => `<col style="width:${width.toFixed(2)}%">`,
  );
  const body = rows.map((one) =>
    row(
      [
        cell(one.number === undefined ? "" : String(one.number), true),
        ...(isOfMany ? [cell(one.kind === "all" ? "" : one.department || noDepartmentName, false)] : []),
        cell(one.kind === "unit" || one.kind === "project" ? one.unit || noUnitName : "", false),
        cell(one.kind === "project" ? one.projectName : sumNames[one.kind], false),
        ...one.cells.map(({ amount, text = "" }) => cell(amount === undefined ? text : printedAmount(amount, decimals), true)),
      ],
      one.kind !== "project",
    ),
  );
  const table = `<table class="summary"><colgroup>${widths.join("")}</colgroup><thead>${summaryHead(columns, isOfMany)}</thead><tbody>${body.join("\n")}</tbody></table>`;
  return document(title, moneyUnit, table, wideStyle);
}

/** Neighbours with one name over them stand below it. */
function summaryHead(columns: readonly OverviewColumn[], isOfMany: boolean): string {
  const tall = (text: string) => `<th rowspan="2">${escapeHtml(text)}</th>`;
  const groups = [...Map.groupBy(columns, ({ group, title }) => group || title).values()];
  const upper = groups.map((own) => {
    const [{ group, title } = { group: "", title: "" }] = own;
    return group === "" ? tall(title) : `<th colspan="${own.length}">${escapeHtml(group)}</th>`;
  });
  const below = groups.flat().flatMap(({ group, title }) => (group === "" ? [] : `<th>${escapeHtml(title)}</th>`));
  const texts = ["序号", ...(isOfMany ? ["主管部门"] : []), "实施单位", "项目名称"].map(tall);
  return `<tr>${texts.join("")}${upper.join("")}</tr><tr>${below.join("")}</tr>`;
}

const sumNames = { unit: "小计", department: "合计", all: "总计" } as const;

function document(title: string, moneyUnit: string, body: string, ownStyle = ""): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<style>${reviewStyle}${style}${ownStyle}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
<p class="unit">单位：${escapeHtml(moneyUnit)}</p>
${body}
</body>
</html>
`;
}

function cell(text: string, isNumber: boolean): string {
  return `<td${isNumber ? ' class="amount"' : ""}>${escapeHtml(text)}</td>`;
}

function row(cells: readonly string[], isSum: boolean): string {
  return `<tr${isSum ? ' class="sum"' : ""}>${cells.join("")}</tr>`;
}

function head(labels: readonly string[]): string {
  return `<tr>${labels.map((label) => `<th>${escapeHtml(label)}</th>`).join("")}</tr>`;
}
