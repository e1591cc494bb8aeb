/** What cells show besides their text: sums that cannot be typed into, marks for what does not add up or cannot be read, choices. */
import { computedAmount, type Disagreement } from "#shared/editing/computed-amounts.ts";
import { isAmountField, type Field } from "#shared/form/field.ts";
import type { Form } from "#shared/form/form.ts";
import type { FormLayout, LaidOutCell } from "#shared/layout/form-layout.ts";
import { withYear, type Template } from "#shared/template/template.ts";
import { parseAmount } from "#shared/value/amount.ts";
import { editorWords } from "../../text/editor-words.ts";
import type { CellFace } from "../grid/grid-port.ts";

export function cellFaces(
  form: Form,
  template: Template,
  layout: FormLayout,
  disagreements: readonly Disagreement[],
): Map<LaidOutCell, CellFace> {
  const faces = new Map<LaidOutCell, CellFace>();
  for (const cell of layout.cells) {
    if (cell.target?.kind !== "field") continue;
    const { field } = cell.target;
    const choices = choicesOf(form, template, field);
    const mark = markOf(field, cell.text, disagreements);
    const computed = computedAmount(template, field) !== undefined;
    if (choices || mark || computed) {
      faces.set(cell, { ...(choices && { choices }), ...(mark && { mark }), ...(computed && { computed }) });
    }
  }
  return faces;
}

function choicesOf(form: Form, { titles, choices }: Template, field: Field): readonly string[] | undefined {
  if (field === "title") return titles.map((title) => withYear(title, form.year));
  return choices[field as keyof typeof choices];
}

function markOf(field: Field, text: string, disagreements: readonly Disagreement[]): CellFace["mark"] {
  if (!isAmountField(field)) return undefined;
  if (text !== "" && !parseAmount(text)) return { level: "error", sentence: editorWords.unreadableAmount(text) };
  const found = disagreements.find(({ computed }) => computed.field === field);
  return found && { level: "warning", sentence: editorWords.disagreement(found) };
}
