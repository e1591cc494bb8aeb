/** One sheet whose rows move, and how formulas of any place see it. */
import type { MovingSheet } from "../formula/move-formula.ts";
import { sameName, type SheetPlace } from "../package/workbook.ts";
import type { RowMoves } from "./row-moves.ts";

export interface Movement {
  readonly sheet: SheetPlace;
  readonly moves: RowMoves;
  /** As formulas on that sheet see it; those of names and charts stand on no sheet. */
  seenFrom(sheet: SheetPlace | undefined): MovingSheet;
}

export function movementOf(sheet: SheetPlace, moves: RowMoves, sheets: readonly SheetPlace[]): Movement {
  const indexOf = (name: string) => sheets.findIndex((each) => sameName(each.name, name));
  return {
    sheet,
    moves,
    seenFrom(from) {
      return {
        moves,
        relation(name, lastName) {
          if (name === undefined) return from?.index === sheet.index ? "on it" : "elsewhere";
          if (lastName === undefined) return sameName(name, sheet.name) ? "on it" : "elsewhere";
          const [first, last] = [indexOf(name), indexOf(lastName)];
          return Math.min(first, last) <= sheet.index && sheet.index <= Math.max(first, last) ? "through it" : "elsewhere";
        },
      };
    },
  };
}
