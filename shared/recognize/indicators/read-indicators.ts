/**
 * The indicators of a form, those of the year and those of the medium term.
 *
 * Real cells are read by their columns; flattened rows by their tokens, unless a header of relatives tells their columns and every row
 * keeps to them.
 */
import { foldLabel } from "../../value/normalize-text.ts";
import { isPlaceholder } from "../../value/placeholder.ts";
import type { Doubt } from "../recognized.ts";
import { remarks } from "../remarks.ts";
import type { TableContext } from "../table-context.ts";
import { findIndicatorHeader, type HeaderBlock, type IndicatorHeader, type Period } from "./indicator-header.ts";
import type { LevelledRow } from "./indicator-row.ts";
import { indicatorsByColumn } from "./indicators-by-column.ts";
import { indicatorsByToken } from "./indicators-by-token.ts";

export type IndicatorsOfPeriods = Readonly<Record<Period, readonly LevelledRow[]>>;

/**
 * `from` is where the indicators begin if there is no header, `goals` the periods that goals are set for. `undefined` where real cells
 * turn out not to stand under their header.
 */
export function readIndicators(
  header: IndicatorHeader | undefined,
  from: number,
  end: number,
  goals: ReadonlySet<Period>,
  context: TableContext,
): IndicatorsOfPeriods | undefined {
  const read = indicatorsOfPeriods(header, from, end, goals, context);
  if (read) noteWeights([...read.annual, ...read.midTerm], context);
  return read && { annual: withoutPlaceholders(read.annual, context), midTerm: withoutPlaceholders(read.midTerm, context) };
}

/** `产出指标（50分）`: a level has no weight of its own in the form. */
function noteWeights(rows: readonly LevelledRow[], { ledger }: TableContext): void {
  const labels = new Set(rows.flatMap(({ level1Label, level2Label }) => [level1Label, level2Label]));
  for (const label of labels) {
    if (label && weightInLabel.test(foldLabel(label.text))) ledger.note(label, remarks.weightOfLevel(label.text));
  }
}

const weightInLabel = /\([^()]*\d+(?:\.\d+)?(?:分|%)?[^()]*\)|\d+分$/;

/** `指标1：` and `……` where nothing else is written show where one may be; beside a value they are what somebody left as the name. */
function withoutPlaceholders(rows: readonly LevelledRow[], { ledger }: TableContext): readonly LevelledRow[] {
  return rows.filter(({ name, value, level1Label, level2Label }) => {
    const texts = [...name, ...value];
    if (name.length === 0 || !texts.every(({ text }) => isPlaceholder(text))) return true;
    ledger.place(...texts, ...[level1Label, level2Label].filter((label) => label !== undefined));
    return false;
  });
}

function indicatorsOfPeriods(
  header: IndicatorHeader | undefined,
  from: number,
  end: number,
  goals: ReadonlySet<Period>,
  context: TableContext,
): IndicatorsOfPeriods | undefined {
  if (!header) return { annual: indicatorsByToken(undefined, from, end, context), midTerm: [] };
  const later = laterPeriod(header, end, context);
  if (later) {
    const [above, below] = [
      readIndicators(header, from, later.row, goals, context),
      readIndicators(later, later.row, end, goals, context),
    ];
    context.ledger.place(...later.labels);
    return above && below && { annual: [...above.annual, ...below.annual], midTerm: [...above.midTerm, ...below.midTerm] };
  }
  const { blocks } = header;
  const others = (context.rows[header.row] ?? []).filter(({ text }) => context.labels.head(text)?.kind !== "section");
  const isOfficial = blocks.length === 1 && others.length === officialColumns(blocks[0]);
  const periods = likelyPeriods(header, goals, context);
  const wanted = blocks.slice(0, periods.length);
  const hasSlipped = context.isFlat && isOfficial && !context.trustsColumns;
  const byColumn = hasSlipped ? undefined : indicatorsByColumn(header, wanted, end, context);
  if (byColumn) return ofPeriods(periods, byColumn);
  if (!context.isFlat) return undefined;
  if (blocks.length === 1) return ofPeriods(periods, [indicatorsByToken(header, header.end, end, context)]);
  // Two blocks side by side whose columns have slipped: nothing tells any more which text belongs to which.
  context.ledger.note({ row: header.row, column: 0 }, remarks.columnsUnclear());
  return { annual: [], midTerm: [] };
}

/** A form prints its header on every page; looking for the next one may lead through all rows. */
const mostHeaders = 40;

/** The next header below that names another period; a header printed again names none. */
function laterPeriod(
  { end: from, blocks: [first, ...others] }: IndicatorHeader,
  end: number,
  { rows, labels }: TableContext,
): IndicatorHeader | undefined {
  let header = others.length > 0 ? undefined : findIndicatorHeader(rows, from, end, labels);
  for (let looked = 0; header && looked < mostHeaders; looked++) {
    const { period } = header.blocks[0];
    if (period !== undefined && period !== first.period) return header;
    header = findIndicatorHeader(rows, header.end, end, labels);
  }
  return undefined;
}

function officialColumns({ tokens }: HeaderBlock): number {
  return (["level1", "level2", "name", "value"] as const).filter((column) => tokens.has(column)).length;
}

function ofPeriods(periods: readonly Period[], rows: readonly (readonly LevelledRow[])[]): IndicatorsOfPeriods {
  const of = (period: Period) => rows[periods.indexOf(period)] ?? [];
  return { annual: of("annual"), midTerm: of("midTerm") };
}

/** Where nothing says what the second of two blocks is, it may be the year's beside those of a medium term. */
function likelyPeriods({ row, blocks }: IndicatorHeader, goals: ReadonlySet<Period>, { ledger }: TableContext): Period[] {
  const periods = periodsOf(blocks, goals);
  if (periods.length === blocks.length || blocks.length < 2) return periods;
  const doubt: Doubt = {
    kind: "periods",
    why: "原表并排印了两组指标，没有写各是哪个时期的。",
    by: "左边一组是年度指标",
    otherwise: "左边一组是中期指标、右边一组是年度指标",
  };
  return ledger.isOther({ row, column: 0 }, doubt) ? ["midTerm", "annual"] : periods;
}

/** The periods of the blocks that are read: what its labels say, or else the medium term first, as the national table has it. */
export function periodsOf(blocks: readonly HeaderBlock[], goals: ReadonlySet<Period>): Period[] {
  const [first, second] = blocks;
  if (!second) {
    const isMidTerm = goals.has("midTerm") && !goals.has("annual");
    return [first?.period ?? (isMidTerm ? "midTerm" : "annual")];
  }
  // Without anything that speaks of a medium term, nobody knows what the second block is.
  if (!first?.period && !second.period && !goals.has("midTerm")) return ["annual"];
  const isAnnualFirst = first?.period === "annual" || second.period === "midTerm";
  return isAnnualFirst ? ["annual", "midTerm"] : ["midTerm", "annual"];
}
