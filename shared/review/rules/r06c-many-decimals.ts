/** Official tables print amounts with two decimals at most. More are printed as they are, never rounded, and told. */
import { fieldName } from "../../template/field-name.ts";
import { mostDecimals, neededDecimals, printedDecimals } from "../../value/amount.ts";
import type { FormRule } from "../rule.ts";
import { headAmounts } from "../text/head-texts.ts";

export const manyDecimals: FormRule = {
  id: "r06c",
  name: "金额小数位多",
  source: "review-rules 6；forms 1",
  level: "hint",
  reads: (form) => [form.funds, form.moneyUnit],
  check: (form, { template }) => {
    const long = headAmounts(form, template).filter(
      ({ text, amount }) => amount && printedDecimals(text) > mostDecimals && neededDecimals(amount) > mostDecimals,
    );
    const [first] = long;
    if (first === undefined) return [];
    const others = long.length > 1 ? `等 ${long.length} 处` : "";
    return [
      {
        state: "fails",
        message:
          `${fieldName(template, first.field)} ${first.text} ${form.moneyUnit}${others}超过 ${mostDecimals} 位小数，` +
          `照实印出，没有四舍五入。`,
        places: long.map(({ field }) => ({ field })),
        inEach: true,
      },
    ];
  },
};
