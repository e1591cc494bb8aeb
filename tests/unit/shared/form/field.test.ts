import { describe, expect, it } from "vitest";
import {
  coreAmountFields,
  indicatorField,
  isAmountField,
  isField,
  parseIndicatorField,
  readField,
  coreTextFields,
  writeField,
} from "#shared/form/field.ts";
import { formWith, row } from "../../../helpers/forms.ts";

const form = formWith([row("数量指标", "培训班次", "10次"), { ...row("质量指标", "合格率", "≥85%"), prefix: "指标1：" }]);

describe("isField", () => {
  it.each([
    ...coreTextFields,
    ...coreAmountFields,
    "year",
    "indicators.0.name",
    "indicators.12.prefix",
    "indicators.3.value",
    "midTermGoal",
    "funds.midTerm.total",
    "midTermIndicators.0.weight",
  ])("%s is a field", (path) => expect(isField(path)).toBe(true));
  it.each([
    "",
    "format",
    "moneyUnit",
    "explanations",
    "version",
    "funds",
    "indicators",
    "indicators.0",
    "indicators.0.level1",
    "indicators.-1.name",
    "indicators.0.level2",
    "__proto__",
    "constructor",
    "indicators.0.toString",
    "funds.__proto__",
    "funds..total",
  ])("%j is none", (path) => expect(isField(path)).toBe(false));
});

describe("readField and writeField", () => {
  it.each([
    ...coreTextFields,
    ...coreAmountFields,
    indicatorField(1, "prefix"),
    indicatorField(0, "name"),
    indicatorField(1, "value"),
  ])("%s: reads what was written, and nothing else changes", (field) => {
    const changed = writeField(form, field, "改过");
    expect(readField(changed, field)).toBe("改过");
    expect(writeField(changed, field, readField(form, field))).toEqual(form);
  });

  it("knows a year by its four digits, and no year otherwise", () => {
    expect(readField(form, "year")).toBe("2026");
    expect(writeField(form, "year", "2027").year).toBe(2027);
    expect(writeField(form, "year", "26").year).toBeNull();
    expect(readField(writeField(form, "year", ""), "year")).toBe("");
  });

  it("has no key for a prefix that is taken away", () => {
    expect("prefix" in (writeField(form, "indicators.1.prefix", "").indicators[1] ?? {})).toBe(false);
  });

  it.each(["midTermGoal", "funds.midTerm.total", "indicators.0.weight"])("has no %s where it is blank", (field) => {
    const written = writeField(form, field, "改过");
    expect(readField(written, field)).toBe("改过");
    expect(writeField(written, field, "")).toStrictEqual(form);
  });

  it.each(["funds.ownLevel", "projectName.more"])("writes no text at %s, where the form holds something else", (field) => {
    expect(readField(form, field)).toBe("");
    expect(() => writeField(form, field, "x")).toThrow(RangeError);
  });

  it("keeps keys it does not know", () => {
    const foreign = { ...form, funds: { ...form.funds, remark: "备注" } };
    expect(writeField(foreign, "funds.projectTotal", "5").funds["remark"]).toBe("备注");
  });

  it("reads a row that is not there as blank, and refuses to write it", () => {
    expect(readField(form, "indicators.9.name")).toBe("");
    expect(() => writeField(form, "indicators.9.name", "新")).toThrow(RangeError);
  });
});

it("tells amounts and indicators from other fields", () => {
  expect(isAmountField("funds.transfer.central")).toBe(true);
  expect(isAmountField("projectTerm")).toBe(false);
  expect(parseIndicatorField("indicators.12.value")).toEqual({ list: "indicators", index: 12, column: "value" });
  expect(parseIndicatorField("annualGoal")).toBeUndefined();
});
