/**
 * Forms into an issued workbook, which comes back as it was issued but for what was filled in: the plan for each form, carried out in the
 * file's own parts, proven, and read back.
 *
 * A workbook takes as many forms as it has blanks, in order; for more forms it is filled anew. Nothing is given back that was not proven.
 */
import { AppError } from "#shared/api/app-error.ts";
import type { Answer } from "#shared/binding/answers.ts";
import type { Binding } from "#shared/binding/binding.ts";
import { fillHeights } from "#shared/filling/fill-heights.ts";
import { fillPlan, type FillPlan } from "#shared/filling/fill-plan.ts";
import { shownRows, tellHidden } from "#shared/filling/hidden-places.ts";
import type { Form } from "#shared/form/form.ts";
import type { IssuedSheet } from "#shared/sheet/issued-sheet.ts";
import { editIssued, type SheetEdit } from "../issued/edit-issued.ts";
import { boundSheets, withAnswers } from "../issued-blank.ts";
import type { FilledWorkbook } from "./filled-workbook.ts";
import { proveReadBack } from "./prove-read-back.ts";
import { cellEdit, mergeName, rowChange, rowHeight } from "./sheet-edit.ts";

export interface Blank {
  readonly sheet: IssuedSheet;
  readonly binding: Binding;
}

export interface IssuedBlank {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly blanks: readonly Blank[];
}

/** `answers`: what a person said about each of its forms. @throws AppError where it cannot be read or holds no form. */
export function openBlank(name: string, bytes: Uint8Array, answers: readonly (readonly Answer[])[] = []): IssuedBlank {
  return { name, bytes, blanks: withAnswers(boundSheets(name, bytes), answers) };
}

/** @throws AppError `issued-refused` where it cannot be filled soundly. */
export function fillWorkbooks(blank: IssuedBlank, forms: readonly Form[]): FilledWorkbook[] {
  const size = blank.blanks.length;
  return Array.from({ length: Math.ceil(forms.length / size) }, (_, i) =>
    fillWorkbook(blank, forms.slice(i * size, (i + 1) * size)),
  );
}

/**
 * At most as many forms as it has blanks. Rows that cannot be taken out soundly stay, and are left blank.
 * @throws AppError `issued-refused` where it cannot be filled soundly.
 */
export function fillWorkbook(blank: IssuedBlank, forms: readonly Form[]): FilledWorkbook {
  try {
    return fillOnce(blank, forms, true);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "issued-refused") throw error;
    return fillOnce(blank, forms, false);
  }
}

function fillOnce({ name, bytes, blanks }: IssuedBlank, forms: readonly Form[], shrinks: boolean): FilledWorkbook {
  const filled = forms.flatMap((form, i) => {
    const own = blanks[i];
    if (!own) return [];
    const plan = fillPlan(form, own.binding, shrinks);
    const told = [...plan.told, ...tellHidden(plan, own.sheet, own.binding)];
    return [{ ...own, form, plan, told, shown: shownRows(plan, own.sheet, own.binding) }];
  });
  const bySheet = Map.groupBy(filled, ({ plan }) => plan.sheet);
  const edits = [...bySheet.values()].map((own) => sheetEdit(own));
  const { bytes: written, proof, read } = editIssued(name, bytes, edits);
  proveReadBack(name, filled, read);
  return { bytes: written, forms: filled.map(({ form, told }) => ({ form, told })), proof };
}

interface FilledBlank {
  readonly sheet: IssuedSheet;
  readonly plan: FillPlan;
  /** Rows that are no longer hidden. */
  readonly shown: readonly number[];
}

/** The plans of all blanks of one sheet together: what an upper one inserts moves the lower ones. */
function sheetEdit(filled: readonly FilledBlank[]): SheetEdit {
  let shift = 0;
  const parts = filled.map(({ sheet, plan, shown }) => {
    const here = shift;
    shift += plan.rows.reduce((sum, row) => sum + (row.kind === "insert" ? row.count : row.first - row.last - 1), 0);
    return {
      rows: plan.rows.map((row) => rowChange(row)),
      merges: plan.merges.map((merge) => mergeName(merge, here)),
      cells: plan.cells.map((cell) => cellEdit(cell, here)),
      heights: fillHeights(plan, sheet).map((height) => rowHeight(height, here)),
      shownRows: shown.map((row) => row + here + 1),
    };
  });
  return {
    sheet: filled[0]?.plan.sheet ?? "",
    rows: parts.flatMap(({ rows }) => rows),
    merges: parts.flatMap(({ merges }) => merges),
    cells: parts.flatMap(({ cells }) => cells),
    heights: parts.flatMap(({ heights }) => heights),
    shownRows: parts.flatMap((part) => part.shownRows),
  };
}
