/**
 * The goal: everything from its label to the header of the indicators.
 *
 * Rows of flattened text are joined without a break, because the break is the page's; in real cells every row is a line somebody made.
 */
import type { TableContext } from "../table-context.ts";
import { isPageNumber, isRepeatedPreamble } from "../tables/stray-lines.ts";
import { remarks } from "../remarks.ts";
import { columnAfter, type Token, type TokenRows } from "../tokens/token.ts";

/** The tokens of the goal, in reading order. `row` is the row of its label, `end` the row after its last. */
export function readGoal(row: number, end: number, context: TableContext): Token[] {
  const { rows, ledger, isFlat } = context;
  const tokens = rows[row] ?? [];
  const label = tokens.find((token) => context.labels.head(token.text)?.kind === "goal");
  if (!label) return [];
  ledger.place(label);
  const beside = tokens.filter((token) => token.column > label.column);
  const goal = isFlat
    ? [...linesAbove(row, label, context), ...beside, ...linesBelow(row + 1, end, context)]
    : cellsBelow(rows, beside[0], label, end);
  ledger.fill("annualGoal", goal);
  if (isFlat && goal.length > 1) ledger.note(goal[1] ?? label, remarks.textJoined(goal[1]?.text ?? ""));
  return goal;
}

/** Lines that a label set at half height leaves above itself: rows of one long text right above, in the goal's column. */
function linesAbove(row: number, label: Token, { rows, labels, ledger }: TableContext): Token[] {
  const lines: Token[] = [];
  for (let above = row - 1; above >= 0; above--) {
    const [only, ...others] = rows[above] ?? [];
    if (!only || others.length > 0 || only.column <= label.column || ledger.isPlaced(only) || labels.head(only.text)) break;
    lines.push(only);
  }
  return lines.toReversed();
}

function linesBelow(from: number, end: number, { rows, ledger, title, blocks }: TableContext): Token[] {
  const lines: Token[] = [];
  let block = blocks[from - 1];
  for (let row = from; row < end; row++) {
    const tokens = rows[row] ?? [];
    if (tokens.length === 0 || isPageNumber(tokens) || isLoneNumber(rows, row, blocks)) continue;
    if (isRepeatedPreamble(tokens, title)) {
      ledger.place(...tokens);
      ledger.note({ row, column: 0 }, remarks.pageJoined());
      continue;
    }
    if (blocks[row] !== block) ledger.note({ row, column: 0 }, remarks.pageJoined());
    block = blocks[row];
    lines.push(...tokens);
  }
  return lines;
}

/** A bare number with blank rows around it: a page number without its dashes. */
function isLoneNumber(rows: TokenRows, row: number, blocks: readonly number[]): boolean {
  const tokens = rows[row] ?? [];
  const isNumber = tokens.length === 1 && /^\d{1,4}$/.test(tokens[0]?.text ?? "");
  return isNumber && blocks[row] !== blocks[row - 1] && blocks[row] !== blocks[nextFilled(rows, row)];
}

function nextFilled(rows: TokenRows, row: number): number {
  const next = rows.findIndex((tokens, i) => i > row && tokens.length > 0);
  return next < 0 ? rows.length : next;
}

/** The cell right of the label, and cells under it where the goal was typed into several. */
function cellsBelow(rows: TokenRows, first: Token | undefined, label: Token, end: number): Token[] {
  const column = first?.column ?? columnAfter(label);
  const below = rows.slice(label.row + 1, end).flatMap((tokens) => tokens.find((token) => token.column === column) ?? []);
  return first ? [first, ...below] : below;
}
