import { describe, expect, it } from "vitest";
import { newForm } from "#shared/editing/new-form.ts";
import { isRefused, typeTexts, type TypedText } from "#shared/editing/type-text.ts";
import { applyEdits } from "#shared/form/edit.ts";
import type { Form } from "#shared/form/form.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { formWith, row } from "../../../helpers/forms.ts";

const typed = (form: Form, ...texts: TypedText[]) => applyEdits(form, typeTexts(form, ningxia2026, texts)).form;
const form = formWith([row("数量指标", "培训班次", "10次")]);

describe("typeTexts", () => {
  it("gives no edits where nothing changes", () => {
    expect(typeTexts(form, ningxia2026, [{ field: "indicators.0.value", text: " 10次 " }])).toEqual([]);
  });

  it("takes the last text where one field is given twice", () => {
    expect(typed(form, { field: "projectName", text: "甲" }, { field: "projectName", text: form.projectName })).toStrictEqual(
      form,
    );
  });

  it("reads thousands separators and full-width digits, and keeps the sums up", () => {
    const { funds } = typed(form, { field: "funds.ownLevel.fiscalAppropriation", text: "１,234.50" });
    expect(funds.ownLevel).toMatchObject({ fiscalAppropriation: "1234.50", total: "1234.50" });
    expect(funds).toMatchObject({ projectTotal: "1234.50", annualTotal: "1234.50" });
  });

  it.each([
    ["12万元", "万元", "12"],
    ["120000元", "万元", "12"],
    ["12万元", "元", "120000"],
    ["=80*2", "元", "160"],
    ["(5)", "万元", "-5"],
  ])("takes %s in a form in %s for %s", (text, moneyUnit, amount) => {
    const { funds } = typed({ ...form, moneyUnit }, { field: "funds.ownLevel.otherFunds", text });
    expect(funds).toMatchObject({ projectTotal: amount, ownLevel: { otherFunds: amount, total: amount } });
  });

  it("keeps what is no amount as it was typed, and leaves no sum that no longer holds", () => {
    const { funds } = typed(form, { field: "funds.transfer.central", text: "待定" });
    expect(funds.transfer).toMatchObject({ central: "待定", total: "" });
    expect(funds).toMatchObject({ projectTotal: "", annualTotal: "", ownLevel: { total: "0" } });
  });

  it("sets the prefix in the list it was typed in", () => {
    const two = { ...form, midTermIndicators: [row("数量指标", "", "")] };
    const typedIn = typed(two, { field: "midTermIndicators.0.name", text: "指标1：三年培训" });
    expect(typedIn.indicators).toEqual(form.indicators);
    expect(typedIn.midTermIndicators).toEqual([{ ...row("数量指标", "三年培训", ""), prefix: "指标1：" }]);
  });

  it("sets prefix and name of an indicator from what is printed in its cell", () => {
    const prefixed = typed(form, { field: "indicators.0.name", text: "指标1：培训班次" });
    expect(prefixed.indicators[0]).toStrictEqual({ ...row("数量指标", "培训班次", "10次"), prefix: "指标1：" });
    expect(typed(prefixed, { field: "indicators.0.name", text: "培训班次" })).toStrictEqual(form);
  });

  it("cleans pasted text", () => {
    expect(typed(form, { field: "annualGoal", text: "\u00a0一\r\n二\u0007\n" }).annualGoal).toBe("一\n二");
  });
});

describe("the year", () => {
  it("is read from the printed line, and the title follows", () => {
    const next = typed(form, { field: "year", text: "(２０２７年)" });
    expect(next.year).toBe(2027);
    expect(next.title).toBe("2027年自治区本级部门项目支出预算绩效目标表");
  });

  it("changes in a title people worded themselves, and nothing else there", () => {
    const own = formWith([], { title: "2026年度目标表（2026年修订）" });
    expect(typed(own, { field: "year", text: "2027" }).title).toBe("2027年度目标表（2027年修订）");
  });

  it("comes into the title of a form that had none", () => {
    const without = newForm(ningxia2026, { year: null });
    expect(typed(without, { field: "year", text: "2026" }).title).toBe("2026年自治区本级部门项目支出预算绩效目标表");
  });

  it.each(["2027", "２０２７年", "（2027年）", "〔 2027 年 〕", "(2027年度)", "二〇二七年", "二零二七"])(
    "is understood as %s",
    (text) => {
      expect(typed(form, { field: "year", text }).year).toBe(2027);
    },
  );

  it.each(["20270", "202", "明年", "2027-2028", "0202年", "二十七年"])(
    "stays as it was where %s is typed, which is no year",
    (text) => {
      expect(typeTexts(form, ningxia2026, [{ field: "year", text }])).toEqual([]);
      expect(isRefused({ field: "year", text })).toBe(true);
    },
  );

  it("follows a title that is given another year, as long as the two went together", () => {
    const title = "2027年自治区本级部门项目支出预算绩效目标表";
    expect(typed(form, { field: "title", text: title })).toMatchObject({ title, year: 2027 });
    expect(typed({ ...form, year: 2025 }, { field: "title", text: title }).year).toBe(2025);
    expect(typed(form, { field: "title", text: title }, { field: "year", text: "2026" })).toMatchObject({ title, year: 2026 });
    expect(typed(form, { field: "title", text: "1000万元以上项目目标表" }).year).toBe(2026);
  });

  it("may become unknown; the title stays", () => {
    const unknown = typed(form, { field: "year", text: "(  年)" });
    expect(unknown.year).toBeNull();
    expect(unknown.title).toBe(form.title);
  });
});

describe("项目属性 and 项目期", () => {
  it("go together", () => {
    const yearly = typed(form, { field: "projectAttribute", text: "经常性项目" });
    expect(yearly.projectTerm).toBe("99年");
    expect(typed(yearly, { field: "projectAttribute", text: "一年期项目" }).projectTerm).toBe("1年");
  });

  it("leave a term alone that the person worded, or typed along with the attribute", () => {
    const own = formWith([], { projectTerm: "2026-2028年" });
    expect(typed(own, { field: "projectAttribute", text: "一年期项目" }).projectTerm).toBe("2026-2028年");
    const both = typed(form, { field: "projectAttribute", text: "一年期项目" }, { field: "projectTerm", text: "3年" });
    expect(both.projectTerm).toBe("3年");
  });

  it.each(["constructor", "__proto__", "其他"])("take %j for what it is", (text) => {
    const odd = typed(form, { field: "projectAttribute", text });
    expect(odd).toStrictEqual({ ...form, projectAttribute: text });
  });
});
