/** A quantity and its cost are called by the same list of things: where one has a thing more, one of the two was not carried over. */
import { indicatorField } from "../../form/field.ts";
import { bareName } from "../balance/name-evidence.ts";
import type { Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { foldedNames } from "../text/folded-name.ts";
import { isCostRow, isQuantityRow } from "../text/row-kind.ts";
import { indicatorName } from "../text/wording.ts";

/** As many things must be the same for two lists to be one, and no more than this may not be. */
const fewestSame = 3;
const mostApart = 2;

export const listsApart: FormRule = {
  id: "r16d",
  name: "数量与成本的名称列的内容不同",
  source: "review-rules 16；review-rules 37",
  level: "hint",
  reads: (form) => [form.indicators],
  check: ({ indicators }) => {
    const names = foldedNames(indicators);
    const lists = indicators.flatMap((row, index) => {
      const { things, of } = listOf(names[index] ?? "");
      return things.length >= fewestSame && (isQuantityRow(row) || isCostRow(row)) ? [{ row, index, things, of }] : [];
    });
    const isAlone = (index: number) => names.indexOf(names[index] ?? "") === names.lastIndexOf(names[index] ?? "");
    const quantities = lists.filter(({ row, index }) => isQuantityRow(row) && isAlone(index));
    return quantities.flatMap(({ row, index, things, of }): Report[] => {
      const fits = lists.filter((one) => isCostRow(one.row) && one.of === of && areOne(things, one.things));
      const [cost, another] = fits;
      if (!cost || another) return [];
      const missing = told(cost.things, things);
      const more = told(things, cost.things);
      const message =
        `${indicatorName(cost.row)}与${indicatorName(row)}列的内容不同：` +
        [missing && `成本里多了${missing}`, more && `数量里多了${more}`].filter(Boolean).join("，") +
        "，请改成一致。";
      return [
        {
          state: "fails",
          message,
          places: [{ field: indicatorField(cost.index, "name") }, { field: indicatorField(index, "name") }],
        },
      ];
    });
  },
};

/** The things of 甲、乙、丙等服务, and what they are together. */
function listOf(name: string): { readonly things: readonly string[]; readonly of: string } {
  const at = name.lastIndexOf("等");
  const end = at > name.lastIndexOf("、") ? at : name.length;
  return { things: name.slice(0, end).split("、"), of: bareName(name.slice(end)) };
}

function areOne(a: readonly string[], b: readonly string[]): boolean {
  const same = a.filter((thing) => b.includes(thing)).length;
  const apart = a.length + b.length - 2 * same;
  return same >= fewestSame && apart > 0 && apart <= mostApart;
}

/** What the first list has and the other has not. */
function told(list: readonly string[], other: readonly string[]): string {
  return list
    .filter((thing) => !other.includes(thing))
    .map((thing) => `“${thing}”`)
    .join("、");
}
