/** An issued workbook's sheets, by name, in the order of their tabs, whatever program wrote it. */
import { UnmovableError } from "../unmovable-error.ts";
import { childOf, childrenOf, prefixedValue, valueOf } from "../xml/read-xml.ts";
import type { IssuedPackage } from "./issued-package.ts";
import { WorkbookParts } from "./workbook-parts.ts";

export interface SheetPlace {
  readonly name: string;
  readonly path: string;
  readonly index: number;
  /** Whether it has cells; some sheets are a chart or a dialog. */
  readonly hasCells: boolean;
}

export interface Workbook {
  readonly parts: WorkbookParts;
  readonly path: string;
  readonly sheets: readonly SheetPlace[];
}

/** @throws UnmovableError where it is no workbook of this kind, AppError where it cannot be opened. */
export function openWorkbook(issued: IssuedPackage): Workbook {
  const parts = new WorkbookParts(issued);
  const [path] = parts.related("", "officeDocument");
  if (path === undefined || !/\.xml$/i.test(path)) throw new UnmovableError("它不是 .xlsx 工作簿");
  const document = parts.document(path);
  if (document.root.name !== "workbook") throw new UnmovableError("它不是 .xlsx 工作簿");
  const relations = new Map(parts.relations(path).map((relation) => [relation.id, relation]));
  const sheets = childrenOf(childOf(document.root, "sheets"), "sheet").map((element, index) => {
    const relation = relations.get(prefixedValue(document, element, "id") ?? "");
    const hasCells = relation !== undefined && /^(?:worksheet|xlMacrosheet|xlIntlMacrosheet)$/.test(relation.kind);
    return {
      name: valueOf(document, element, "name") ?? "",
      path: relation?.target ?? "",
      index,
      hasCells: hasCells && parts.has(relation.target),
    };
  });
  return { parts, path, sheets };
}

export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
