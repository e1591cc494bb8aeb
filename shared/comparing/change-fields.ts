/** Which texts of one side a change is about, as paths of that side's form: what is marked there, and stepped to. */
import { indicatorField, type Field, type IndicatorList } from "../form/field.ts";
import type { FormChange } from "./form-change.ts";

export type Side = "left" | "right";

/** None where the row stands on the other side only. */
export function changeFields(change: FormChange, side: Side): readonly Field[] {
  const isLeft = side === "left";
  switch (change.kind) {
    case "changed":
      return [isLeft ? change.was : change.place];
    case "renamed":
    case "moved":
      return [indicatorField(isLeft ? change.from : change.to, "name", change.list)];
    case "added":
      return isLeft ? [] : rowFields(change.list, change.to);
    case "removed":
      return isLeft ? rowFields(change.list, change.from) : [];
  }
}

/** The columns that every template prints. */
function rowFields(list: IndicatorList, index: number): Field[] {
  return ["name", "value"].map((column) => indicatorField(index, column, list));
}

/** The row a change is about, where it is about one: its list, and where it stands on either side. */
export function changeRow(change: FormChange): string | undefined {
  if (change.kind === "changed") return /^(\w+\.\d+)\.\w+$/.exec(change.place)?.[1];
  return change.kind === "removed" ? `${change.list}.-${change.from}` : `${change.list}.${change.to}`;
}
