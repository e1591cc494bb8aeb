/** The values of the head written into a form. */
import { isExtraField, writeExtra, writeField } from "../../form/field.ts";
import type { Form } from "../../form/form.ts";
import type { HeadField } from "../label-index.ts";
import { parseYear } from "../../value/year.ts";
import type { TableContext } from "../table-context.ts";
import { amountTexts, isAmount } from "./amount-texts.ts";
import { shortText } from "./field-text.ts";
import type { HeadValue } from "./head-reading.ts";

export function writeHead(form: Form, head: ReadonlyMap<HeadField, HeadValue>, context: TableContext): Form {
  const values = [...head.values()];
  const amounts = values.filter(({ field }) => isAmount(field));
  const texts = amountTexts(amounts, context);
  return values.reduce((current, value) => {
    const { field, pieces } = value;
    context.ledger.fill(field, pieces);
    const printed = isAmount(field) ? (texts[amounts.indexOf(value)] ?? "") : shortText(pieces, context);
    const text = field === "year" ? (parseYear(printed) ?? "") : printed;
    return isExtraField(field) ? writeExtra(current, field, text) : writeField(current, field, text);
  }, form);
}
