/**
 * The headings of a printed document, of which the bookmarks of a PDF are made: one for each form, below its unit where there are several.
 *
 * A form is headed by the cell of its project's name. What stands nowhere on the paper is a heading that nobody sees.
 */
import type { Form } from "../form/form.ts";
import type { LaidOutCell } from "../layout/form-layout.ts";
import { escapeHtml } from "./escape-html.ts";
import type { PrintPage } from "./print-page.ts";

export interface FormHeading {
  readonly level: 1 | 2;
  /** Where the first form of a unit begins. */
  readonly unit?: string;
  readonly name: string;
}

const unnamed = "未填写";

export function headingsOf(forms: readonly Form[]): FormHeading[] {
  const units = forms.map(({ implementingUnit }) => implementingUnit.trim() || unnamed);
  const isOfSeveral = new Set(units).size > 1;
  return forms.map((form, i) => ({
    level: isOfSeveral ? 2 : 1,
    ...(isOfSeveral && units[i] !== units[i - 1] && { unit: units[i] }),
    name: form.projectName.trim() || form.title.trim() || unnamed,
  }));
}

export function isFormName({ target, text }: Pick<LaidOutCell, "target" | "text">): boolean {
  return target?.kind === "field" && target.field === "projectName" && text.trim() !== "";
}

/** What a form's first page begins with. */
export function unseenHeadings({ level, unit, name }: FormHeading, { cells }: PrintPage): string {
  const unseen = (at: number, text: string) => `<h${at} class="unseen">${escapeHtml(text)}</h${at}>\n`;
  return (unit === undefined ? "" : unseen(1, unit)) + (cells.some(isFormName) ? "" : unseen(level, name));
}
