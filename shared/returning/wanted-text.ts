/** What a remark says is to stand in the cell: 应为X, 建议改为“X”. Only where it is a text of the cell's kind; advice (改为定量指标) is none. */
import { isAmountField, parseIndicatorField, type Field } from "../form/field.ts";
import type { Form } from "../form/form.ts";
import { measuresOf } from "../value/grammar/indicator-value.ts";
import { parseValue } from "../value/grammar/parse-value.ts";
import { convertAmount, moneyUnitOf } from "../value/money-unit.ts";

const saysWhat =
  /(?:应该?(?:当)?(?:改)?(?:是|为|填写?|写)|(?:修改|更改|更正|调整|改|订正|变更|统一)(?:为|成)|建议(?:填写?|写)(?:为)?)\s*[：:]?\s*(?:[“"‘'「『]([^”"’'」』]{1,300})[”"’'」』]|([^，。；;！!？?、（）()\s“”"‘’]{1,40}))/g;

export function wantedText(remark: string, form: Form, field: Field): string {
  // Of several the last is what it comes to.
  const [, quoted, plain] = [...remark.matchAll(saysWhat)].at(-1) ?? [];
  const text = (quoted ?? plain ?? "").trim();
  if (text === "") return "";
  if (isAmountField(field)) return amountIn(text, form);
  if (quoted !== undefined) return text;
  if (parseIndicatorField(field)?.column !== "value") return "";
  return measuresOf(parseValue(text)).length > 0 ? text : "";
}

/** In the form's unit; blank where it is no plain amount. */
function amountIn(text: string, form: Form): string {
  const [, number = "", unit = ""] = /^(\d[\d,，]*(?:\.\d+)?)(万元|元)?$/.exec(text) ?? [];
  const amount = number.replaceAll(/[,，]/g, "");
  const [from, to] = [moneyUnitOf(unit), moneyUnitOf(form.moneyUnit)];
  return from && to && amount !== "" ? convertAmount(amount, from, to) : amount;
}
