/** One difference between two blanks as a sentence. */
import type { BlankDifference } from "#shared/binding/compare-blanks.ts";
import { pathName } from "#shared/template/field-name.ts";
import type { Template } from "#shared/template/template.ts";
import { blankWords } from "#renderer/text/blank-words.ts";

export function differenceText(difference: BlankDifference, template: Template): string {
  const words = blankWords.difference;
  switch (difference.kind) {
    case "title":
    case "year":
    case "unit":
      return words[difference.kind](difference.before, difference.after);
    case "added":
    case "gone":
      return words[difference.kind](difference.label, difference.cell);
    case "renamed":
      return words.renamed(difference.before, difference.after, difference.cell);
    case "moved":
      return words.moved(difference.label, difference.from, difference.to);
    case "formula":
      return words.formula(difference.label, difference.cell, difference.has);
    case "all-rows":
      return words.allRows(difference.before, difference.after);
    case "group-added":
      return words.groupAdded(difference.group, difference.rows);
    case "group-gone":
      return words.groupGone(difference.group);
    case "group-rows":
      return words.groupRows(difference.group, difference.before, difference.after);
    case "column-added":
    case "column-gone": {
      const list = difference.period === "midTerm" ? "midTermIndicators" : "indicators";
      const name = pathName(template, `${list}.0.${difference.column}`);
      return difference.kind === "column-added" ? words.columnAdded(name) : words.columnGone(name);
    }
  }
}
