/**
 * The target half of a report on a project (自评表, 监控表): the table as it was before anything was done, as rows of a form.
 *
 * A report prints what was planned in the columns of a form, and results under headers of their own beside them (执行数, 实际完成值, 得分).
 * What stands under those is taken away and told of, column by column, so that nothing of it is lost in silence.
 */
import { readMoney } from "../../value/read-money.ts";
import { foldLabel } from "../../value/normalize-text.ts";
import type { LabelIndex } from "../label-index.ts";
import type { Ledger } from "../ledger.ts";
import type { Doubt } from "../recognized.ts";
import { remarks } from "../remarks.ts";
import { columnAfter, sourcesOf, type Token, type TokenRows } from "../tokens/token.ts";

/** What headers of results end in, and those of plans. */
const result =
  /(?:执行数|执行率|执行情况|完成情况|完成值|完成数|完成程度|实现值|实现情况|实际值|得分|评分|可能性|原因.{0,12}|措施)$/;
const plan = /(?:目标|指标值|预期值|计划值|预算数?|资金|指标)$/;
const budget = /(?:预算|计划|安排)(?:数|金额|资金)?$/;
const longest = 30;
const indicatorColumns = 3;

/** A column of results: from and to, both included, down to the row `end` that no longer belongs to it. */
interface ResultColumn {
  readonly header: Token;
  readonly from: number;
  readonly to: number;
  readonly end: number;
  readonly texts: string[];
}

/** Whether two labels are those of what was planned and of what became of it. */
export function areHalves(one: Token, other: Token): boolean {
  return plan.test(bare(one.text)) && result.test(bare(other.text));
}

/** All rows, those from `start` up to `end` without their results. */
export function targetHalf(rows: TokenRows, start: number, end: number, labels: LabelIndex, ledger: Ledger): TokenRows {
  const columns: ResultColumn[] = [];
  let open: ResultColumn[] = [];
  const kept = rows.map((tokens, row) => {
    if (row < start || row >= end) return tokens;
    const header = headerAt(tokens);
    if (header) {
      const { results, own } = halves(tokens, header, rows.slice(row + 1, end), labels, ledger);
      const until = sideEnd(tokens, header) ?? end;
      open = results.map((token) => ({
        header: token,
        from: token.column,
        to: columnAfter(token) - 1,
        end: until,
        texts: [],
      }));
      columns.push(...open);
      return own;
    }
    return tokens.filter((token) => {
      const under = open.find(({ from, to, end: last }) => row < last && from <= token.column && token.column <= to);
      under?.texts.push(token.text);
      return under === undefined;
    });
  });
  for (const { header, texts } of columns) ledger.note(header, remarks.resultsLeftOut(header.text, texts));
  return kept;
}

/** The first token of the columns of a header of results; what stands before it is a label beside its rows. */
function headerAt(tokens: readonly Token[]): Token | undefined {
  const words = tokens.slice(1).filter(({ rowSpan, text }) => rowSpan === 1 && text.length <= longest);
  const first = words.find(({ text }) => plan.test(bare(text)) || result.test(bare(text)));
  const isHeader = words.some(({ text }) => result.test(bare(text))) && words.some(({ text }) => plan.test(bare(text)));
  return isHeader ? first : undefined;
}

interface Halves {
  readonly results: readonly Token[];
  readonly own: readonly Token[];
}

function halves(tokens: readonly Token[], first: Token, below: TokenRows, labels: LabelIndex, ledger: Ledger): Halves {
  const side = tokens.filter((token) => token.column < first.column);
  const header = tokens.filter((token) => token.column >= first.column);
  const results = header.filter(({ text }) => result.test(bare(text)));
  const plans = header.filter((token) => !results.includes(token));
  if (tokens.filter(({ text }) => labels.anyColumn(text)).length >= indicatorColumns)
    return { results, own: [...side, ...plans] };
  const budgets = plans.filter(({ text }) => budget.test(bare(text)));
  if (budgets.length === 0) return { results, own: underSide(side, plans) };
  const isAmounts = (token: Token) =>
    below.some((row) => row.some(({ column, text }) => column === token.column && readMoney(text) !== undefined));
  const [likeliest, next] = budgets.filter(isAmounts);
  const isOther = likeliest && next && ledger.isOther(likeliest, budgetDoubt(likeliest, next));
  const chosen = isOther ? next : likeliest;
  ledger.place(...plans);
  if (chosen) ledger.note(chosen, remarks.budgetTaken(chosen.text));
  return {
    results: header.filter((token) => token !== chosen && (isAmounts(token) || isResult(token, budgets, chosen))),
    own: side,
  };
}

function budgetDoubt(likeliest: Token, next: Token): Doubt {
  const named = ({ text }: Token) => `“${text.replace(/\s+/g, "")}”一列`;
  return { kind: "budget-column", why: "原表有不止一列预算数。", by: named(likeliest), otherwise: named(next) };
}

/** A header over the labels of the amounts is no column of theirs. */
function isResult(token: Token, budgets: readonly Token[], chosen: Token | undefined): boolean {
  return !budgets.includes(token) || chosen === undefined || token.column > chosen.column;
}

/** The goal stands under a label of its own (预期目标) beside that of both halves, which then says what it is. */
function underSide(side: readonly Token[], plans: readonly Token[]): readonly Token[] {
  const [last, inner] = [side.at(-1), plans[0]];
  if (!last || !inner) return [...side, ...plans];
  const isGoal = bare(last.text).endsWith("目标");
  const label = { ...last, text: isGoal ? last.text : inner.text, sources: [last, ...plans].flatMap(sourcesOf) };
  return [...side.slice(0, -1), label];
}

/** The row after those a label beside them reaches over. */
function sideEnd(tokens: readonly Token[], first: Token): number | undefined {
  const side = tokens.filter((token) => token.column < first.column && token.rowSpan > 1);
  return side.length === 0 ? undefined : Math.min(...side.map(({ row, rowSpan }) => row + rowSpan));
}

function bare(text: string): string {
  return foldLabel(text)
    .replace(/\([^()]*\)/g, "")
    .replace(/:$/, "");
}
