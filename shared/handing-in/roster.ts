/**
 * Who is expected to hand in, and what: a workbook with the columns 单位 and, where known, 项目名称 and 代码, in any order, below whatever stands
 * over them.
 */
import type { Sheet } from "../sheet/sheet.ts";
import { cleanText, foldLabel } from "../value/normalize-text.ts";

export interface RosterUnit {
  readonly unit: string;
  /** `""` where the roster has none. */
  readonly code: string;
  /** In the order of the roster, each once. */
  readonly projects: readonly string[];
}

const whose = "(?:预算|实施|填报|上报|报送|申报)?";
const headers = {
  unit: new RegExp(`^${whose}单位(?:名称|全称)?$`),
  project: /^项目(?:名称)?$/,
  code: new RegExp(`^${whose}(?:单位)?(?:代码|编码)$`),
};
type Column = keyof typeof headers;

/** A header stands no deeper. */
const deepestHeader = 50;
const sums = /^(?:合计|总计|小计|共计)/;
/** What stands below a table and is about it: `注：…`, `填表人：…`. No unit is called so. */
const remark = /^[^:]{1,8}:/;

/** Of the first sheet that has such a header; `undefined` where none has. */
export function readRoster(sheets: readonly Sheet[]): RosterUnit[] | undefined {
  for (const sheet of sheets) {
    const header = headerOf(sheet);
    if (header) return unitsBelow(sheet, header);
  }
  return undefined;
}

interface Header {
  readonly row: number;
  readonly columns: Readonly<Partial<Record<Column, number>>> & { readonly unit: number };
}

function headerOf({ cells }: Sheet): Header | undefined {
  const rows = Map.groupBy(
    cells.filter(({ row }) => row < deepestHeader),
    ({ row }) => row,
  );
  for (const [row, own] of rows) {
    const at = (column: Column) => own.find(({ text }) => headers[column].test(foldLabel(text)))?.column;
    const [unit, project, code] = [at("unit"), at("project"), at("code")];
    if (unit !== undefined)
      return { row, columns: { unit, ...(project !== undefined && { project }), ...(code !== undefined && { code }) } };
  }
  return undefined;
}

/** A unit that is written once over its projects, merged or not, holds for all of them. */
function unitsBelow({ cells }: Sheet, { row: headerRow, columns }: Header): RosterUnit[] {
  const units = new Map<string, { unit: string; code: string; projects: Set<string> }>();
  let current: { unit: string; code: string; projects: Set<string> } | undefined;
  for (const own of Map.groupBy(
    cells.filter(({ row }) => row > headerRow),
    ({ row }) => row,
  ).values()) {
    const at = (column: Column) => cleanText(own.find((cell) => cell.column === columns[column])?.text ?? "");
    const [unit, project, code] = [at("unit"), at("project"), at("code")];
    const first = foldLabel(own.find(({ text }) => foldLabel(text) !== "")?.text ?? "");
    if (sums.test(first) || sums.test(foldLabel(unit)) || remark.test(first) || (unit === "" && project === "")) continue;
    if (unit !== "") {
      current = units.get(foldLabel(unit)) ?? { unit, code, projects: new Set() };
      units.set(foldLabel(unit), current);
    }
    if (project !== "" && !sums.test(foldLabel(project))) current?.projects.add(project);
  }
  return [...units.values()].map(({ unit, code, projects }) => ({ unit, code, projects: [...projects] }));
}
