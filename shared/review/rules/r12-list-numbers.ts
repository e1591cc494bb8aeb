/** Numbered lists in the goal text neither skip nor repeat a number, nor leave out the point behind one. */
import type { Field } from "../../form/field.ts";
import { fieldName } from "../../template/field-name.ts";
import type { FindingLevel, Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { numberedLists, type NumberedList } from "../text/list-numbers.ts";
import { periodsOf } from "../text/periods.ts";

export const listNumbers: FormRule = {
  id: "r12",
  name: "绩效目标里的编号不连续",
  source: "review-rules 12",
  level: "warning",
  reads: (form) => [form.annualGoal, form.midTermGoal],
  check: (form, { template }) =>
    periodsOf(form).flatMap(({ goal, goalField }) =>
      numberedLists(goal).flatMap((list) => faultsOf(list, goalField, fieldName(template, goalField))),
    ),
};

function faultsOf(list: NumberedList, field: Field, name: string): Report[] {
  const faults: Report[] = [];
  let last = 1;
  for (const { number, text } of list.slice(1)) {
    if (number > last + 1) {
      const missing = number === last + 2 ? `${last + 1}` : `${last + 1} 到 ${number - 1}`;
      faults.push(
        fault(field, `${name}里的编号从 ${last} 跳到 ${number}（“${text}”），缺 ${missing}，请补上或重新编号。`, text),
      );
    } else if (number <= last) {
      faults.push(
        fault(field, `${name}里的编号 ${number}（“${text}”）在 ${last} 后面又出现，编号重复或颠倒，请重新编号。`, text),
      );
    }
    last = number;
  }
  return [...faults, ...withoutPoint(list, field, name)];
}

/** `；3《年报》` between 2. and 4. */
function withoutPoint(list: NumberedList, field: Field, name: string): Report[] {
  const mark = list[0]?.text.slice(-1) ?? ".";
  return list
    .filter(({ bare }) => bare)
    .map(({ text }) => fault(field, `${name}里的编号 ${text} 后面少了“${mark}”，请补上。`, text, "hint"));
}

function fault(field: Field, message: string, about: string, level: FindingLevel = "warning"): Report {
  return { state: "fails", level, message, places: [{ field }], about };
}
