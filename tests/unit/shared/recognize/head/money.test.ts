/** Amounts in other units than the form's: converted exactly, told once, and compared with their sums after that. */
import { describe, expect, it } from "vitest";
import { recognize } from "#shared/recognize/recognize.ts";
import type { Recognized } from "#shared/recognize/recognized.ts";
import {
  at,
  flatForm,
  flatRows,
  flatSheet,
  noteMarks,
  replaced,
  unplacedTexts,
  type Rows,
} from "../../../../helpers/flat-table.ts";

const moneyRows: ReadonlySet<number> = new Set([at.groups - 1, at.groups, at.groups + 1, at.groups + 2, at.carryOver]);

/** The table with every amount written anew. */
const withMoney = (write: (amount: string) => string, unitLine = "单位：万元"): Rows =>
  flatRows.map((cells, i) => {
    if (i === 4) return [unitLine];
    return moneyRows.has(i) ? cells.map((text) => (/^[\d.]+$/.test(text) ? write(text) : text)) : cells;
  });
const yuan = (amount: string) => `${Math.round(Number(amount) * 10_000)}.00`;

describe.each(["flat", "grid"] as const)("read as %s", (origin) => {
  const read = (rows: Rows): Recognized => {
    const [only] = recognize(flatSheet(rows, origin));
    if (!only) throw new Error("no form");
    return only;
  };

  it.each(["单位：元", "（单位：元）", "金额单位：人民币元", "单位: 元 "])("%s above the table", (line) => {
    const recognized = read(withMoney(yuan, line));
    expect(recognized.form).toEqual(flatForm);
    expect(noteMarks(recognized)).toEqual(["amount-converted 10:3"]);
    expect(recognized.unplaced).toEqual([]);
  });

  it("a unit behind the year, on one line", () => {
    const recognized = read(withMoney(yuan, "（2026年度） 单位：元").toSpliced(2, 1));
    expect(recognized.form).toEqual(flatForm);
    expect(recognized.unplaced).toEqual([]);
  });

  it("a unit behind something else, which stays unplaced", () => {
    const recognized = read(withMoney(yuan, "填报单位：图书馆 金额单位：元"));
    expect(recognized.form).toEqual(flatForm);
    expect(unplacedTexts(recognized)).toEqual(["填报单位：图书馆 金额单位：元"]);
  });

  it("a unit in the brackets of a label counts for its cells only", () => {
    const rows = withMoney((amount) => amount).with(at.groups - 1, [
      "项目总额（元）",
      "",
      "865000",
      "其中：年度资金总额",
      "80",
    ]);
    const recognized = read(rows);
    expect(recognized.form).toEqual(flatForm);
    expect(noteMarks(recognized)).toEqual(["amount-converted 10:3"]);
  });

  it("a unit in the brackets of the label over the money counts for all of it", () => {
    const rows: Rows = [
      ["2026年项目支出绩效目标表"],
      ["项目名称", "", "古籍修复"],
      ["主管部门", "", "文化厅"],
      ["项目资金（元）", "年度资金总额", "1200000"],
      ["", "其中：财政拨款", "1,000,000.50"],
      ["", "其他资金", "199999.5"],
      ["一级指标", "二级指标", "三级指标", "指标值"],
      ["产出指标", "数量指标", "修复册数", "120册"],
    ];
    const { form, unplaced, notes } = read(rows);
    expect(form.moneyUnit).toBe("万元");
    expect(form.funds.annualTotal).toBe("120");
    expect(form.funds.ownLevel).toEqual({ total: "", fiscalAppropriation: "100.00005", otherFunds: "19.99995", carryOver: "" });
    expect(unplaced).toEqual([]);
    expect(notes.filter(({ code }) => code !== "field-missing").map(({ code }) => code)).toEqual(["amount-converted"]);
  });

  it("amounts that name their unit themselves", () => {
    const names: Record<string, string> = { "86.5": "86.5万元", "60": "600,000.00元", "12": "￥12", "8": "0.0008亿元" };
    const recognized = read(withMoney((amount) => names[amount] ?? amount));
    expect(recognized.form).toEqual(flatForm);
    expect(noteMarks(recognized)).toEqual([
      "amount-normalized 10:3",
      "amount-converted 12:3",
      "amount-normalized 12:6",
      "amount-converted 13:6",
    ]);
  });

  it("says that no unit was found, takes that of the form, and offers the other", () => {
    const recognized = read(flatRows.toSpliced(4, 1));
    expect(recognized.form).toEqual(flatForm);
    expect(recognized.notes.map(({ message }) => message)).toEqual(["原表没有写金额的单位。现在按万元读，也可能应按元读。"]);
    const [other] = recognized.otherReadings ?? [];
    expect(other?.form.funds["ownLevel"]?.["carryOver"]).toBe("0.00065");
    expect(other?.form.indicators).toEqual(flatForm.indicators);
  });

  it("compares sums as they are converted", () => {
    const rows = withMoney(yuan, "单位：元").with(at.carryOver, ["", "结余结转资金", "65000.01", "", "", ""]);
    const recognized = read(rows);
    expect(recognized.form.funds.ownLevel.carryOver).toBe("6.500001");
    expect(recognized.notes.map(({ code }) => code)).toContain("sum-disagrees");
    expect(read(replaced({}, withMoney(yuan, "单位：元"))).notes.map(({ code }) => code)).toEqual(["amount-converted"]);
  });
});
