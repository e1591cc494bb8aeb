/**
 * A formula that goes along when its sheet is copied: what it says of that sheet by name it says of the copy, as when a person copies a sheet.
 */
import { sameName } from "../package/workbook.ts";
import { UnmovableError } from "../unmovable-error.ts";
import { scanFormula } from "../formula/scan-formula.ts";

/** @throws UnmovableError where it reads through several sheets, or names something on the sheet that is no cell. */
export function withSheet(formula: string, from: string, to: string): string {
  let result = "";
  let done = 0;
  for (const { sheet, lastSheet, isForeign, first } of scanFormula(formula).references) {
    if (sheet === undefined || isForeign) continue;
    if (lastSheet !== undefined) throw new UnmovableError(`公式“${formula}”跨多张工作表取数，工作表不能复制成几张`);
    if (!sameName(sheet, from)) continue;
    const isQuoted = formula[first.start - 2] === "'";
    const written = isQuoted ? sheet.replaceAll("'", "''").length + "''!".length : sheet.length + "!".length;
    result += `${formula.slice(done, first.start - written)}${quotedSheet(to)}!`;
    done = first.start;
  }
  const renamed = result + formula.slice(done);
  if (namesSheet(renamed, from)) throw new UnmovableError(`公式“${formula}”用到这张工作表上的名称，工作表不能复制成几张`);
  return renamed;
}

export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

function namesSheet(formula: string, name: string): boolean {
  const withoutTexts = formula.replace(/"(?:[^"]|"")*"/g, '""').toLowerCase();
  const escaped = name.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}_.\]])${escaped}!|${escaped.replaceAll("'", "''")}'!`, "u").test(withoutTexts);
}
