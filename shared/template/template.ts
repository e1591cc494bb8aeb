/**
 * What an official template is: geometry, labels with all their spellings, the indicator tree and the computed amounts, as data.
 *
 * `layout` draws a form from it and `recognize` reads a form by it; both use the same labels, so what is written can be read back.
 */
import type { AmountField, Field, IndicatorColumn, IndicatorList } from "../form/field.ts";
import type { MoneyUnit } from "../value/money-unit.ts";
import type { DrawnSheet } from "./drawn-sheet.ts";

/** A label of the printed form. */
export interface Label {
  /** As the official form prints it. */
  readonly printed: string;
  /** Other printings that are met, besides those that differ only in white space, width or brackets. */
  readonly alsoPrinted?: readonly string[];
}

/** Columns from and to, both included, counted from 0. */
export type ColumnSpan = readonly [from: number, to: number];

/** A cell of the part above the indicators: a label, or the value of a field. `isProse`: paragraphs, drawn as such. */
export type HeadCell = {
  readonly columns: ColumnSpan;
  /** Rows the cell reaches down over; 1 where not given. */
  readonly rowSpan?: number;
} & ({ readonly label: Label } | { readonly field: Field; readonly isProse?: true } | { readonly blank: true });

export interface LabelledColumns {
  readonly label: Label;
  readonly columns: ColumnSpan;
}

/** A column of indicators: which text of an indicator stands in it. `isProse`: sentences, drawn from the left. */
export interface IndicatorCell extends LabelledColumns {
  readonly column: IndicatorColumn;
  readonly isProse?: true;
}

/** The columns of one list of indicators; a form with two periods has two such blocks beside each other, in step. */
export interface IndicatorBlock {
  readonly list: IndicatorList;
  readonly level2: LabelledColumns;
  readonly cells: readonly IndicatorCell[];
}

/** Labels that stand over a group of amounts (`其中：本级资金`): which fields a label inside the group means. */
export interface FundsGroup {
  readonly label: Label;
  readonly amounts: readonly { readonly label: Label; readonly field: AmountField }[];
}

export interface Level2 {
  readonly name: string;
  /** Other printings of the name (`经济效益指标`). */
  readonly alsoPrinted?: readonly string[];
}

export interface Level1 {
  readonly name: string;
  readonly alsoPrinted?: readonly string[];
  readonly level2: readonly Level2[];
}

/** Where an indicator belongs. */
export interface Level {
  readonly level1: string;
  readonly level2: string;
}

/** `field` is the exact sum of its terms; it is kept up while the person edits one of them. */
export interface ComputedAmount {
  readonly field: AmountField;
  /** What the sum means, for the person who tries to type into it ("财政拨款 + 其他资金 + 结余结转资金"). */
  readonly formula: string;
  readonly terms: readonly { readonly sign: 1 | -1; readonly field: AmountField }[];
}

export interface Template {
  readonly id: string;
  /** Grows with every change of the pack. */
  readonly version: number;
  /** Where its geometry and labels come from, Chinese. */
  readonly source: string;
  /** Name in lists, Chinese. */
  readonly name: string;
  readonly moneyUnit: MoneyUnit;
  /** Whether amounts are printed with a comma before every three digits (`1,234.50`). */
  readonly thousandsSeparators: boolean;
  /** Official titles, `{year}` for the year. The first is used for new forms. */
  readonly titles: readonly string[];
  /** The line below the title, `{year}` for the year. */
  readonly yearLine: string;
  /** The line that names the money unit, where there is one. */
  readonly unitLine?: string;
  /** Widths in points; their sum is the printable width of A4 portrait. */
  readonly columnWidths: readonly number[];
  /** The rows between the unit line and the header of the indicators. */
  readonly head: readonly (readonly HeadCell[])[];
  /** Labels with a field of their own, wherever they stand on the sheet. */
  readonly fieldLabels: readonly { readonly label: Label; readonly field: Field }[];
  readonly fundsGroups: readonly FundsGroup[];
  /** The goals, whose texts are paragraphs: that of the year first. */
  readonly goals: readonly { readonly label: Label; readonly field: Field }[];
  readonly indicators: {
    /** A label beside the header and all indicators. */
    readonly side?: LabelledColumns;
    readonly level1: LabelledColumns;
    /** From left to right. */
    readonly blocks: readonly IndicatorBlock[];
  };
  /** Every level 2 is printed, an empty one as an empty row. */
  readonly tree: readonly Level1[];
  readonly computedAmounts: readonly ComputedAmount[];
  /** What may be chosen in a field; other text is possible. */
  readonly choices: Readonly<Partial<Record<Field, readonly string[]>>>;
  /** Choices that go together: choosing one in `field` chooses its partner in `follows`. */
  readonly pairedChoices: readonly {
    readonly field: Field;
    readonly follows: Field;
    readonly pairs: Readonly<Record<string, string>>;
  }[];
  /** The issued sheet its forms are drawn as; head and indicators then say only which fields stand where on it. */
  readonly drawn?: DrawnSheet;
  /** The level of its tree a level belongs to, where that is not told by printings. */
  readonly levelOf?: (level: Level) => Level;
}

/** A printed line with the year put in. */
export function withYear(line: string, year: number | null): string {
  return line.replaceAll("{year}", year === null ? "    " : String(year));
}

/** Whether a form says itself what its amounts are written in: else a label of the template does. */
export function printsOwnUnit({ unitLine }: Pick<Template, "unitLine">): boolean {
  return unitLine !== undefined;
}

/** The title where it is one of the template's, else the template's first. */
export function titleIn({ titles }: Pick<Template, "titles">, title: string): string {
  return titles.includes(title) ? title : (titles[0] ?? "");
}

/** An official title for a year, as a form holds it. */
export function officialTitle(title: string, year: number | null): string {
  return withYear(title, year).trim();
}

/** All printings of a label. */
export function printings(label: Label | Level1 | Level2): readonly string[] {
  return ["printed" in label ? label.printed : label.name, ...(label.alsoPrinted ?? [])];
}
