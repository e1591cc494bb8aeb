/**
 * What the review says about a form.
 *
 * A finding either fails or cannot be told; what holds is no finding. It is one plain Chinese sentence with both numbers, where each
 * stands, the unit and the difference, and it points at the cells it speaks of.
 */
import type { Edit } from "../form/edit.ts";
import type { Field } from "../form/field.ts";

/** `error` must be right before an export counts as clean; `warning` a reviewer will ask about, and it can be explained. */
export const findingLevels = ["error", "warning", "hint"] as const;
export type FindingLevel = (typeof findingLevels)[number];

/** `unknown`: cannot be told (a unit is missing, a value is words, the year is not known); never a pass and never an error. */
export type FindingState = "fails" | "unknown";

/** A repair that is certain. */
export interface Fix {
  /** What it does, as a button says it ("改为 408.68"). */
  readonly label: string;
  readonly edits: readonly Edit[];
}

/** A cell a finding speaks of; a level 2 stands for its empty row where it has no indicator. */
export type FindingPlace = { readonly field: Field } | { readonly level1: string; readonly level2: string };

interface Said {
  readonly state: FindingState;
  /** One sentence. */
  readonly message: string;
  /** Where it is milder or stricter than its rule. */
  readonly level?: FindingLevel;
  /** That something is not there yet, which every form begins with. */
  readonly blank?: true;
  /** The piece of the cell's text it is about, where a rule may say several things about one cell. */
  readonly about?: string;
}

/** What a rule reports; the runner adds who said it. */
export interface Report extends Said {
  /** The first is where the person goes. */
  readonly places: readonly FindingPlace[];
  /** The fault is in each of its places; else in the first, and the others are what it is told by. */
  readonly inEach?: true;
  readonly fix?: Fix;
}

/** What a rule reports about one indicator row, wherever the row stands. */
export interface RowReport extends Said {
  readonly column: "name" | "value";
  /**
   * The stretch of the message that says the fault: rows that share it are told in one sentence. What stands before names the row, what
   * stands behind is only said of a single one.
   */
  readonly fault?: string;
  /** The text the cell should have, where that is certain. */
  readonly rewrite?: string;
}

export interface Finding extends Report {
  /** Id of the rule, by its number in the list of review rules (`r06`). */
  readonly rule: string;
  readonly level: FindingLevel;
  /** What the form's pack says it stands on, and how it may be mended. */
  readonly clause?: string;
  readonly alternatives?: readonly string[];
  /**
   * What the finding is about, by rule, names and texts of its cells instead of row numbers: an explanation holds as long as it stays
   * the same, and no longer than that.
   */
  readonly subject: string;
}

/** Where something is to be mended: these are marked and stepped to. */
export function faultyPlaces({ places, inEach }: Report): readonly FindingPlace[] {
  return inEach ? places : places.slice(0, 1);
}
