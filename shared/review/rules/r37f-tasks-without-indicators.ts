/**
 * A numbered task of a goal that shares no word with any indicator is pointed at, never called wrong.
 *
 * Only where most tasks of its list do share one, and there are quantities for as many: then the list is what the indicators are of.
 */
import type { Indicator } from "../../form/form.ts";
import { fieldName } from "../../template/field-name.ts";
import type { Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { foldedNames } from "../text/folded-name.ts";
import { numberedLists, type NumberedList } from "../text/list-numbers.ts";
import { periodReads, periodsOf } from "../text/periods.ts";
import { isQuantityRow } from "../text/row-kind.ts";
import { quoted } from "../text/wording.ts";

const fewestTasks = 3;
/** As many tasks with an indicator for each one without. */
const mostLacking = 1 / 3;
/** Shorter ones (制定方案) may be a step of another. */
const shortestTask = 4;

/** What is hoped for is measured as a benefit, in words of its own. */
const hoped =
  /^(?:进一步|切实|有效|持续|不断|逐步|全面|着力|充分|大力|努力|[\s])*(?:促进|提升|提高|推动|增强|改善|保障|确保|实现|营造|带动|坚持|强化|深化|健全|完善|优化|夯实|压实|减轻|缓解|满足|落实)/;

const anyTask = /项目|工作|经费|资金|开展|完成|实施|做好|组织|推进|加强|进行|支付|用于/g;

export const tasksWithoutIndicators: FormRule = {
  id: "r37f",
  name: "绩效目标里的任务没有指标",
  source: "review-rules 37",
  level: "hint",
  reads: periodReads,
  check: (form, { template }) =>
    periodsOf(form).flatMap(({ goal, goalField, rows }) =>
      numberedLists(goal).flatMap((list): Report[] => {
        const tasks = tasksOf(list, goal);
        if (tasks.length < fewestTasks) return [];
        const lacking = tasks.filter((task) => !isNamed(task, rows));
        if (lacking.length === 0 || lacking.length > tasks.length * mostLacking) return [];
        if (rows.filter(isQuantityRow).length < tasks.length - lacking.length) return [];
        const said = lacking.map(quoted).join("、");
        const message = `${fieldName(template, goalField)}里的任务${said}没有看到对应的指标，请核对是否要补上。`;
        return [{ state: "fails", message, places: [{ field: goalField }], about: said }];
      }),
    ),
};

/** What stands between two marks, up to its first number or bracket. Neither a document by itself nor a hope is a task. */
function tasksOf(list: NumberedList, goal: string): string[] {
  return list.flatMap(({ at, text: mark }, i) => {
    const item = goal.slice(at + mark.length, list[i + 1]?.at);
    const task = /^[^。；;\n\d（(，,：:]*/.exec(item)?.[0].trim() ?? "";
    return task.length < shortestTask || hoped.test(task) || /^《.*》$/.test(task) ? [] : [task];
  });
}

/** Two neighbouring characters are enough: to be silent costs less than to be wrong. */
function isNamed(task: string, rows: readonly Indicator[]): boolean {
  const words = task.replaceAll(anyTask, " ");
  const names = foldedNames(rows);
  for (let at = 0; at + 1 < words.length; at++) {
    const pair = words.slice(at, at + 2);
    if (!pair.includes(" ") && names.some((name) => name.includes(pair))) return true;
  }
  return words.trim() === "";
}
