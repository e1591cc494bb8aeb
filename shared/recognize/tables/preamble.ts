/**
 * The lines above a table: title, year and money unit, in whatever order and however far apart.
 *
 * Read upwards from the first row of the table. A cover letter above is left alone: only a line that says it is a table of 绩效 is a
 * title, and the nearest one counts.
 */
import { moneyUnitOf, type MoneyUnit } from "../../value/money-unit.ts";
import { cleanText, foldLabel } from "../../value/normalize-text.ts";
import type { Token, TokenRows } from "../tokens/token.ts";

export interface Preamble {
  /** First row that belongs to the form. */
  readonly top: number;
  /** Tokens of the title, more than one where it is broken over rows. */
  readonly title: readonly Token[];
  readonly year: Token | undefined;
  readonly unit: Token | undefined;
}

/** How many rows with text above a table are looked at. */
const reach = 7;
const longestTitle = 80;

export function readPreamble(rows: TokenRows, start: number, floor: number): Preamble {
  let year: Token | undefined;
  let unit: Token | undefined;
  let title: readonly Token[] = [];
  let top = start;
  let seen = 0;
  for (let row = start - 1; row >= floor && seen < reach; row--) {
    const tokens = rows[row] ?? [];
    if (tokens.length === 0) continue;
    seen += 1;
    const rowYear: Token | undefined = year ? undefined : tokens.find((token) => isYearLine(token.text));
    const rowUnit: Token | undefined = unit ? undefined : tokens.find((token) => moneyUnitIn(token.text) !== undefined);
    const others = tokens.filter((token) => token !== rowYear && token !== rowUnit);
    const rowTitle: readonly Token[] = title.length > 0 ? [] : titleIn(others, rows, row, floor);
    if (title.length > 0 && !rowYear && !rowUnit) break;
    if (others.length > 1 && rowTitle.length === 0 && !others.every(({ text }) => saysItself(text))) break;
    year ??= rowYear;
    unit ??= rowUnit;
    if (rowTitle.length > 0) title = rowTitle;
    if (rowYear ?? rowUnit ?? rowTitle[0]) top = rowTitle[0]?.row ?? row;
  }
  const preamble = { top, title, year, unit };
  return title.length > 0 ? preamble : withNearestTitle(rows, preamble, start, floor);
}

/** A line that has its own label (`填报单位：某局`, `单位（盖章）：`): it may stand between a title and its table. */
function saysItself(text: string): boolean {
  return text.length <= longestTitle && /^[^:。;]{2,14}:/.test(foldLabel(text));
}

/** What a table that stands below another says of itself; what it leaves out holds on from the one above. */
export function heldOn(preamble: Preamble, above: Preamble | undefined): Preamble {
  if (!above || preamble.title.length > 0) return preamble;
  return { ...preamble, title: above.title, year: preamble.year ?? above.year, unit: preamble.unit ?? above.unit };
}

const yearText = String.raw`(?:\((?:\d{4})?年度?\)|\d{4}年度?|(?:预算|申报|填报|项目|所属)?年度:\d{4}年?)`;
const unitText = String.raw`\(?(?:金额|货币|资金|计量)?单位:?\(?((?:人民币:?)?[十百千万亿]*元(?:人民币)?)\)?`;
const yearLine = new RegExp(`^${yearText}(?:${unitText})?$`);
const unitLine = new RegExp(`^${yearText}?${unitText}$`);
const unitAtEnd = new RegExp(`${unitText}$`);

/** `(2026年)` on a line of its own, or with the unit behind it; blank digits where the year is open. */
export function isYearLine(text: string): boolean {
  return text.length <= longestTitle && yearLine.test(foldLabel(text));
}

/** The unit a line names (`单位：万元`), or `undefined`. */
export function moneyUnitIn(text: string): MoneyUnit | undefined {
  return text.length <= longestTitle ? moneyUnitOf(unitLine.exec(foldLabel(text))?.[1] ?? "") : undefined;
}

/** The unit named at the end of a line that says something else too (`填报单位：某局 金额单位：元`). */
export function moneyUnitAtEnd(text: string): MoneyUnit | undefined {
  return text.length <= longestTitle ? moneyUnitOf(unitAtEnd.exec(foldLabel(text))?.[1] ?? "") : undefined;
}

/** Whether a line says it is a table of performance targets. */
export function isTitle(text: string): boolean {
  if (text.length > longestTitle) return false;
  const folded = foldLabel(text).replace(/\([^()]{1,12}\)$/, "");
  return folded.includes("绩效") && folded.endsWith("表") && !/^附件[^:]*$|[。;]/.test(folded);
}

function titleIn(others: readonly Token[], rows: TokenRows, row: number, floor: number): readonly Token[] {
  const [only] = others;
  if (!only) return [];
  if (others.length > 1) {
    // Something may stand beside a title, but it must say that it is one.
    const titles = others.filter(({ text }) => isTitle(text));
    return titles.length === 1 ? titles : [];
  }
  const above = aloneAbove(rows, row, floor);
  const startsTitle = above && /^\d{4}年/.test(foldLabel(above.text)) && !isYearLine(above.text) && !isTitle(above.text);
  const text = cleanText(only.text);
  if (startsTitle && !/^\d{4}年/.test(foldLabel(text)) && isTitle(above.text + text)) return [above, only];
  return isTitle(text) ? [only] : [];
}

/** The only token of the nearest row above that holds text. */
function aloneAbove(rows: TokenRows, row: number, floor: number): Token | undefined {
  for (let above = row - 1; above >= floor; above--) {
    const tokens = rows[above] ?? [];
    if (tokens.length > 0) return tokens.length === 1 ? tokens[0] : undefined;
  }
  return undefined;
}

/**
 * Where no line says that it is such a table, the line right above still is the title if it names 绩效 in so many words, or if it is a cell
 * as wide as the table, whatever it says.
 */
function withNearestTitle(rows: TokenRows, preamble: Preamble, start: number, floor: number): Preamble {
  const head = rows.slice(start, start + reach).flat();
  const width = head.reduce((most, token) => Math.max(most, token.columnSpan), 0);
  for (let row = start - 1; row >= floor; row--) {
    const tokens = rows[row] ?? [];
    const [token, ...others] = tokens.filter((one) => one !== preamble.year && one !== preamble.unit);
    if (!token) continue;
    // What stands beside the unit of money names who hands in.
    if (tokens.length > 1 && preamble.unit && tokens.includes(preamble.unit)) continue;
    const isWide = token.columnSpan >= Math.max(2, width);
    const isTitleLine = others.length === 0 && token.text.length <= longestTitle && (isWide || namesTargets(token.text));
    return isTitleLine ? { ...preamble, top: Math.min(row, preamble.top), title: [token] } : preamble;
  }
  return preamble;
}

function namesTargets(text: string): boolean {
  return /^(?:\d{4}年)?[^:。;]*绩效[^:。;]*$/.test(foldLabel(text)) && /项目|支出/.test(text);
}
