/**
 * Text boxes that float over the worksheets of an .xlsx: a title is often drawn into one. The library reads cells only.
 *
 * Each line of a box with the cell it begins over; drawings that are pictures or charts have none.
 */
import type { SheetCell } from "#shared/sheet/sheet.ts";
import { partAt, relatedPart, relationsOf } from "../xml/related-part.ts";
import { walkXml } from "../xml/walk-xml.ts";
import type { Zip } from "../zip/open-zip.ts";

const drawing = /^xl\/drawings\/[^/]+\.xml$/i;
/** Lines of all boxes of one sheet; a drawing of more is no form's. */
const mostLines = 500;

/** By the names of the sheets; none for sheets without a box. @throws Error where a part is no well-formed XML. */
export function textBoxes(zip: Zip): ReadonlyMap<string, readonly SheetCell[]> {
  const boxes = new Map<string, readonly SheetCell[]>();
  if (!zip.entries.some(({ name }) => drawing.test(name))) return boxes;
  const workbook = relatedPart(zip, "", "officeDocument");
  if (!workbook) return boxes;
  const paths = new Map(relationsOf(zip, workbook.path).map(({ id, path }) => [id, path]));
  walkXml(workbook.xml, {
    open(element, attributes) {
      const path = element === "sheet" ? paths.get(attributes("id") ?? "") : undefined;
      if (path === undefined) return;
      const lines = relationsOf(zip, path)
        .filter(({ kind }) => kind === "drawing")
        .flatMap((relation) => linesOf(partAt(zip, relation.path)?.xml ?? ""));
      if (lines.length > 0) boxes.set(attributes("name") ?? "", lines);
    },
    close() {},
    text() {},
  });
  return boxes;
}

function linesOf(xml: string): SheetCell[] {
  if (xml === "") return [];
  const lines: SheetCell[] = [];
  const open: string[] = [];
  let [row, column, line, number] = [0, 0, "", ""];
  walkXml(xml, {
    open(element) {
      open.push(element);
      if (element === "p") line = "";
      if (element === "br") line += "\n";
      number = "";
    },
    text(text) {
      if (open.at(-1) === "t") line += text;
      else number += text;
    },
    close(element) {
      open.pop();
      const isFrom = open.at(-1) === "from";
      if (isFrom && element === "row") row = Number(number) || 0;
      if (isFrom && element === "col") column = Number(number) || 0;
      if (element === "p" && line.trim() !== "" && lines.length < mostLines) lines.push({ row, column, text: line.trim() });
    },
  });
  return lines;
}
