/**
 * Lines parted at their levels: runs of lines that stand under the same ones.
 *
 * Under their header levels need not call themselves indicators (`数量`, `质量`), and one of a region's own is told by its place.
 */
import type { LabelIndex, Level2Hit } from "../label-index.ts";
import { isOperator } from "../texts/operator-text.ts";
import { looksLikeValue } from "../texts/value-text.ts";
import type { Token } from "../tokens/token.ts";
import type { LineColumn } from "./part-lines.ts";

export type LevelColumn = "level1" | "level2";

export function levelsOf(text: string, labels: LabelIndex): LevelColumn[] {
  const isFirst = (labels.otherLevel1(text) ?? labels.level1(text) ?? labels.level1(`${text}指标`)) !== undefined;
  const isSecond = level2Of(text, labels) !== undefined;
  return [...(isFirst ? ["level1" as const] : []), ...(isSecond ? ["level2" as const] : [])];
}

function level2Of(text: string, labels: LabelIndex): Level2Hit | undefined {
  return labels.level2(text) ?? labels.level2(`${text}指标`);
}

/** The runs of lines under a header of these columns, and what stands above the first level. */
export function levelRuns(
  lines: readonly Token[],
  columns: readonly LineColumn[],
  labels: LabelIndex,
): readonly [strays: readonly Token[], runs: readonly Run[]] {
  const own = columns.filter(({ name }) => name !== "level1" && name !== "level2");
  const hasSecond = columns.some(({ name }) => name === "level2");
  return parted(withOwnLevels(runsOf(lines, hasSecond, labels), own, labels));
}

/** Above the first level stands no indicator where there are any levels. */
function parted([first, ...others]: readonly Run[]): readonly [strays: readonly Token[], runs: readonly Run[]] {
  const isStray = first !== undefined && others.length > 0 && !first.level1 && !first.level2;
  return isStray ? [first.run, others] : [[], first ? [first, ...others] : []];
}

/**
 * A level 1 of a region's own is the line that is one too many before a level 2 of another part of the tree, or before the first. Each run is looked at
 * once.
 */
function withOwnLevels(runs: readonly Run[], columns: readonly LineColumn[], labels: LabelIndex): Run[] {
  const pair = columns.filter(({ name }) => name === "name" || name === "value").length;
  const isEven = (count: number) => [columns.length, pair].some((size) => size > 0 && count % size === 0);
  const partOf = (run: Run | undefined) => run?.level2 && level2Of(run.level2.text, labels)?.level1;
  const laid = runs.map((run): Run => ({ ...run, run: [...run.run] }));
  for (const [i, run] of laid.entries()) {
    const before = laid[i - 1];
    const isOther = run.level2 !== undefined && !run.level1 && run.run.length > 0 && partOf(run) !== partOf(before);
    const isOver = before !== undefined && !isEven(before.run.length) && isEven(before.run.length - 1);
    if (isOther && isOver && !isValue(before.run.at(-1))) run.level1 = before.run.pop();
  }
  return laid.filter(({ level1, level2, run }) => (level1 ?? level2 ?? run[0]) !== undefined);
}

/** Lines under the same levels. */
export interface Run {
  level1?: Token | undefined;
  level2?: Token | undefined;
  readonly run: Token[];
}

function runsOf(lines: readonly Token[], hasSecond: boolean, labels: LabelIndex): Run[] {
  const runs: Run[] = [];
  for (const [i, line] of lines.entries()) {
    const last = runs.at(-1);
    const level = isName(line, lines.slice(i + 1, i + 3), last, labels)
      ? undefined
      : levelOf(line, lines[i + 1], hasSecond, labels);
    if (level === undefined) {
      if (last) last.run.push(line);
      else runs.push({ run: [line] });
    } else if (last?.run.length === 0 && !(level in last) && level === "level2") last.level2 = line;
    // Of two that say the same level 2 the first is of level 1.
    else if (last?.run.length === 0 && last.level2 && !last.level1 && isSameLevel(last.level2, line, labels))
      [last.level1, last.level2] = [last.level2, line];
    else runs.push({ [level]: line, run: [] });
  }
  return runs;
}

/** A name may say just what its level says, where no other name follows; and no level has a value. */
function isName(line: Token, [next, afterNext]: readonly Token[], last: Run | undefined, labels: LabelIndex): boolean {
  const above = last?.run.length === 0 ? last.level2 : undefined;
  return isValue(next) || (above !== undefined && isSameLevel(above, line, labels) && !isValue(afterNext));
}

function isValue(line: Token | undefined): boolean {
  return line !== undefined && (isOperator(line.text) || looksLikeValue(line.text));
}

/** A label that may be of either level is of the first where one of the second follows, or where there is no column for the second. */
function levelOf(line: Token, next: Token | undefined, hasSecond: boolean, labels: LabelIndex): LevelColumn | undefined {
  const [first, second] = levelsOf(line.text, labels);
  const isFirst = !hasSecond || (next !== undefined && levelsOf(next.text, labels).includes("level2"));
  if (first && second) return isFirst ? "level1" : "level2";
  return first;
}

function isSameLevel(one: Token, other: Token, labels: LabelIndex): boolean {
  const level = labels.level2(one.text);
  return level !== undefined && labels.level2(other.text)?.level2 === level.level2;
}
