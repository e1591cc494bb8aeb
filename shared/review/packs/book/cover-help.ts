/** What the first sheet of a rule pack's workbook says about filling the others in. */
import { alwaysValid, commonColumns, sheets } from "./sheets.ts";

const { source, validFrom, fires, silent } = commonColumns;

/** Lines of two cells: what it is about, and what is said of it. */
export const coverHelp: readonly (readonly [string, string])[] = [
  [
    "怎样用",
    "在这份工作簿上改成本单位的规则，再到绩表的“设置 → 审核规则”里选它。选的时候逐行试一遍，哪张工作表哪一行有问题，一次说清。",
  ],
  [
    "每一行",
    `“${source}”写依据的文件；“${validFrom}”写从哪天起算，一直有效的写“${alwaysValid}”，年度结束以前已经生效的才用；同一件事有几行的，用最晚生效的。`,
  ],
  [
    "例子",
    `“${fires}”是照这一行必须提示的，“${silent}”是不能提示的。每行写一格：“项目总额=100”；一个指标写成“数量指标｜培训人数｜≥200人”，有权重的再加“｜权重 10”。没写的格子当作空着，年度当作 2026。`,
  ],
  [
    "别的表",
    "“上年 项目总额=60”是上一年的同一个项目，“他表1 …”“他表2 …”是同一主管部门的其他表。末尾的空格写成“␣”，一格里换行写成“↵”。",
  ],
  ...sheets.map(({ name, more }) => [name, more] as const),
];
