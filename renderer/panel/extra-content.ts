/**
 * What a form holds that its template has no cell for: the relatives of the official form have a 中期 goal, funds and indicators, and
 * further columns. It is kept and shown, though it does not print.
 */
import type { Form, Indicator } from "#shared/form/form.ts";
import { panelWords } from "#renderer/text/panel-words.ts";

export interface ExtraText {
  readonly name: string;
  readonly text: string;
  /** Path in the form, as `origins` name it. */
  readonly path: string;
}

const midTermFunds = ["total", "fiscalAppropriation", "carryOver", "otherFunds"] as const;
const columns = ["weight", "explanation", "scoring", "remark"] as const;

export function extraTexts({ midTermGoal, funds, midTermIndicators = [], indicators }: Form): ExtraText[] {
  const { extra } = panelWords;
  const amounts = midTermFunds.map((key) => ({
    name: extra.funds[key],
    text: funds.midTerm?.[key] ?? "",
    path: `funds.midTerm.${key}`,
  }));
  const rows = midTermIndicators.flatMap((indicator, index): ExtraText[] => [
    {
      name: extra.midTermIndicator(indicator.level2, indicator.name),
      text: indicator.value,
      path: `midTermIndicators.${index}.value`,
    },
    ...columnTexts(indicator, `midTermIndicators.${index}`),
  ]);
  return [
    { name: extra.goal, text: midTermGoal ?? "", path: "midTermGoal" },
    ...amounts,
    ...rows,
    ...indicators.flatMap((indicator, index) => columnTexts(indicator, `indicators.${index}`)),
  ].filter(({ text, path }) => text !== "" || path.startsWith("midTermIndicators"));
}

function columnTexts(indicator: Indicator, path: string): ExtraText[] {
  return columns.flatMap((column) => {
    const text = indicator[column] ?? "";
    return text === ""
      ? []
      : [{ name: panelWords.extra.column(indicator.name, panelWords.extra.columns[column]), text, path: `${path}.${column}` }];
  });
}
