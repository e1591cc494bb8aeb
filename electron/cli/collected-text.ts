/** What arrived as lines for a person to read: a table of units, then what each changed or lacks, what is refused, and what does not go together. */
import type { Collection } from "#backend/handing-in/collect.ts";
import type { ArrivedForm } from "#shared/handing-in/arrived.ts";
import { collectedMoneyUnit, collectedTotal } from "#shared/handing-in/collected-total.ts";
import type { CollectedUnit } from "#shared/handing-in/collecting.ts";
import { isAmountChanged, type FormChange } from "#shared/handing-in/package-changes.ts";
import { sameAmount } from "#shared/value/amount.ts";
import { cleanText } from "#shared/value/normalize-text.ts";
import { tableLines } from "./table.ts";
import { collected as words, texts } from "./text.ts";

export function collectedText({ units, refused, across }: Collection): string {
  const table = tableLines(
    [words.header, ...units.map(row)],
    [{}, {}, {}, { alignRight: true }, { alignRight: true }, { alignRight: true }],
  );
  const lines = [
    ...table,
    words.total(units.length, units.filter(({ state }) => state === "missing").length, totalOf(counted(units))),
    ...units.flatMap((unit) => [
      ...unit.changes.map((change) => words.ofUnit(unit.unit, changeText(change))),
      ...unit.missing.map((project) => words.ofUnit(unit.unit, words.projectMissing(project))),
      ...unit.told.map((sentence) => words.ofUnit(unit.unit, sentence)),
      ...unit.answers.map(({ remark, answer, reply }) =>
        words.ofUnit(unit.unit, words.answered(remark, answer || undefined, reply)),
      ),
    ]),
    ...across.map(({ unit, projectName, message }) => words.ofUnit(unit, `${projectName}：${message}`)),
    ...refused.map(({ package: name, why }) => words.refused(name, why)),
  ];
  return `${lines.map(oneLine).join("\n")}\n`;
}

function row({ unit, year, state, expected, forms }: CollectedUnit): string[] {
  return [
    unit,
    year === null ? "" : texts.year(year),
    words.states[state],
    expected === undefined ? "" : String(expected),
    String(forms.length),
    state === "missing" ? "" : totalOf(forms),
  ];
}

/** Units of which nobody knows which package stands count for nothing. */
function counted(units: readonly CollectedUnit[]): ArrivedForm[] {
  return units.flatMap(({ state, forms }) => (state === "twice" ? [] : forms));
}

function totalOf(forms: readonly ArrivedForm[]): string {
  const sum = collectedTotal(forms);
  return sum === undefined ? words.notAdded : `${sum} ${collectedMoneyUnit}`;
}

function changeText(change: FormChange): string {
  const { kind, projectName, before, after } = change;
  if (kind === "added") return words.added(projectName, after?.projectTotal || after?.annualTotal || "");
  if (kind === "removed") return words.removed(projectName, before?.projectTotal || before?.annualTotal || "");
  if (!isAmountChanged(change)) return words.changedElsewhere(projectName);
  const pairs = (["projectTotal", "annualTotal"] as const)
    .filter((key) => !sameAmount(before?.[key] ?? "", after?.[key] ?? ""))
    .map((key) => words.amountChanged(key, before?.[key] ?? "", after?.[key] ?? ""));
  return words.changed(projectName, pairs);
}

/** What comes from a package never moves the cursor. */
function oneLine(text: string | undefined): string {
  const [, indent = "", rest = ""] = /^( *)(.*)$/s.exec(text ?? "") ?? [];
  return indent + cleanText(rest).replaceAll("\n", " ");
}
