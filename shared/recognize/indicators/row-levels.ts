/**
 * The level labels in front of one flattened row: which is level 1, which is level 2, and which is only an echo of the row above.
 *
 * `满意度指标` is both a level 1 and a printing of its level 2: before another level 2 it is the former, alone it means both. Of two
 * level 2 in one row the last counts.
 */
import { level2In } from "./level-cells.ts";
import type { BlockColumns } from "./block-columns.ts";
import type { LabelIndex } from "../label-index.ts";
import type { Ledger } from "../ledger.ts";
import { remarks } from "../remarks.ts";
import type { Token } from "../tokens/token.ts";

export interface RowLevels {
  readonly level1?: { readonly name: string; readonly token: Token };
  /** Its own level 1 where the tree or the row says which. */
  readonly level2?: { readonly level1: string | undefined; readonly level2: string; readonly token: Token };
}

export function readRowLevels(
  tokens: readonly Token[],
  columns: BlockColumns | undefined,
  labels: LabelIndex,
  ledger: Ledger,
): RowLevels {
  ledger.place(...tokens);
  const isOther = ({ text }: Token) => labels.level1(text) === undefined && labels.level2(text) === undefined;
  const other = tokens.find(isOther);
  const second = other ?? tokens.findLast((token) => labels.level2(token.text) !== undefined);
  const first = tokens.findLast(
    (token) => token !== second && (other !== undefined || labels.level1(token.text) !== undefined),
  );
  for (const token of tokens) if (token !== first && token !== second) ledger.note(token, remarks.labelRepeated(token.text));
  noteMoved(first, columns && Math.max(0, columns.name - 2), ledger);
  noteMoved(second, columns && columns.name - 1, ledger);
  const name = first && (labels.level1(first.text) ?? levelName(first.text));
  const hit = second && (level2In(second, labels) ?? { level1: name, level2: levelName(second.text) });
  // The tree decides which level 1 a level 2 belongs to.
  if (first && hit && hit.level1 !== name) ledger.note(first, remarks.levelMoved(first.text));
  return {
    ...(first && name !== undefined && { level1: { name, token: first } }),
    ...(second && hit && { level2: { ...hit, token: second } }),
  };
}

/** A level the template does not know, by what it says. */
export function levelName(text: string): string {
  return text.replace(/\s+/g, "");
}

function noteMoved(token: Token | undefined, column: number | undefined, ledger: Ledger): void {
  if (token && column !== undefined && column >= 0 && token.column !== column)
    ledger.note(token, remarks.levelMoved(token.text));
}
