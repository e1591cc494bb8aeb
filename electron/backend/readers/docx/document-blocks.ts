/** What the body of a text document consists of: paragraphs and tables, which may lie in each other's cells. Widths in twips. */

export type Block = Paragraph | Table;

export interface Paragraph {
  readonly kind: "paragraph";
  readonly text: string;
  /** Whether part of it is formatted as hidden text. */
  readonly isHidden: boolean;
}

export interface Table {
  readonly kind: "table";
  /** Distance from the left margin. */
  readonly indent: number;
  readonly isCentred: boolean;
  /** Widths of the columns cells are counted in; often wrong or missing where other programs wrote the file. */
  readonly grid: readonly number[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** Columns of the grid left free before the first cell. */
  readonly before: number;
  readonly widthBefore: number;
  readonly cells: readonly TableCell[];
  readonly isHidden: boolean;
}

export interface TableCell {
  /** Columns of the grid it takes. */
  readonly span: number;
  readonly width: number;
  /** Its part in a vertical merge. */
  readonly merge: "starts" | "goes-on" | undefined;
  readonly blocks: readonly Block[];
}
