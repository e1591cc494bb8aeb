/** A quantity and its cost are called by the same list of things: where one has a thing more, one of the two was not carried over. */
import { indicatorField } from "../../form/field.ts";
import type { Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { foldedNames } from "../text/folded-name.ts";
import { areNearlyOne, nameList } from "../text/name-lists.ts";
import { isCostRow, isQuantityRow } from "../text/row-kind.ts";
import { indicatorName } from "../text/wording.ts";

export const listsApart: FormRule = {
  id: "r16d",
  name: "数量与成本的名称列的内容不同",
  source: "review-rules 16；review-rules 37",
  level: "hint",
  reads: (form) => [form.indicators],
  check: ({ indicators }) => {
    const names = foldedNames(indicators);
    const lists = indicators.flatMap((row, index) => {
      const name = names[index] ?? "";
      const list = isQuantityRow(row) || isCostRow(row) ? nameList(name) : undefined;
      return list ? [{ row, index, name, list }] : [];
    });
    return lists.flatMap(({ row, index, name, list }): Report[] => {
      // What has a row of its own name is no other's slip.
      if (!isQuantityRow(row) || names.indexOf(name) !== names.lastIndexOf(name)) return [];
      const [cost, another] = lists.filter((one) => isCostRow(one.row) && areNearlyOne(list, one.list));
      if (!cost || another) return [];
      const more = (what: string, things: string) => (things === "" ? [] : [`${what}里多了${things}`]);
      const said = [
        ...more("成本", onlyIn(cost.list.things, list.things)),
        ...more("数量", onlyIn(list.things, cost.list.things)),
      ];
      return [
        {
          state: "fails",
          message: `${indicatorName(cost.row)}与${indicatorName(row)}列的内容不同：${said.join("，")}，请改成一致。`,
          places: [{ field: indicatorField(cost.index, "name") }, { field: indicatorField(index, "name") }],
        },
      ];
    });
  },
};

function onlyIn(list: readonly string[], other: readonly string[]): string {
  const things = list.filter((thing) => !other.includes(thing));
  return things.map((thing) => `“${thing}”`).join("、");
}
