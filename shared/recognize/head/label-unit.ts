/** The unit of money a label of the head names in brackets: `项目资金（元）`, `年度资金总额（单位：万元）`. */
import { foldLabel } from "../../value/normalize-text.ts";
import { moneyUnitOf, type MoneyUnit } from "../../value/money-unit.ts";
import type { LabelIndex } from "../label-index.ts";

export function unitOfLabel(text: string, labels: LabelIndex): MoneyUnit | undefined {
  if (!text.includes("元") || !labels.head(text)) return undefined;
  const inside = /\((?:(?:金额)?单位:?)?([^()]*)\):?$/.exec(foldLabel(text))?.[1];
  return inside === undefined ? undefined : moneyUnitOf(inside);
}

/** The unit that a label over a part of the table names for all of it. */
export function unitOfPart(text: string, labels: LabelIndex): MoneyUnit | undefined {
  const kind = labels.head(text)?.kind;
  return kind === "section" || kind === "group" ? unitOfLabel(text, labels) : undefined;
}
