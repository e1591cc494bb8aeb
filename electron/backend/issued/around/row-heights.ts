/** Heights of a sheet's rows, in EMU, before and after its rows have moved: for what must keep its own height. */
import type { RowMoves } from "../rows/row-moves.ts";
import type { SheetRow } from "../sheet/sheet-rows.ts";
import { childOf, valueOf, type XmlDocument } from "../xml/read-xml.ts";

export interface AnchorCorner {
  readonly row: number;
  /** From the top of the row, in EMU. */
  readonly offset: number;
}

export interface RowHeights {
  /** Between two places, before the move. */
  between(from: AnchorCorner, to: AnchorCorner): number;
  /** The place so far below another one, after the move. */
  after(from: AnchorCorner, height: number): AnchorCorner;
}

const emuPerPoint = 12_700;
const usualHeight = 15;

export function rowHeights(document: XmlDocument, rows: readonly SheetRow[], moves: RowMoves): RowHeights {
  const format = childOf(document.root, "sheetFormatPr");
  const stated = points(format && valueOf(document, format, "defaultRowHeight"));
  const usual = stated !== undefined && stated > 0 ? stated : usualHeight * emuPerPoint;
  const before = new Map<number, number>();
  for (const { number, element } of rows) {
    const isHidden = /^(?:1|true)$/.test(valueOf(document, element, "hidden") ?? "");
    before.set(number, isHidden ? 0 : (points(valueOf(document, element, "ht")) ?? usual));
  }
  const after = new Map<number, number>();
  for (const [number, height] of before) {
    const row = moves.row(number);
    if (row !== undefined) after.set(row, height);
  }
  for (const { first, last, like } of moves.inserted) {
    for (let row = first; row <= last; row++) after.set(row, before.get(like) ?? usual);
  }
  return {
    between(from, to) {
      let height = to.offset - from.offset;
      for (let { row } = from; row < to.row; row++) height += before.get(row) ?? usual;
      return height;
    },
    after(from, height) {
      let [row, left] = [from.row, from.offset + height];
      for (let here = after.get(row) ?? usual; left > here || (left === here && here > 0); here = after.get(row) ?? usual) {
        left -= here;
        row += 1;
      }
      return { row, offset: left };
    },
  };
}

function points(text: string | undefined): number | undefined {
  const number = Number(text);
  return text === undefined || Number.isNaN(number) ? undefined : number * emuPerPoint;
}
