/** Everything the form's pack asks for is filled in. A blank sum is offered from its parts. */
import { computedAmount, disagreements, sumEdits, unknownSums } from "../../editing/computed-amounts.ts";
import { applyEdits, type Edit } from "../../form/edit.ts";
import { fieldReader, isAmountField, type AmountField, type Field } from "../../form/field.ts";
import type { Form } from "../../form/form.ts";
import { fieldName } from "../../template/field-name.ts";
import type { Template } from "../../template/template.ts";
import { rememberByObject } from "../../value/remember-by-object.ts";
import type { Fix, Report } from "../finding.ts";
import type { RulePack } from "../packs/rule-pack.ts";
import type { FormRule } from "../rule.ts";

export const filledIn: FormRule = {
  id: "r01",
  name: "必填内容没有填",
  source: "review-rules 1",
  level: "error",
  reads: (form, { pack }) => [...requiredTexts(pack)(form), form.funds],
  check: (form, { template, pack }) => {
    const texts = requiredTexts(pack)(form);
    const blank = pack.required.filter((_, i) => texts[i]?.trim() === "");
    if (blank.length === 0) return [];
    // Who made them so is told by the rule that amounts are numbers.
    const unknown = new Set<Field>(unknownSums(form, template).map(({ field }) => field));
    return blank.filter((field) => !unknown.has(field)).map((field) => missing(form, template, field));
  },
};

const requiredTexts = rememberByObject(({ required }: RulePack) => {
  const readers = required.map((field) => fieldReader(field));
  return rememberByObject((form: Form): readonly string[] => readers.map((read) => read(form)));
});

function missing(form: Form, template: Template, field: Field): Report {
  const fix = isAmountField(field) ? fixFor(form, template, field) : undefined;
  return {
    state: "fails",
    blank: true,
    message: `“${fieldName(template, field)}”没有填${isAmountField(field) ? "；没有这项资金应当填 0" : "，请填写"}。`,
    places: [{ field }],
    ...(fix && { fix }),
  };
}

/** A blank sum is what its parts add up to; a blank part is 0 where the sums hold without it. */
function fixFor(form: Form, template: Template, field: AmountField): Fix | undefined {
  if (computedAmount(template, field)) {
    const sum = disagreements(form, template).find(({ computed }) => computed.field === field)?.sum;
    if (sum === undefined || sum === "") return undefined;
    const edit: Edit = { kind: "set-field", field, text: sum };
    return { label: `填入合计 ${sum}`, edits: [edit, ...sumEdits(applyEdits(form, [edit]).form, template, [field])] };
  }
  const holds = template.computedAmounts
    .filter(({ terms }) => terms.some((term) => term.field === field))
    .every((computed) => !disagreements(form, template).some((one) => one.computed === computed));
  return holds ? { label: "填 0", edits: [{ kind: "set-field", field, text: "0" }] } : undefined;
}
