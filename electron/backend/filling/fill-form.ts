/**
 * A form into the blank of its template, one of those the program brings: the plan, carried out in the blank's own parts, proven, and read back.
 *
 * The proof is that the sheet says what the form prints, in every cell. What our own reading makes of that is told where it is not the form: it is no fault of
 * the file when somebody names a project like a label.
 */
import { AppError } from "#shared/api/app-error.ts";
import { inUnitOf } from "#shared/filling/in-unit-of.ts";
import { printPlan, type PrintPlan } from "#shared/filling/print-plan.ts";
import { tellPrinted } from "#shared/filling/tell-printed.ts";
import { tellings, type Told } from "#shared/filling/told.ts";
import { withoutBlankRows, type Form } from "#shared/form/form.ts";
import { toSheet } from "#shared/layout/to-sheet.ts";
import { recognize } from "#shared/recognize/recognize.ts";
import { templateOf } from "#shared/template/templates.ts";
import type { Binding } from "#shared/binding/binding.ts";
import { editPackage, type SheetEdit } from "../issued/edit-issued.ts";
import { newPackage } from "../issued/package/issued-package.ts";
import type { Proof } from "../issued/proof/prove-edit.ts";
import { blankParts, sheetPath, type BlankSheet } from "./blank-package.ts";
import { builtInBlank } from "./built-in-blanks.ts";
import { unprintedIn } from "./prove-printed.ts";
import { readBackFault } from "./prove-read-back.ts";
import { cellEdit, mergeName, rowChange, rowHeight } from "./sheet-edit.ts";

export interface FilledForm {
  /** In the unit of money of its template. */
  readonly form: Form;
  readonly told: readonly Told[];
  /** A workbook of its own. */
  readonly bytes: Uint8Array;
  readonly proof: Proof;
  /** Its sheet, to be put into another workbook. */
  readonly sheet: BlankSheet;
}

/** @throws AppError `issued-refused` where the proof fails, `write-failed` where a text is too long. */
export function fillForm(given: Form, sheetName: string): FilledForm {
  const template = templateOf(given.template);
  const { form, told } = inUnitOf(template, withoutBlankRows(given));
  const blank = builtInBlank(template);
  const plan = printPlan(form, template);
  const columnCount = plan.blank.columnWidths.length;
  const { blank: before, printed: after } = plan;
  const issued = { name: sheetName, columnCount, part: blank.sheet, ...printedPart(before) };
  const parts = blankParts({ sheets: [issued], styles: blank.styles, unit: unitOf(form) });
  const edited = editPackage(newPackage(sheetName, parts), [sheetEdit(sheetName, plan)]);
  const fault = unprintedIn(plan, template, edited);
  if (fault !== undefined) throw new AppError("issued-refused", sheetName, `写好后核对，${fault}`);
  return {
    form,
    told: [...told, ...tellPrinted(form, template, plan), ...tellReading(form, plan, blank.binding)],
    bytes: edited.bytes,
    proof: edited.proof,
    sheet: { name: sheetName, columnCount, part: edited.edited.parts.part(sheetPath(1)), ...printedPart(after) },
  };
}

function printedPart({ rowHeights, headerRow }: PrintPlan["blank"]): Pick<BlankSheet, "rowCount" | "headerRow"> {
  return { rowCount: rowHeights.length, headerRow };
}

/** Whose form it is. */
export function unitOf({ implementingUnit, supervisingDepartment }: Form): string {
  return implementingUnit || supervisingDepartment;
}

function sheetEdit(sheet: string, { rows, merges, cells, heights, pageStarts }: PrintPlan): SheetEdit {
  return {
    sheet,
    rows: rows.map((row) => rowChange(row)),
    allMerges: merges.map((merge) => mergeName(merge)),
    cells: cells.map((cell) => cellEdit(cell)),
    heights: heights.map((height) => rowHeight(height)),
    pageStarts: pageStarts.map((row) => row + 1),
  };
}

/** The sheet is known to say what is printed, so that is what is read. */
function tellReading(form: Form, { printed }: PrintPlan, binding: Binding): Told[] {
  const [read] = recognize(toSheet(printed));
  if (!read) return [tellings.notRecognized()];
  const different = readBackFault(form, read.form, binding);
  return different === undefined ? [] : [tellings.readsDifferently(different)];
}
