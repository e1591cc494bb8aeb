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

const headers = {
  unit: ["单位", "单位名称", "预算单位", "实施单位", "填报单位", "上报单位"],
  project: ["项目名称", "项目"],
  code: ["代码", "单位代码", "预算代码", "编码", "单位编码"],
} as const;
type Column = keyof typeof headers;

/** A header stands no deeper. */
const deepestHeader = 50;
const sums = /^(?:合计|总计|小计|共计)/;

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
    const at = (column: Column) =>
      own.find(({ text }) => (headers[column] as readonly string[]).includes(foldLabel(text)))?.column;
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
    if (sums.test(foldLabel(unit)) || (unit === "" && project === "")) continue;
    if (unit !== "") {
      current = units.get(foldLabel(unit)) ?? { unit, code, projects: new Set() };
      units.set(foldLabel(unit), current);
    }
    if (project !== "" && !sums.test(foldLabel(project))) current?.projects.add(project);
  }
  return [...units.values()].map(({ unit, code, projects }) => ({ unit, code, projects: [...projects] }));
}
