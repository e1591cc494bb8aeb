/** What everything that reads a part of a table goes by. */
import type { Template } from "../template/template.ts";
import type { MoneyUnit } from "../value/money-unit.ts";
import type { LabelIndex } from "./label-index.ts";
import type { FormLedger } from "./ledger.ts";
import type { NumberSpacing } from "./tokens/layout-blanks.ts";
import type { FollowedTemplate } from "./template-of-table.ts";
import type { TokenRows } from "./tokens/token.ts";

/** What holds for a whole sheet. */
export interface SheetContext {
  readonly rows: TokenRows;
  /** What tables are read by; which template each follows is told by what it prints. */
  readonly template: Template;
  readonly labels: LabelIndex;
  /** Whether columns may have slipped and blanks may be the layout's. */
  readonly isFlat: boolean;
  /** Whether every cell stands in its column: real cells, or text in which every row has as many as the others. */
  readonly columnsHold: boolean;
  /** Whether columns hold even where levels nobody knows stand in them. */
  readonly trustsColumns: boolean;
  /** Number of the block each row belongs to. */
  readonly blocks: readonly number[];
  /** Cells each row had, where the source tells. */
  readonly widths: readonly number[] | undefined;
  /** Page of each row, where the source has pages. */
  readonly pages: readonly number[] | undefined;
  /** How numbers are set on the page of a row. */
  spacingAt(row: number): NumberSpacing;
}

export interface TableContext extends SheetContext {
  readonly ledger: FormLedger;
  readonly follows: FollowedTemplate;
  readonly title: string;
  /** Unit of the amounts that do not name one themselves; `undefined` where the source names none. */
  readonly moneyUnit: MoneyUnit | undefined;
}
