/**
 * Lists of areas after rows have moved, for what belongs to cells one by one: conditional formats, validations, ranges that may be edited.
 *
 * New rows get what the row they look like has, as Excel gives them the format of the row above.
 */
import { areaName, parseAreas, type Area } from "./areas.ts";
import type { RowMoves } from "./row-moves.ts";

export function movedAreas(areas: readonly Area[], moves: RowMoves): Area[] {
  const moved = areas.flatMap((area) => moves.area(area) ?? []);
  for (const { first, last, like } of moves.inserted) {
    for (const { top, left, bottom, right } of areas) {
      if (like < top || like > bottom) continue;
      const added: Area = { top: first, left, bottom: last, right };
      if (moved.some((area) => contains(area, added))) continue;
      const above = moved.findIndex((area) => area.bottom === first - 1 && area.left === left && area.right === right);
      const grown = moved[above];
      if (grown) moved[above] = { ...grown, bottom: last };
      else moved.push(added);
    }
  }
  return moved;
}

/** The list as text, or `undefined` where nothing of it is left; a list that stays as it is keeps its spelling. */
export function movedList(text: string, moves: RowMoves): string | undefined {
  const areas = parseAreas(text);
  if (!areas) return text;
  return listText(text, areas, movedAreas(areas, moves));
}

export function listText(text: string, before: readonly Area[], after: readonly Area[]): string | undefined {
  if (after.length === 0) return undefined;
  const written = after.map((area) => areaName(area)).join(" ");
  return written === before.map((area) => areaName(area)).join(" ") ? text : written;
}

function contains(outer: Area, inner: Area): boolean {
  return outer.top <= inner.top && outer.bottom >= inner.bottom && outer.left <= inner.left && outer.right >= inner.right;
}
