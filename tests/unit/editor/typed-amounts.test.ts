/** Amounts typed and pasted into an open form: what is said of them, and what the sums then show. */
import { describe, expect, it } from "vitest";
import type { AmountField } from "#shared/form/field.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import type { Client } from "#renderer/desk/client.ts";
import { openFormSession } from "#renderer/editor/form-session.ts";
import { parseTsv } from "#renderer/editor/clipboard/parse-tsv.ts";
import { placePaste } from "#renderer/editor/clipboard/place-paste.ts";
import { fakeForms } from "../../helpers/fake-forms.ts";
import { formWith } from "../../helpers/forms.ts";

const start = formWith([]);
const fiscal = "funds.ownLevel.fiscalAppropriation";
const other = "funds.ownLevel.otherFunds";

async function opened(form = start) {
  const { forms } = fakeForms(form);
  const session = await openFormSession({ forms } as unknown as Client, 1);
  const { editing } = session;
  const cellOf = (field: AmountField) => {
    const cell = editing.sheet().layout.cells.find(({ target }) => target?.kind === "field" && target.field === field);
    if (!cell) throw new Error(`no cell of ${field}`);
    return cell;
  };
  return {
    session,
    type: (text: string, field: AmountField = fiscal) => editing.typed({ kind: "field", field }, text),
    said: () => session.getState().hint?.text,
    shown: (field: AmountField) => editing.sheet().faces.get(cellOf(field))?.instead ?? cellOf(field).text,
    why: (field: AmountField) => editing.sheet().faces.get(cellOf(field))?.mark?.sentence,
    edited: (field: AmountField) => editing.editText(cellOf(field)),
  };
}

describe("an amount that is typed", () => {
  it.each([
    ["12万元", "“12万元”已记为 12 万元。"],
    ["120000元", "“120000元”已记为 12 万元。"],
    ["(5)", "“(5)”已记为 -5 万元。"],
    ["=80*2", "“=80*2”已记为 160 万元。"],
    ["1,234.50", "“1,234.50”已记为 1234.50 万元。"],
    ["-", "“-”已记为 0 万元。"],
    ["81元", "“81元”已记为 0.0081 万元，小数多于两位，照实印出。"],
    ["0.123", "“0.123”已记为 0.123 万元，小数多于两位，照实印出。"],
    ["80", undefined],
    ["80.50", undefined],
  ])("%s", async (text, sentence) => {
    const { type, said } = await opened();
    type(text);
    expect(said()).toBe(sentence);
  });

  it("is taken in the unit of the form", async () => {
    const { session, type, said } = await opened({ ...start, moneyUnit: "元" });
    type("12万元");
    expect(said()).toBe("“12万元”已记为 120000 元。");
    expect(session.getState().form.funds.projectTotal).toBe("120000");
  });

  it("is told with the decimals the form prints, and edited as it was written", async () => {
    const { type, said, shown, edited } = await opened();
    type("6.50");
    type("12万元", other);
    expect(said()).toBe("“12万元”已记为 12.00 万元。");
    expect([shown(fiscal), shown(other), shown("funds.projectTotal")]).toEqual(["6.50", "12.00", "18.50"]);
    expect(edited(other)).toBe("12");
    type("12", other);
    expect(said()).toBe("“12万元”已记为 12.00 万元。");
  });
});

describe("a text that is no amount", () => {
  it("stays, and the sums say that they cannot be told, and why, until it is one", async () => {
    const { session, type, said, shown, why } = await opened();
    type("20");
    type("1,23");
    expect(said()).toBe("“1,23”不是一个数，3 个合计算不出。");
    const sums = ["funds.ownLevel.total", "funds.projectTotal", "funds.annualTotal"] as const;
    expect(sums.map((field) => shown(field))).toEqual(["算不出", "算不出", "算不出"]);
    expect(why("funds.projectTotal")).toBe("算不出来：本级资金的财政拨款写的是“1,23”，不是一个数。");
    expect(session.getState().form.funds.projectTotal).toBe("");
    session.run("recompute-sums");
    expect(said()).toBe("有的分项不是一个数，靠它的合计算不出来，已留空。");
    type("1.23");
    expect(sums.map((field) => shown(field))).toEqual(["1.23", "1.23", "1.23"]);
    expect(why("funds.projectTotal")).toBeUndefined();
    session.run("undo");
    session.run("undo");
    expect(shown("funds.projectTotal")).toBe("20");
  });

  it("is offered as what it most likely means", async () => {
    const { type, said } = await opened();
    type("80*2");
    expect(said()).toBe("“80*2”不是一个数，3 个合计算不出。可在审核里改为 160。");
  });
});

describe("amounts that are pasted", () => {
  const paste = (text: string) =>
    placePaste(start, ningxia2026, parseTsv(text), { from: { row: 8, column: 2 }, to: { row: 8, column: 2 } }).said;

  it("are understood like typed ones, and told together", () => {
    expect(paste("12万元\n(5)\n3")).toBe("“12万元”已记为 12 万元；另有 1 个金额也改写成了数字。");
    expect(paste("12\n5\n3")).toBeUndefined();
  });

  it("are told first where one of them is none", () =>
    expect(paste("12万元\n待定")).toBe("“待定”不是一个数，3 个合计算不出。"));
});
