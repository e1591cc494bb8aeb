/**
 * Goals of more than one period: 中期目标 and 年度目标 under 总体目标, each over or beside its text.
 *
 * 总体目标 with a text of its own is the year's goal where there is no other, and else that of the medium term.
 */
import type { GoalPeriod } from "../../template/relatives.ts";
import type { TableContext } from "../table-context.ts";
import { columnAfter, type Token } from "../tokens/token.ts";
import type { Goals } from "./goals.ts";

interface GoalLabel {
  readonly token: Token;
  readonly period: GoalPeriod;
}

/** `undefined` where the rows hold one goal only. */
export function goalsOfPeriods(from: number, end: number, context: TableContext): Goals | undefined {
  const { rows, labels, ledger } = context;
  const found = rows
    .slice(from, end)
    .flat()
    .flatMap((token): GoalLabel[] => {
      const label = labels.head(token.text);
      return label?.kind === "goal" ? [{ token, period: label.period }] : [];
    });
  if (new Set(found.map(({ period }) => period)).size < 2) return undefined;
  const texts = new Map<GoalPeriod, { label: Token; text: Token[] }>();
  for (const [i, { token, period }] of found.entries()) {
    const text = textOf(token, found, end, context);
    if (text.length > 0 && !texts.has(period)) texts.set(period, { label: token, text });
    // A label without text of its own stands over the others, or its goal is blank.
    else if (i === 0 || text.length === 0) ledger.place(token);
  }
  const overall = texts.get("overall");
  const annual = texts.get("annual") ?? overall;
  const midTerm = texts.get("midTerm") ?? (annual === overall ? undefined : overall);
  if (!annual && !midTerm) return undefined;
  ledger.place(...[annual, midTerm].flatMap((goal) => goal?.label ?? []));
  return { ...(annual && { annualGoal: annual.text }), ...(midTerm && { midTermGoal: midTerm.text }) };
}

/** The cells beside a label, or else those below it, down to the next label. */
function textOf(label: Token, found: readonly GoalLabel[], end: number, { rows, labels }: TableContext): Token[] {
  const isGoalLabel = (token: Token | undefined) => token !== undefined && found.some((other) => other.token === token);
  const inRow = rows[label.row] ?? [];
  const beside = inRow[inRow.indexOf(label) + 1];
  const under = (token: Token) => (rows[label.row + 1] ?? []).find(({ column }) => column === token.column);
  // A label that stands over a text of its own has no text beside it.
  const stoodUnder = label.row + 1 < end ? under(label) : undefined;
  const isOver = stoodUnder !== undefined && !isGoalLabel(stoodUnder) && labels.head(stoodUnder.text) === undefined;
  const isOwn = beside !== undefined && !isOver && !isGoalLabel(beside) && labels.head(beside.text) === undefined;
  const next = inRow.find((token) => token.column > label.column);
  const column = isOwn ? beside.column : label.column;
  const until = isOwn ? columnAfter(beside) : (next?.column ?? Number.POSITIVE_INFINITY);
  const text = isOwn ? [beside] : [];
  for (let row = label.row + 1; row < end; row++) {
    const tokens = rows[row] ?? [];
    if (tokens.some(isGoalLabel)) break;
    text.push(...tokens.filter((token) => token.column >= column && token.column < until));
  }
  return text;
}
