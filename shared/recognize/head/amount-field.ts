/**
 * Which amount a label means that stands in more than one group (`资金总额`, `财政拨款`).
 *
 * A label for the group beside it tells, or else the total it stands below; a group that needs a total above it (the medium term of the
 * national table) is never guessed. `undefined` for an amount the form has no field for.
 */
import type { FundsGroup } from "../../template/template.ts";
import type { Field } from "../../form/field.ts";
import type { AmountChoice } from "../label-index.ts";
import type { TableContext } from "../table-context.ts";
import { columnAfter, type Token } from "../tokens/token.ts";
import type { HeadReading } from "./head-reading.ts";

export function amountField(
  choices: readonly AmountChoice[],
  label: Token,
  group: FundsGroup | undefined,
  reading: HeadReading,
): Field | undefined {
  const { values, official, hasGroups } = reading;
  const alone = choices.find((choice) => choice.isAlone);
  if (alone && !hasGroups && !official.has(alone.field)) return alone.field;
  const open = choices.filter((choice) => !values.has(choice.field) && !choice.isAlone);
  const named = group && open.find((choice) => choice.group === group);
  const heads = choices.flatMap((choice) => choice.head ?? []);
  const head = headAbove(label, heads, values);
  if (
    !hasGroups &&
    isPartOfProject(label, head === undefined ? undefined : values.get(head)?.label, values.get("funds.projectTotal")?.label)
  )
    return undefined;
  const headed = choices.find((choice) => choice.head !== undefined && choice.head === head);
  // Without any total above, only amounts of the year can be meant.
  const first = open.find((choice) => choice.group) ?? open.find((choice) => choice.head === heads[0]);
  return (named ?? headed ?? first ?? choices[0])?.field ?? fail();
}

/** The total a label stands below: in the nearest row that has one, the last that does not stand right of the label. */
function headAbove(label: Token, heads: readonly Field[], values: HeadReading["values"]): Field | undefined {
  const totals = heads.flatMap((field) => {
    const at = values.get(field)?.label;
    return at ? [{ field, at }] : [];
  });
  const row = Math.max(...totals.map(({ at }) => at.row));
  const nearest = totals.filter(({ at }) => at.row === row).toSorted((a, b) => a.at.column - b.at.column);
  return (nearest.findLast(({ at }) => at.column <= label.column) ?? nearest[0])?.field;
}

/** Whether it stands below the project's total, and beside the total it would belong to: a part of the project's money has no field. */
function isPartOfProject(label: Token, head: Token | undefined, project: Token | undefined): boolean {
  const isBelow = (total: Token) =>
    total.row < label.row && total.column < columnAfter(label) && columnAfter(total) > label.column;
  return head !== undefined && project !== undefined && head.row === project.row && isBelow(project) && !isBelow(head);
}

/** The group whose merged label reaches down beside a row. */
export function groupBeside(
  token: Token | undefined,
  { groups }: HeadReading,
  { labels }: TableContext,
): FundsGroup | undefined {
  if (!token) return undefined;
  const covering = groups.findLast(
    (above) => above.row < token.row && above.row + above.rowSpan > token.row && above.column < token.column,
  );
  const label = covering && labels.head(covering.text);
  return label?.kind === "group" ? label.group : undefined;
}

function fail(): never {
  throw new Error("a label of an amount belongs to no group");
}
