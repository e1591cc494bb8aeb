/** Which kinds of indicators a form must have. */
import { bookSheet } from "../book-sheet.ts";
import { written } from "../cell-texts.ts";
import { indicatorLine } from "../example-forms.ts";
import { levelFrom, levelWord } from "../pack-words.ts";
import type { RequiredLevel } from "../../rule-pack.ts";

const columns = ["一级指标", "二级指标", "级别"];

export const levels = bookSheet<RequiredLevel>({
  name: "指标类别",
  more: "每类指标至少要有一个；“二级指标”空着，表示这个一级指标下有一个就行。",
  columns,
  rules: ["r03"],
  rowsOf: (pack) => pack.levels,
  write: ({ level1, level2 = "", level }) => [level1, level2, levelWord(level)],
  read: (cell, { levelOf }) => {
    const { level1 } = levelOf(written(cell, "一级指标"));
    const level = levelFrom(written(cell, "级别"));
    const below = cell("二级指标");
    return below === "" ? { level1, level } : { level1, level2: levelOf(below).level2, level };
  },
  key: ({ level1, level2 = "" }) => `${level1}›${level2}`,
  part: (rows) => ({ levels: rows }),
  isAbout: ({ level1, level2 }, { finding: { places } }) =>
    places.some((place) => !("field" in place) && place.level1 === level1 && (level2 === undefined || place.level2 === level2)),
  candidates: ({ level1, level2 }) => [
    { fires: "项目名称=业务培训", silent: indicatorLine(level2 ?? level1, "培训情况", "100人") },
  ],
});
