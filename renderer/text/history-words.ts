/** Words of the history of a form: its steps, the versions among them, and the form as it was. */
import type { Version } from "#shared/api/contract.ts";
import { maximumSteps } from "#shared/form/history.ts";
import { dateAndTime } from "./format.ts";

const weekdays = ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"];

export const historyWords = {
  title: "历史",
  /** What is kept: the rule of the library file. @param stepsFrom What was done before is not among the steps. */
  kept: (stepsFrom: number | undefined) =>
    `${stepsFrom === undefined ? "每一步" : `${dateAndTime(stepsFrom)}以后的每一步`}都记在这里，最多 ${maximumSteps} 步，再早的只有版本：起了名字的、导入、导出和上报时的一直留着，自动留存的越早越稀。`,
  list: "做过的每一步，最近的在前",
  day: (day: number, now: number) => {
    const date = new Date(day);
    const midnight = (daysAgo: number) => {
      const today = new Date(now);
      return new Date(today.getFullYear(), today.getMonth(), today.getDate() - daysAgo).getTime();
    };
    if (day === midnight(0)) return "今天";
    if (day === midnight(1)) return "昨天";
    const year = date.getFullYear() === new Date(now).getFullYear() ? "" : `${date.getFullYear()}年`;
    return `${year}${date.getMonth() + 1}月${date.getDate()}日 ${weekdays[date.getDay()] ?? ""}`;
  },
  present: "现在",
  undone: "已撤销",
  fold: (count: number) => `在这一格还输入过 ${count} 次`,
  more: "显示更早的",
  nothing: "还没有改动过。",
  viewing: (what: string) => `正在查看：${what}（只读）`,
  same: "和现在的内容相同。",
  different: (count: number) => `有 ${count} 处和现在的内容不同，已标成黄色。`,
  later: (count: number, others: boolean) => `${others ? "另有" : "有"} ${count} 个指标是后来才有的。`,
  goBack: "回到这里",
  leave: "返回",
  wentBack: "已回到当时的内容。要改回来，按 Ctrl+Z。",
} as const;

const versionKinds: Readonly<Record<Version["kind"], string>> = {
  created: "新建",
  imported: "导入",
  automatic: "自动留存",
  named: "手动留存",
  exported: "导出",
  "handed-in": "上报",
  restored: "恢复而来",
};

export function versionName({ kind, name }: Pick<Version, "kind" | "name">): string {
  if (kind === "handed-in" && name !== "") return `${versionKinds[kind]}《${name}》`;
  return name === "" ? versionKinds[kind] : name;
}
