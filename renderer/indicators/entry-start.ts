/** What the dialog of an entry begins with: what was written, or what the forms say of the indicator. */
import type { CuratedIndicator, ListedIndicator } from "#shared/api/indicators.ts";
import { indicatorWords } from "#renderer/text/indicator-words.ts";

const { levelName } = indicatorWords;
const blank = { meaning: "", method: "", source: "", standards: "" };

export function entryStart(listed: ListedIndicator | undefined, written?: CuratedIndicator): CuratedIndicator {
  if (written) return written;
  if (!listed) return { level1: "", level2: "", name: "", operator: "", measure: "", ...blank };
  const { level1, level2, name, operator, measure } = listed;
  return { level1: levelName(level1), level2: levelName(level2), name, operator, measure, ...blank };
}
