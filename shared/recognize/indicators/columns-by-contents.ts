/**
 * What the columns of a header are by what stands in them, where their labels leave it open: operators wherever they stand and whatever
 * their header says, and the value among several columns that call themselves one.
 */
import type { IndicatorColumnName } from "../../template/relatives.ts";
import { foldLabel } from "../../value/normalize-text.ts";
import type { LabelIndex } from "../label-index.ts";
import type { Ledger } from "../ledger.ts";
import type { Doubt } from "../recognized.ts";
import { isFootRemark } from "../tables/stray-lines.ts";
import type { Token, TokenRows } from "../tokens/token.ts";
import { isOperator } from "../texts/operator-text.ts";
import { looksLikeValue } from "../texts/value-text.ts";

export type ColumnMeaning = (token: Token) => IndicatorColumnName | undefined;

/** Rows that are looked at below a header. */
const reach = 60;
/** Of the texts that can be an operator at all this share must be one. */
const most = 0.7;
/** A label is doubted where something stands below it in one of so many rows: a blank has nothing there but what is printed at its foot. */
const few = 4;
const longestValue = 16;
/** Values in words look like nothing in particular: some of a column must look like values. */
const leastValues = 0.4;
/** What the official label counts for beside what stands under it. */
const officialBonus = 0.5;
/** A column that reads nearly as much like values as the likeliest one. */
const close = 0.6;
/** A value in words has no operator, and such a column often says so. */
const inWords = /^(?:定性|定量)(?:指标)?$/;
const dashes = /^[-—–/\\]+$/;

/** `leaves` are all cells of the header that stand right over a column, `below` the rows under it. */
export function columnMeanings(
  leaves: readonly Token[],
  below: TokenRows,
  labels: LabelIndex,
  ledger: Ledger | undefined,
): ColumnMeaning {
  const told = new Map<Token, IndicatorColumnName | undefined>();
  const sorted = leaves.toSorted((a, b) => a.column - b.column);
  const table = below.slice(0, reach).filter((tokens) => !isFootRemark(tokens));
  const rows = table.flat();
  // Beside a value in words stands no operator, but whatever a region writes there.
  const measured = table.filter((tokens) => tokens.some(({ text }) => /^\d/.test(text))).flat();
  const textsUnder = (token: Token, among: readonly Token[] = rows) => {
    const next = sorted.find(({ column }) => column > token.column)?.column ?? Number.POSITIVE_INFINITY;
    return among.filter(({ column }) => column >= token.column && column < next).map(({ text }) => text);
  };
  const open = sorted.filter((token) => {
    const named = labels.anyColumn(token.text);
    return named === undefined || named === "operator" || (named === "value" && labels.period(token.text) === undefined);
  });
  const shares = open.map((token) => ({
    token,
    share: Math.max(...[rows, measured].map((among) => operatorShare(textsUnder(token, among)))),
  }));
  const best = shares.reduce((max, { share }) => Math.max(max, share), 0);
  const operator = best < most ? undefined : shares.find(({ share }) => share === best)?.token;
  for (const { token, share } of shares) {
    if (token === operator) told.set(token, "operator");
    else if (
      labels.anyColumn(token.text) === "operator" &&
      (operator !== undefined || share < most) &&
      textsUnder(token).length * few > table.length
    )
      told.set(token, undefined);
  }
  for (const token of sorted) if (isAboutName(token, sorted, labels)) told.set(token, "explanation");
  const named = open.filter((token) => token !== operator && labels.anyColumn(token.text) === "value");
  const unnamed = named.length > 0 || sorted.some(({ text }) => labels.anyColumn(text) === "value") ? undefined : likeValues();
  if (unnamed) told.set(unnamed, "value");
  for (const rivals of ofOneBlock(named, sorted, labels)) {
    const [first, second] = rivals
      .map((token) => ({ token, values: valueScore(textsUnder(token)), bonus: labels.column(token.text) ? officialBonus : 0 }))
      .toSorted((a, b) => b.values + b.bonus - a.values - a.bonus);
    if (!first) continue;
    const isClose = second !== undefined && second.values >= first.values * close && second.values > 0;
    const isOther = isClose && ledger?.isOther(first.token, valueDoubt(first.token, second.token)) === true;
    const chosen = isOther ? second.token : first.token;
    for (const token of rivals) if (token !== chosen) told.set(token, undefined);
  }
  return (token) => (told.has(token) ? told.get(token) : labels.anyColumn(token.text));

  /** Where no column calls itself the value, the one right of the names that holds most of what reads like one. */
  function likeValues(): Token | undefined {
    const name = sorted.findLast(({ text }) => labels.anyColumn(text) === "name");
    const candidates = sorted.filter(
      (token) => name && token.column > name.column && token !== operator && labels.anyColumn(token.text) === undefined,
    );
    const likely = candidates.map((token) => ({ token, share: shareOf(textsUnder(token), looksLikeValue) }));
    const highest = likely.reduce((max, { share }) => Math.max(max, share), 0);
    return highest < leastValues ? undefined : likely.find(({ share }) => share === highest)?.token;
  }
}

function shareOf(texts: readonly string[], test: (text: string) => boolean): number {
  return texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
}

function valueDoubt(first: Token, second: Token): Doubt {
  const named = ({ text }: Token) => `“${text.replace(/\s+/g, "")}”一列`;
  return { kind: "value-column", why: "原表有不止一列像指标值。", by: named(first), otherwise: named(second) };
}

function operatorShare(texts: readonly string[]): number {
  const candidates = texts.filter((text) => !inWords.test(foldLabel(text)) && !dashes.test(text));
  return candidates.length === 0 ? 0 : candidates.filter((text) => isOperator(text)).length / candidates.length;
}

/** How much a column reads like values: short, and more than dashes. */
function valueScore(texts: readonly string[]): number {
  return shareOf(texts, (text) => text.length <= longestValue && !dashes.test(text));
}

/** A second column that calls itself a name, right of the values of the first: it says what the indicator is about. */
function isAboutName(token: Token, sorted: readonly Token[], labels: LabelIndex): boolean {
  if (labels.anyColumn(token.text) !== "name" || labels.column(token.text)) return false;
  const before = sorted.filter(({ column }) => column < token.column).map(({ text }) => labels.anyColumn(text));
  const after = sorted.filter(({ column }) => column > token.column).map(({ text }) => labels.anyColumn(text));
  return before.lastIndexOf("name") > before.lastIndexOf("level2") && before.includes("value") && !after.includes("value");
}

/** Columns of values that no column of names or levels parts. */
function ofOneBlock(values: readonly Token[], sorted: readonly Token[], labels: LabelIndex): Token[][] {
  const opens = (token: Token) => ["level1", "level2", "name"].includes(labels.anyColumn(token.text) ?? "");
  return [...Map.groupBy(values, (value) => sorted.findLast((token) => token.column < value.column && opens(token))).values()];
}
