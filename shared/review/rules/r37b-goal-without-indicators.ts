/** What a goal promises in numbers has an indicator to be checked by: things to be built, bought or held of which the table counts none. */
import { indicatorField } from "../../form/field.ts";
import type { Form, Indicator } from "../../form/form.ts";
import { measuresOf, onlyMeasure } from "../../value/grammar/indicator-value.ts";
import { parseValue } from "../../value/grammar/parse-value.ts";
import { fieldName } from "../../template/field-name.ts";
import type { Template } from "../../template/template.ts";
import { bareName } from "../balance/name-evidence.ts";
import type { Report } from "../finding.ts";
import type { RulePack } from "../packs/rule-pack.ts";
import type { FormRule } from "../rule.ts";
import { countedThings, spoken, type CountedThing } from "../text/counted-things.ts";
import { oneUnit } from "../text/one-unit.ts";
import { isCostRow, isQuantityRow } from "../text/row-kind.ts";
import { rowReadings } from "../text/row-readings.ts";
import { isCalled, namesSameThing } from "../text/same-thing.ts";
import { indicatorName } from "../text/wording.ts";

const deeds = /新建|改建|扩建|建设|修建|购置|采购|购买|安装|维修|改造|硬化|印制|发放|举办|培训|开展|栽植|种植|占地|完成/;
const history = /已|曾|截至|截止|原有|现有|目前|共有|历年|上年|去年/;
/** What they count is said behind them. */
const anything = new Set(["个", "项", "件", "次", "批", "种", "类"]);
const mostNamed = 3;

export const goalWithoutIndicators: FormRule = {
  id: "r37b",
  name: "绩效目标里的数量没有指标",
  source: "review-rules 37",
  level: "hint",
  reads: (form) => [form.annualGoal, form.indicators],
  check: (form, { pack, template }) => {
    const priced = countedThings(form.annualGoal).flatMap((thing) => pricedOnly(thing, form, pack, template));
    if (priced.length > 0) return priced.slice(0, 1);
    const things = countedThings(form.annualGoal).filter(
      ({ before, unit, loosely }) => !loosely && deeds.test(before) && !history.test(before) && !anything.has(unit),
    );
    if (things.length === 0) return [];
    const { units, numbers } = counted(form, pack);
    const missing = things.filter(({ unit, number }) => !units.has(oneUnit(pack, unit)) && !numbers.has(number));
    const [first] = missing;
    if (!first) return [];
    const said = [...new Set(missing.map(({ before, text }) => `“${before.slice(-10).trim()}${text}”`))];
    const named = said.slice(0, mostNamed);
    const more = said.length > mostNamed ? `等 ${said.length} 处` : "";
    const message = `${fieldName(template, "annualGoal")}里的${named.join("、")}${more}在指标里没有对应的数量，请补上指标。`;
    return [{ state: "fails", message, places: [{ field: "annualGoal" }], about: first.text }];
  },
};

/** The units and numbers of all indicators, and the units their names hold in brackets. */
function counted({ indicators }: Form, pack: RulePack): { units: ReadonlySet<string>; numbers: ReadonlySet<string> } {
  const units = new Set<string>();
  const numbers = new Set<string>();
  for (const { row, value } of rowReadings(indicators)) {
    const inName = /[（(]([^（）()]{1,4})[）)]$/.exec(row.name)?.[1];
    if (inName !== undefined) units.add(oneUnit(pack, inName));
    for (const measure of measuresOf(value)) {
      for (const quantity of measure.kind === "product" ? measure.factors : [measure]) {
        if (quantity.kind !== "quantity") continue;
        units.add(oneUnit(pack, quantity.unit.base));
        numbers.add(quantity.number.value);
      }
    }
  }
  return { units, numbers };
}

/** The table says what one of them costs, and counts others of the unit only. */
function pricedOnly(thing: CountedThing, { indicators }: Form, pack: RulePack, template: Template): Report[] {
  const unit = oneUnit(pack, thing.unit);
  const isOf = (row: Indicator, per: boolean) => {
    const measure = onlyMeasure(parseValue(row.value));
    if (measure?.kind !== "quantity") return false;
    return per ? measure.unit.per.some((one) => oneUnit(pack, one) === unit) : oneUnit(pack, measure.unit.base) === unit;
  };
  const index = indicators.findIndex((row) => isCostRow(row) && isOf(row, true) && isCalled(thing, bareName(row.name)));
  const cost = indicators[index];
  const counts = indicators.filter((row) => isQuantityRow(row));
  const words = bareName(cost?.name ?? "");
  const isCounted = (row: Indicator) =>
    namesSameThing(thing, row.name) || row.name.includes(words) || row.value.includes(thing.text);
  if (!cost || thing.loosely || counts.some(isCounted) || !counts.some((row) => isOf(row, false))) return [];
  const message =
    `${fieldName(template, "annualGoal")}里有“${spoken(thing)}”，${indicatorName(cost)}按“${thing.unit}”计价（${cost.value.trim()}），` +
    `数量指标里却没有它，请补上数量指标。`;
  return [
    {
      state: "fails",
      level: "warning",
      message,
      places: [{ field: indicatorField(index, "value") }, { field: "annualGoal" }],
      about: thing.text,
    },
  ];
}
