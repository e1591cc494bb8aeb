/**
 * What an issued blank is bound to: for each field the cell it is written to, and where its indicators stand.
 *
 * A binding says only what the blank itself tells. What could mean two things stands in `unsure` and nowhere else, until a person has
 * answered. Rows and columns count from 0.
 */
import type { Field } from "../form/field.ts";
import type { Period } from "../recognize/indicators/indicator-header.ts";
import type { SheetSlot } from "../sheet/sheet.ts";
import type { GroupRows, LevelStyle } from "../template/drawn-sheet.ts";
import type { IndicatorColumnName } from "../template/relatives.ts";
import type { MoneyUnit } from "../value/money-unit.ts";

export interface Binding {
  /** Name of the worksheet. */
  readonly sheet: string;
  /** As the blank prints it. */
  readonly title: string;
  /** What amounts are written in, where the blank says it. */
  readonly moneyUnit: MoneyUnit | undefined;
  /** Id of the template whose fields it has most of. */
  readonly template: string;
  readonly fields: ReadonlyMap<Field, BoundCell>;
  readonly indicators: BoundIndicators;
  readonly unsure: readonly Doubt[];
  /** Fields of that template the blank has no cell for. */
  readonly missing: readonly Field[];
}

export interface BoundCell extends SheetSlot {
  /** Slots it reaches over; 1 each where it is not merged. */
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** What stands there in the blank. */
  readonly text: string;
  /** The label it was told by; the cell itself where it says what it is, as the line of the year does. */
  readonly label: SheetSlot;
  /** Its own formula, without the sign in front. */
  readonly formula?: string;
  /** Its number format, where it has one of its own. */
  readonly format?: string;
  /** Its own unit, where that is not the blank's. */
  readonly unit?: MoneyUnit;
  /** A person said so: reading, which goes by labels, need not find it there. */
  readonly isAnswered?: true;
}

export interface BoundIndicators {
  /** The row of the header that names most columns; the one above the first row, but for headers of two rows. */
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly blocks: readonly IndicatorBlock[];
  readonly groups: readonly IndicatorGroup[];
  readonly levelStyles: { readonly level1: LevelStyle; readonly level2: LevelStyle };
  /** How many columns the labels of levels are wide, by the column they stand in. */
  readonly levelWidths: ReadonlyMap<number, number>;
  /** The column whose cells number the rows from 1 on (序号), where the blank has one. */
  readonly numberColumn?: number;
}

/** The indicators of one period. A column that several share stands in each of them. */
export interface IndicatorBlock {
  readonly period: Period;
  readonly columns: Readonly<Partial<Record<IndicatorColumnName, number>>>;
  /** A person said whose period it is. */
  readonly isAnswered?: true;
}

/** Rows of one level 2; levels as printed, without the blanks of the layout. */
export interface IndicatorGroup extends GroupRows {
  readonly level1: string;
  readonly level2: string;
}

/** Something only a person can say. */
export interface Doubt {
  readonly label: string;
  /** The cell that is asked about; the label's own where none can be told. */
  readonly at: SheetSlot;
  /** One plain Chinese sentence. */
  readonly why: string;
  /** The fields it may be. */
  readonly fields: readonly Field[];
  /**
   * `field`: which field is written to the cell. `place`: where a field is written, for the cell is its label. `unit`: what amounts are
   * written in. `operator`: whether the column below is for operators. `period`: whose indicators a second block holds. `structure`: whether
   * what was not understood may stay blank.
   */
  readonly asks: "field" | "place" | "unit" | "operator" | "period" | "structure";
  /** Of a second block, what stands in which column. */
  readonly columns?: IndicatorBlock["columns"];
}
