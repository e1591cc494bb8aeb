/** What cells show besides their text: sums that cannot be typed into, choices, and the marks of the review. */
import { computedAmount, unknownSums } from "#shared/editing/computed-amounts.ts";
import { printedRows, rowIndex } from "#shared/editing/indicator-rows.ts";
import { indicatorField, readField, type Field } from "#shared/form/field.ts";
import type { Carried, Form } from "#shared/form/form.ts";
import type { FormLayout, LaidOutCell } from "#shared/layout/form-layout.ts";
import { fieldName } from "#shared/template/field-name.ts";
import { withYear, type Template } from "#shared/template/template.ts";
import { editorWords } from "#renderer/text/editor-words.ts";
import type { CellFace, CellMark } from "../grid/grid-port.ts";
import { levelPath, markLayers, type FormMarks, type LayeredMarks } from "./form-marks.ts";
import { rowsBefore } from "./rows-before.ts";

export function cellFaces(form: Form, template: Template, layout: FormLayout, marks: LayeredMarks): Map<LaidOutCell, CellFace> {
  const faces = new Map<LaidOutCell, CellFace>();
  const finders = markLayers.flatMap((layer) => {
    const own = marks[layer];
    return own ? [markFinder(form, template, own)] : [];
  });
  const carriedOf = carriedFinder(form, template);
  const unknown = unknownMarks(form, template);
  for (const cell of layout.cells) {
    if (!cell.target) continue;
    const field = cell.target.kind === "field" ? cell.target.field : undefined;
    const missing = field && unknown.get(field);
    if (missing) {
      faces.set(cell, { computed: true, instead: editorWords.sumUnknown, mark: missing });
      continue;
    }
    const { target } = cell;
    const mark = together(finders.flatMap((find) => find(target) ?? []));
    const choices = field && choicesOf(form, template, field);
    const computed = field !== undefined && computedAmount(template, field) !== undefined;
    const carried = carriedOf?.(cell.target);
    if (choices || mark || computed || carried) {
      faces.set(cell, {
        ...(choices && { choices }),
        ...(mark && { mark }),
        ...(computed && { computed }),
        ...(carried && { carried }),
      });
    }
  }
  return faces;
}

/** Why sums stand blank. It follows from the form at hand, and is told at once, without waiting for the review. */
function unknownMarks(form: Form, template: Template): ReadonlyMap<Field, CellMark> {
  return new Map(
    unknownSums(form, template).map(({ field, parts }) => {
      const why = parts.map((part) => ({ name: fieldName(template, part), text: readField(form, part) }));
      return [field, { level: "error", sentence: editorWords.sumUnknownWhy(why) }];
    }),
  );
}

function choicesOf(form: Form, { titles, choices }: Template, field: Field): readonly string[] | undefined {
  if (field === "title") return titles.map((title) => withYear(title, form.year));
  return choices[field];
}

function carriedFinder(
  form: Form,
  template: Template,
): ((target: NonNullable<LaidOutCell["target"]>) => Carried | undefined) | undefined {
  const { carried } = form;
  if (!carried) return undefined;
  const printed = printedRows(form, template);
  return (target) => {
    if (target.kind === "field") return carried[target.field];
    const { list = "indicators", column } = target;
    const row = printed[target.row];
    const index = row && rowIndex(row, list);
    return index === undefined ? undefined : carried[indicatorField(index, column, list)];
  };
}

function together(marks: readonly CellMark[]): CellMark | undefined {
  const [first] = marks;
  return first && { level: first.level, sentence: marks.map(({ sentence }) => sentence).join("\n") };
}

/** The marks may be of the form as it was a moment ago: each goes with its row. */
function markFinder(
  form: Form,
  template: Template,
  { form: marked, byPath }: FormMarks,
): (target: NonNullable<LaidOutCell["target"]>) => CellMark | undefined {
  if (byPath.size === 0) return () => undefined;
  const printed = printedRows(form, template);
  const before = rowsBefore(form, marked);
  return (target) => {
    if (target.kind === "field") return byPath.get(target.field);
    const row = printed[target.row];
    if (!row) return undefined;
    const isFirst = printed[target.row - 1]?.level2 !== row.level2 || printed[target.row - 1]?.level1 !== row.level1;
    const ofLevel = isFirst && target.column === "name" ? byPath.get(levelPath(row.level1, row.level2)) : undefined;
    // Only the indicators of the year are reviewed row by row.
    const index = row.index === undefined || target.list !== undefined ? undefined : before(row.index);
    return (index === undefined ? undefined : byPath.get(indicatorField(index, target.column))) ?? ofLevel;
  };
}
