/**
 * Where two forms of one project differ, in the words of the form: one in the library, and one that is about to come in. That a row only
 * moved is no difference of content.
 */
import { compareForms } from "#shared/comparing/compare-forms.ts";
import type { FormChange } from "#shared/comparing/form-change.ts";
import { shownTexts } from "#shared/comparing/shown-texts.ts";
import { indicatorField, parseIndicatorField, type IndicatorList } from "#shared/form/field.ts";
import type { Form } from "#shared/form/form.ts";
import { pathName } from "#shared/template/field-name.ts";
import type { Template } from "#shared/template/template.ts";
import { panelWords } from "#renderer/text/panel-words.ts";

export interface Difference {
  /** What differs, as the form calls it. */
  readonly name: string;
  /** `undefined` where that form has no such thing. */
  readonly inLibrary: string | undefined;
  readonly inFile: string | undefined;
}

export function formDifferences(library: Form, file: Form, template: Template): Difference[] {
  return compareForms(library, file).flatMap((change) => differenceOf(change, library, file, template));
}

function differenceOf(change: FormChange, library: Form, file: Form, template: Template): Difference[] {
  switch (change.kind) {
    case "changed": {
      const [inLibrary, inFile] = shownTexts(library, file, change);
      return [{ name: textName(file, change.place, template), inLibrary, inFile }];
    }
    case "renamed": {
      const { list, to, left: inLibrary, right: inFile } = change;
      const name = `${file[list]?.[to]?.level2 ?? ""} ${pathName(template, indicatorField(to, "name", list))}`.trim();
      return [{ name, inLibrary, inFile }];
    }
    case "added": {
      const name = rowName(file, change.list, change.to);
      return [{ name, inLibrary: undefined, inFile: file[change.list]?.[change.to]?.value }];
    }
    case "removed": {
      const name = rowName(library, change.list, change.from);
      return [{ name, inLibrary: library[change.list]?.[change.from]?.value, inFile: undefined }];
    }
    case "moved":
      return [];
  }
}

function textName(form: Form, place: string, template: Template): string {
  const row = parseIndicatorField(place);
  if (!row) return pathName(template, place);
  return row.column === "value"
    ? rowName(form, row.list, row.index)
    : panelWords.extra.column(form[row.list]?.[row.index]?.name ?? "", pathName(template, place));
}

function rowName(form: Form, list: IndicatorList, index: number): string {
  const { level2 = "", name = "" } = form[list]?.[index] ?? {};
  return list === "midTermIndicators" ? panelWords.extra.midTermIndicator(level2, name) : `${level2} ${name}`.trim();
}
