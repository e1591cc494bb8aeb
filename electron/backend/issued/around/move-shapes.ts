/**
 * The old kind of drawing (VML), in which comments are shown and controls are drawn.
 *
 * It is often no well-formed XML, so it is read by the few elements that name rows, and never as a tree.
 */
import { moveFormula, type MovingSheet } from "../formula/move-formula.ts";
import type { RowMoves } from "../rows/row-moves.ts";
import { decodeXml, encodeXmlText } from "../xml/xml-characters.ts";

const shape = /<(\w+:)?shape\b[^>]*>[\s\S]*?<\/\1?shape>/g;
const commentRow = /(<(?:\w+:)?Row>\s*)(\d+)(\s*<\/(?:\w+:)?Row>)/;
const anchor = /(<(?:\w+:)?Anchor>)([^<]*)(<\/(?:\w+:)?Anchor>)/;
const formula = /(<((?:\w+:)?Fmla(?:Link|Range|Txbx|Group|Pict))>)([^<]*)(<\/\2>)/g;

/** A comment's box goes with its cell, and goes with it when that is deleted; whatever else is drawn goes with the rows under it. */
export function movedShapes(text: string, moves: RowMoves): string {
  return text.replace(shape, (whole) => {
    const row = commentRow.exec(whole)?.[2];
    if (row === undefined || !/ObjectType\s*=\s*["']Note["']/.test(whole))
      return withAnchorRows(whole, (each) => moves.atOrBelow(each + 1) - 1);
    const moved = moves.row(Number(row) + 1);
    if (moved === undefined) return "";
    const by = moved - 1 - Number(row);
    const placed = whole.replace(
      commentRow,
      (_, open: string, before: string, close: string) => open + (Number(before) + by) + close,
    );
    return withAnchorRows(placed, (each) => Math.max(0, each + by));
  });
}

/** Left column, its offset, upper row, its offset, right column, its offset, lower row, its offset. */
function withAnchorRows(text: string, move: (row: number) => number): string {
  return text.replace(anchor, (whole, open: string, list: string, close: string) => {
    const numbers = list.split(",");
    if (numbers.length !== 8 || numbers.some((number) => !/^\s*-?\d+\s*$/.test(number))) return whole;
    const written = numbers.map((number, i) =>
      i === 2 || i === 6 ? number.replace(/\d+/, (row) => String(move(Number(row)))) : number,
    );
    return open + written.join(",") + close;
  });
}

export function movedShapeFormulas(text: string, sheet: MovingSheet): string {
  return text.replace(formula, (whole, open: string, _: string, raw: string, close: string) => {
    const before = decodeXml(raw);
    const moved = moveFormula(before, sheet);
    return moved === before ? whole : open + encodeXmlText(moved) + close;
  });
}
