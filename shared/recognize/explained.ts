/**
 * How much of its source a reading explains: title, year and head, indicators that are whole and stand under levels, no text left over and no sum
 * broken.
 */
import { readField } from "../form/field.ts";
import { isBlankIndicator, type Indicator } from "../form/form.ts";
import { headPaths } from "../form/head-paths.ts";
import type { NoteCode, SheetReading } from "./recognized.ts";

export function explained({ forms }: SheetReading): number {
  return forms.reduce((sum, { recognized: { form, unplaced, notes } }) => {
    const rows = form.indicators.concat(form.midTermIndicators ?? []).filter((row) => !isBlankIndicator(row));
    const head = headPaths(form).filter((field) => readField(form, field) !== "").length;
    const against = notes.filter(({ code }) => broken.has(code)).length;
    return sum + head + rows.reduce((all, row) => all + wholeness(row), 0) - unplaced.length - against;
  }, 0);
}

/** What speaks against a reading. */
const broken: ReadonlySet<NoteCode> = new Set([
  "row-moved",
  "level-moved",
  "level-inferred",
  "sum-disagrees",
  "amount-unreadable",
]);

/** Whether a reading is beyond doubt: it has forms, and nothing was left over or moved. */
export function isWhole(reading: SheetReading | undefined): boolean {
  if (!reading || reading.forms.length === 0) return false;
  return reading.forms.every(
    ({ recognized: { unplaced, notes } }) => unplaced.length === 0 && !notes.some(({ code }) => broken.has(code)),
  );
}

/** Blanks, and dashes that stand for one. */
const nothing = /^[-—–/\\]*$/;

/** What is torn from its row explains no more for being a row of its own. */
function wholeness({ level1, level2, name, value }: Indicator): number {
  const isThere = (text: string) => !nothing.test(text);
  const torn = [name, value].filter((text) => !isThere(text)).length * 3;
  return [level1, level2, name, value].filter(isThere).length - torn;
}
