/** What a clipboard held, as cells with spans: the same shape whether it came as an HTML table or as tab-separated text. */

export interface PastedCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
}

export interface PastedBlock {
  readonly rowCount: number;
  readonly columnCount: number;
  /** In reading order. */
  readonly cells: readonly PastedCell[];
  /** Text that stood beside the cells, and goes to none. */
  readonly around?: readonly string[];
}
