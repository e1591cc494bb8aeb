/** Values of two years beside each other: only what is measured alike differs by a number. */
import { expect, test } from "vitest";
import { asksForLess, valueChange } from "#shared/indicators/value-change.ts";

test.for([
  ["≥200人次", "≥240人次", { amount: "+40", unit: "人次", percent: "+20%" }],
  ["≤1.2万元", "≤9000元", { amount: "-3000", unit: "元", percent: "-25%" }],
  ["≥90%", "不低于95.5%", { amount: "+5.5", unit: "个百分点" }],
  ["3场", "3场", { amount: "0", unit: "场", percent: "0%" }],
  ["0次", "2次", { amount: "+2", unit: "次" }],
  ["3场", "3期", undefined],
  ["2025年12月底前", "2026年12月底前", undefined],
  ["显著提高", "≥90%", undefined],
] as const)("%s → %s", ([before, now, change]) => expect(valueChange(before, now)).toEqual(change));

test.for([
  ["≥90%", "93%", true],
  ["≥95%", "93%", false],
  ["200人次", "240人次", true],
  // The less the better.
  ["≤48小时", "36小时", true],
  ["≤24小时", "36小时", false],
  ["≥90%", "未测", false],
  ["≥90人", "93%", false],
] as const)("%s against %s reached", ([target, reached, less]) => expect(asksForLess(target, reached)).toBe(less));
