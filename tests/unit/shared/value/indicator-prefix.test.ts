import { expect, it } from "vitest";
import { splitPrefix } from "#shared/value/indicator-prefix.ts";

it.each([
  ["指标1：培训班次", "指标1：", "培训班次"],
  ["指标 12: 培训班次", "指标 12:", "培训班次"],
  ["指标２：培训班次", "指标２：", "培训班次"],
  ["培训班次", "", "培训班次"],
  ["指标1：", "", "指标1："],
  ["指标完成率：高", "", "指标完成率：高"],
  ["质量指标1：合格率", "", "质量指标1：合格率"],
])("%s is %j and %j", (text, prefix, name) => expect(splitPrefix(text)).toEqual({ prefix, name }));
