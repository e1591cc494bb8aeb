/** Which label of a table a row's level was read from. */
import type { Token } from "../tokens/token.ts";
import type { RowLevels } from "./row-levels.ts";

/** The last label at or above the row that names the level, or else, where labels stand late, the first below. */
export function labelOf(
  level: string,
  row: number,
  rows: readonly RowLevels[],
  tokenOf: (printed: RowLevels) => Token | false | undefined,
): Token | undefined {
  if (level === "") return undefined;
  const at = (index: number) => tokenOf(rows[index] ?? {}) || undefined;
  for (let above = row; above >= 0; above--) if (at(above)) return at(above);
  for (let below = row + 1; below < rows.length; below++) if (at(below)) return at(below);
  return undefined;
}
