/** Quantities are of what the project is called after: where none of them shares a word with its name or goal, they may be another's. */
import { indicatorField } from "../../form/field.ts";
import { foldLabel } from "../../value/normalize-text.ts";
import { rememberByText, shortTexts } from "../../value/remember-by-text.ts";
import type { FormRule } from "../rule.ts";
import { folded } from "../text/folded-name.ts";
import { isQuantityRow } from "../text/row-kind.ts";
import { indicatorName } from "../text/wording.ts";

/** What names of projects have in common, whatever they are of. */
const common =
  /20\d{2}年?度?|项目|工程|建设|专项|经费|资金|补助|补贴|购置|采购|服务|运行|维护|维修|改造|工作|管理|实施|配套|[\u4e00-\u9fff]{1,6}?[省市县区旗]|本级|全[省市县区]/g;
/** Only these are of one thing; what is paid from 工作经费 may be called anything. */
const ofOneThing = /建设|工程|改造|维修|修缮|修复|治理|购置|采购|安装/;
const fewestQuantities = 2;
const shortestName = 4;

export const nothingInCommon: FormRule = {
  id: "r37d",
  name: "数量指标与项目名称没有相同的词",
  source: "review-rules 37",
  level: "hint",
  reads: (form) => [form.projectName, form.annualGoal, form.indicators],
  check: ({ projectName, annualGoal, indicators }) => {
    const quantities = indicators.flatMap((row, index) => (isQuantityRow(row) && row.name !== "" ? [{ row, index }] : []));
    const [first] = quantities;
    if (
      !first ||
      !ofOneThing.test(projectName) ||
      quantities.length < fewestQuantities ||
      ownWords(projectName).join("").length < shortestName
    )
      return [];
    const texts = [folded(projectName), folded(annualGoal)];
    if (quantities.some(({ row }) => pairsOf(row.name).some((pair) => texts.some((text) => text.includes(pair))))) return [];
    const message =
      `${quantities.length} 个数量指标（${indicatorName(first.row)}等）与项目名称“${projectName.trim()}”、绩效目标没有相同的词，` +
      `请核对是不是这个项目的指标。`;
    return [{ state: "fails", message, places: quantities.map(({ index }) => ({ field: indicatorField(index, "name") })) }];
  },
};

function ownWords(name: string): string[] {
  return foldLabel(name).split(common);
}

/** Neighbouring characters of a name, but for what names of projects have in common. */
const pairsOf = rememberByText(shortTexts, (name): readonly string[] =>
  ownWords(name).flatMap((word) => Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2))),
);
