/** One row of two compared years: a unit with its sums, or a project with both amounts and what changed. */
import { readableAmount, readableDifference } from "#renderer/text/format.ts";
import { comparingWords } from "#renderer/text/comparing-words.ts";
import { libraryWords } from "#renderer/text/library-words.ts";
import type { FormSummary } from "#shared/api/contract.ts";
import type { YearsOnPage } from "./comparing-state.ts";
import { differenceOf, type YearRow } from "./year-pairs.ts";

export const yearRowHeight = 30;

interface Props {
  readonly id: string;
  readonly row: YearRow;
  readonly years: YearsOnPage;
  readonly top: number;
  readonly current: boolean;
  readonly onOpen: () => void;
}

export function YearRowView({ id, row, years, top, current, onOpen }: Props) {
  const { difference, share } = differenceOf(row);
  const name = nameOf(row);
  return (
    // The list itself takes the keys and points at its current row.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={id}
      role="option"
      aria-selected={current}
      className={`row-list-row comparing-row is-${row.kind} ${current ? "is-current" : ""}`}
      style={{ top, height: yearRowHeight }}
      onClick={onOpen}
    >
      <span className="comparing-name" title={name}>
        {name}
      </span>
      <span className="comparing-told quiet">{toldOf(row, years)}</span>
      <span className="comparing-sum">{leftAmount(row)}</span>
      <span className="comparing-sum">{rightAmount(row)}</span>
      <span className="comparing-more">{readableDifference(difference)}</span>
      <span className="comparing-share quiet">{readableDifference(difference) !== "" && share}</span>
    </div>
  );
}

/** What stands in the columns. Each row says all of it by itself to who hears it. */
export function YearsHead({ years: { left, right } }: Pick<Props, "years">) {
  const { yearColumns } = comparingWords;
  return (
    <div className="comparing-head quiet" aria-hidden>
      <span className="comparing-name">{yearColumns.project}</span>
      <span className="comparing-told">{yearColumns.told}</span>
      <span className="comparing-sum">{yearColumns.amount(left)}</span>
      <span className="comparing-sum">{yearColumns.amount(right)}</span>
      <span className="comparing-more">{yearColumns.difference}</span>
      <span className="comparing-share">{yearColumns.share}</span>
    </div>
  );
}

function nameOf(row: YearRow): string {
  if (row.kind === "unit") return row.unit === undefined ? comparingWords.total : row.unit || libraryWords.noUnit;
  const [left, right] = [row.left?.projectName, row.right?.projectName];
  const name = (right ?? left) || libraryWords.noProject;
  const isRenamed = left !== undefined && right !== undefined && withoutYears(left) !== withoutYears(right);
  return isRenamed ? `${name}（${comparingWords.wasCalled(left || libraryWords.noProject)}）` : name;
}

function withoutYears(name: string): string {
  return name.replaceAll(/\d{4}(?:年度|年)?/g, "");
}

function toldOf(row: YearRow, { left, right }: YearsOnPage): string {
  if (row.kind === "unit") return libraryWords.count(row.forms);
  if (row.counts) return comparingWords.counts(row.counts);
  return comparingWords.onlyIn(row.left ? left : right);
}

function leftAmount(row: YearRow): string {
  return row.kind === "unit" ? `${readableAmount(row.left)} ${row.moneyUnit}` : amountOf(row.left);
}

function rightAmount(row: YearRow): string {
  return row.kind === "unit" ? `${readableAmount(row.right)} ${row.moneyUnit}` : amountOf(row.right);
}

function amountOf(form: FormSummary | undefined): string {
  return form && form.projectTotal !== "" ? `${readableAmount(form.projectTotal)} ${form.moneyUnit}` : "";
}
