/**
 * Which group of a blank's rows an indicator belongs to: the one of its two levels, in whatever printing; or where only one group has its
 * level 2, that one.
 */
import type { IndicatorGroup } from "../binding/binding.ts";
import type { Indicator } from "../form/form.ts";
import type { LabelIndex } from "../recognize/label-index.ts";
import { foldLabel } from "../value/normalize-text.ts";

export function matchGroup(
  { level1, level2 }: Pick<Indicator, "level1" | "level2">,
  groups: readonly IndicatorGroup[],
  labels: LabelIndex,
): IndicatorGroup | undefined {
  const key1 = (text: string) => bare(labels.level1(text) ?? labels.otherLevel1(text) ?? text);
  const key2 = (text: string) => bare(labels.level2(text)?.level2 ?? text);
  const own = groups.filter((group) => group.level2 === "" || key2(group.level2) === key2(level2));
  const both = own.find((group) => key1(group.level1) === key1(level1));
  return both ?? (own.length === 1 && own[0]?.level2 !== "" ? own[0] : undefined);
}

/** Without remarks, points and the word 指标. */
function bare(text: string): string {
  return foldLabel(text)
    .replace(/\([^()]*\)分?$/, "")
    .replace(/指标$/, "");
}
