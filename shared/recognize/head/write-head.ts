/** The values of the head written into a form. */
import { writeField, type Field } from "../../form/field.ts";
import type { Form } from "../../form/form.ts";
import { parseYear } from "../../value/year.ts";
import type { TableContext } from "../table-context.ts";
import { amountTexts, isAmount } from "./amount-texts.ts";
import { shortText } from "./field-text.ts";
import type { HeadValue } from "./head-reading.ts";

export function writeHead(form: Form, head: ReadonlyMap<Field, HeadValue>, context: TableContext): Form {
  const values = [...head.values()];
  const amounts = values.filter(({ field }) => isAmount(field));
  const texts = amountTexts(amounts, context);
  return values.reduce((current, value) => {
    const { field, pieces } = value;
    context.ledger.fill(field, pieces);
    const printed = isAmount(field) ? (texts[amounts.indexOf(value)] ?? "") : shortText(pieces, context);
    const text = field === "year" ? (parseYear(printed) ?? "") : printed;
    return writeField(current, field, text);
  }, form);
}
