/**
 * Where the indicator rows of a document stand in another one that came out of the same form: what another window did is in its history, so
 * rows go where its steps took them, after those were taken back that only this window has.
 *
 * A row that was taken out and put in again as it was (moved, cut and pasted) is the same one. Where no steps lead from one document to the
 * other (a library put back from a backup), only rows that are equal are the same.
 */
import { applyEdits, type Edit } from "#shared/form/edit.ts";
import { indicatorLists, type IndicatorList } from "#shared/form/field.ts";
import type { Form, Indicator } from "#shared/form/form.ts";
import type { Step } from "#shared/form/history.ts";
import { sameStep } from "./form-document.ts";
import { sameValue } from "./same-value.ts";

/** A form and the steps that led to it, as far back as they are known. */
export interface Stepped {
  readonly form: Form;
  readonly history: { readonly done: readonly Pick<Step, "label" | "edits" | "inverse">[] };
}

/** The place in a list of what stood at `index`; `undefined` where it is gone. */
export type FollowRow = (index: number, list?: IndicatorList) => number | undefined;

/** Of the rows of one list: which they were. */
type Origins = readonly (number | undefined)[];

export function followRows(from: Stepped, to: Stepped): FollowRow {
  const edits = editsBetween(from, to) ?? [{ kind: "set-form", form: to.form }];
  const places = new Map(indicatorLists.map((list) => [list, originsAfter(from.form, edits, list)]));
  return (index, list = "indicators") => {
    const place = places.get(list)?.indexOf(index) ?? -1;
    return place < 0 ? undefined : place;
  };
}

function editsBetween(from: Stepped, to: Stepped): readonly Edit[] | undefined {
  const [mine, theirs] = [from.history.done, to.history.done];
  for (let kept = mine.length; kept >= 0; kept -= 1) {
    const last = mine[kept - 1];
    const common = last ? theirs.findLastIndex((step) => sameStep(step, last)) : -1;
    if (last && common < 0) continue;
    const back = mine.slice(kept).toReversed();
    const edits = [...back.flatMap(({ inverse }) => inverse), ...theirs.slice(common + 1).flatMap((step) => step.edits)];
    if (leadTo(from.form, edits, to.form)) return edits;
  }
  return undefined;
}

function leadTo(from: Form, edits: readonly Edit[], to: Form): boolean {
  try {
    return sameValue(applyEdits(from, edits).form, to);
  } catch (error) {
    // Steps that name rows the form does not have are not the ones.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function originsAfter(form: Form, edits: readonly Edit[], list: IndicatorList): Origins {
  let current = form;
  let origins: Origins = rowsOf(form, list).map((_, index) => index);
  const out: { readonly row: Indicator; readonly was: number | undefined }[] = [];
  const replace = (at: number, remove: number, insert: readonly Indicator[]) => {
    const rows = rowsOf(current, list).slice(at, at + remove);
    out.push(...rows.map((row, i) => ({ row, was: origins[at + i] })));
    const back = insert.map((row) => {
      const known = out.findIndex((one) => sameRow(one.row, row));
      return known < 0 ? undefined : out.splice(known, 1)[0]?.was;
    });
    origins = origins.toSpliced(at, remove, ...back);
  };
  for (const edit of edits) {
    if (edit.kind === "splice-indicators" && (edit.list ?? "indicators") === list) replace(edit.at, edit.remove, edit.insert);
    if (edit.kind === "set-form") replace(0, origins.length, rowsOf(edit.form, list));
    current = applyEdits(current, [edit]).form;
  }
  return origins;
}

/** Moved across levels it has another one. */
function sameRow({ level1: _1, level2: _2, ...a }: Indicator, { level1: _3, level2: _4, ...b }: Indicator): boolean {
  return sameValue(a, b);
}

function rowsOf(form: Form, list: IndicatorList): readonly Indicator[] {
  return form[list] ?? [];
}
