/**
 * Edits as data. Every change to a form is a list of these, whether a key press, a paste over forty cells, a moved row or an undo.
 *
 * Invariant: `applyEdits` returns the inverse beside the result, and applying the inverse gives back an equal form. Four kinds are
 * enough: text set in a field, a run of indicator rows replaced by another (insert, delete and move are all that), one of the lists
 * replaced that the person keeps with the form beside what is printed, and the whole form replaced by another (an old version, an
 * import).
 */
import { z } from "zod";
import { indicatorLists, isField, readField, writeField, type Field, type IndicatorList } from "./field.ts";
import { marksAfter } from "./carried-marks.ts";
import { FollowedRows } from "./followed-rows.ts";
import { formRemarksSchema } from "./remark.ts";
import {
  carriedSchema,
  checklistSchema,
  costPairsSchema,
  explanationsSchema,
  formSchema,
  indicatorSchema,
  type Form,
  type Indicator,
} from "./form.ts";

export const fieldSchema = z.custom<Field>((path) => typeof path === "string" && isField(path), "no such field");

const setField = z.object({
  kind: z.literal("set-field"),
  field: fieldSchema,
  text: z.string(),
});

const spliceIndicators = z.object({
  kind: z.literal("splice-indicators"),
  /** The indicators of the year where not given. */
  list: z.enum(indicatorLists).optional(),
  /** Index of the first row concerned; the number of rows there are, to append. */
  at: z.int().nonnegative(),
  /** How many rows go. */
  remove: z.int().nonnegative(),
  /** The rows that come in their place. */
  insert: z.array(indicatorSchema),
});

/** `items` absent: the form has no such list any more. */
const setList = z.discriminatedUnion("list", [
  z.object({
    kind: z.literal("set-list"),
    list: z.literal("explanations"),
    items: explanationsSchema.optional(),
  }),
  z.object({
    kind: z.literal("set-list"),
    list: z.literal("costPairs"),
    items: costPairsSchema.optional(),
  }),
  z.object({
    kind: z.literal("set-list"),
    list: z.literal("checklist"),
    items: checklistSchema.optional(),
  }),
  z.object({
    kind: z.literal("set-list"),
    list: z.literal("carried"),
    items: carriedSchema.optional(),
  }),
  z.object({
    kind: z.literal("set-list"),
    list: z.literal("remarks"),
    items: formRemarksSchema.optional(),
  }),
]);

const setForm = z.object({ kind: z.literal("set-form"), form: formSchema });

export const editSchema = z.discriminatedUnion("kind", [setField, spliceIndicators, setList, setForm]);
export type Edit = z.infer<typeof editSchema>;
type SetList = z.infer<typeof setList>;

export interface Edited {
  readonly form: Form;
  /** Undoes the edits when applied to `form`. */
  readonly inverse: readonly Edit[];
}

/**
 * Applies edits in order, all or none.
 * @throws RangeError where an edit names a row the form does not have: the two sides disagree about the form, which is a bug.
 */
export function applyEdits(form: Form, edits: readonly Edit[]): Edited {
  const inverse: Edit[] = [];
  let current = form;
  let rows: FollowedRows | undefined;
  for (const edit of edits) {
    if (edit.kind === "set-list" || edit.kind === "set-form") {
      current = settled(current, rows);
      rows = undefined;
    }
    inverse.unshift(invert(current, edit));
    if (current.carried || current.remarks) rows = followed(rows ?? new FollowedRows(current), current, edit);
    current = applyEdit(current, edit);
  }
  current = settled(current, rows);
  // Taking an edit back is no writing either: what came over and was written over has come over again, and a row that is back has its remarks.
  for (const list of ["carried", "remarks"] as const)
    if (form[list] && form[list] !== current[list]) inverse.push(listOf(form, list));
  return { form: current, inverse };
}

function followed(rows: FollowedRows, form: Form, edit: Edit): FollowedRows | undefined {
  if (edit.kind === "set-field") rows.written(edit.field);
  else if (edit.kind === "splice-indicators") rows.spliced(form, edit);
  // The whole form or a list that is put in its place speaks of itself.
  else return undefined;
  return rows;
}

/** What is kept beside the texts of rows goes with them; what is written has not come over from last year any more. */
function settled(form: Form, rows: FollowedRows | undefined): Form {
  if (!rows) return form;
  const { carried } = form;
  return withPlaces(carried ? marked(form, marksAfter(carried, rows)) : form, rows);
}

function withPlaces(form: Form, rows: FollowedRows): Form {
  const { remarks } = form;
  if (!remarks) return form;
  const moved = remarks.map((remark) => {
    const place = remark.place === "" ? "" : (rows.fieldNow(remark.place) ?? "");
    return place === remark.place ? remark : { ...remark, place };
  });
  return moved.every((remark, i) => remark === remarks[i]) ? form : { ...form, remarks: moved };
}

function marked(form: Form, carried: Form["carried"]): Form {
  return form.carried === carried
    ? form
    : writeList(form, { kind: "set-list", list: "carried", ...(carried && { items: carried }) });
}

function applyEdit(form: Form, edit: Edit): Form {
  if (edit.kind === "set-field") return writeField(form, edit.field, edit.text);
  if (edit.kind === "set-list") return writeList(form, edit);
  if (edit.kind === "set-form") return edit.form;
  return writeIndicators(form, edit.list, rowsOf(form, edit.list).toSpliced(edit.at, edit.remove, ...edit.insert));
}

function invert(form: Form, edit: Edit): Edit {
  if (edit.kind === "set-field") return { ...edit, text: readField(form, edit.field) };
  if (edit.kind === "set-list") return listOf(form, edit.list);
  if (edit.kind === "set-form") return { kind: "set-form", form };
  const rows = rowsOf(form, edit.list);
  if (edit.at + edit.remove > rows.length) throw new RangeError(`rows ${edit.at}+${edit.remove} of ${rows.length}`);
  const removed = rows.slice(edit.at, edit.at + edit.remove);
  return { ...edit, remove: edit.insert.length, insert: removed };
}

function rowsOf(form: Form, list: IndicatorList = "indicators"): readonly Indicator[] {
  return form[list] ?? [];
}

/** A form without indicators of the medium term has no such list. */
function writeIndicators(form: Form, list: IndicatorList = "indicators", rows: Indicator[]): Form {
  if (list === "indicators" || rows.length > 0) return { ...form, [list]: rows };
  const { [list]: _, ...rest } = form;
  return rest;
}

function writeList(form: Form, { list, items }: SetList): Form {
  if (items !== undefined) return { ...form, [list]: items };
  const { [list]: _, ...rest } = form;
  return rest;
}

function listOf(form: Form, list: SetList["list"]): SetList {
  const items = form[list];
  return (items === undefined ? { kind: "set-list", list } : { kind: "set-list", list, items }) as SetList;
}
