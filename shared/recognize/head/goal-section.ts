/**
 * The goals: everything from the first of their labels to the header of the indicators.
 *
 * One label: its goal stands beside it. Rows of flattened text are joined without a break, because the break is the page's; in real cells
 * every row is a line somebody made. Several labels (中期目标 and 年度目标): each has its text beside it or below it.
 */
import type { GoalPeriod } from "../../template/relatives.ts";
import type { LabelIndex } from "../label-index.ts";
import type { SheetContext, TableContext } from "../table-context.ts";
import { isPageNumber, isRepeatedPreamble } from "../tables/stray-lines.ts";
import { remarks } from "../remarks.ts";
import { columnAfter, type Token, type TokenRows } from "../tokens/token.ts";
import type { Goals } from "./goals.ts";
import { goalsOfPeriods } from "./goals-of-periods.ts";

/** `row` is the row of the first label, `end` the row after the last. */
export function readGoals(row: number, end: number, context: TableContext): Goals {
  const goals = goalsOfPeriods(row, end, context) ?? onlyGoal(row, end, context);
  for (const [path, tokens] of Object.entries(goals)) context.ledger.fill(path, tokens);
  return goals;
}

function onlyGoal(row: number, end: number, context: TableContext): Goals {
  const { rows, labels, ledger, isFlat } = context;
  const tokens = rows[row] ?? [];
  const [first] = tokens;
  const inline = first && inlineGoal(first.text, labels);
  const label = inline ? first : tokens.find((token) => labels.head(token.text)?.kind === "goal");
  if (!label) return {};
  ledger.place(label);
  const beside = [
    ...(inline ? [{ ...label, text: inline.text }] : []),
    ...tokens.filter((token) => token.column > label.column),
  ];
  const goal = isFlat ? linesAround(beside, row, label, end, context) : cellsBelow(beside[0], label, end, context);
  if (isFlat && goal.length > 1) ledger.note(goal[1] ?? label, remarks.textJoined(goal[1]?.text ?? ""));
  return (inline?.period ?? periodOf(label, context)) === "midTerm" ? { midTermGoal: goal } : { annualGoal: goal };
}

/** Whether a row begins with a goal's label, alone in its cell or with the goal behind it; labels over a part of the table may stand before. */
export function isGoalRow(tokens: readonly Token[], labels: LabelIndex): boolean {
  const first = tokens.find(({ text }) => labels.head(text)?.kind !== "section");
  if (!first) return false;
  return labels.head(first.text)?.kind === "goal" || inlineGoal(first.text, labels) !== undefined;
}

/** The row after the goals: that of the next label of the head with something beside it, in regions that print their money below them. */
export function endOfGoals(from: number, end: number, { rows, labels, isFlat }: SheetContext): number {
  // Lines of flattened text may begin with anything.
  if (isFlat) return end;
  const isHead = (tokens: readonly Token[]) => {
    const own = tokens.filter(({ text }) => labels.head(text)?.kind !== "section");
    const label = own[0] && labels.head(own[0].text);
    return own.length > 1 && ((label?.kind === "field" && label.isGuess !== true) || label?.kind === "amount");
  };
  const next = rows.slice(from + 1, end).findIndex(isHead);
  return next < 0 ? end : from + 1 + next;
}

const longestLabel = 20;

/** `年度目标：…` in one cell. */
function inlineGoal(text: string, labels: LabelIndex): { readonly period: GoalPeriod; readonly text: string } | undefined {
  const [whole = "", printed = ""] = /^([^:：\n]+)[:：]/.exec(text.slice(0, longestLabel)) ?? [];
  const label = whole === "" ? undefined : labels.head(printed);
  const goal = text.slice(whole.length).trim();
  return label?.kind === "goal" && goal !== "" ? { period: label.period, text: goal } : undefined;
}

function periodOf({ text }: Token, { labels }: TableContext): GoalPeriod | undefined {
  const label = labels.head(text);
  return label?.kind === "goal" ? label.period : undefined;
}

/** A label at half height has as many lines below it as above; a single line right above others is something else's. */
function linesAround(beside: readonly Token[], row: number, label: Token, end: number, context: TableContext): Token[] {
  const below = linesBelow(row + 1, context.columnsHold ? ownEnd(row + 1, label, end, context) : end, context);
  const above = linesAbove(row, label, context);
  return beside.length > 0 && below.length === 0 && above.length < 2 ? [...beside] : [...above, ...beside, ...below];
}

/** The row before which the goal's rows end, where every cell stands in its column: another label stands under that of the goal. */
function ownEnd(from: number, label: Token, end: number, { rows }: TableContext): number {
  const next = rows.slice(from, end).findIndex((tokens) => tokens.length > 1 && (tokens[0]?.column ?? 0) <= label.column);
  return next < 0 ? end : from + next;
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

function linesBelow(from: number, end: number, { rows, labels, ledger, title, blocks }: TableContext): Token[] {
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
    if (tokens.every(({ text }) => labels.head(text)?.kind === "section")) {
      ledger.place(...tokens);
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
function cellsBelow(first: Token | undefined, label: Token, end: number, { rows, labels }: TableContext): Token[] {
  const lines = rows.slice(label.row + 1, end);
  if (!first && rows[label.row]?.length === 1) {
    // A label alone in its row is a heading, and the goal stands under it.
    const own = lines.findIndex((tokens) => tokens.length > 1 || tokens.some(({ text }) => labels.head(text) !== undefined));
    const under = lines.slice(0, own < 0 ? undefined : own).flat();
    if (under[0] && under[0].column <= label.column) return under;
  }
  const column = first?.column ?? columnAfter(label);
  // A cell that has a label of its own beside it says something else.
  const others = lines.findIndex((tokens) => tokens.some((token) => token.column < column));
  const below = lines
    .slice(0, others < 0 ? undefined : others)
    .flatMap((tokens) => tokens.find((token) => token.column === column) ?? []);
  return first ? [first, ...below] : below;
}
