/** An indicator row as it was read: where its texts stood, and the levels it belongs to once those are known. */
import type { IndicatorColumnName } from "../../template/relatives.ts";
import type { Token } from "../tokens/token.ts";

/** Columns that only relatives of the form have. */
export type ExtraColumn = Exclude<IndicatorColumnName, "level1" | "level2" | "name" | "value">;

export interface LevelledRow {
  readonly row: number;
  readonly level1: string;
  readonly level2: string;
  /** The labels the levels were read from; none where a level was inferred. */
  readonly level1Label: Token | undefined;
  readonly level2Label: Token | undefined;
  /** Pieces in reading order; none where the source has no name, or no value. */
  readonly name: readonly Token[];
  readonly value: readonly Token[];
  readonly extras?: Readonly<Partial<Record<ExtraColumn, Token>>>;
}
