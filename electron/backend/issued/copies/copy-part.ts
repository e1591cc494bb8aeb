/**
 * A part of a workbook made once more under a path of its own, with all parts that belong to it alone; pictures and what lies outside are shared.
 *
 * Invariant: whatever hangs on a part is copied, shared or refused, by what it is to the part; nothing is left out silently.
 */
import { relationsPath } from "../../readers/xml/relation-paths.ts";
import { newPart } from "../package/issued-package.ts";
import type { IssuedPart } from "../package/issued-part.ts";
import type { WorkbookParts } from "../package/workbook-parts.ts";
import { UnmovableError } from "../unmovable-error.ts";
import { childrenOf, descendants, textOf, valueOf } from "../xml/read-xml.ts";
import { XmlEdit } from "../xml/xml-edit.ts";
import { withSheet } from "./rename-sheet.ts";

/** Belong to one part each. */
const copied = new Set([
  "drawing",
  "chart",
  "chartStyle",
  "chartColorStyle",
  "themeOverride",
  "chartUserShapes",
  "vmlDrawing",
  "comments",
  "printerSettings",
  "customProperty",
]);
const shared = new Set(["image", "hyperlink"]);

/** What stands in the way of a copy, in the words of the trade. */
const refused: ReadonlyMap<string, string> = new Map([
  ["table", "套用了表格格式的区域"],
  ["pivotTable", "数据透视表"],
  ["queryTable", "外部数据"],
  ["slicer", "切片器"],
  ["threadedComment", "带回复的批注"],
  ["ctrlProp", "控件"],
  ["control", "控件"],
  ["oleObject", "嵌入的对象"],
  ["package", "嵌入的对象"],
  ["diagramData", "智能图形"],
]);

export interface SheetCopy {
  readonly from: string;
  readonly to: string;
}

export interface CopiedParts {
  readonly parts: IssuedPart[];
  /** Which part each was made after, by its own path: so its type is declared. */
  readonly sources: Map<string, string>;
}

/** The path of the copy; it and all that belongs to it is added to `made`. @throws UnmovableError naming what cannot be copied. */
export function copyPart(
  parts: WorkbookParts,
  path: string,
  sheet: SheetCopy,
  made: CopiedParts,
  change: (edit: XmlEdit) => void = () => {},
): string {
  const to = freePath(parts, path, made);
  made.sources.set(to, path);
  made.parts.push(copyOf(parts, path, to, sheet, change));
  const relations = relationsPath(path);
  if (!parts.has(relations)) return to;
  const edit = new XmlEdit(parts.document(relations));
  for (const element of childrenOf(edit.document.root, "Relationship")) {
    const { kind, target } = parts.relations(path).find(({ id }) => id === valueOf(edit.document, element, "Id")) ?? {};
    if (kind === undefined || target === undefined || shared.has(kind)) continue;
    if (!copied.has(kind))
      throw new UnmovableError(`工作表“${sheet.from}”里有${refused.get(kind) ?? "特殊内容"}，不能复制成几张`);
    if (parts.has(target)) edit.setValue(element, "Target", `/${copyPart(parts, target, sheet, made)}`);
  }
  made.parts.push(newText(relationsPath(to), edit.text()));
  return to;
}

const formulas = new Set(["f", "formula", "formula1", "formula2"]);

/** Whatever is no XML, as the settings of a printer, is copied as it is. */
function copyOf(
  parts: WorkbookParts,
  path: string,
  to: string,
  { from, to: name }: SheetCopy,
  change: (edit: XmlEdit) => void,
): IssuedPart {
  if (!/\.xml$/i.test(path)) return newPart(to, () => parts.issued(path));
  const edit = new XmlEdit(parts.document(path));
  for (const element of descendants(edit.document.root)) {
    if (formulas.has(element.name) && element.children.length === 0) {
      const formula = textOf(edit.document, element);
      const renamed = withSheet(formula, from, name);
      if (renamed !== formula) edit.setText(element, renamed);
    }
    const place = element.name === "hyperlink" ? valueOf(edit.document, element, "location") : undefined;
    if (place !== undefined) edit.setValue(element, "location", withSheet(place, from, name));
  }
  change(edit);
  const text = edit.text();
  return newPart(to, () => parts.part(path).text.encode(text));
}

function newText(path: string, text: string): IssuedPart {
  return newPart(path, () => Buffer.from(text, "utf8"));
}

/** Beside its source, so that what both refer to is found alike. */
function freePath(parts: WorkbookParts, path: string, { sources }: CopiedParts): string {
  const [, base = "", extension = ""] = /^(.*?)\d*(\.[^.]*)$/.exec(path) ?? [];
  const taken = new Set([...parts.paths, ...sources.keys()].map((one) => one.toLowerCase()));
  for (let number = 2; ; number++) {
    const free = `${base}${number}${extension}`;
    if (!taken.has(free.toLowerCase())) return free;
  }
}
