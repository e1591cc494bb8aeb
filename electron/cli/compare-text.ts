/** What changed between two forms as lines a person reads: what it is, where, and both texts; of longer texts only what differs. */
import type { FormChange } from "#shared/comparing/form-change.ts";
import { proseChanges } from "#shared/comparing/prose-changes.ts";
import { shownTexts } from "#shared/comparing/shown-texts.ts";
import { parseIndicatorField, type IndicatorList } from "#shared/form/field.ts";
import type { Form } from "#shared/form/form.ts";
import { pathName } from "#shared/template/field-name.ts";
import { templateOf } from "#shared/template/templates.ts";
import { texts } from "./text.ts";

/** Texts longer than this are shown by what differs in them. */
const long = 40;

export function changeLines(left: Form, right: Form, changes: readonly FormChange[]): string {
  if (changes.length === 0) return `  ${texts.comparing.none}\n`;
  return changes.map((change) => `  ${changeLine(left, right, change)}\n`).join("");
}

export function formName({ year, implementingUnit, projectName }: Form): string {
  return [texts.year(year), implementingUnit || texts.blank, projectName || texts.blank].join(" ");
}

function changeLine(left: Form, right: Form, change: FormChange): string {
  const { comparing } = texts;
  switch (change.kind) {
    case "changed": {
      const row = parseIndicatorField(change.place);
      const column = pathName(templateOf(right.template), change.place);
      const where = row ? `${rowName(right, row.list, row.index)} · ${column}` : column;
      return comparing.changed(where, ...whatDiffers(...shownTexts(left, right, change)));
    }
    case "added":
      return comparing.added(rowText(right, change.list, change.to));
    case "removed":
      return comparing.removed(rowText(left, change.list, change.from));
    case "renamed":
      return comparing.renamed(rowName(left, change.list, change.from), change.right || texts.blank);
    case "moved":
      return comparing.moved(
        rowName(right, change.list, change.to),
        place(left, change.list, change.from),
        place(right, change.list, change.to),
      );
  }
}

function whatDiffers(left: string, right: string): [string, string] {
  if (left.length <= long && right.length <= long) return [left || texts.blank, right || texts.blank];
  const parts = proseChanges(left, right);
  const only = (kind: "removed" | "added") =>
    parts
      .filter((part) => part.kind === kind)
      .map(({ text }) => text.trim())
      .join(" … ") || texts.blank;
  return [only("removed"), only("added")];
}

function rowName(form: Form, list: IndicatorList, index: number): string {
  const row = form[list]?.[index];
  return [row?.level2, row?.name || texts.blank].filter((part) => part !== "").join(" ");
}

function rowText(form: Form, list: IndicatorList, index: number): string {
  return `${rowName(form, list, index)}：${form[list]?.[index]?.value || texts.blank}`;
}

function place(form: Form, list: IndicatorList, index: number): string {
  return texts.comparing.place(form[list]?.[index]?.level2 ?? "", index + 1);
}
