/**
 * A workbook of codes and names: any of its sheets with a column of unit or department names, in any order, below whatever stands over them. Sums and
 * remarks are no offices, and a name that comes twice counts once.
 */
import type { Sheet } from "../sheet/sheet.ts";
import { cleanText, foldLabel } from "../value/normalize-text.ts";
import type { Office } from "./office.ts";

const whose = "(?:预算|实施|填报|项目)?";
const headers = {
  unit: new RegExp(`^${whose}单位(?:名称|全称)?$`),
  department: /^(?:主管|上级)?(?:部门|主管单位|上级单位)(?:名称|全称)?$/,
  shortName: /^(?:单位|部门)?简称$/,
  code: new RegExp(`^${whose}(?:单位|部门)?(?:代码|编码)$`),
};
type Column = keyof typeof headers;

/** A header stands no deeper. */
const deepestHeader = 50;
const longest = 200;
const noOffice = /^(?:合计|总计|小计|共计|注:|说明:)/;

/** `undefined` where no sheet has such a header. */
export function readOffices(sheets: readonly Sheet[]): Office[] | undefined {
  const found = sheets.flatMap((sheet) => {
    const rows = rowsOf(sheet);
    const header = rows.findIndex((row, i) => i < deepestHeader && headOf(row).some(({ column }) => isName(column)));
    return header < 0 ? [] : [officesBelow(rows.slice(header + 1), headOf(rows[header] ?? new Map()))];
  });
  if (found.length === 0) return undefined;
  const byName = new Map<string, Office>();
  for (const office of found.flat()) {
    const key = `${office.kind} ${office.name}`;
    if (!byName.has(key)) byName.set(key, office);
  }
  return [...byName.values()];
}

interface Head {
  readonly at: number;
  readonly column: Column;
}

function headOf(row: ReadonlyMap<number, string>): Head[] {
  const all = [...row].flatMap(([at, text]) => {
    const column = (Object.keys(headers) as Column[]).find((one) => headers[one].test(foldLabel(text)));
    return column ? [{ at, column }] : [];
  });
  // Of two columns that could be the same the first counts: 单位名称 stands before the notes.
  return all.filter(({ column }, i) => all.findIndex((one) => one.column === column) === i);
}

function isName(column: Column): boolean {
  return column === "unit" || column === "department";
}

/** A department that is written once over its units, merged or not, holds for all of them. */
function officesBelow(rows: readonly ReadonlyMap<number, string>[], head: readonly Head[]): Office[] {
  const hasUnits = head.some(({ column }) => column === "unit");
  let above = "";
  return rows.flatMap((row): Office[] => {
    const textOf = (column: Column) => row.get(head.find((one) => one.column === column)?.at ?? -1) ?? "";
    const name = textOf(hasUnits ? "unit" : "department");
    if (hasUnits) above = textOf("department") || above;
    if (name === "" || name.length > longest || noOffice.test(foldLabel(name))) return [];
    const said = { code: textOf("code"), name, shortName: textOf("shortName") };
    return [hasUnits ? { kind: "unit", ...said, department: above } : { kind: "department", ...said, department: "" }];
  });
}

function rowsOf({ cells }: Sheet): ReadonlyMap<number, string>[] {
  return [...Map.groupBy(cells, ({ row }) => row).values()].map(
    (own) => new Map(own.map(({ column, text }) => [column, cleanText(text)])),
  );
}
