/**
 * Remarks in a table, as reviewers send it in Word or Excel: its header says what stands where. Cells that are merged downwards say the same for the rows
 * below.
 */
export interface TableRemark {
  readonly project: string;
  readonly unit: string;
  /** The part of the form it is about. */
  readonly place: string;
  readonly value: string;
  readonly wanted: string;
  readonly remark: string;
}

type Column = keyof TableRemark | "number";

const columns: readonly (readonly [Column, RegExp])[] = [
  ["number", /^(?:序号|编号|#)$/],
  ["project", /^(?:所属)?项目(?:名称)?$|^表名$/],
  ["unit", /^(?:填报|实施|预算|上报|项目)?单位(?:名称)?$/],
  ["wanted", /修改建议|建议(?:值|改为|修改为)?$|应为|改为|建议内容/],
  ["remark", /意见|问题|说明|要求|情况/],
  ["value", /原(?:值|内容|填报)|填报(?:值|内容|情况)|现(?:值|内容)|目标值|指标值/],
  ["place", /指标|栏目|位置|内容|字段|部分|类别/],
];
const downwards: readonly Column[] = ["project", "unit"];
const none: TableRemark = { project: "", unit: "", place: "", value: "", wanted: "", remark: "" };

/** Takes the rows one after the other. */
export function tableReader(): (cells: readonly string[]) => TableRemark | "header" {
  let header: readonly (Column | undefined)[] | undefined;
  let above = none;
  return (cells) => {
    const found = headerOf(cells);
    if (found) {
      header = found;
      above = none;
      return "header";
    }
    const row = header ? byHeader(header, cells) : { ...none, remark: withoutNumber(cells).join("：") };
    const filled = { ...row };
    for (const column of downwards)
      if (column !== "number" && filled[column] === "") Object.assign(filled, { [column]: above[column] });
    above = filled;
    return filled.remark === "" && filled.wanted !== "" ? { ...filled, remark: `建议：${filled.wanted}` } : filled;
  };
}

function headerOf(cells: readonly string[]): readonly (Column | undefined)[] | undefined {
  const taken = new Set<Column>();
  const found = cells.map((cell) => {
    const name = cell.replaceAll(/\s+/g, "");
    const column = name.length > 10 ? undefined : columns.find(([one, pattern]) => !taken.has(one) && pattern.test(name))?.[0];
    if (column) taken.add(column);
    return column;
  });
  return (taken.has("remark") || taken.has("wanted")) && taken.size > 1 ? found : undefined;
}

/** What stands in columns nobody knows is part of what was remarked. */
function byHeader(header: readonly (Column | undefined)[], cells: readonly string[]): TableRemark {
  const row = { ...none };
  const others: string[] = [];
  for (const [i, cell] of cells.entries()) {
    const column = header[i];
    if (column === "number" || cell === "") continue;
    if (column) Object.assign(row, { [column]: row[column] === "" ? cell : `${row[column]} ${cell}` });
    else others.push(cell);
  }
  return { ...row, remark: [row.remark, ...others].filter((text) => text !== "").join("；") };
}

function withoutNumber(cells: readonly string[]): string[] {
  return cells.filter((cell, i) => cell !== "" && !(i === 0 && /^\d{1,3}$/.test(cell)));
}
