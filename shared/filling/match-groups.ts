/**
 * Which group of a blank's rows an indicator belongs to: the one of its two levels, in whatever printing; or where only one group has its
 * level 2, that one.
 */
import type { IndicatorGroup } from "../binding/binding.ts";
import type { Indicator } from "../form/form.ts";
import type { LabelIndex } from "../recognize/label-index.ts";
import { rememberByObject } from "../value/remember-by-object.ts";
import { foldLabel } from "../value/normalize-text.ts";

export function matchGroup(
  { level1, level2 }: Pick<Indicator, "level1" | "level2">,
  groups: readonly IndicatorGroup[],
  labels: LabelIndex,
): IndicatorGroup | undefined {
  const matches = matchesAmong(groups)(labels);
  const levels = `${level1}\n${level2}`;
  if (!matches.has(levels)) matches.set(levels, findGroup({ level1, level2 }, groups, labels));
  return matches.get(levels);
}

/** Indicators of the same levels are many, in one form and in the next. */
const matchesAmong = rememberByObject((_groups: readonly IndicatorGroup[]) =>
  rememberByObject((_labels: LabelIndex) => new Map<string, IndicatorGroup | undefined>()),
);

function findGroup(
  { level1, level2 }: Pick<Indicator, "level1" | "level2">,
  groups: readonly IndicatorGroup[],
  labels: LabelIndex,
): IndicatorGroup | undefined {
  const own = groups.filter((group) => group.level2 === "" || sameLevel2(group.level2, level2, labels));
  const both = own.find((group) => sameLevel1(group.level1, level1, labels));
  return both ?? (own.length === 1 && own[0]?.level2 !== "" ? own[0] : undefined);
}

/** Whether two printings mean one level 1. */
export function sameLevel1(a: string, b: string, labels: LabelIndex): boolean {
  const key = (text: string) => bare(labels.level1(text) ?? labels.otherLevel1(text) ?? text);
  return key(a) === key(b);
}

function sameLevel2(a: string, b: string, labels: LabelIndex): boolean {
  const key = (text: string) => bare(labels.level2(text)?.level2 ?? text);
  return key(a) === key(b);
}

/** Without remarks, points and the word 指标. */
function bare(text: string): string {
  return foldLabel(text)
    .replace(/\([^()]*\)分?$/, "")
    .replace(/指标$/, "");
}
