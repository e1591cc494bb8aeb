/** Which label of a table a row's level was read from. */
import type { Token } from "../tokens/token.ts";
import type { RowLevels } from "./row-levels.ts";

/**
 * Looks labels of one level up: the last at or above a row that names the level, or else, where labels stand late, the first below. Every row is
 * looked at once, however many there are.
 */
export function labelFinder(
  rows: readonly RowLevels[],
  labelIn: (printed: RowLevels) => { readonly name: string; readonly token: Token } | undefined,
): (level: string, row: number) => Token | undefined {
  const places = new Map<string, { readonly row: number; readonly token: Token }[]>();
  rows.forEach((printed, row) => {
    const label = labelIn(printed);
    if (!label) return;
    const printedBefore = places.get(label.name);
    if (printedBefore) printedBefore.push({ row, token: label.token });
    else places.set(label.name, [{ row, token: label.token }]);
  });
  return (level, row) => {
    const printed = places.get(level) ?? [];
    return level === "" ? undefined : (printed.findLast((place) => place.row <= row) ?? printed[0])?.token;
  };
}

export const level1In = ({ level1 }: RowLevels) => level1;
export const level2In = ({ level2 }: RowLevels) => level2 && { name: level2.level2, token: level2.token };
