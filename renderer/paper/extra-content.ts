/**
 * What a form holds that its template has no cell for: the relatives of the official form have a 中期 goal, funds and indicators, and
 * further columns. It is kept and shown, though it does not print.
 */
import type { Form, Indicator } from "#shared/form/form.ts";
import { pathName } from "#shared/template/field-name.ts";
import type { Template } from "#shared/template/template.ts";
import { panelWords } from "#renderer/text/panel-words.ts";

export interface ExtraText {
  readonly name: string;
  readonly text: string;
  /** Path in the form, as `origins` name it. */
  readonly path: string;
}

const midTermFunds = ["total", "fiscalAppropriation", "carryOver", "otherFunds"] as const;
const columns = ["weight", "explanation", "scoring", "remark"] as const;

export function extraTexts({ midTermGoal, funds, midTermIndicators = [], indicators }: Form, template: Template): ExtraText[] {
  const text = (path: string, content: string | undefined): ExtraText[] =>
    content ? [{ name: pathName(template, path), text: content, path }] : [];
  const ofRow = (indicator: Indicator, row: string) =>
    columns.flatMap((column) => {
      const path = `${row}.${column}`;
      const content = indicator[column];
      return content ? [{ name: panelWords.extra.column(indicator.name, pathName(template, path)), text: content, path }] : [];
    });
  return [
    ...text("midTermGoal", midTermGoal),
    ...midTermFunds.flatMap((key) => text(`funds.midTerm.${key}`, funds.midTerm?.[key])),
    ...midTermIndicators.flatMap((indicator, i) => [
      {
        name: panelWords.extra.midTermIndicator(indicator.level2, indicator.name),
        text: indicator.value,
        path: `midTermIndicators.${i}.value`,
      },
      ...ofRow(indicator, `midTermIndicators.${i}`),
    ]),
    ...indicators.flatMap((indicator, i) => ofRow(indicator, `indicators.${i}`)),
  ];
}
