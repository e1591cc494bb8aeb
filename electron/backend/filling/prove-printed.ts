/** That the sheet of a filled blank says what the form prints, in every cell, and nothing else; and merges the cells that the form merges. */
import type { LaidOutCell } from "#shared/layout/form-layout.ts";
import { printedValue } from "#shared/filling/printed-value.ts";
import type { PrintPlan } from "#shared/filling/print-plan.ts";
import { cellName } from "#shared/sheet/cell-name.ts";
import type { Template } from "#shared/template/template.ts";
import type { EditedWorkbook } from "../issued/edit-issued.ts";
import type { Workbook } from "../issued/package/workbook.ts";
import type { CellContents } from "../issued/proof/cell-contents.ts";
import { childOf, childrenOf, valueOf } from "../issued/xml/read-xml.ts";
import { workbookText } from "../writers/cell-text.ts";
import { mergeName } from "./sheet-edit.ts";

/** @returns what is not as it should be, as half a Chinese sentence. */
export function unprintedIn(
  { printed: { cells }, merges }: PrintPlan,
  template: Template,
  { edited, cells: [contents = new Map<string, CellContents>()] }: EditedWorkbook,
): string | undefined {
  const named = new Map(cells.map((cell) => [cellName(cell), cell]));
  for (const [name, cell] of named) if (!says(contents.get(name), cell, template)) return `${name} 里不是要填的内容`;
  for (const [name, { text }] of contents) if (text !== "" && !named.has(name)) return `${name} 里有不该有的内容`;
  const merged = mergedIn(edited);
  const wanted = new Set(merges.map((merge) => mergeName(merge)));
  if (merged.length !== wanted.size || !merged.every((area) => wanted.has(area))) return "合并单元格与表样不同";
  return undefined;
}

function says(cell: CellContents | undefined, printed: LaidOutCell, template: Template): boolean {
  const { value } = printedValue(printed, template);
  if (value.kind === "blank") return (cell?.text ?? "") === "";
  if (value.kind === "number") return cell?.isText === false && cell.text === value.number;
  const text = workbookText(value.text);
  return cell?.text === text && (cell.isText || text === "");
}

function mergedIn({ parts, sheets: [sheet] }: Workbook): string[] {
  const document = parts.document(sheet?.path ?? "");
  const list = childrenOf(childOf(document.root, "mergeCells"), "mergeCell");
  return list.map((element) => valueOf(document, element, "ref") ?? "");
}
