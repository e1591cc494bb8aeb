/** What the lines above a table say: title, year and unit of money. */
import type { Form } from "../../form/form.ts";
import type { MoneyUnit } from "../../value/money-unit.ts";
import { foldLabel } from "../../value/normalize-text.ts";
import { remarks } from "../remarks.ts";
import type { TableContext } from "../table-context.ts";
import type { TableRows } from "../tables/find-tables.ts";
import { moneyUnitAtEnd, moneyUnitIn } from "../tables/preamble.ts";
import type { Token, TokenRows } from "../tokens/token.ts";

export function readPreambleFields(form: Form, { preamble }: TableRows, { ledger, title: printed }: TableContext): Form {
  const { title, year, unit } = preamble;
  ledger.fill("title", title);
  if (unit) ledger.fill("moneyUnit", [unit]);
  if (title.length > 1 && title[1]) ledger.note(title[1], remarks.textJoined(title[1].text));
  // A year line that is there but blank says that the year is open, whatever the title says.
  const digits = /(?<=年度:)\d{4}|\d{4}(?=年)|(?<=\()20\d{2}(?=\))/.exec(foldLabel(year ? year.text : printed))?.[0];
  ledger.fill("year", year ? [year] : title.filter(() => digits !== undefined));
  return { ...form, title: printed, year: digits === undefined ? null : Number(digits) };
}

/** Who hands in, where it stands beside the unit of money without a label (`207101某法院 | 单位：万元`). */
export function unitBeside({ preamble: { unit, title } }: TableRows, rows: TokenRows): Token | undefined {
  const [other, ...more] = (unit ? (rows[unit.row] ?? []) : []).filter((token) => token !== unit && !title.includes(token));
  const isName = other && more.length === 0 && other.text.length <= longestName && !/[:：。，,；;]|绩效|^附/.test(other.text);
  return isName && /\p{Script=Han}{3}/u.test(other.text) ? other : undefined;
}

const longestName = 40;

/** What the lines above the table should say and do not. */
export function missingAbove({ preamble: { title, year } }: TableRows, form: Form): string[] {
  return [...(title.length === 0 ? ["标题"] : []), ...(form.year === null && !year ? ["年度"] : [])];
}

/** The unit of money that the lines above the table name: one of its own, in the title, or at the end of another line. */
export function preambleUnit({ preamble, start }: TableRows, title: string, rows: TokenRows): MoneyUnit | undefined {
  const own = preamble.unit && moneyUnitIn(preamble.unit.text);
  const others = rows.slice(preamble.top, start).flatMap((tokens) => tokens.map(({ text }) => moneyUnitAtEnd(text)));
  // A line that names who fills the form in may count as its first row, with the unit at its end.
  const first = (rows[start] ?? []).map(({ text }) => moneyUnitIn(text));
  return own ?? moneyUnitAtEnd(title) ?? [...others, ...first].find((unit) => unit !== undefined);
}
