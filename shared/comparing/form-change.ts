/**
 * How one form differs from another, as a list of changes that lead from the left one to the right one.
 *
 * Invariant: comparing a form with itself gives none, and taking over all of them gives the right form's texts (`take-over.ts`). A row
 * that came in, went or moved is one change, whatever stands in it.
 */
import type { Field, IndicatorList } from "../form/field.ts";

/** A text that reads otherwise: of the head, or of a column of an indicator that is there on both sides. */
export interface TextChange {
  readonly kind: "changed";
  /** The right form's path. */
  readonly place: Field;
  /** The left form's path of the same text. */
  readonly was: Field;
  readonly left: string;
  readonly right: string;
}

/** A row: where it stands in the left list, and in the right one. */
export interface RowPlaces {
  readonly list: IndicatorList;
  readonly from: number;
  readonly to: number;
}

/** An indicator that is called otherwise. Its value, where that changed too, is a change of its own. */
export interface Renamed extends RowPlaces {
  readonly kind: "renamed";
  readonly left: string;
  readonly right: string;
}

/** An indicator that stands in another level, or before or behind others than it did. */
export interface Moved extends RowPlaces {
  readonly kind: "moved";
}

export interface Added {
  readonly kind: "added";
  readonly list: IndicatorList;
  readonly to: number;
}

export interface Removed {
  readonly kind: "removed";
  readonly list: IndicatorList;
  readonly from: number;
}

export type RowChange = Renamed | Moved | Added | Removed;
export type FormChange = TextChange | RowChange;
