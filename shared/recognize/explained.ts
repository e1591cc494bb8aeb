/** How much of its source a reading explains: indicators that are whole and stand under levels, and no text left over. */
import { isBlankIndicator, type Indicator } from "../form/form.ts";
import type { SheetReading } from "./recognized.ts";

export function explained({ forms }: SheetReading): number {
  return forms.reduce((sum, { recognized: { form, unplaced, notes } }) => {
    const rows = form.indicators.concat(form.midTermIndicators ?? []).filter((row) => !isBlankIndicator(row));
    const moved = notes.filter(({ code }) => code === "row-moved" || code === "level-moved").length;
    return sum + rows.reduce((all, row) => all + wholeness(row), 0) - unplaced.length - moved;
  }, 0);
}

/** Blanks, and dashes that stand for one. */
const nothing = /^[-—–/\\]*$/;

function wholeness({ level1, level2, name, value }: Indicator): number {
  return [level1, level2, name, value].filter((text) => !nothing.test(text)).length;
}
