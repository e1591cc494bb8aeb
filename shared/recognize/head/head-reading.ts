/** What reading a head has found so far: it is handed from label to label, and every reader of the head looks into it. */
import type { MoneyUnit } from "../../value/money-unit.ts";
import type { Field } from "../../form/field.ts";
import type { TermPart } from "../labels-by-structure.ts";
import type { Token } from "../tokens/token.ts";

export interface HeadValue {
  readonly field: Field;
  /** The label as printed, for remarks. */
  readonly label: Token;
  /** The pieces of the value in reading order; none where it is blank. */
  readonly pieces: Token[];
  /** The unit of money its label names, or the label over its part of the table. */
  readonly unit: MoneyUnit | undefined;
}

/** What is known of a head while it is read. */
export interface HeadReading {
  readonly from: number;
  readonly to: number;
  readonly values: Map<Field, HeadValue>;
  /** Fields whose official label stands in the head; other printings do not count for them. */
  readonly official: ReadonlySet<Field>;
  /** Fields whose label a list holds; what is told by how a label is made does not count for them. */
  readonly listed: ReadonlySet<Field>;
  /** A term that two cells say together: when it begins and when it ends. */
  readonly term: Partial<Record<TermPart, HeadValue>>;
  /** Labels of groups of amounts, which may reach down beside several rows. */
  readonly groups: readonly Token[];
  readonly hasGroups: boolean;
  /** A label for a name that does not mean the project's. */
  readonly otherName: Token | undefined;
  /** Unit of money of the part that is being read. */
  unit: MoneyUnit | undefined;
}
