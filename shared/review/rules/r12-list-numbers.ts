/** Numbered lists in the goal text neither skip nor repeat a number. */
import type { Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { numberedLists, type NumberedList } from "../text/list-numbers.ts";

export const listNumbers: FormRule = {
  id: "r12",
  name: "绩效目标里的编号不连续",
  source: "review-rules 12",
  level: "warning",
  reads: (form) => [form.annualGoal],
  check: (form) => numberedLists(form.annualGoal).flatMap((list) => faultsOf(list)),
};

function faultsOf(list: NumberedList): Report[] {
  const faults: Report[] = [];
  let last = 1;
  for (const { number, text } of list.slice(1)) {
    if (number > last + 1) {
      const missing = number === last + 2 ? `${last + 1}` : `${last + 1} 到 ${number - 1}`;
      faults.push(fault(`年度总体绩效目标里的编号从 ${last} 跳到 ${number}（“${text}”），缺 ${missing}。`, text));
    } else if (number <= last) {
      faults.push(fault(`年度总体绩效目标里的编号 ${number}（“${text}”）在 ${last} 后面又出现，编号重复或颠倒。`, text));
    }
    last = number;
  }
  return faults;
}

function fault(message: string, about: string): Report {
  return { state: "fails", message, places: [{ field: "annualGoal" }], about };
}
