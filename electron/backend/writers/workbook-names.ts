/**
 * File names of workbooks: as the pattern of shared/naming says, safe on Windows, macOS and Linux alike, and no two alike in one folder.
 */
import type { Form } from "#shared/form/form.ts";
import { fileStem, usualPattern, type NamedAs } from "#shared/naming/name-pattern.ts";
import { safeStem } from "#shared/naming/safe-part.ts";

/** A form that is to be named. */
export interface Named extends NamedAs {
  readonly form: Form;
}

/** Bytes in UTF-8. */
const longestTitle = 195;

/** The file name proposed for a form's workbook. */
export function workbookName({ form, ...as }: Named, pattern = usualPattern): string {
  return `${fileStem(pattern, form, as)}.xlsx`;
}

/** File names for several forms, in the same order, no two alike even where upper and lower case count as one. */
export function workbookNames(forms: readonly Named[], pattern = usualPattern): string[] {
  const taken = new Set<string>();
  return forms.map((form) => {
    const wanted = workbookName(form, pattern);
    for (let count = 1; ; count += 1) {
      const name = numberedName(wanted, count);
      if (!taken.has(name.toLowerCase())) {
        taken.add(name.toLowerCase());
        return name;
      }
    }
  });
}

/** A workbook with macros is one only under its own extension. */
export function withExtensionOf(name: string, issued: string): string {
  return /\.xlsm$/i.test(issued) ? name.replace(/\.xlsx$/, ".xlsm") : name;
}

/** `名字.xlsx`, `名字 (2).xlsx`, `名字 (3).xlsx` … */
export function numberedName(name: string, count: number): string {
  if (count === 1) return name;
  const dot = name.lastIndexOf(".");
  return dot > 0 ? `${name.slice(0, dot)} (${count})${name.slice(dot)}` : `${name} (${count})`;
}

/** A title as a file name; `ending` begins with a dot. */
export function safeFileName(title: string, ending: string): string {
  return safeStem(title, longestTitle) + ending;
}
