/**
 * The goals of a blank: 年度目标, 中期目标, and 总体目标, which is the year's where there is no other and else that of the medium term.
 *
 * A goal's label without a cell of its own stands over the others.
 */
import type { GoalPeriod } from "../template/relatives.ts";
import type { BoundHead, FieldCell } from "./bind-head.ts";
import { cellName } from "../sheet/cell-name.ts";
import type { Doubt } from "./binding.ts";
import { doubts } from "./doubts.ts";
import { valueBox, type Area } from "./value-box.ts";

export function bindGoals(from: number, to: number, area: Area): BoundHead {
  const { boxes, labels } = area;
  const values = new Set<string>();
  const found = boxes.tokens
    .slice(from, to)
    .flat()
    .flatMap((token) => {
      const meaning = labels.head(token.text);
      const label = boxes.at(token.row, token.column);
      if (meaning?.kind !== "goal" || !label || values.has(cellName(token))) return [];
      const box = valueBox(label, area)?.box;
      if (box) values.add(cellName(box));
      return [{ period: meaning.period, label, box }];
    });
  const withCell = (period: GoalPeriod) => found.filter((goal) => goal.period === period && goal.box);
  const annual = withCell("annual").length > 0 ? withCell("annual") : withCell("overall");
  const midTerm =
    withCell("midTerm").length > 0 ? withCell("midTerm") : withCell("annual").length > 0 ? withCell("overall") : [];
  const cells: FieldCell[] = [];
  const unsure: Doubt[] = [];
  for (const [field, goals] of [["annualGoal", annual] as const, ["midTermGoal", midTerm] as const]) {
    const [first, second] = goals;
    if (!first?.box) continue;
    if (second?.box) {
      unsure.push({
        label: first.label.text,
        at: first.box,
        why: doubts.alsoAt(cellName(second.box)),
        fields: [field],
        asks: "field",
      });
    } else cells.push({ field, label: first.label, box: first.box, unit: undefined });
  }
  const [alone] = found;
  if (cells.length + unsure.length === 0 && alone) {
    unsure.push({ label: alone.label.text, at: alone.label, why: doubts.noCell(), fields: ["annualGoal"], asks: "place" });
  }
  return { cells, unsure };
}
