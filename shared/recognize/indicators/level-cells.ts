/** The cells of one indicator row by their columns, and whether what stands in the columns of levels is believed to be one. */
import type { IndicatorColumnName } from "../../template/relatives.ts";
import type { LabelIndex } from "../label-index.ts";
import type { Token } from "../tokens/token.ts";

export type Cells = Readonly<Partial<Record<IndicatorColumnName, Token>>>;

/** Levels the template does not know are believed where merges hold the columns in place, or where they call themselves indicators. */
export function isLevel1({ level1, level2, name }: Cells, hasMerges: boolean, labels: LabelIndex): boolean {
  if (!level1 || labels.level1(level1.text) !== undefined) return true;
  if (!level2) return false;
  const isOthers = labels.otherLevel1(level1.text) !== undefined && labels.level2(level2.text) !== undefined;
  return isOthers || hasMerges || (name !== undefined && level1.text.endsWith("指标"));
}

export function isLevel2({ level2, name }: Cells, hasMerges: boolean, labels: LabelIndex): boolean {
  if (!level2 || labels.level2(level2.text) !== undefined) return true;
  if (labels.level1(level2.text) !== undefined) return false;
  return hasMerges || (name !== undefined && level2.text.endsWith("指标"));
}
