/** The cells of one indicator row by their columns, and whether what stands in the columns of levels is believed to be one. */
import type { IndicatorColumnName } from "../../template/relatives.ts";
import type { LabelIndex, Level2Hit } from "../label-index.ts";
import type { Token } from "../tokens/token.ts";

export type Cells = Readonly<Partial<Record<IndicatorColumnName, Token>>>;

/** In its own column a level needs not say that it is an indicator (`数量`, `质量`). */
export function level1In({ text }: Token, labels: LabelIndex): string | undefined {
  return labels.level1(text) ?? labels.level1(`${text}指标`);
}

export function level2In({ text }: Token, labels: LabelIndex): Level2Hit | undefined {
  return labels.level2(text) ?? labels.level2(`${text}指标`);
}

/** Levels the template does not know are believed where merges hold the columns in place, or where they call themselves indicators. */
export function isLevel1({ level1, level2, name }: Cells, hasMerges: boolean, labels: LabelIndex): boolean {
  if (!level1 || level1In(level1, labels) !== undefined) return true;
  if (!level2) return false;
  const isOthers = labels.otherLevel1(level1.text) !== undefined && level2In(level2, labels) !== undefined;
  return isOthers || hasMerges || (name !== undefined && level1.text.endsWith("指标"));
}

export function isLevel2({ level2, name }: Cells, hasMerges: boolean, labels: LabelIndex): boolean {
  if (!level2 || level2In(level2, labels) !== undefined) return true;
  if (labels.level1(level2.text) !== undefined) return false;
  return hasMerges || (name !== undefined && level2.text.endsWith("指标"));
}
