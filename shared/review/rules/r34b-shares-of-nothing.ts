/** A percentage is of something: `提高工作效率 95%` has no ratio in its name to be measured. Said once, however many there are. */
import { onlyMeasure } from "../../value/grammar/indicator-value.ts";
import { parseValue } from "../../value/grammar/parse-value.ts";
import type { RowTextRule } from "../rule.ts";
import { nameKinds } from "../text/name-kinds.ts";
import { isQuantityRow, isSatisfactionRow } from "../text/row-kind.ts";
import { indicatorName } from "../text/wording.ts";

/** What is said in these names can be counted out of a whole (of those who are asked, too), or by how much it grows. 效率 is no rate of anything, 有效率 is. */
const ratio =
  /(?<!(?<![有无失生见])效)率|比例|占比|比重|度$|(?:安全|幸福|获得|认同|归属)感|幅度|增长|增幅|增速|降低|下降|减少|减轻|减量|压减|压缩|缩短|缩减|提速|节约|百分|进度|系数|指数|覆盖|及时|达标|合格|完成|到位/;
/** What is measured may well grow by so much; nobody's 素养 does. */
const more = "(?:提高|提升|增加|改善|节省)";
const whatGrows = "(?:效率|产值|产量|收入|销售|速度|规模|面积|数量|时间|时长|成本|费用)";
const grows = new RegExp(`${more}.*${whatGrows}|${whatGrows}.*${more}`);
const mostGrowth = 50;

export const sharesOfNothing: RowTextRule = {
  id: "r34b",
  name: "名称不是比率，指标值却是百分数",
  source: "review-rules 34",
  level: "hint",
  ofTheYear: true,
  checkTexts: (row, pack) => {
    if (row.name.trim() === "" || ratio.test(row.name) || isSatisfactionRow(row) || isQuantityRow(row)) return [];
    const measure = onlyMeasure(parseValue(row.value));
    if (measure?.kind !== "quantity" || measure.unit.base !== "%" || nameKinds(pack, row.name).unitInName) return [];
    if (grows.test(row.name) && Number(measure.number.value) <= mostGrowth) return [];
    const message = `${indicatorName(row)}（${row.value.trim()}）${fault}`;
    return [{ state: "fails", column: "value", message, fault }];
  },
};

const fault = "的指标值是百分数，名称却不是比率，没法衡量，请写明是什么占什么的百分之几。";
